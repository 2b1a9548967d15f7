// SPDX-License-Identifier: EUPL-1.2
// The checks that real numbers pass: the eleven-test of the burgerservicenummer, mod 97 of the IBAN.
#pragma once

#include <cstddef>
#include <string_view>

namespace klantendag::dutch {

// Eight or nine digits whose weighted sum divides by eleven (weights 9 to 2, and -1 for the last).
[[nodiscard]] bool passes_eleven_test(std::string_view digits);
// ISO 13616: letters and digits without blanks.
[[nodiscard]] bool passes_mod_97(std::string_view iban);
// How long an IBAN of that country is ("nl": 18), by the SWIFT registry; 0 for a country without.
[[nodiscard]] std::size_t iban_length(std::string_view country);

}  // namespace klantendag::dutch
