// SPDX-License-Identifier: EUPL-1.2
// A call: somebody who got a seat and is asked to come. Life: to_call → (call_back →) accepted, or it
// ends as declined, wrong_number, never_again, exhausted or blocked and the next reserve is called.
// accepted → cancelled. withdrawn: the draw gave the seat to somebody else.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/complaints/model.hpp"
#include "modules/editions/model.hpp"

namespace klantendag {
struct Account;  // modules/accounts
struct CallRecord;
struct AttemptRecord;
struct PromiseRecord;
using CallId = Id<CallRecord>;
using AttemptId = Id<AttemptRecord>;
using PromiseId = Id<PromiseRecord>;
}  // namespace klantendag

namespace klantendag::recruitment {

enum class State {
  to_call,
  call_back,
  accepted,
  declined,
  wrong_number,
  never_again,
  exhausted,
  blocked,
  cancelled,
  withdrawn
};

// What came of one attempt.
enum class Outcome {
  no_answer,
  busy,
  voicemail,     // where nothing is said
  other_person,  // who is told nothing
  wrong_number,
  call_back,
  accepted,
  declined,
  never_again
};
inline constexpr std::array outcomes = {
    Outcome::no_answer,    Outcome::busy,         Outcome::voicemail,
    Outcome::other_person, Outcome::wrong_number, Outcome::call_back,
    Outcome::accepted,     Outcome::declined,     Outcome::never_again};

enum class DayPart { morning, afternoon, evening };

// When callers call, and how often before they stop.
struct Settings {
  TimeOfDay from{9 * 60};
  TimeOfDay until{20 * 60};
  std::int64_t attempts = 4;  // 2 to 20, in at least two parts of the day

  bool operator==(Settings const&) const = default;
};

struct Call {
  CallId id{};
  EditionId edition{};
  ComplaintId complaint{};
  std::int64_t rank = 0;
  std::vector<std::string> cell{};  // the value of each feature of the quotas
  std::optional<CallId> replaces{};
  State state = State::to_call;
  std::optional<Id<Account>> claimed_by{};
  std::optional<Instant> claimed_at{};
  std::optional<Instant> claimed_until{};
  std::optional<Instant> identified_at{};
  Instant made_at{};
};

struct Attempt {
  AttemptId id{};
  CallId call{};
  std::optional<Id<Account>> caller{};
  Instant begun_at{};  // when the caller got the person
  Instant noted_at{};  // when the outcome was noted
  Outcome outcome = Outcome::no_answer;
};

// A call back at an agreed moment.
struct Promise {
  PromiseId id{};
  CallId call{};
  std::int64_t rank = 0;
  Instant due_at{};
};

// What a person can say yes or no to, one by one.
enum class Purpose { attend, note_story, quote, photo, tell_back, note_needs };
inline constexpr std::array purposes = {Purpose::attend, Purpose::note_story, Purpose::quote,
                                        Purpose::photo,  Purpose::tell_back,  Purpose::note_needs};

struct Consent {
  Purpose purpose = Purpose::attend;
  bool yes = false;

  bool operator==(Consent const&) const = default;
};

enum class Travel { own, by_public_transport, to_arrange };

// What is agreed with somebody who comes.
struct Practical {
  std::string first_name{};      // for the badge
  std::string representative{};  // who speaks for this person; empty: nobody
  bool companion = false;
  Travel travel = Travel::own;
  std::vector<std::string> needs{};  // codes; health data
  std::string other_need{};

  [[nodiscard]] bool has_needs() const { return !needs.empty() || !other_need.empty(); }
  bool operator==(Practical const&) const = default;
};

struct Acceptance {
  std::vector<Consent> consents{};  // one for each of `purposes`
  Practical practical{};
};

// The text that is read aloud; it gets a new version when a word of it changes.
inline constexpr std::string_view script_version = "bellen-2026-1";

}  // namespace klantendag::recruitment
