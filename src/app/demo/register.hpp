// SPDX-License-Identifier: EUPL-1.2
// The complaints register and the staff list of the fictional Voorbeelddienst, as its spreadsheets
// save them. Everybody in them is invented, and so are the numbers: nobody may call them.
#pragma once

#include <string>

#include "base/time.hpp"

namespace klantendag::app::demo {

// Always the same people; complaints of the year before `until`, some still open.
[[nodiscard]] std::string complaints_register(Date until);
// 21 employees, of whom one handled many complaints.
[[nodiscard]] std::string staff_list();
// Two members of the client council.
[[nodiscard]] std::string council_list(int year);

}  // namespace klantendag::app::demo
