// SPDX-License-Identifier: EUPL-1.2
// Part of the face of the werkmap, for other systems: what is asked and who was called, without a word of
// what was written or said, and without who they are. Both need see_obligations.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/werkmap/model.hpp"
#include "platform/work/work.hpp"

namespace klantendag::werkmap {

// One call, also when it was about more asks.
struct CallMade {
  MessageId message{};
  Instant at{};
  bool reached = false;
  std::string by{};  // pseudonym
};
struct AskTold {
  AskId id{};
  MessageId message{};
  Instant received_at{};
  std::string channel{};
  asks::Kind kind = asks::Kind::question;
  bool open = true;
  std::string owner{};  // account; empty: the team
  Instant first_asked_at{};
  std::optional<Instant> ended_at{};
};

// Calls since then; asks that are open or ended since then.
[[nodiscard]] Result<std::vector<CallMade>> calls_since(Work& work, Instant from);
[[nodiscard]] Result<std::vector<AskTold>> asks_since(Work& work, Instant from);

}  // namespace klantendag::werkmap
