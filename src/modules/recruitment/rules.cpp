// SPDX-License-Identifier: EUPL-1.2
#include "modules/recruitment/rules.hpp"

#include <algorithm>
#include <set>

namespace klantendag::recruitment {
namespace {

template <class Value, std::size_t size>
std::optional<Value> named(std::array<Value, size> const& all, std::string_view name) {
  for (Value const value : all) {
    if (name_of(value) == name) return value;
  }
  return std::nullopt;
}

bool same_part_of_day(Instant left, Instant right) {
  return date_in_amsterdam(left) == date_in_amsterdam(right) && day_part(left) == day_part(right);
}

}  // namespace

std::string_view name_of(State state) {
  switch (state) {
    case State::to_call:
      return "to_call";
    case State::call_back:
      return "call_back";
    case State::accepted:
      return "accepted";
    case State::declined:
      return "declined";
    case State::wrong_number:
      return "wrong_number";
    case State::never_again:
      return "never_again";
    case State::exhausted:
      return "exhausted";
    case State::blocked:
      return "blocked";
    case State::cancelled:
      return "cancelled";
    case State::withdrawn:
      return "withdrawn";
  }
  return "";
}

std::optional<State> state_named(std::string_view name) {
  constexpr std::array all = {
      State::to_call,     State::call_back, State::accepted, State::declined,  State::wrong_number,
      State::never_again, State::exhausted, State::blocked,  State::cancelled, State::withdrawn};
  return named(all, name);
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::no_answer:
      return "no_answer";
    case Outcome::busy:
      return "busy";
    case Outcome::voicemail:
      return "voicemail";
    case Outcome::other_person:
      return "other_person";
    case Outcome::wrong_number:
      return "wrong_number";
    case Outcome::call_back:
      return "call_back";
    case Outcome::accepted:
      return "accepted";
    case Outcome::declined:
      return "declined";
    case Outcome::never_again:
      return "never_again";
  }
  return "";
}

std::optional<Outcome> outcome_named(std::string_view name) {
  return named(outcomes, name);
}

std::string_view name_of(Purpose purpose) {
  switch (purpose) {
    case Purpose::attend:
      return "attend";
    case Purpose::note_story:
      return "note_story";
    case Purpose::quote:
      return "quote";
    case Purpose::photo:
      return "photo";
    case Purpose::tell_back:
      return "tell_back";
    case Purpose::note_needs:
      return "note_needs";
  }
  return "";
}

std::string_view name_of(Travel travel) {
  switch (travel) {
    case Travel::own:
      return "own";
    case Travel::by_public_transport:
      return "public";
    case Travel::to_arrange:
      return "arrange";
  }
  return "";
}

std::optional<Travel> travel_named(std::string_view name) {
  return named(std::array{Travel::own, Travel::by_public_transport, Travel::to_arrange}, name);
}

bool within_hours(Instant at, TimeOfDay from, TimeOfDay until) {
  TimeOfDay const time = time_in_amsterdam(at);
  return is_working_day(date_in_amsterdam(at)) && time >= from && time < until;
}

DayPart day_part(Instant at) {
  TimeOfDay const time = time_in_amsterdam(at);
  if (time < TimeOfDay{12 * 60}) return DayPart::morning;
  return time < TimeOfDay{17 * 60} ? DayPart::afternoon : DayPart::evening;
}

std::size_t day_parts(std::span<Attempt const> attempts) {
  std::set<DayPart> parts;
  for (Attempt const& attempt : attempts) parts.insert(day_part(attempt.begun_at));
  return parts.size();
}

bool is_exhausted(std::span<Attempt const> attempts, Settings const& settings) {
  return static_cast<std::int64_t>(attempts.size()) >= settings.attempts &&
         day_parts(attempts) >= 2;
}

bool needs_identity(Outcome outcome) {
  switch (outcome) {
    case Outcome::no_answer:
    case Outcome::busy:
    case Outcome::voicemail:
    case Outcome::other_person:
    case Outcome::wrong_number:
      return false;
    case Outcome::call_back:
    case Outcome::accepted:
    case Outcome::declined:
    case Outcome::never_again:
      return true;
  }
  return true;
}

State state_after(Outcome outcome, std::span<Attempt const> attempts, Settings const& settings) {
  switch (outcome) {
    case Outcome::no_answer:
    case Outcome::busy:
    case Outcome::voicemail:
    case Outcome::other_person:
      return is_exhausted(attempts, settings) ? State::exhausted : State::to_call;
    case Outcome::wrong_number:
      return State::wrong_number;
    case Outcome::call_back:
      return State::call_back;
    case Outcome::accepted:
      return State::accepted;
    case Outcome::declined:
      return State::declined;
    case Outcome::never_again:
      return State::never_again;
  }
  return State::to_call;
}

bool may_try(Candidate const& candidate, Instant now) {
  if (candidate.call.claimed_until > now) return false;
  if (candidate.due_at > now) return false;
  if (candidate.attempts.empty()) return true;
  Instant const last = candidate.attempts.back().begun_at;
  bool const tried_for_promise = !candidate.due_at || last >= *candidate.due_at;
  return !tried_for_promise || !same_part_of_day(last, now);
}

std::vector<CallId> order_of_calling(std::vector<Candidate> const& candidates, Instant now) {
  std::vector<Candidate const*> now_possible;
  for (Candidate const& candidate : candidates) {
    if (may_try(candidate, now)) now_possible.push_back(&candidate);
  }
  auto const before = [](Candidate const* left, Candidate const* right) {
    if (left->due_at.has_value() != right->due_at.has_value()) return left->due_at.has_value();
    if (left->due_at && left->due_at != right->due_at) return left->due_at < right->due_at;
    return left->call.rank < right->call.rank;
  };
  std::sort(now_possible.begin(), now_possible.end(), before);
  std::vector<CallId> order;
  for (Candidate const* candidate : now_possible) order.push_back(candidate->call.id);
  return order;
}

Result<Instant> agree_moment(std::string_view date, std::string_view time, Settings const& settings,
                             Instant now) {
  auto const day = Date::parse(date);
  auto const clock = TimeOfDay::parse(time);
  if (!day) return invalid_field("date", "recruitment.choose_moment");
  if (!clock) return invalid_field("time", "recruitment.choose_moment");
  Instant const moment = instant_in_amsterdam(*day, *clock);
  if (moment <= now) return invalid_field("date", "recruitment.moment_passed");
  if (moment > now + days(62)) return invalid_field("date", "recruitment.moment_far");
  if (!within_hours(moment, settings.from, settings.until)) {
    return invalid_field("time", "recruitment.moment_outside",
                         {{"from", settings.from.text()}, {"until", settings.until.text()}});
  }
  return moment;
}

}  // namespace klantendag::recruitment
