// SPDX-License-Identifier: EUPL-1.2
// A sorted list of words, one a line, searched where it lies in the binary: nothing is built but a
// small index on the first three letters, so that opening it costs next to nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace klantendag::dutch {

class WordList {
 public:
  // The bytes must outlive the list. Lines that begin with '#' stand at the top only.
  explicit WordList(std::string_view sorted_lines);

  [[nodiscard]] bool has(std::string_view word) const;
  // In the list, or a long word made of two words of the list: "inkomstenformulier".
  [[nodiscard]] bool has_or_joins(std::string_view word) const;

 private:
  static constexpr std::size_t buckets = 27 * 27 * 27;

  std::string_view lines_;
  std::vector<std::uint32_t> starts_ = std::vector<std::uint32_t>(buckets + 1);
};

}  // namespace klantendag::dutch
