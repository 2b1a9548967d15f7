// SPDX-License-Identifier: EUPL-1.2
// One's own deadlines in one's own calendar. Whoever knows the address reads kinds of work and days, and
// nothing about anybody; it can be stopped, and a new one ends the old one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/obligations/obligations.hpp"
#include "modules/obligations/texts.hpp"

namespace klantendag::obligations {

// By whoever is logged in, for oneself. The token is shown once; the database holds its hash.
[[nodiscard]] Result<std::string> make_feed(Work& work);
[[nodiscard]] Result<void> stop_feed(Work& work);
// Since when there is one.
[[nodiscard]] Result<std::optional<Instant>> feed_since(Work& work);

// An iCalendar file (RFC 5545) of what this token's account owes; `origin` begins each link. Error
// not_found/obligations.not_found for a stopped or unknown one, and for somebody who cannot log in.
[[nodiscard]] Result<std::string> feed(Work& work, std::string_view token, std::string_view origin);

}  // namespace klantendag::obligations
