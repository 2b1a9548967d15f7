// SPDX-License-Identifier: EUPL-1.2
// Wrapped keys of many subjects in one row of a table: a row for each would cost more than all else of
// a large import. Each key is wrapped by itself, so one can be taken out, which is its erasure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace klantendag::keystore {

struct WrappedKey {
  std::string_view subject;
  std::string_view wrapped;
};

// As many as fit in one page of 4 KiB with ids as subjects.
inline constexpr std::size_t keys_in_block = 38;

void append_key(std::string& block, WrappedKey const& key);
// Parts of `block`. Error internal when it is cut.
[[nodiscard]] Result<std::vector<WrappedKey>> keys_in(std::string_view block);

}  // namespace klantendag::keystore
