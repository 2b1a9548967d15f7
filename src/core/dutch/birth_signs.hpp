// SPDX-License-Identifier: EUPL-1.2
// What stands around a date and says that somebody was born on it.
#pragma once

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

// "geboren op …", "… is mijn verjaardag", "mijn zoon is van …", "op … word ik 60".
[[nodiscard]] bool is_birth_near(Page const& page, std::uint32_t first, std::uint32_t last);

// "mijn zoon is van" stands before this token; "de brief is van" does not count.
[[nodiscard]] bool is_person_of(Page const& page, std::uint32_t first);

}  // namespace klantendag::dutch
