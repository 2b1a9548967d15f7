// SPDX-License-Identifier: EUPL-1.2
// A page that shows messages whole, with every ask marked where it stands and its reason beside it.
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "core/dutch/reader.hpp"

namespace klantendag::app {

[[nodiscard]] std::string html_beginning(Language language);
[[nodiscard]] std::string html_message(std::string_view id, std::string_view text,
                                       dutch::Reading const& reading, Language language);
// A line that could not be read; without an id a general heading stands above it.
[[nodiscard]] std::string html_refused(std::string_view id, std::string_view sentence,
                                       Language language);
[[nodiscard]] std::string html_ending();

}  // namespace klantendag::app
