// SPDX-License-Identifier: EUPL-1.2
// What may stand on the public page: only what was checked, nobody's name, nobody's sentence without
// their yes, no count that points at a few.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/actions/publishing.hpp"

namespace klantendag::actions {

// Below this nothing is counted (product.md: k = 5).
inline constexpr std::int64_t fewest_shown = 5;
// So many words in the same order are somebody's sentence, not a coincidence.
inline constexpr std::size_t words_of_a_sentence = 5;
inline constexpr std::size_t words_of_nobody = 2;

[[nodiscard]] bool may_be_published(Decision const& decision);
// invalid/actions.public_missing, actions.words_too_long, each with its field.
[[nodiscard]] Result<void> is_complete(PublicWords const& words);
// A run of words_of_a_sentence words, or all of a shorter tip; but one or two words are nobody's.
[[nodiscard]] bool repeats(std::string_view words, std::string_view tip);
struct Name {
  std::string first{};
  std::string surname{};
};
// First name and surname after each other, capitals and accents aside.
[[nodiscard]] bool names_somebody(std::string_view words, std::vector<Name> const& names);
// A first name or a surname alone may be an ordinary word, so a person looks at these. Names of one
// letter do not count. Each once, as the names write it.
[[nodiscard]] std::vector<std::string> parts_named(std::string_view words,
                                                   std::vector<Name> const& names);

struct PublicCounts {
  std::optional<std::int64_t> tips{};
  std::optional<std::int64_t> told{};
};
// Neither the number nor what is left of it may be a few.
[[nodiscard]] PublicCounts may_be_counted(std::int64_t tips, std::int64_t told);

}  // namespace klantendag::actions
