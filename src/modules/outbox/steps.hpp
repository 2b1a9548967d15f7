// SPDX-License-Identifier: EUPL-1.2
// One step of a message, saved and recorded: for the service and the job.
#pragma once

#include "base/literal.hpp"
#include "modules/outbox/rules.hpp"
#include "platform/work/work.hpp"

namespace klantendag::outbox {

inline constexpr Literal send_job = "send_outgoing";

// Error: conflict/outbox.step.
[[nodiscard]] Result<void> step(Work& work, Outgoing& outgoing, Verdict const& verdict);

}  // namespace klantendag::outbox
