// SPDX-License-Identifier: EUPL-1.2
// Where everything in a chart stands, as numbers: to_svg writes it as text, and a page may draw the
// same with its own checked markup.
#pragma once

#include <string>
#include <vector>

#include "core/report/document.hpp"

namespace klantendag::report {

// In units of a picture 360 wide, so that it fits a telephone of 390 pixels without shrinking.
struct Drawing {
  struct Rectangle {
    double x = 0, y = 0, width = 0, height = 0;
  };
  enum class Anchor { start, middle };
  struct Words {
    double x = 0, y = 0;
    Anchor anchor = Anchor::start;
    std::string text{};
  };

  double width = 360;
  double height = 0;
  double text_size = 14;
  std::vector<Rectangle> bars{};
  std::vector<Words> words{};
};

[[nodiscard]] Drawing drawing_of(Language language, Chart const& chart);

}  // namespace klantendag::report
