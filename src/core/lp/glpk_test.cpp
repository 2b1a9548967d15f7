// SPDX-License-Identifier: EUPL-1.2
// Thousands of small random problems, possible and impossible ones, against GLPK: another program with
// other methods must come to the same verdict and the same optimum.
#include <doctest/doctest.h>
#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/random.hpp"
#include "core/lp/integer.hpp"
#include "core/lp/simplex.hpp"

namespace klantendag::lp {
namespace {

struct Verdict {
  bool possible = false;
  double objective = 0;
};

// GLPK's own copy of a problem.
class Oracle {
 public:
  explicit Oracle(Problem const& problem) : problem_(glp_create_prob()) {
    glp_term_out(GLP_OFF);
    glp_set_obj_dir(problem_, GLP_MAX);
    glp_add_rows(problem_, static_cast<int>(problem.rows.size()));
    glp_add_cols(problem_, static_cast<int>(problem.columns.size()));
    for (std::size_t i = 0; i < problem.rows.size(); ++i) {
      Range const range = problem.rows[i];
      glp_set_row_bnds(problem_, place(i), kind(range), range.lower, range.upper);
    }
    for (std::size_t i = 0; i < problem.columns.size(); ++i) add(i, problem.columns[i]);
  }
  ~Oracle() { glp_delete_prob(problem_); }
  Oracle(Oracle const&) = delete;
  Oracle& operator=(Oracle const&) = delete;

  Verdict fractions() {
    glp_smcp options;
    glp_init_smcp(&options);
    options.presolve = GLP_OFF;
    REQUIRE(glp_simplex(problem_, &options) == 0);
    return {glp_get_status(problem_) == GLP_OPT, glp_get_obj_val(problem_)};
  }

  Verdict whole_numbers() {
    for (int i = 1; i <= glp_get_num_cols(problem_); ++i) glp_set_col_kind(problem_, i, GLP_IV);
    if (!fractions().possible) return {};
    glp_iocp options;
    glp_init_iocp(&options);
    REQUIRE(glp_intopt(problem_, &options) == 0);
    return {glp_mip_status(problem_) == GLP_OPT, glp_mip_obj_val(problem_)};
  }

 private:
  static int place(std::size_t index) { return static_cast<int>(index) + 1; }
  static int kind(Range range) { return range.lower < range.upper ? GLP_DB : GLP_FX; }

  void add(std::size_t index, Column const& column) {
    glp_set_col_bnds(problem_, place(index), kind({column.lower, column.upper}), column.lower,
                     column.upper);
    glp_set_obj_coef(problem_, place(index), column.objective);
    std::vector<int> rows{0};
    std::vector<double> values{0.0};
    for (Entry const& entry : column.entries) {
      rows.push_back(entry.row + 1);
      values.push_back(entry.value);
    }
    glp_set_mat_col(problem_, place(index), static_cast<int>(column.entries.size()), rows.data(),
                    values.data());
  }

