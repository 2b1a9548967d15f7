// SPDX-License-Identifier: EUPL-1.2
// A labelled set as people write it: one text a line, tags in front, labels as marks in the text:
//   [contact a2] hoi {c|kunnen jullie bellen} groetjes {n|Fatima}
// "\n" is a line end; lines that begin with '#' are comments.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace klantendag::dutch {

// Of question, contact, request and urgent: a kind's letter stands at its number.
inline constexpr std::array kind_letters = {'v', 'c', 'r', 'd'};

struct Label {
  char letter = 0;        // a mark with two letters gives two labels
  std::size_t begin = 0;  // bytes of the text, half open
  std::size_t end = 0;
};

struct Labelled {
  int line = 0;
  std::vector<std::string> tags{};
  std::string text{};
  std::vector<Label> labels{};

  [[nodiscard]] bool has_tag(std::string_view tag) const;
};

// Error dutch.set.bad_line names the line.
[[nodiscard]] Result<std::vector<Labelled>> read_labelled(std::string_view set);

}  // namespace klantendag::dutch
