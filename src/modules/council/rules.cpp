// SPDX-License-Identifier: EUPL-1.2
#include "modules/council/rules.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::council {
namespace {

bool was_decided(AdviceState state) {
  return state == AdviceState::adopted || state == AdviceState::partly ||
         state == AdviceState::not_adopted;
}

AdviceState state_of(Outcome outcome) {
  if (outcome == Outcome::adopted) return AdviceState::adopted;
  return outcome == Outcome::partly ? AdviceState::partly : AdviceState::not_adopted;
}

}  // namespace

std::string_view name_of(State state) {
  return state == State::active ? "active" : "ended";
}

std::string_view name_of(Role role) {
  switch (role) {
    case Role::chair:
      return "chair";
    case Role::deputy:
      return "deputy";
    case Role::secretary:
      return "secretary";
    case Role::member:
      return "member";
  }
  return "";
}

std::string_view name_of(MemberState state) {
  return state == MemberState::sitting ? "sitting" : "left";
}

std::string_view name_of(Part part) {
  switch (part) {
    case Part::co_organiser:
      return "co_organiser";
    case Part::witness:
      return "witness";
    case Part::guest:
      return "guest";
  }
  return "";
}

std::string_view name_of(ThemeState state) {
  switch (state) {
    case ThemeState::proposed:
      return "proposed";
    case ThemeState::taken_up:
      return "taken_up";
    case ThemeState::not_now:
      return "not_now";
  }
  return "";
}

std::string_view name_of(Way way) {
  return way == Way::asked ? "asked" : "unasked";
}

std::string_view name_of(AdviceState state) {
  switch (state) {
    case AdviceState::asked:
      return "asked";
    case AdviceState::received:
      return "received";
    case AdviceState::acknowledged:
      return "acknowledged";
    case AdviceState::adopted:
      return "adopted";
    case AdviceState::partly:
      return "partly";
    case AdviceState::not_adopted:
      return "not_adopted";
    case AdviceState::told:
      return "told";
    case AdviceState::followed:
      return "followed";
  }
  return "";
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::none:
      return "";
    case Outcome::adopted:
      return "adopted";
    case Outcome::partly:
      return "partly";
    case Outcome::not_adopted:
      return "not_adopted";
  }
  return "";
}

bool sits(Member const& member, Date day) {
  return member.state == MemberState::sitting &&
         std::any_of(member.terms.begin(), member.terms.end(),
                     [&](Term const& term) { return term.from <= day && day <= term.until; });
}

std::optional<Date> sits_until(Member const& member, Date day) {
  std::optional<Date> last;
  for (Term const& term : member.terms) {
    if (term.from <= day) last = term.until;
  }
  return last;
}

Result<Member> chosen(Member member, Term const& term) {
  if (term.until < term.from) return invalid_field("until", "council.term_backwards");
  if (!member.terms.empty() && term.from <= member.terms.back().until) {
    return invalid_field("from", "council.term_overlaps");
  }
  member.terms.push_back(term);
  return member;
}

Result<Advice> answered(Advice advice, std::string_view words) {
  if (advice.state != AdviceState::asked) return conflict("council.step");
  advice.words = words;
  advice.state = AdviceState::received;
  return advice;
}

Result<Advice> acknowledged(Advice advice) {
  if (advice.state != AdviceState::received) return conflict("council.step");
  advice.state = AdviceState::acknowledged;
  return advice;
}

Result<Advice> reacted(Advice advice, Reaction const& reaction) {
  if (advice.state != AdviceState::acknowledged || reaction.outcome == Outcome::none) {
    return conflict("council.step");
  }
  if (trim(reaction.words).empty()) return invalid_field("words", "council.reason_missing");
  advice.outcome = reaction.outcome;
  advice.state = state_of(reaction.outcome);
  advice.reason = reaction.words;
  return advice;
}

Result<Advice> told(Advice advice) {
  if (!was_decided(advice.state)) return conflict("council.step");
  advice.state = AdviceState::told;
  return advice;
}

Result<Advice> followed(Advice advice, std::string_view evidence) {
  if (!is_to_be_done(advice) || advice.state != AdviceState::told) return conflict("council.step");
  if (trim(evidence).empty()) return invalid_field("evidence", "council.evidence_missing");
  advice.evidence = evidence;
  advice.state = AdviceState::followed;
  return advice;
}

Result<Advice> dropped(Advice advice, std::string_view why) {
  if (!is_to_be_done(advice)) return conflict("council.step");
  if (trim(why).empty()) return invalid_field("why", "council.reason_missing");
  advice.outcome = Outcome::not_adopted;
  advice.state = AdviceState::not_adopted;
  advice.reason = why;
  return advice;
}

bool is_to_be_done(Advice const& advice) {
  bool const adopted = advice.outcome == Outcome::adopted || advice.outcome == Outcome::partly;
  return adopted && (advice.state == AdviceState::adopted || advice.state == AdviceState::partly ||
                     advice.state == AdviceState::told);
}

Turn turn_of(Advice const& advice) {
  if (advice.state == AdviceState::asked) return Turn::council;
  if (advice.state == AdviceState::followed) return Turn::done;
  bool const heard_no = advice.state == AdviceState::told && !is_to_be_done(advice);
  return heard_no ? Turn::done : Turn::ours;
}

}  // namespace klantendag::council
