// SPDX-License-Identifier: EUPL-1.2
// Where the pages of the werkmap are.
#pragma once

#include "modules/werkmap/model.hpp"
#include "platform/html/url.hpp"

namespace klantendag::werkmap::urls {

[[nodiscard]] html::Url list();
[[nodiscard]] html::Url sample();
[[nodiscard]] html::Url figures();
[[nodiscard]] html::Url teams();
[[nodiscard]] html::Url promises();
[[nodiscard]] html::Url message(MessageId id);
[[nodiscard]] html::Url open(MessageId id);
[[nodiscard]] html::Url erasing();
[[nodiscard]] html::Url own();

}  // namespace klantendag::werkmap::urls
