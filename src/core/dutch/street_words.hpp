// SPDX-License-Identifier: EUPL-1.2
// Words of which street names are made: "-straat", "Laan", "Burgemeester".
#pragma once

#include <cstdint>
#include <string_view>

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

// Words that are something else ("arbeidsmarkt", "onderweg") do not count.
[[nodiscard]] bool ends_as_street(std::string_view word);
// An ending that is sure enough for a street in lower case, or without a number.
[[nodiscard]] bool surely_ends_as_street(std::string_view word);
// "laan", "plein": a street's noun as a word of its own.
[[nodiscard]] WordSet const& street_nouns();
// "van", "Burgemeester", "Oude": what stands before the last word of a name.
[[nodiscard]] bool joins_street_name(std::string_view word);
// The first word of a street's name of which a word stands at `at`: "Burgemeester de Vlugtlaan".
[[nodiscard]] std::uint32_t start_of_street_name(Page const& page, std::uint32_t at);

}  // namespace klantendag::dutch
