// SPDX-License-Identifier: EUPL-1.2
// Which step a message may take, and what an attempt to send it means for it.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/outbox/model.hpp"

namespace klantendag::outbox {

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::optional<State> state_named(std::string_view name);

inline constexpr std::array<audit::Transition, 14> outgoing_steps = {{
    {"", "waiting"},
    {"waiting", "approved"},
    {"refused", "approved"},
    {"unsure", "approved"},
    {"approved", "sending"},
    {"sending", "sent"},
    {"sending", "refused"},
    {"sending", "unsure"},
    {"sending", "approved"},  // the server could not be reached: later again
    {"sent", "refused"},      // it came back, somebody saw
    {"waiting", "dropped"},
    {"approved", "dropped"},
    {"refused", "dropped"},
    {"unsure", "dropped"},
}};

// Error: conflict/outbox.step when it is somewhere else by now.
[[nodiscard]] Result<void> may_step(State from, State to);

struct Verdict {
  State state = State::sent;
  std::string reason{};
  std::string code{};
  bool again = false;  // the job is to be tried later
};
// After an attempt: sent, refused, later again, or unsure. `last`: there is no later.
enum class Attempt { more_follow, last };
[[nodiscard]] Verdict judge(Result<void> const& outcome, Attempt attempt);

}  // namespace klantendag::outbox
