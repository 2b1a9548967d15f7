// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/rules.hpp"

namespace klantendag::retrospective {

std::string_view name_of(State state) {
  switch (state) {
    case State::published:
      return "published";
    case State::replaced:
      return "replaced";
    case State::withdrawn:
      return "withdrawn";
  }
  return "";
}

std::optional<State> state_named(std::string_view name) {
  for (State const state : {State::published, State::replaced, State::withdrawn}) {
    if (name_of(state) == name) return state;
  }
  return std::nullopt;
}

}  // namespace klantendag::retrospective
