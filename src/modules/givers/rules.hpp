// SPDX-License-Identifier: EUPL-1.2
// What the page says about a tip or a promise: never more than was decided to tell.
#pragma once

#include <optional>
#include <string_view>

#include "modules/givers/givers.hpp"

namespace klantendag::givers {

enum class Standing {
  looking,      // nobody has decided yet
  again,        // not content; somebody else looks at it
  working,      // we do it
  decided,      // the words to tell it are not ready
  not_asked,    // decided; this person did not want to hear
  unreachable,  // we tried, and a letter was left
  told,         // and we should like to know whether it helps
  reacted,
  withdrawn
};
[[nodiscard]] Standing standing(actions::Opened const& tip);

// How the form calls it; nothing for what somebody garbled: then nobody said anything.
[[nodiscard]] std::optional<Helps> helps_named(std::string_view name);

}  // namespace klantendag::givers
