// SPDX-License-Identifier: EUPL-1.2
// Decisions about decisions: what each needs, who may check whose work, and when something was told.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "modules/actions/model.hpp"
#include "modules/audit/model.hpp"

namespace klantendag::actions {

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::string_view name_of(TellingState state);
[[nodiscard]] std::optional<State> state_named(std::string_view name);
[[nodiscard]] std::optional<TellingState> telling_state_named(std::string_view name);

// A no needs somebody of the management.
[[nodiscard]] bool is_no(State state);
// It has an outcome: there is something to tell.
[[nodiscard]] bool has_outcome(State state);
[[nodiscard]] bool was_told(TellingState state);
[[nodiscard]] bool waits_to_be_told(TellingState state);

struct NewDecision {
  State state = State::under_way;  // under_way, answered, not_doing or out_of_scope
  std::string what{};
  std::string measure{};               // of under_way
  std::optional<Id<Account>> owner{};  // of under_way
  std::optional<Date> due{};           // of under_way
};
// invalid/actions.what_missing, actions.measure_missing, obligations.owner_missing,
// obligations.due_missing, actions.state_missing, each with its field.
[[nodiscard]] Result<void> is_complete(NewDecision const& draft);

struct Evidence {
  std::string words{};
  std::optional<Date> starts_on{};
  std::string place{};
};
// conflict/actions.step; invalid/actions.evidence_missing.
[[nodiscard]] Result<Decision> claim(Decision decision, Evidence const& evidence, Id<Account> by);
// It cannot go on before that day. conflict/actions.step; invalid/obligations.due_missing,
// actions.blocked_passed (field until), actions.blocked_why_missing (field why).
[[nodiscard]] Result<Decision> block(Decision decision, Date until, std::string_view why,
                                     Date today);
[[nodiscard]] Result<Decision> unblock(Decision decision);
[[nodiscard]] bool is_blocked(Decision const& decision, Date today);
// Somebody else looked: conflict/actions.step, conflict/actions.own_work.
[[nodiscard]] Result<Decision> verify(Decision decision, State outcome, Id<Account> by,
                                      std::optional<Id<Account>> owner);
// Not there yet. conflict/actions.step.
[[nodiscard]] Result<Decision> send_back(Decision decision);

// invalid/actions.text_missing; conflict/actions.step once it was approved.
[[nodiscard]] Result<Telling> redraft(Telling telling, std::string_view text,
                                      obligations::Channel channel);
[[nodiscard]] Result<Telling> approve(Telling telling, Id<Account> by);
// In other words or by another channel after all. conflict/actions.step unless it is approved.
[[nodiscard]] Result<Telling> take_back(Telling telling);
[[nodiscard]] Result<Telling> tell(Telling telling, Id<Account> by, Instant at);
// It came back: by another channel. conflict/actions.step, invalid/actions.same_channel.
[[nodiscard]] Result<Telling> bounce(Telling telling, obligations::Channel other);
// not_needed or unreachable. conflict/actions.step once it was told.
[[nodiscard]] Result<Telling> end_untold(Telling telling, TellingState end);
// conflict/actions.step unless it was told.
[[nodiscard]] Result<Telling> react(Telling telling, TellingState reaction);

inline constexpr std::array<audit::Transition, 16> decision_steps = {{
    {"", "under_way"},
    {"", "answered"},
    {"", "not_doing"},
    {"", "out_of_scope"},
    {"under_way", "claimed"},
    {"claimed", "under_way"},
    {"claimed", "done"},
    {"claimed", "partly"},
    {"under_way", "not_doing"},
    {"under_way", "withdrawn"},
    {"claimed", "withdrawn"},
    {"done", "withdrawn"},
    {"partly", "withdrawn"},
    {"answered", "withdrawn"},
    {"not_doing", "withdrawn"},
    {"out_of_scope", "withdrawn"},
}};

inline constexpr std::array<audit::Transition, 20> telling_steps = {{
    {"", "drafted"},
    {"drafted", "approved"},
    {"approved", "told"},
    {"approved", "drafted"},
    {"told", "drafted"},
    {"told", "content"},
    {"told", "no_reaction"},
    {"told", "not_content"},
    {"drafted", "not_needed"},
    {"approved", "not_needed"},
    {"drafted", "unreachable"},
    {"approved", "unreachable"},
    {"not_needed", "withdrawn"},
    {"unreachable", "withdrawn"},
    {"drafted", "withdrawn"},
    {"approved", "withdrawn"},
    {"told", "withdrawn"},
    {"content", "withdrawn"},
    {"no_reaction", "withdrawn"},
    {"not_content", "withdrawn"},
}};

}  // namespace klantendag::actions
