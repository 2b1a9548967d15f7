// SPDX-License-Identifier: EUPL-1.2
// Thousands of small pools against brute force: every panel of people listed, and fairness computed
// from its definition with a plain tableau, without classes, stages' duals or generated panels.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "core/lottery/pool.hpp"
#include "core/lottery/publish.hpp"

namespace klantendag::lottery {
namespace {

using Members = std::vector<std::size_t>;

struct SmallPool {
  std::vector<Quota> quotas{};
  std::vector<Person> people{};
  std::int64_t size = 0;
};

SmallPool draw_pool(Rng& rng, bool households) {
  SmallPool pool;
  auto const count = 3 + rng.below(7);
  auto const features = 1 + rng.below(3);
  pool.size = static_cast<std::int64_t>(1 + rng.below(std::min<std::uint64_t>(4, count)));
  pool.people.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    pool.people[i].id = std::string(1, static_cast<char>('a' + i));
    if (households && rng.below(2) == 0) pool.people[i].home = std::to_string(rng.below(3));
  }
  // Quotas around a panel that exists, so that most pools are feasible; sometimes without any room.
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = i;
  rng.shuffle(std::span(order));
  for (std::size_t feature = 0; feature < features; ++feature) {
    auto const values = 2 + rng.below(2);
    auto const first = static_cast<std::int32_t>(pool.quotas.size());
    std::vector<std::int64_t> in_panel(values, 0);
    for (std::size_t i = 0; i < count; ++i) {
      auto const value = rng.below(values);
      Person& person = pool.people[order[i]];
      person.values.push_back(first + static_cast<std::int32_t>(value));
      if (static_cast<std::int64_t>(i) < pool.size) ++in_panel[value];
    }
    for (std::size_t value = 0; value < values; ++value) {
      auto const room = static_cast<std::int64_t>(rng.below(2));
      pool.quotas.push_back({.feature = std::to_string(feature),
                             .value = std::to_string(value),
                             .min = std::max<std::int64_t>(0, in_panel[value] - room),
                             .max = in_panel[value] + room});
    }
  }
  return pool;
}

bool is_allowed(SmallPool const& pool, Members const& members) {
  std::vector<std::int64_t> counts(pool.quotas.size(), 0);
  for (std::size_t const i : members) {
    for (std::int32_t const value : pool.people[i].values)
      ++counts[static_cast<std::size_t>(value)];
    for (std::size_t const j : members) {
      if (i < j && !pool.people[i].home.empty() && pool.people[i].home == pool.people[j].home)
        return false;
    }
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] < pool.quotas[i].min || counts[i] > pool.quotas[i].max) return false;
  }
  return true;
}

std::vector<Members> all_panels(SmallPool const& pool) {
  std::vector<Members> panels;
  std::size_t const count = pool.people.size();
  for (std::size_t mask = 0; mask < (std::size_t{1} << count); ++mask) {
    Members members;
    for (std::size_t i = 0; i < count; ++i) {
      if ((mask >> i) & 1U) members.push_back(i);
    }
    if (static_cast<std::int64_t>(members.size()) == pool.size && is_allowed(pool, members)) {
      panels.push_back(members);
    }
  }
  return panels;
}

