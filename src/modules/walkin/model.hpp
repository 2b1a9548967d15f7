// SPDX-License-Identifier: EUPL-1.2
// The walk-in: help at an office, every week on the same day. A series: running → stopped. A session
// is a day of it: planned ⇄ cancelled, planned → held; a day without a row is planned. What somebody
// came with: solved, follow_up (a promise in the ledger) or referred; the first and last may turn out mistaken.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/editions/model.hpp"
#include "modules/obligations/model.hpp"

namespace klantendag {
struct SeriesRecord;
struct RequestRecord;
struct HelperRecord;
using SeriesId = Id<SeriesRecord>;
using RequestId = Id<RequestRecord>;
using HelperId = Id<HelperRecord>;
}  // namespace klantendag

namespace klantendag::walkin {

enum class State { running, stopped };
inline constexpr std::array every_state = {State::running, State::stopped};

// Weekly from `first_on`, on its weekday; never on a public holiday.
struct Series {
  SeriesId id{};
  EditionId edition{};
  std::string office{};
  std::string place{};
  Date first_on{};
  std::optional<Date> last_on{};
  TimeOfDay begins_at{13 * 60 + 30};
  TimeOfDay ends_at{16 * 60};
  State state = State::running;
  std::int64_t version = 1;
  Instant changed_at{};
};

enum class SessionState { planned, cancelled, held };
inline constexpr std::array every_session_state = {SessionState::planned, SessionState::cancelled,
                                                   SessionState::held};
enum class Reason { none, closed, nobody, other };
inline constexpr std::array every_reason = {Reason::none, Reason::closed, Reason::nobody,
                                            Reason::other};

struct Session {
  SeriesId series{};
  Date day{};
  SessionState state = SessionState::planned;
  Reason reason = Reason::none;
  std::int64_t changes = 0;
  Instant changed_at{};
};

enum class Theme { computer, log_in, message, form, letter, payment, job, other };
inline constexpr std::array every_theme = {Theme::computer, Theme::log_in, Theme::message,
                                           Theme::form,     Theme::letter, Theme::payment,
                                           Theme::job,      Theme::other};
enum class Outcome { solved, follow_up, referred, mistaken };
inline constexpr std::array every_outcome = {Outcome::solved, Outcome::follow_up, Outcome::referred,
                                             Outcome::mistaken};
enum class Referred { nowhere, colleague, municipality, library, legal, social, other };
inline constexpr std::array every_referred = {
    Referred::nowhere, Referred::colleague, Referred::municipality, Referred::library,
    Referred::legal,   Referred::social,    Referred::other};

struct Request {
  RequestId id{};
  SeriesId series{};
  Date day{};
  std::int64_t number = 0;
  Theme theme = Theme::other;
  Outcome outcome = Outcome::solved;
  Referred referred_to = Referred::nowhere;
  Instant noted_at{};
  std::string noted_by{};  // pseudonym
};

enum class HelperState { helping, stopped };
inline constexpr std::array every_helper_state = {HelperState::helping, HelperState::stopped};

struct Helper {
  HelperId id{};
  SeriesId series{};
  HelperState state = HelperState::helping;
  std::string name{};
};

}  // namespace klantendag::walkin
