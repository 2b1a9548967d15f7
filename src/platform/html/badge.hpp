// SPDX-License-Identifier: EUPL-1.2
// Badges: a state in a word, a fact, a count. The word says it; the colour only repeats it.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/language.hpp"
#include "platform/html/html.hpp"

namespace klantendag::html {

enum class Status { neutral, active, success, warning, danger };

[[nodiscard]] Html status_badge(Status status, std::string_view word);
[[nodiscard]] Html data_badge(std::string_view fact);
// "3", read aloud as "3 berichten" through `spoken`.
[[nodiscard]] Html number_badge(Language language, std::int64_t number, std::string_view spoken);

}  // namespace klantendag::html
