// SPDX-License-Identifier: EUPL-1.2
// Counting right and wrong, and saying it in one line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace klantendag::dutch {

struct Tally {
  std::int64_t found = 0;   // labelled and found
  std::int64_t missed = 0;  // labelled and not found
  std::int64_t wrong = 0;   // found and not labelled

  void add(bool labelled, bool is_found) {
    if (labelled && is_found) ++found;
    if (labelled && !is_found) ++missed;
    if (!labelled && is_found) ++wrong;
  }
  [[nodiscard]] double recall() const;     // 0 to 1; 1 when nothing is labelled
  [[nodiscard]] double precision() const;  // 0 to 1; 1 when nothing was found
};

// "recall 97.5 % (39 of 40)"; of nothing "recall –".
[[nodiscard]] std::string share_of(std::string_view what, std::int64_t part, std::int64_t whole);
// "name   recall 97.5 % (39 of 40)   precision 92.9 % (39 of 42)".
[[nodiscard]] std::string line_of(std::string_view name, Tally const& tally);

}  // namespace klantendag::dutch
