// SPDX-License-Identifier: EUPL-1.2
// The words that the tables and the record use.
#include <algorithm>

#include "modules/stories/rules.hpp"

#include "base/named.hpp"

namespace klantendag::stories {

std::string_view name_of(State state) {
  switch (state) {
    case State::told:
      return "told";
    case State::written:
      return "written";
    case State::read_back:
      return "read_back";
    case State::finished:
      return "finished";
    case State::kept_internal:
      return "kept_internal";
    case State::published:
      return "published";
    case State::withdrawn:
      return "withdrawn";
  }
  return "";
}

std::string_view name_of(Answer answer) {
  switch (answer) {
    case Answer::unasked:
      return "unasked";
    case Answer::yes:
      return "yes";
    case Answer::no:
      return "no";
  }
  return "";
}

std::string_view name_of(ReadBack read_back) {
  switch (read_back) {
    case ReadBack::not_yet:
      return "not_yet";
    case ReadBack::confirmed:
      return "confirmed";
    case ReadBack::corrected:
      return "corrected";
    case ReadBack::not_possible:
      return "not_possible";
  }
  return "";
}

std::string_view name_of(TipState state) {
  switch (state) {
    case TipState::captured:
      return "captured";
    case TipState::acknowledged:
      return "acknowledged";
    case TipState::withdrawn:
      return "withdrawn";
  }
  return "";
}

std::string_view name_of(Purpose purpose) {
  switch (purpose) {
    case Purpose::quote:
      return "quote";
    case Purpose::tell_back:
      return "tell_back";
  }
  return "";
}

std::optional<State> state_named(std::string_view name) {
  return named(every_state, name);
}
std::optional<Answer> answer_named(std::string_view name) {
  return named(every_answer, name);
}
std::optional<ReadBack> read_back_named(std::string_view name) {
  return named(every_read_back, name);
}
std::optional<TipState> tip_state_named(std::string_view name) {
  return named(every_tip_state, name);
}
std::optional<Purpose> purpose_named(std::string_view name) {
  return named(every_purpose, name);
}

}  // namespace klantendag::stories