// Maximises `objective` over x >= 0 with table * x <= right, right >= 0. Bland's rule, plain tableau.
double tableau_maximum(std::vector<std::vector<double>> table, std::vector<double> right,
                       std::vector<double> objective) {
  std::size_t const rows = table.size();
  std::size_t const columns = objective.size();
  double value = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    table[row].resize(columns + rows, 0.0);
    table[row][columns + row] = 1;
  }
  objective.resize(columns + rows, 0.0);
  std::vector<std::size_t> basis(rows);
  for (std::size_t row = 0; row < rows; ++row) basis[row] = columns + row;
  for (;;) {
    std::size_t enter = 0;
    while (enter < objective.size() && objective[enter] < 1e-10) ++enter;
    if (enter == objective.size()) return value;
    std::size_t leave = rows;
    for (std::size_t row = 0; row < rows; ++row) {
      if (table[row][enter] < 1e-10) continue;
      double const now = leave == rows ? 1e300 : right[leave] / table[leave][enter];
      double const here = right[row] / table[row][enter];
      if (here < now - 1e-13 || (here < now + 1e-13 && basis[row] < basis[leave])) leave = row;
    }
    if (leave == rows) return 1e300;
    double const pivot = table[leave][enter];
    for (double& entry : table[leave]) entry /= pivot;
    right[leave] /= pivot;
    for (std::size_t row = 0; row < rows; ++row) {
      double const factor = table[row][enter];
      if (row == leave || factor == 0) continue;
      for (std::size_t i = 0; i < table[row].size(); ++i) table[row][i] -= factor * table[leave][i];
      right[row] -= factor * right[leave];
    }
    double const factor = objective[enter];
    for (std::size_t i = 0; i < objective.size(); ++i) objective[i] -= factor * table[leave][i];
    value += factor * right[leave];
    basis[leave] = enter;
  }
}

// The largest z such that some mixture gives each person at least `least` + weight * z.
double largest_rise(std::vector<Members> const& panels, std::vector<double> const& least,
                    std::vector<double> const& weight) {
  // Shares w >= 0 with sum 1, written as maximising z * M - shortage with a generous M would need two
  // phases; instead the dual game is solved: minimise the heaviest panel under prices of people.
  // min t  s.t.  sum_{i in panel} y_i - sum_i y_i least_i <= t for all panels, sum y_i weight_i = 1.
  // With y = u / sum(u weight): maximise sum(u weight) s.t. sum_i u_i (in_panel - least_i) <= 1, u >= 0.
  std::vector<std::vector<double>> table;
  std::vector<double> right;
  for (Members const& panel : panels) {
    std::vector<double> row(least.size());
    for (std::size_t i = 0; i < least.size(); ++i) row[i] = -least[i];
    for (std::size_t const i : panel) row[i] += 1;
    table.push_back(std::move(row));
    right.push_back(1);
  }
  double const most = tableau_maximum(std::move(table), std::move(right), weight);
  return most > 1e200 ? 0.0 : 1.0 / most;
}

// By definition: raise everybody open together; whoever cannot rise further alone is fixed.
std::vector<double> leximin_by_definition(std::vector<Members> const& panels, std::size_t people) {
  std::vector<double> least(people, 0.0);
  std::vector<bool> open(people, true);
  while (std::find(open.begin(), open.end(), true) != open.end()) {
    std::vector<double> weight(people, 0.0);
    for (std::size_t i = 0; i < people; ++i) weight[i] = open[i] ? 1.0 : 0.0;
    double const rise = largest_rise(panels, least, weight);
    for (std::size_t i = 0; i < people; ++i)
      least[i] += open[i] ? std::max(0.0, rise - 1e-12) : 0.0;
    bool fixed = false;
    for (std::size_t i = 0; i < people; ++i) {
      if (!open[i]) continue;
      std::vector<double> alone(people, 0.0);
      alone[i] = 1.0;
      if (largest_rise(panels, least, alone) > 1e-8) continue;
      open[i] = false;
      fixed = true;
    }
    REQUIRE(fixed);
  }
  return least;
}

void check_consistent(SmallPool const& pool, Record const& record) {
  std::vector<double> sums(record.instance.ids.size(), 0.0);
  double all = 0;
  for (PublishedPanel const& panel : record.panels) {
    Members members;
    for (std::int32_t const person : panel.people) {
      members.push_back(
          static_cast<std::size_t>(record.instance.ids[static_cast<std::size_t>(person)][0] - 'a'));
      sums[static_cast<std::size_t>(person)] += panel.probability;
    }
    CHECK(is_allowed(pool, members));
    CHECK(static_cast<std::int64_t>(members.size()) == pool.size);
    all += panel.probability;
  }
  CHECK(all == doctest::Approx(1.0).epsilon(1e-12));
  for (std::size_t i = 0; i < sums.size(); ++i) {
    CHECK(std::abs(sums[i] - record.probabilities[i]) < 1e-12);
  }
}

