// SPDX-License-Identifier: EUPL-1.2
// A budget that ends, wherever that is, leaves the best lottery so far: it adds up, the verifier accepts
// what it claims, and its gap is honest.
#include <doctest/doctest.h>

#include <atomic>

#include "core/lottery/pools_for_tests.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/verify/check.hpp"

namespace klantendag::lottery {
namespace {

constexpr Objective every_objective[] = {Objective::leximin, Objective::maximin, Objective::nash,
                                         Objective::random};

struct Outcome {
  bool finished = false;
  double attained = 0;
  double bound = 0;
  std::size_t panels = 0;
};

Outcome check_best_so_far(LargePool const& pool, SolveOptions const& options) {
  Instance instance = *make_instance(pool.quotas, pool.people, pool.size);
  auto const solution = solve(instance, options);
  REQUIRE(solution.ok());
  Record const record = publish(std::move(instance), *solution);
  CHECK(
      verify::check(record, {.quotas = pool.quotas, .people = pool.people, .sha256 = ""}).empty());
  CHECK(record.certificate.bound >= record.certificate.attained);
  return {solution->finished, record.certificate.attained, record.certificate.bound,
          record.panels.size()};
}

TEST_CASE("whenever the budget ends there is a lottery that holds, and more steps finish it") {
  LargePool const pool = large_pool(60, 8, 200);
  for (Objective const objective : every_objective) {
    CAPTURE(name_of(objective));
    Outcome last;
    for (std::int64_t steps = 0; steps < 10'000'000 && !last.finished; steps += 1 + steps / 3) {
      CAPTURE(steps);
      last = check_best_so_far(pool, {.objective = objective, .steps = steps});
    }
    CHECK(last.finished);
  }
}

// Tight homes, so that whole panels give less than the relaxation; and one person who fits nowhere.
LargePool pool_for_the_fallback() {
  LargePool pool = large_pool(60, 8, 200);
  auto const away = static_cast<std::int32_t>(pool.quotas.size());
  pool.quotas.push_back({.feature = "home", .value = "away", .min = 0, .max = 0});
  pool.quotas.push_back({.feature = "home", .value = "here", .min = 8, .max = 8});
  for (Person& person : pool.people) person.values.push_back(away + 1);
  pool.people.back().values.back() = away;
  return pool;
}

TEST_CASE("a stop inside the fallback keeps the panels in hand, also when somebody fits nowhere") {
  LargePool const pool = pool_for_the_fallback();
  Outcome last;
  // With fewer steps it is not even known which chances the rules allow.
  for (std::int64_t steps = 25; steps < 10'000'000 && !last.finished; steps += 1 + steps / 40) {
    CAPTURE(steps);
    last = check_best_so_far(pool, {.steps = steps});
    CHECK(last.panels > 1);
    CHECK(last.bound > 0);
  }
  CHECK(last.finished);
  CHECK(last.attained > 0);
}

TEST_CASE("without any steps the bound is what everybody could have if all rules allowed it") {
  LargePool const pool = large_pool(200, 12);

  Outcome const none = check_best_so_far(pool, {.steps = 0});
  Outcome const enough = check_best_so_far(pool, {});

  CHECK(!none.finished);
  CHECK(none.bound == doctest::Approx(12.0 / 200.0));
  CHECK(enough.finished);
  CHECK(enough.bound <= none.bound);
}

TEST_CASE("whoever stops the work at once still gets a lottery") {
  std::atomic<bool> const stop{true};
  LargePool const pool = large_pool(200, 12);
  for (Objective const objective : every_objective) {
    CHECK(!check_best_so_far(pool, {.objective = objective, .stop = &stop}).finished);
  }
}

TEST_CASE("impossible quotas are found impossible, or a sentence says that it is not known") {
  LargePool pool = large_pool(60, 8);
  pool.quotas[0].min = pool.quotas[0].max = 0;
  pool.quotas[1].min = pool.quotas[1].max = 8;  // no room for the other values' minimums
  Instance const instance = *make_instance(pool.quotas, pool.people, pool.size);
  for (std::int64_t const steps : {0, 10, 1000, 100'000}) {
    auto const solution = solve(instance, {.steps = steps});
    REQUIRE(!solution.ok());
    bool const known = solution.error().key == "lottery.infeasible";
    CHECK((known || solution.error().key == "lottery.out_of_steps"));
  }
}

}  // namespace
}  // namespace klantendag::lottery
