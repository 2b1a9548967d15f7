// SPDX-License-Identifier: EUPL-1.2
#include "base/random.hpp"

#include <doctest/doctest.h>

#include <array>
#include <numeric>
#include <vector>

namespace klantendag {

TEST_CASE("a seed gives the same draws for ever") {
  Rng rng = Rng::from_seed("klantendag");
  std::array<std::uint64_t, 3> const first = {rng.next(), rng.next(), rng.next()};
  Rng again = Rng::from_seed("klantendag");
  CHECK(first == std::array<std::uint64_t, 3>{again.next(), again.next(), again.next()});
  CHECK(first[0] == 7720671176855132959ULL);
}

TEST_CASE("every number below the bound is drawn about equally often") {
  Rng rng = Rng::from_number(1);
  std::array<int, 7> counts{};
  for (int i = 0; i < 70'000; ++i) ++counts[static_cast<std::size_t>(rng.below(7))];
  for (int const count : counts) {
    CHECK(count > 9'500);
    CHECK(count < 10'500);
  }
}

TEST_CASE("a shuffle keeps everybody, and every order of three is about equally likely") {
  Rng rng = Rng::from_number(2);
  std::vector<int> orders(1000);
  for (int i = 0; i < 60'000; ++i) {
    std::array<int, 3> items = {1, 2, 3};
    rng.shuffle(std::span<int>(items));
    CHECK(std::accumulate(items.begin(), items.end(), 0) == 6);
    ++orders[static_cast<std::size_t>(items[0] * 100 + items[1] * 10 + items[2])];
  }
  for (int const order : {123, 132, 213, 231, 312, 321}) {
    CHECK(orders[static_cast<std::size_t>(order)] > 9'500);
    CHECK(orders[static_cast<std::size_t>(order)] < 10'500);
  }
}

}  // namespace klantendag
