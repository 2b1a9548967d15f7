// SPDX-License-Identifier: EUPL-1.2
// The fields of a rule that hold one word or number, and how a mistake in the rules file is told.
#pragma once

#include <string_view>
#include <vector>

#include "core/dutch/rules.hpp"

namespace klantendag::dutch {

// An error that names the line.
[[nodiscard]] Error mistake(std::string_view key, int line, std::string_view what);
// UTF-8, or the line that is not.
[[nodiscard]] Result<void> check_letters(std::string_view text);
// A field that changes nothing of what is found.
[[nodiscard]] bool is_for_people(std::string_view field);
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

[[nodiscard]] Result<void> take_kind(Rule& rule, std::string_view value, int number);
[[nodiscard]] Result<void> take_strength(Rule& rule, std::string_view value, int number);
[[nodiscard]] Result<void> take_scope(Rule& rule, std::string_view value, int number);
[[nodiscard]] Result<void> take_suppressed(Rule& rule, std::string_view value, int number);

}  // namespace klantendag::dutch
