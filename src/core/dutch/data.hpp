// SPDX-License-Identifier: EUPL-1.2
// The files of src/core/dutch/data, as they are in the binary.
#pragma once

#include <string_view>

namespace klantendag::dutch {

// "rules.txt", "words.txt"… A name that is not there is a broken promise of our own code.
[[nodiscard]] std::string_view data_file(std::string_view name);

}  // namespace klantendag::dutch
