// SPDX-License-Identifier: EUPL-1.2
// Seats to people: as equal as whole units allow, also where no small unit divides evenly.
#include "core/lottery/handout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

namespace klantendag::lottery {
namespace {

TEST_CASE("classes whose sizes have no common multiple below 10^18 keep their units") {
  Instance instance{.size = 5};
  for (std::int64_t const count : {9931, 9941, 9949, 9967, 9973}) {
    Class cls;
    cls.people.resize(static_cast<std::size_t>(count));
    std::iota(cls.people.begin(), cls.people.end(), static_cast<std::int32_t>(instance.ids.size()));
    instance.ids.resize(instance.ids.size() + cls.people.size());
    instance.classes.push_back(std::move(cls));
  }
  WholeMixture mixture{
      .panels = {{{0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, 1}}}, .units = {200}, .denominator = 200};

  make_divisible(instance, mixture);

  CHECK(mixture.denominator == 200);
  CHECK(mixture.units.front() == 200);
}

TEST_CASE("a class of three shares two seats evenly when its units are made divisible") {
  Instance instance{.size = 2, .ids = {"a", "b", "c"}};
  instance.classes.push_back({.people = {0, 1, 2}});
  WholeMixture mixture{.panels = {{{0, 2}}}, .units = {1}, .denominator = 1};

  make_divisible(instance, mixture);
  std::vector<std::int64_t> units(3, 0);
  hand_out(instance, mixture, [&](std::span<std::int32_t const> people, std::int64_t own) {
    CHECK(people.size() == 2);
    for (std::int32_t const person : people) units[static_cast<std::size_t>(person)] += own;
  });

  CHECK(mixture.denominator == 3);
  CHECK(units == std::vector<std::int64_t>{2, 2, 2});
}

}  // namespace
}  // namespace klantendag::lottery
