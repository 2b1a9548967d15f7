// SPDX-License-Identifier: EUPL-1.2
// The goals that grouping is held to: G1 to G9, the day of 2012 and a thousand people, five seeds each,
// and the promises G10 to G14. Counters: the goal, the median of pairs met, their bound (fair_bound: at fair tables); rules broken,
// spread and refused by the checker, over all seeds; how many were proven.
// MDGP files are read from the folder in KLANTENDAG_MDGP; they are not ours to give.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/grouping/check.hpp"
#include "core/grouping/explain.hpp"
#include "core/grouping/solve.hpp"
#include "grouping_promises.hpp"
#include "tests/reference/grouping/days.hpp"
#include "tests/reference/grouping/groupselect.hpp"

using namespace klantendag::grouping;
using namespace klantendag::grouping::reference;

namespace {

constexpr int seeds = 5;

struct Tally {
  std::vector<std::int64_t> pairs{};
  std::vector<std::int64_t> last_cost{};
  std::int64_t broken = 0, spread = 0, proven = 0, refused = 0;

  void add(Problem const& problem, Outcome const& outcome) {
    pairs.push_back(pairs_met(problem, outcome.plan));
    last_cost.push_back(outcome.score.costs.back());
    broken += outcome.score.broken;
    if (problem.goals[0].kind == GoalKind::spread) spread += outcome.score.costs[0];
    proven += outcome.proven ? 1 : 0;
    Claim const claim{outcome.plan,         {}, outcome.score, outcome.bound, outcome.proven,
                      outcome.by_exhaustion};
    refused += check(problem, claim).empty() ? 0 : 1;
  }
};

std::int64_t median(std::vector<std::int64_t> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// Every seed is one iteration, so that the time shown is of one run.
void run_day(benchmark::State& state, Problem const& problem, std::int64_t steps,
             std::int64_t goal) {
  Tally tally;
  int seed = 0;
  for (auto _ : state) {
    Outcome const outcome = search(problem, {steps, std::to_string(++seed), nullptr});
    state.PauseTiming();
    tally.add(problem, outcome);
    state.ResumeTiming();
  }
  state.counters["goal"] = static_cast<double>(goal);
  state.counters["pairs"] = static_cast<double>(median(tally.pairs));
  state.counters["bound"] = static_cast<double>(most_pairs(problem));
  if (problem.goals[0].kind == GoalKind::spread) {
    state.counters["fair_bound"] = static_cast<double>(most_pairs_of_fair_tables(problem));
  }
  state.counters["broken"] = static_cast<double>(tally.broken);
  state.counters["spread"] = static_cast<double>(tally.spread);
  state.counters["proven"] = static_cast<double>(tally.proven);
  state.counters["refused"] = static_cast<double>(tally.refused);
}

void add_day(std::string const& name, Problem problem, std::int64_t steps, std::int64_t goal) {
  benchmark::RegisterBenchmark(
      name.c_str(),
      [=, day = std::move(problem)](benchmark::State& state) { run_day(state, day, steps, goal); })
      ->Iterations(seeds)
      ->Unit(benchmark::kMillisecond);
}

// The best known or proven value in thousandths; `value` is what was reached, `percent_off` how far.
void add_diverse(std::string const& name, std::string const& folder, std::int64_t known,
                 std::int64_t steps) {
  std::string text;
  std::FILE* file = std::fopen((folder + "/" + name + ".txt").c_str(), "rb");
  if (file == nullptr) return;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    text.append(buffer, got);
  }
  std::fclose(file);
  benchmark::RegisterBenchmark(
      ("G9/" + name).c_str(),
      [=](benchmark::State& state) {
        Problem const problem = diverse_groups(text);
        Tally tally;
        int seed = 0;
        for (auto _ : state) {
          tally.add(problem, search(problem, {steps, std::to_string(++seed), nullptr}));
        }
        auto const value = static_cast<double>(-median(tally.last_cost)) / 1000;
        state.counters["value"] = value;
        state.counters["known"] = static_cast<double>(known) / 1000;
        state.counters["percent_off"] =
            100 * (static_cast<double>(known) / 1000 - value) * 1000 / static_cast<double>(known);
        state.counters["refused"] = static_cast<double>(tally.refused);
      })
      ->Iterations(known > 100'000'000 ? 3 : seeds)
      ->Unit(benchmark::kMillisecond);
}

void add_customer_days() {
  constexpr std::int64_t million = 1'000'000;
  Crowd const sixty{16, 40, 4}, hundred{24, 72, 4}, two_hundred{50, 140, 10};
  add_day("day_of_2012/1_round", people_of_2012({3, 1}), 10 * million, 145);
  add_day("G3/kd31_2_rounds", people_of_2012({3, 2}), 50 * million, 251);
  add_day("G3/kd24_2_rounds", twenty_four({4, 2}), 50 * million, 112);
  add_day("G3/kd60_2_rounds", crowd(sixty, {6, 2}), 50 * million, 516);
  add_day("G3/kd100_2_rounds", crowd(hundred, {10, 2}), 50 * million, 900);
  add_day("G3/kd200_2_rounds", crowd(two_hundred, {20, 2}), 50 * million, 1800);
  add_day("G3/kd200_3_rounds", crowd(two_hundred, {20, 3}), 50 * million, 2700);
  add_day("G4/kd31_3_rounds", people_of_2012({3, 3}), 150 * million, 318);
  add_day("G4/kd24_4_rounds", twenty_four({4, 4}), 110 * million, 177);
  add_day("G4/kd60_4_rounds", crowd(sixty, {6, 4}), 140 * million, 955);
  add_day("G4/kd100_3_rounds", crowd(hundred, {10, 3}), 110 * million, 1332);
  add_day("G4/kd200_6_rounds", crowd(two_hundred, {20, 6}), 126 * million, 5380);
  add_day("G5/sf_f_40", coded(sf_f_40, {5, 6}), 110 * million, 598);
  add_day("G5/100i_4j", coded(hundred_i, {10, 6}), 110 * million, 2508);
  add_day("G5/philipps", coded(philipps, {14, 5}), 100 * million, 1880);
  add_day("thousand/125_tables_4_rounds", crowd({260, 700, 40}, {125, 4}), 100 * million, 14000);
}

void add_golfers() {
  struct Golf {
    char const* name;
    std::size_t groups, size, rounds;
  };
  constexpr std::int64_t steps = 60'000'000;
  for (Golf const golf :
       {Golf{"G6/3-3-4", 3, 3, 4}, Golf{"G6/4-4-5", 4, 4, 5}, Golf{"G6/5-5-6", 5, 5, 6},
        Golf{"G6/5-3-7", 5, 3, 7}, Golf{"G6/6-3-8", 6, 3, 8}, Golf{"G6/8-4-7", 8, 4, 7},
        Golf{"G7/6-4-7", 6, 4, 7}, Golf{"G7/7-3-10", 7, 3, 10}, Golf{"G7/7-4-9", 7, 4, 9},
        Golf{"G7/8-3-11", 8, 3, 11}, Golf{"G7/8-4-9", 8, 4, 9}, Golf{"G7/9-3-13", 9, 3, 13},
        Golf{"G7/10-3-14", 10, 3, 14}, Golf{"G8/8-4-10", 8, 4, 10}}) {
    auto const pairs =
        static_cast<std::int64_t>(golf.groups * golf.size * (golf.size - 1) / 2 * golf.rounds);
    add_day(golf.name, golfers({golf.groups, golf.rounds}, golf.size), steps, pairs);
  }
}

void add_diverse_groups() {
  char const* folder = std::getenv("KLANTENDAG_MDGP");
  if (folder == nullptr) return;
  struct Known {
    char const* name;
    std::int64_t value;
    std::int64_t steps;
  };
  constexpr std::int64_t small = 2'000'000, middle = 40'000'000, large = 300'000'000;
  for (Known const known :
       {Known{"Geo_n010_ss_01", 3660671, small},      Known{"Geo_n012_ss_01", 716463, small},
        Known{"RanInt_n010_ss_01", 1292000, small},   Known{"RanInt_n012_ss_01", 985000, small},
        Known{"RanReal_n010_ss_01", 1427845, small},  Known{"RanReal_n012_ss_01", 956430, small},
        Known{"Geo_n010_ds_01", 3864689, small},      Known{"Geo_n012_ds_01", 807677, small},
        Known{"RanInt_n010_ds_01", 1325000, small},   Known{"RanInt_n012_ds_01", 1059000, small},
        Known{"RanReal_n010_ds_01", 1437807, small},  Known{"RanReal_n012_ds_01", 1050349, small},
        Known{"Geo_n030_ss_01", 13790992, middle},    Known{"RanInt_n030_ss_02", 5675000, middle},
        Known{"RanReal_n030_ss_02", 5604270, middle}, Known{"Geo_n030_ss_02", 13269533, middle},
        Known{"RanInt_n060_ss_01", 19079000, middle}, Known{"RanReal_n060_ss_01", 18733740, middle},
        Known{"RanInt_n060_ss_02", 18551000, middle}, Known{"RanReal_n060_ss_02", 19079949, middle},
        Known{"Geo_n060_ss_02", 43336497, middle},    Known{"Geo_n060_ss_01", 45598781, middle},
        Known{"RanInt_n120_ss_01", 47909000, large},  Known{"RanInt_n120_ss_02", 47826000, large},
        Known{"RanReal_n120_ss_01", 47351974, large}, Known{"RanReal_n120_ss_02", 47243161, large},
        Known{"Geo_n120_ss_01", 101621236, large},    Known{"RanReal_n240_ss_01", 155041800, large},
        Known{"Geo_n240_ss_01", 188873500, large}}) {
    add_diverse(known.name, folder, known.value, known.steps);
  }
}

}  // namespace

int main(int argc, char** argv) {
  add_customer_days();
  add_promises();
  add_golfers();
  add_diverse_groups();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
