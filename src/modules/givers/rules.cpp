// SPDX-License-Identifier: EUPL-1.2
#include "modules/givers/rules.hpp"

namespace klantendag::givers {

std::optional<Helps> helps_named(std::string_view name) {
  if (name == "yes") return Helps::yes;
  if (name == "no") return Helps::no;
  return {};
}

Standing standing(actions::Opened const& opened) {
  using obligations::Kind;
  if (opened.tip.state == stories::TipState::withdrawn) return Standing::withdrawn;
  for (auto const& one : opened.owed) {
    if (one.kind != Kind::decide || !obligations::is_open(one.state)) continue;
    return one.reopens ? Standing::again : Standing::looking;
  }
  if (opened.decisions.empty()) return Standing::looking;
  actions::Decision const& decision = opened.decisions.back();
  if (!actions::has_outcome(decision.state)) return Standing::working;
  if (opened.tellings.empty()) return Standing::not_asked;
  actions::Telling const& telling = opened.tellings.back();
  if (telling.decision != decision.id) return Standing::decided;
  if (telling.state == actions::TellingState::not_needed) return Standing::not_asked;
  if (telling.state == actions::TellingState::unreachable) return Standing::unreachable;
  if (!actions::was_told(telling.state)) return Standing::decided;
  return telling.state == actions::TellingState::told ? Standing::told : Standing::reacted;
}

}  // namespace klantendag::givers
