// SPDX-License-Identifier: EUPL-1.2
// Decisions about participants: which step may follow which, who gets a seat and who waits, who moves
// up, and how far the targets are reached.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/participants/model.hpp"

namespace klantendag::participants {

// What a client says yes or no to on the telephone, by the names of the call round.
inline constexpr std::array<std::string_view, 4> asked_for = {"note_story", "quote", "photo",
                                                              "tell_back"};
[[nodiscard]] bool allows(Agreed const& agreed, std::string_view what);

inline constexpr std::array roles = {Role::client, Role::employee, Role::facilitator,
                                     Role::council_member};
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::optional<Role> role_named(std::string_view name);
[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::optional<State> state_named(std::string_view name);
inline constexpr std::array reasons = {Reason::no_time,  Reason::work,       Reason::colleague,
                                       Reason::personal, Reason::not_wanted, Reason::other};
[[nodiscard]] std::string_view name_of(Reason reason);
[[nodiscard]] std::optional<Reason> reason_named(std::string_view name);

// What somebody says, or what is noted for them.
enum class Answer { invite, accept, decline, cancel };
[[nodiscard]] std::optional<Answer> answer_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Answer answer);

// Seats of a role that are taken, against how many there are.
struct Room {
  std::int64_t taken = 0;
  std::optional<std::int64_t> seats{};

  [[nodiscard]] bool is_full() const { return seats && taken >= *seats; }
};
[[nodiscard]] std::optional<std::int64_t> seats_of(Seats const& seats, Role role);

// The state that follows. Errors: conflict/participants.step, conflict/participants.not_available.
[[nodiscard]] Result<State> next_state(Participant const& participant, Answer answer,
                                       Room const& room);
// Which answers a page may offer.
[[nodiscard]] std::vector<Answer> possible(Participant const& participant);

// Who moves up now that there is room: the longest waiting first.
[[nodiscard]] std::vector<ParticipantId> moving_up(std::span<Participant const> all, Role role,
                                                   Room const& room);
[[nodiscard]] Room room_of(std::span<Participant const> all, Role role, Seats const& seats);

struct TargetCount {
  Target target{};
  std::int64_t accepted = 0;
  std::int64_t invited = 0;
  std::int64_t listed = 0;   // available, not invited yet
  std::int64_t claimed = 0;  // of the accepted: management took the seat itself

  [[nodiscard]] std::int64_t missing() const {
    return accepted >= target.wanted ? 0 : target.wanted - accepted;
  }
};
[[nodiscard]] std::vector<TargetCount> count_targets(std::span<Participant const> all,
                                                     std::span<Target const> targets);
// The index of the target that this function counts for; targets.size() when none.
[[nodiscard]] std::size_t target_of(std::string_view function, std::span<Target const> targets);
// What most organisers begin with: who was missed at the first edition (domain.md A1, 13).
[[nodiscard]] std::vector<Target> usual_targets();
inline constexpr int most_targets = 12;

// Access needs that can be ticked; the groups know "wheelchair", "hearing_loop" and so on by name.
inline constexpr std::array<std::string_view, 9> need_codes = {
    "wheelchair",  "hearing_loop", "sign_interpreter", "interpreter", "companion", "large_print",
    "quiet_place", "diet",         "parking"};

inline constexpr std::array<audit::Transition, 19> participant_steps = {{
    {"", "listed"},           {"", "accepted"},          {"", "waiting"},
    {"listed", "invited"},    {"listed", "accepted"},    {"listed", "waiting"},
    {"listed", "declined"},   {"invited", "accepted"},   {"invited", "waiting"},
    {"invited", "declined"},  {"accepted", "cancelled"}, {"waiting", "accepted"},
    {"waiting", "cancelled"}, {"declined", "invited"},   {"declined", "accepted"},
    {"declined", "waiting"},  {"cancelled", "invited"},  {"cancelled", "accepted"},
    {"cancelled", "waiting"},
}};

}  // namespace klantendag::participants
