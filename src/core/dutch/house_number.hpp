// SPDX-License-Identifier: EUPL-1.2
// What stands behind a street: 12, 12a, 12 A, 12-3, 12 hs, 12 bis, 44-II, 12 hoog.
#pragma once

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

class HouseNumbers {
 public:
  explicit HouseNumbers(Page const& page) : page_(page) {}

  // One past the house number with its addition that begins here, or `at`.
  [[nodiscard]] std::uint32_t end(std::uint32_t at) const;
  // One past the additions that begin here.
  [[nodiscard]] std::uint32_t end_of_addition(std::uint32_t at) const;
  // One past "drie hoog", ", 2e etage", "1-hoog achter", or `at`.
  [[nodiscard]] std::uint32_t end_of_floor(std::uint32_t at) const;
  // One past ", app. 3", "kamer 12", or `at`.
  [[nodiscard]] std::uint32_t end_of_flat(std::uint32_t at) const;
  // Whether two capitals follow the number, as in 1234 AB.
  [[nodiscard]] bool is_year_or_postcode(std::uint32_t number) const;

 private:
  Page const& page_;
};

}  // namespace klantendag::dutch
