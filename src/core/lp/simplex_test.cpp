// SPDX-License-Identifier: EUPL-1.2
// The simplex by hand: an optimum one can see, a contradiction one can read, and ends of budgets.
#include "core/lp/simplex.hpp"

#include <doctest/doctest.h>

#include "core/lp/integer.hpp"

namespace klantendag::lp {
namespace {

// Two goods from one machine of 4 hours and 5 kilos of stuff: 3x + 2y, x + y <= 4, 2x + y <= 5.
Problem workshop() {
  Problem problem;
  problem.rows = {{0, 4}, {0, 5}};
  problem.columns.push_back(
      {.entries = {{0, 1.0}, {1, 2.0}}, .lower = 0, .upper = 10, .objective = 3});
  problem.columns.push_back(
      {.entries = {{0, 1.0}, {1, 1.0}}, .lower = 0, .upper = 10, .objective = 2});
  return problem;
}

TEST_CASE("the optimum lies in the corner, and both rules have a price") {
  Simplex simplex(workshop());
  Budget budget{100};

  REQUIRE(simplex.solve(budget) == Status::optimal);
  CHECK(simplex.objective() == doctest::Approx(9));
  CHECK(simplex.value(simplex.variable(0)) == doctest::Approx(1));
  CHECK(simplex.value(simplex.variable(1)) == doctest::Approx(3));
  CHECK(simplex.multipliers()[0] == doctest::Approx(1));
  CHECK(simplex.multipliers()[1] == doctest::Approx(1));
}

TEST_CASE("what cannot be is answered with the rule that forbids it") {
  Problem problem = workshop();
  problem.rows[1] = {35, 40};  // 2x + y >= 35, while x and y together are 4 at most
  Simplex simplex(problem);
  Budget budget{100};

  CHECK(simplex.solve(budget) == Status::infeasible);
}

TEST_CASE("a budget that ends, and a stop, are answered and can be gone on from") {
  Simplex simplex(workshop());
  Budget nothing{0};
  std::atomic<bool> const stop{true};
  Budget stopped{100, &stop};
  Budget enough{100};

  CHECK(simplex.solve(nothing) == Status::out_of_steps);
  CHECK(simplex.solve(stopped) == Status::out_of_steps);
  REQUIRE(simplex.solve(enough) == Status::optimal);
  CHECK(simplex.objective() == doctest::Approx(9));
}

TEST_CASE("whole numbers: the best of a knapsack, with a tree that shows it") {
  Problem problem;
  problem.rows = {{0, 10}};
  for (auto const& [weight, worth] : {std::pair{6.0, 10.0}, {5.0, 8.0}, {5.0, 8.0}, {4.0, 3.0}}) {
    problem.columns.push_back({.entries = {{0, weight}}, .objective = worth});
  }
  Simplex simplex(problem);
  Budget budget{1000};

  IntegerResult const best = search_integer(simplex, {.keep_proof = true, .whole = true}, budget);

  REQUIRE(best.status == Status::optimal);
  CHECK(best.columns == std::vector<std::int64_t>{0, 1, 1, 0});
  CHECK(best.objective == doctest::Approx(16));
  CHECK(!best.proof.front().leaf);
}

TEST_CASE("nothing above what is known already is an answer too") {
  Simplex simplex(workshop());
  Budget budget{1000};

  IntegerResult const better =
      search_integer(simplex, {.goal = Goal::any, .above = 9, .whole = true}, budget);

  CHECK(better.status == Status::infeasible);
  CHECK(better.columns.empty());
}

}  // namespace
}  // namespace klantendag::lp
