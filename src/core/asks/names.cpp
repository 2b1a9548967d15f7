// SPDX-License-Identifier: EUPL-1.2
// The words that the log of an ask uses.
#include "core/asks/asks.hpp"

#include "base/named.hpp"

namespace klantendag::asks {

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::question:
      return "question";
    case Kind::contact:
      return "contact";
    case Kind::request:
      return "request";
    case Kind::urgent:
      return "urgent";
    case Kind::whole:
      return "whole";
  }
  return "";
}

std::string_view name_of(State state) {
  switch (state) {
    case State::open:
      return "open";
    case State::claimed:
      return "claimed";
    case State::call_attempted:
      return "call_attempted";
    case State::answered:
      return "answered";
    case State::confirmed:
      return "confirmed";
    case State::dismissed:
      return "dismissed";
  }
  return "";
}

std::string_view name_of(What what) {
  switch (what) {
    case What::detected:
      return "detected";
    case What::opened:
      return "opened";
    case What::noted:
      return "noted";
    case What::labelled:
      return "labelled";
    case What::archived:
      return "archived";
    case What::auto_replied:
      return "auto_replied";
    case What::reply_offered:
      return "reply_offered";
    case What::read_anew:
      return "read_anew";
    case What::assigned:
      return "assigned";
    case What::claimed:
      return "claimed";
    case What::released:
      return "released";
    case What::repeated:
      return "repeated";
    case What::confirmed:
      return "confirmed";
    case What::asked_again:
      return "asked_again";
    case What::reached:
      return "reached";
    case What::not_reached:
      return "not_reached";
    case What::answered:
      return "answered";
    case What::dismissal_proposed:
      return "dismissal_proposed";
    case What::dismissal_withdrawn:
      return "dismissal_withdrawn";
    case What::dismissed:
      return "dismissed";
    case What::merged:
      return "merged";
    case What::erased:
      return "erased";
    case What::deadline_passed:
      return "deadline_passed";
  }
  return "";
}

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::none:
      return "";
    case Reason::not_an_ask:
      return "not_an_ask";
    case Reason::taken_back:
      return "taken_back";
    case Reason::elsewhere:
      return "elsewhere";
    case Reason::unreachable:
      return "unreachable";
    case Reason::became_other:
      return "became_other";
    case Reason::same_ask:
      return "same_ask";
    case Reason::erased:
      return "erased";
  }
  return "";
}

std::optional<Kind> kind_named(std::string_view name) {
  return named(every_kind, name);
}
std::optional<State> state_named(std::string_view name) {
  return named(every_state, name);
}
std::optional<What> what_named(std::string_view name) {
  return named(every_what, name);
}
std::optional<Reason> reason_named(std::string_view name) {
  return named(every_reason, name);
}

}  // namespace klantendag::asks
