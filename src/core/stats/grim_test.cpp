// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/grim.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace klantendag::stats {

TEST_CASE("the marks of 2012 are possible: 8,4 of eight clients and 8,6 of twenty-one employees") {
  CHECK(*check_mean("8,4", 8) == SumRange{67, 67});
  CHECK(*check_mean("8.6", 21) == SumRange{180, 181});
}

TEST_CASE("a mean of 5.27 of forty-three whole marks is not possible") {
  CHECK(check_mean("5.27", 43).error().key == "stats.mean_not_possible");
}

TEST_CASE("a mean outside the scale is not possible") {
  CHECK_FALSE(check_mean("0,4", 8).ok());
  CHECK_FALSE(check_mean("10,2", 8).ok());
  CHECK(*check_mean("10", 8) == SumRange{76, 80});
}

TEST_CASE("what is not a number is refused with what to write") {
  for (std::string_view const text :
       {"", "acht", "-8", "8,", ",4", "8,4,1", "8e1", "99999999999"}) {
    CHECK(check_mean(text, 8).error().key == "stats.mean_not_a_number");
  }
  CHECK(check_mean("8,4", 0).error().key == "stats.number_of_answers");
}

TEST_CASE("every mean that whole marks can have is possible as it is printed") {
  for (std::int64_t n = 1; n <= 60; ++n) {
    for (std::int64_t total = n; total <= 10 * n; ++total) {
      auto const tenths = static_cast<std::int64_t>(
          std::floor(static_cast<double>(10 * total) / static_cast<double>(n) + 0.5));
      auto const sums = possible_sums({.digits = tenths, .decimals = 1}, n);
      REQUIRE(sums.has_value());
      CHECK(sums->low <= total);
      CHECK(total <= sums->high);
    }
  }
}

}  // namespace klantendag::stats
