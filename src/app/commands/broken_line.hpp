// SPDX-License-Identifier: EUPL-1.2
// What can still be known of a line that is no JSON: which message it was, and what is wrong with it.
#pragma once

#include <string_view>

#include "base/json.hpp"

namespace klantendag::app {

// The "id" that the object begins with, a text or a whole number; null when it begins otherwise.
[[nodiscard]] json::Value id_of_broken(std::string_view line);

// Whether an escape names one half of a surrogate pair without the other: \ud83d.
[[nodiscard]] bool has_half_surrogate(std::string_view line);

}  // namespace klantendag::app