void check_nash(std::vector<Members> const& panels, Record const& record) {
  double people = 0;
  for (double const chance : record.probabilities) people += chance > 0 ? 1 : 0;
  for (Members const& panel : panels) {
    double weight = 0;
    for (std::size_t const i : panel) weight += 1.0 / record.probabilities[i];
    CHECK(weight <= people * (1 + 1e-7));
  }
}

struct Tally {
  int feasible = 0;
  int infeasible = 0;
  int not_tight = 0;
};

void compare(SmallPool const& pool, Tally& tally) {
  std::vector<Members> const panels = all_panels(pool);
  auto instance = make_instance(pool.quotas, pool.people, pool.size);
  REQUIRE(instance.ok());
  auto leximin = solve(*instance, {.objective = Objective::leximin});
  REQUIRE(leximin.ok() == !panels.empty());
  if (panels.empty()) {
    ++tally.infeasible;
    return;
  }
  ++tally.feasible;
  if (!leximin->stages.front().weights.empty()) ++tally.not_tight;
  Record const fairest = publish(*instance, *leximin);
  check_consistent(pool, fairest);
  std::vector<double> const expected = leximin_by_definition(panels, pool.people.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(std::abs(fairest.probabilities[i] - expected[i]) < 1e-7);
  }
  CHECK(fairest.certificate.bound - fairest.certificate.attained < 1e-9);

  auto maximin = solve(*instance, {.objective = Objective::maximin});
  REQUIRE(maximin.ok());
  Record const smallest = publish(*instance, *maximin);
  check_consistent(pool, smallest);
  CHECK(std::abs(smallest.minimum - *std::min_element(expected.begin(), expected.end())) < 1e-7);
  CHECK(smallest.certificate.bound - smallest.certificate.attained < 1e-9);

  auto nash = solve(*instance, {.objective = Objective::nash});
  REQUIRE(nash.ok());
  Record const product = publish(*instance, *nash);
  check_consistent(pool, product);
  check_nash(panels, product);
  CHECK(product.certificate.bound - product.certificate.attained < 1e-6);

  auto random = solve(*instance, {.objective = Objective::random});
  REQUIRE(random.ok());
  Record const plain = publish(*instance, *random);
  check_consistent(pool, plain);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    auto const with = std::count_if(panels.begin(), panels.end(), [&](Members const& panel) {
      return std::find(panel.begin(), panel.end(), i) != panel.end();
    });
    double const chance = static_cast<double>(with) / static_cast<double>(panels.size());
    CHECK(std::abs(plain.probabilities[i] - chance) < 1e-9);
  }
}

TEST_CASE("1200 small pools agree with brute force for every objective") {
  Rng rng = Rng::from_seed("brute force");
  Tally tally;
  for (int i = 0; i < 1200; ++i) {
    CAPTURE(i);
    compare(draw_pool(rng, false), tally);
  }
  MESSAGE(tally.feasible << " feasible, " << tally.infeasible << " not, " << tally.not_tight
                         << " beyond the relaxation");
  CHECK(tally.not_tight > 0);
}

TEST_CASE("1000 small pools with households agree with brute force for every objective") {
  Rng rng = Rng::from_seed("brute force at home");
  Tally tally;
  for (int i = 0; i < 1000; ++i) {
    CAPTURE(i);
    compare(draw_pool(rng, true), tally);
  }
  MESSAGE(tally.feasible << " feasible, " << tally.infeasible << " not, " << tally.not_tight
                         << " beyond the relaxation");
}

}  // namespace
}  // namespace klantendag::lottery