  glp_prob* problem_;
};

double whole(Rng& rng, int from, int to) {
  return from + static_cast<double>(rng.below(static_cast<std::uint64_t>(to - from + 1)));
}

// Moves the rows to where some point is.
void make_room(Rng& rng, Problem& problem) {
  std::vector<double> activity(problem.rows.size(), 0.0);
  for (Column const& column : problem.columns) {
    double const value = rng.below(2) == 0 ? column.lower : column.upper;
    for (Entry const& entry : column.entries) {
      activity[static_cast<std::size_t>(entry.row)] += entry.value * value;
    }
  }
  for (std::size_t i = 0; i < activity.size(); ++i) {
    double const width = problem.rows[i].upper - problem.rows[i].lower;
    problem.rows[i] = {activity[i] - whole(rng, 0, static_cast<int>(width)), activity[i]};
  }
}

Problem any_problem(Rng& rng) {
  Problem problem;
  auto const rows = 1 + rng.below(7);
  auto const columns = 1 + rng.below(12);
  for (std::size_t i = 0; i < rows; ++i) {
    double const lower = whole(rng, -6, 6);
    problem.rows.push_back({lower, lower + (rng.below(3) == 0 ? 0.0 : whole(rng, 0, 6))});
  }
  for (std::size_t i = 0; i < columns; ++i) {
    double const lower = whole(rng, -2, 1);
    Column column{.lower = lower, .upper = lower + whole(rng, 0, 4)};
    column.objective = whole(rng, -5, 5);
    for (std::size_t row = 0; row < rows; ++row) {
      double const value = whole(rng, -3, 3);
      if (value != 0 && rng.below(3) > 0) {
        column.entries.push_back({static_cast<std::int32_t>(row), value});
      }
    }
    problem.columns.push_back(std::move(column));
  }
  if (rng.below(3) == 0) make_room(rng, problem);
  return problem;
}

// As the lottery asks: each column in one row of every feature and in the size; quotas with little room.
Problem panel_problem(Rng& rng) {
  constexpr std::size_t features = 5;
  constexpr std::size_t values = 4;
  Problem problem;
  for (std::size_t i = 0; i < features * values; ++i) {
    double const lower = whole(rng, 0, 3);
    problem.rows.push_back({lower, lower + whole(rng, 1, 3)});
  }
  problem.rows.push_back({12, 12});
  for (int i = 0; i < 150; ++i) {
    Column column{.upper = whole(rng, 1, 3), .objective = whole(rng, 0, 9)};
    for (std::size_t feature = 0; feature < features; ++feature) {
      column.entries.push_back(
          {static_cast<std::int32_t>(feature * values + rng.below(values)), 1.0});
    }
    column.entries.push_back({static_cast<std::int32_t>(features * values), 1.0});
    problem.columns.push_back(std::move(column));
  }
  return problem;
}

double priced(Column const& column, std::span<double const> multipliers) {
  double sum = 0;
  for (Entry const& entry : column.entries) {
    sum += entry.value * multipliers[static_cast<std::size_t>(entry.row)];
  }
  return sum;
}

double most(double factor, Range range) {
  return factor * (factor > 0 ? range.upper : range.lower);
}

// What the multipliers prove, by weak duality: no solution is above this.
double bound_of(Problem const& problem, std::span<double const> multipliers) {
  double bound = 0;
  for (std::size_t i = 0; i < problem.rows.size(); ++i) {
    bound += most(multipliers[i], problem.rows[i]);
  }
  for (Column const& column : problem.columns) {
    bound +=
        most(column.objective - priced(column, multipliers), Range{column.lower, column.upper});
  }
  return bound;
}

// The rows' weighted sum cannot be what the columns make of it: one side stays below the other.
bool contradicts(Problem const& problem, std::span<double const> multipliers) {
  double forward = 0;
  double backward = 0;
  for (std::size_t i = 0; i < problem.rows.size(); ++i) {
    forward += most(multipliers[i], problem.rows[i]);
    backward += most(-multipliers[i], problem.rows[i]);
  }
  for (Column const& column : problem.columns) {
    double const price = priced(column, multipliers);
    forward += most(-price, {column.lower, column.upper});
    backward += most(price, {column.lower, column.upper});
  }
  return std::min(forward, backward) < -1e-9;
}

void check_solution(Problem const& problem, Simplex const& simplex) {
  std::vector<double> activity(problem.rows.size(), 0.0);
  for (std::size_t i = 0; i < problem.columns.size(); ++i) {
    double const value = simplex.value(simplex.variable(i));
    CHECK(value > problem.columns[i].lower - 1e-7);
    CHECK(value < problem.columns[i].upper + 1e-7);
    for (Entry const& entry : problem.columns[i].entries) {
      activity[static_cast<std::size_t>(entry.row)] += entry.value * value;
    }
  }
  for (std::size_t i = 0; i < activity.size(); ++i) {
    CHECK(activity[i] > problem.rows[i].lower - 1e-7);
    CHECK(activity[i] < problem.rows[i].upper + 1e-7);
  }
}

struct Tally {
  int possible = 0;
  int impossible = 0;
};

void compare(Problem const& problem, Simplex& simplex, Tally& tally) {
  Budget budget{100'000};
  Status const status = simplex.solve(budget);
  Verdict const expected = Oracle(problem).fractions();
  REQUIRE(status == (expected.possible ? Status::optimal : Status::infeasible));
  ++(expected.possible ? tally.possible : tally.impossible);
  if (!expected.possible) {
    CHECK(contradicts(problem, simplex.multipliers()));
    return;
  }
  CHECK(std::abs(simplex.objective() - expected.objective) < 1e-7);
  CHECK(std::abs(bound_of(problem, simplex.multipliers()) - expected.objective) < 1e-6);
  check_solution(problem, simplex);
}

TEST_CASE("4000 small problems come out as with GLPK, each with a proof that holds") {
  Rng rng = Rng::from_seed("glpk");
  Tally tally;
  for (int i = 0; i < 4000; ++i) {
    CAPTURE(i);
    Problem const problem = any_problem(rng);
    Simplex simplex(problem);
    compare(problem, simplex, tally);
  }
  MESSAGE(tally.possible << " possible, " << tally.impossible << " impossible");
  CHECK(tally.possible > 1000);
  CHECK(tally.impossible > 1000);
}

TEST_CASE("400 problems shaped like panels come out as with GLPK") {
  Rng rng = Rng::from_seed("glpk panels");
  Tally tally;
  for (int i = 0; i < 400; ++i) {
    CAPTURE(i);
    Problem const problem = panel_problem(rng);
    Simplex simplex(problem);
    compare(problem, simplex, tally);
  }
  MESSAGE(tally.possible << " possible, " << tally.impossible << " impossible");
  CHECK(tally.possible > 40);
  CHECK(tally.impossible > 40);
}

TEST_CASE(
    "a problem changed 30 times over, warm each time, comes out as with GLPK from the start") {
  Rng rng = Rng::from_seed("glpk warm");
  Tally tally;
  for (int i = 0; i < 60; ++i) {
    Problem problem = panel_problem(rng);
    Simplex simplex(problem);
    for (int change = 0; change < 30; ++change) {
      CAPTURE(i);
      CAPTURE(change);
      auto const at = rng.below(problem.columns.size());
      problem.columns[at].objective = whole(rng, -9, 9);
      simplex.set_objective(at, problem.columns[at].objective);
      auto const row = rng.below(problem.rows.size() - 1);
      double const lower = whole(rng, 0, 3);
      problem.rows[row] = {lower, lower + whole(rng, 1, 3)};
      simplex.set_bounds(row, problem.rows[row]);
      if (change % 5 == 0) {
        problem.columns.push_back(problem.columns[rng.below(problem.columns.size())]);
        simplex.add_column(problem.columns.back());
      }
      compare(problem, simplex, tally);
    }
  }
  CHECK(tally.possible > 100);
  CHECK(tally.impossible > 100);
}

TEST_CASE("1500 small problems in whole numbers come out as with GLPK's branch and bound") {
  Rng rng = Rng::from_seed("glpk whole");
  Tally tally;
  for (int i = 0; i < 1500; ++i) {
    CAPTURE(i);
    Problem const problem = any_problem(rng);
    Verdict const expected = Oracle(problem).whole_numbers();
    Simplex simplex(problem);
    Budget budget{1'000'000};
    IntegerResult const found = search_integer(simplex, {.whole = true}, budget);
    REQUIRE(found.status == (expected.possible ? Status::optimal : Status::infeasible));
    ++(expected.possible ? tally.possible : tally.impossible);
    if (expected.possible) CHECK(std::abs(found.objective - expected.objective) < 1e-6);
  }
  MESSAGE(tally.possible << " possible, " << tally.impossible << " impossible");
  CHECK(tally.possible > 200);
  CHECK(tally.impossible > 200);
}

}  // namespace
}  // namespace klantendag::lp
