// SPDX-License-Identifier: EUPL-1.2
// Addresses through which many people write: a form on a website, a scanner, a list. Whoever writes
// through one is not the client of that address, or two people would be one.
#pragma once

#include <string_view>

namespace klantendag::intake {

// `nobodies`: with blanks or commas between; "form@gemeente.nl" is that address, "noreply@" that name at
// any house, "@forms.example" every name at that house.
[[nodiscard]] bool is_nobody(std::string_view address, std::string_view nobodies);

}  // namespace klantendag::intake
