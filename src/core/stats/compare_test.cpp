// SPDX-License-Identifier: EUPL-1.2
// Two groups compared, to the digits of R (coin, fisher.test, wilcox.test) and of the published tables.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

#include "base/random.hpp"
#include "core/stats/difference.hpp"
#include "core/stats/fisher.hpp"
#include "core/stats/permutation.hpp"
#include "core/stats/printed.hpp"

namespace klantendag::stats {
namespace {

using Marks = std::vector<std::int64_t>;

Marks const clients = {10, 9, 9, 8, 8, 8, 8, 7};
Marks const employees = {10, 10, 10, 9, 9, 9, 9, 9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 7, 7};
Marks const last_year = {9, 8, 8, 7, 8, 6, 9, 7};
// Efron and Tibshirani (1993), table 2.1: survival of mice, in days.
Marks const treated = {94, 197, 16, 38, 99, 141, 23};
Marks const control = {52, 104, 146, 10, 51, 30, 40, 27, 46};

std::vector<double> numbers(Marks const& marks) {
  return {marks.begin(), marks.end()};
}

bool both_agree(Interval interval, std::string_view low, std::string_view high) {
  return agrees(interval.low, low) && agrees(interval.high, high);
}

// R solves for the odds ratio with a tolerance of 1.2e-4 (uniroot's default, on 1/x above 1) and so
// prints 6.408309, .211733, 621.934 and .3135693; thirty digits give the values below.
bool as_r(double value, double printed) {
  double const away = value > 1 ? 1 / value - 1 / printed : value - printed;
  return std::abs(away) < 1.2e-4;
}

}  // namespace

TEST_CASE("8.4 of clients against 8.6 of employees says nothing: p = 0.64") {
  PermutationTest const test = permutation_test(clients, employees);

  CHECK(agrees(test.difference, "-0.24404762"));
  CHECK(test.as_far == 2'737'130);
  CHECK(test.ways == 4'292'145);
  CHECK(agrees(test.two_sided, "0.6377067876"));
  CHECK(test.method == Method::exact);
}

TEST_CASE("the order of the two groups does not matter to the exact test") {
  PermutationTest const test = permutation_test(employees, clients);

  CHECK(test.as_far == 2'737'130);
  CHECK(test.ways == 4'292'145);
  CHECK(agrees(test.difference, "0.24404762"));
}

TEST_CASE("the exact rank test of clients and employees keeps its ties") {
  RankTest const found = rank_test(numbers(clients), numbers(employees));

  CHECK(agrees(found.test.two_sided, "0.5308858391"));
  CHECK(agrees(found.higher, "0.41369048"));
  CHECK(agrees(found.cliff, "-0.17261905"));
}

TEST_CASE("eight clients this year against eight last year") {
  PermutationTest const test = permutation_test(clients, last_year);

  CHECK(test.difference == 0.625);
  CHECK(test.as_far == 4'244);
  CHECK(test.ways == 12'870);
  CHECK(agrees(test.two_sided, "0.3297591298"));
  CHECK(agrees(rank_test(numbers(clients), numbers(last_year)).test.two_sided, "0.3308469"));
}

TEST_CASE("the same five people twice") {
  Marks const differences = {2, 1, 0, 2, 2};

  PermutationTest const test = sign_flip_test(differences);

  CHECK(test.as_far == 4);
  CHECK(test.ways == 32);
  CHECK(test.two_sided == 0.125);
}

TEST_CASE("Welch's interval of clients minus employees is R's") {
  Tally const first = *tally_of(clients);
  Tally const second = *tally_of(employees);

  CHECK(agrees(welch(first, second)->p, "0.5272106"));
  CHECK(both_agree(welch(first, second)->interval, "-1.060245", "0.572150"));
  CHECK_FALSE(welch(first, *tally_of(Marks{8, 8, 8, 8, 8})).has_value());
}

TEST_CASE("the mice of Efron and Tibshirani: the book drew .132, exactly it is .141") {
  PermutationTest const test = permutation_test(treated, control);

  CHECK(agrees(test.difference, "30.63"));
  CHECK(test.as_high == 1613);
  CHECK(test.ways == 11440);
  CHECK(agrees(test.first_higher, "0.140997"));
  CHECK(agrees(test.two_sided, "0.278322"));
}

TEST_CASE("R's own examples of the rank tests") {
  std::vector<double> const x = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
  std::vector<double> const y = {1.15, 0.88, 0.90, 0.74, 1.21};
  CHECK(rank_test(x, y).w == 35);
  CHECK(agrees(rank_test(x, y).test.first_higher, "0.127206"));

  std::vector<double> const depression = {1.83 - 0.878, 0.50 - 0.647, 1.62 - 0.598,
                                          2.48 - 2.05,  1.68 - 1.06,  1.88 - 1.29,
                                          1.55 - 1.06,  3.06 - 3.14,  1.30 - 1.29};
  CHECK(signed_rank_test(depression).v == 40);
  CHECK(agrees(signed_rank_test(depression).test.first_higher, "0.01953125"));
}

TEST_CASE("counting by size and sum finds what trying every choice finds") {
  Rng rng = Rng::from_number(8);
  for (int round = 0; round < 200; ++round) {
    Marks marks(4 + static_cast<std::size_t>(rng.below(7)));
    for (std::int64_t& mark : marks) mark = static_cast<std::int64_t>(rng.below(10)) + 1;
    std::size_t const n = marks.size();
    std::size_t const m = 1 + static_cast<std::size_t>(rng.below(n - 1));
    auto const scaled =
        [&](std::uint64_t choice) {  // n times the chosen sum minus m times the total
          std::int64_t sum = 0;
          std::int64_t total = 0;
          for (std::size_t at = 0; at < n; ++at) {
            total += marks[at];
            if ((choice >> at & 1U) != 0) sum += marks[at];
          }
          return sum * static_cast<std::int64_t>(n) - total * static_cast<std::int64_t>(m);
        };
    std::int64_t const observed = std::abs(scaled((1U << m) - 1U));
    double as_far = 0;
    double ways = 0;
    for (std::uint64_t choice = 0; choice < (1U << n); ++choice) {
      std::uint64_t bits = 0;
      for (std::size_t at = 0; at < n; ++at) bits += choice >> at & 1U;
      if (bits != m) continue;
      ++ways;
      if (std::abs(scaled(choice)) >= observed) ++as_far;
    }

    std::span<std::int64_t const> const all(marks);
    PermutationTest const test = permutation_test(all.first(m), all.subspan(m));

    CHECK(test.ways == ways);
    CHECK(test.as_far == as_far);
  }
}

TEST_CASE("too many marks to count are compared by the normal approximation, and say so") {
  Marks many;
  Marks others;
  for (int time = 0; time < 100; ++time) {
    many.insert(many.end(), clients.begin(), clients.end());
    others.insert(others.end(), employees.begin(), employees.end());
  }

  PermutationTest const test = permutation_test(many, others);

  CHECK(test.method == Method::normal);
  CHECK(test.two_sided < 1e-6);
  Marks const same(4'000, 8);
  CHECK(permutation_test(same, same).two_sided == 1);
}

TEST_CASE("three against three can never differ, so they are not compared") {
  CHECK(agrees(smallest_possible_p(8, 8), "0.000155"));
  CHECK(agrees(smallest_possible_p(3, 5), "0.018"));
  CHECK(agrees(smallest_possible_p(3, 3), "0.10"));
}

TEST_CASE("what groups of this size can show: a whole point") {
  CHECK(agrees(visible_difference(0.9, 8, 21), "1.05"));
  CHECK(agrees(visible_difference(0.9, 8, 8), "1.26"));
}

TEST_CASE("Newcombe (1998, 17:873) prints these differences of shares") {
  CHECK(both_agree(newcombe({56, 70}, {48, 80}), "0.0524", "0.3339"));
  CHECK(both_agree(newcombe({9, 10}, {3, 10}), "0.1705", "0.8090"));
  CHECK(both_agree(newcombe({6, 7}, {2, 7}), "0.0582", "0.8062"));
  CHECK(both_agree(newcombe({5, 56}, {0, 29}), "-0.0381", "0.1926"));
  CHECK(both_agree(newcombe({0, 10}, {0, 20}), "-0.1611", "0.2775"));
  CHECK(both_agree(newcombe({10, 10}, {0, 10}), "0.6075", "1.0000"));
  CHECK(agrees(share({8, 8}) - share({19, 21}), "0.0952"));
  CHECK(both_agree(newcombe({8, 8}, {19, 21}), "-0.236368", "0.289141"));
}

TEST_CASE("Fisher's lady tasting tea") {
  FisherTest const two = fisher_test({3, 4}, {1, 4});
  FisherTest const one = fisher_test({3, 4}, {1, 4}, Sides::first_higher);

  CHECK(agrees(two.p, "0.4857142857"));
  CHECK(agrees(two.odds_ratio, "6.408319658"));
  CHECK(both_agree(two.interval, "0.211735595", "626.243530589"));
  CHECK(as_r(two.odds_ratio, 6.408309));
  CHECK(as_r(two.interval.low, 0.211733));
  CHECK(as_r(two.interval.high, 621.933751));
  CHECK(agrees(one.p, "0.2428571"));
  CHECK(agrees(one.interval.low, "0.313573768"));
  CHECK(as_r(one.interval.low, 0.3135693));
  CHECK(one.interval.high == std::numeric_limits<double>::infinity());
}

TEST_CASE("Fisher's p and interval may disagree, so only p is shown") {
  FisherTest const test = fisher_test({4, 8}, {19, 21});

  CHECK(agrees(test.p, "0.0334806955"));
  CHECK(as_r(test.interval.low, 0.007903));
  CHECK(as_r(test.interval.high, 1.125238));
  CHECK(test.interval.high > 1);
}

TEST_CASE("shares that could not differ have p 1") {
  CHECK(fisher_test({8, 8}, {21, 21}).p == 1);
  CHECK(fisher_test({0, 8}, {0, 21}).odds_ratio == 1);
}

}  // namespace klantendag::stats
