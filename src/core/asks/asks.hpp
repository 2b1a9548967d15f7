// SPDX-License-Identifier: EUPL-1.2
// An ask: one thing that a message asks of us, and its life as a log of events. State = fold(log).
// Life: open → claimed ↔ call_attempted → answered → confirmed; answered → open when the client asks
// again; open, claimed and call_attempted → dismissed, with a reason, or because it goes on as an older
// ask of the same client, or because that client was erased. Reading is not in this list.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace klantendag::asks {

// `whole`: the reader was not sure or does not know the language; a person reads all of it.
enum class Kind : std::uint8_t { question, contact, request, urgent, whole };
inline constexpr std::array every_kind = {Kind::question, Kind::contact, Kind::request,
                                          Kind::urgent, Kind::whole};

enum class State : std::uint8_t { open, claimed, call_attempted, answered, confirmed, dismissed };
inline constexpr std::array every_state = {State::open,     State::claimed,   State::call_attempted,
                                           State::answered, State::confirmed, State::dismissed};
[[nodiscard]] constexpr bool is_open(State state) {
  return state == State::open || state == State::claimed || state == State::call_attempted;
}

// Who has to see to it. It never goes down while the ask is open.
enum class Level : std::uint8_t { coach, lead, manager };
inline constexpr std::array every_level = {Level::coach, Level::lead, Level::manager};
[[nodiscard]] constexpr Level above(Level level) {
  return level == Level::coach ? Level::lead : Level::manager;
}

enum class What : std::uint8_t {
  detected,  // begins the log
  // What people and programs do with a message. None of these changes an ask.
  opened,
  noted,
  labelled,
  archived,       // or swept away with many others
  auto_replied,   // nobody wrote that
  reply_offered,  // an answer waits to be sent
  read_anew,      // a newer reader found it, later than it was asked
  // Who has it.
  assigned,
  claimed,
  released,  // whoever had it cannot do it any more: the team has it
  // What the client does.
  repeated,
  confirmed,
  asked_again,  // it was answered, and that was no answer
  // What ends it, or might.
  reached,      // by telephone or at the desk
  not_reached,  // voicemail, no answer
  answered,     // a person's reply that names it
  dismissal_proposed,
  dismissal_withdrawn,
  dismissed,
  merged,  // it goes on as an older ask of the same client
  erased,  // the client's words are gone: nobody knows any more what to answer whom
  // Time.
  deadline_passed
};
inline constexpr std::array every_what = {What::detected,
                                          What::opened,
                                          What::noted,
                                          What::labelled,
                                          What::archived,
                                          What::auto_replied,
                                          What::reply_offered,
                                          What::read_anew,
                                          What::assigned,
                                          What::claimed,
                                          What::released,
                                          What::repeated,
                                          What::confirmed,
                                          What::asked_again,
                                          What::reached,
                                          What::not_reached,
                                          What::answered,
                                          What::dismissal_proposed,
                                          What::dismissal_withdrawn,
                                          What::dismissed,
                                          What::merged,
                                          What::erased,
                                          What::deadline_passed};

// Why an ask ends without an answer.
enum class Reason : std::uint8_t {
  none,
  not_an_ask,    // nothing is asked here
  taken_back,    // the client said that it need not be
  elsewhere,     // it is for somebody else, and the client knows
  unreachable,   // tried as often as can be asked, on two parts of a day
  became_other,  // it goes on as a complaint or a tip
  same_ask,      // of merged: the client waits on with the older one
  erased         // of erased
};
inline constexpr std::array every_reason = {
    Reason::none,        Reason::not_an_ask,   Reason::taken_back, Reason::elsewhere,
    Reason::unreachable, Reason::became_other, Reason::same_ask,   Reason::erased};

struct Event {
  Instant at{};
  What what = What::opened;
  std::string by{};     // who did it: pseudonym; or no person (is_person)
  std::string owner{};  // of detected, assigned, claimed, repeated, deadline_passed, asked_again
  Kind kind = Kind::question;    // of detected
  Reason reason = Reason::none;  // of dismissal_proposed and dismissed

  bool operator==(Event const&) const = default;
};

struct Ask {
  Kind kind = Kind::question;
  State state = State::open;
  Instant first_asked_at{};  // the client waits since then; never moves
  Level level = Level::coach;
  std::int64_t repeats = 0;
  std::int64_t passed = 0;               // deadlines that passed
  std::string owner{};                   // empty: the team
  std::vector<std::string> had{};        // who read it or had it, each once
  std::vector<std::string> missed_by{};  // who had, when it was asked again
  std::vector<Instant> attempts{};       // to call, in vain
  std::string proposed_by{};             // who wants to dismiss it and needs a second person
  Reason proposed = Reason::none;
  bool read = false;
  std::optional<Instant> ended_at{};

  bool operator==(Ask const&) const = default;
};

// Whether a pseudonym stands for somebody: not empty, "program", "holder" (of a link) or "nobody".
[[nodiscard]] bool is_person(std::string_view by);

// Urgent, or asked more than once: nobody says alone that it needs no answer.
[[nodiscard]] bool needs_second_person(Ask const& ask);

// Error invalid/asks.broken_log {number}: the event that cannot follow.
[[nodiscard]] Result<Ask> fold(std::vector<Event> const& log);
// The next event of a log whose fold is `ask`. Error conflict/asks.step.
[[nodiscard]] Result<Ask> apply(Ask ask, Event const& event);

[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::string_view name_of(What what);
[[nodiscard]] std::string_view name_of(Reason reason);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);
[[nodiscard]] std::optional<State> state_named(std::string_view name);
[[nodiscard]] std::optional<What> what_named(std::string_view name);
[[nodiscard]] std::optional<Reason> reason_named(std::string_view name);

}  // namespace klantendag::asks
