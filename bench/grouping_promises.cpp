// SPDX-License-Identifier: EUPL-1.2
// What grouping promises besides good plans, G10 to G14: impossible is told with the names, a late
// change moves few people, pinned people stay put, a cluster sits together, and a seed repeats.
#include "grouping_promises.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/sha256.hpp"
#include "core/grouping/check.hpp"
#include "core/grouping/contradiction.hpp"
#include "core/grouping/late_change.hpp"
#include "core/grouping/solve.hpp"
#include "tests/reference/grouping/days.hpp"

using namespace klantendag;
using namespace klantendag::grouping;
using namespace klantendag::grouping::reference;

namespace {

void impossible(benchmark::State& state) {
  Problem problem = people_of_2012({3, 1});
  std::set<std::size_t> const four = {0, 1, 3, 5};
  for (std::size_t one : four) {
    for (std::size_t other : four) {
      if (one >= other) continue;
      problem.rules.push_back({"grouping.rule_apart", {}, 0});
      problem.apart.push_back({one, other, problem.rules.size() - 1});
    }
  }
  std::set<std::size_t> named;
  bool told = false, smallest = false;
  for (auto _ : state) {
    told = search(problem, {usual_steps, "1", nullptr}).impossible;
    auto const found = find_contradiction(problem);
    if (!found) continue;
    smallest = found->smallest;
    for (PairRule const& pair : problem.apart) {
      if (std::count(found->rules.begin(), found->rules.end(), pair.rule) == 0) continue;
      named.insert({pair.first, pair.second});
    }
  }
  state.counters["impossible"] = told ? 1 : 0;
  state.counters["smallest"] = smallest ? 1 : 0;
  state.counters["named"] = static_cast<double>(named.size());
  state.counters["right"] = named == four ? 1 : 0;
}

void late_change(benchmark::State& state) {
  Problem problem = crowd({24, 72, 4}, {10, 3});
  Outcome const before = search(problem, {usual_steps, "1", nullptr});
  problem.absent = {{40, 1}, {40, 2}};
  keep_close_to(problem, {before.plan, 1, Sizes::may_follow});
  Outcome after;
  for (auto _ : state) after = search(problem, {3'000'000, "1", nullptr});
  std::set<std::size_t> moved;
  for (std::size_t round = 1; round < 3; ++round) {
    for (std::size_t person = 0; person < problem.people.size(); ++person) {
      if (person == 40) continue;
      if (after.plan.group_of[round][person] != before.plan.group_of[round][person]) {
        moved.insert(person);
      }
    }
  }
  state.counters["moved"] = static_cast<double>(moved.size());
  state.counters["broken"] = static_cast<double>(recount(problem, after.plan).broken);
}

void pinned(benchmark::State& state) {
  Problem problem = people_of_2012({3, 2});
  for (std::size_t round = 0; round < 2; ++round) problem.seats.push_back({5, round, 2, 0});
  std::int64_t honoured = 0;
  for (auto _ : state) {
    for (int seed = 0; seed < 40; ++seed) {
      Plan const plan = search(problem, {200'000, std::to_string(seed), nullptr}).plan;
      honoured += plan.group_of[0][5] == 2 && plan.group_of[1][5] == 2 ? 1 : 0;
    }
  }
  state.counters["honoured_of_40"] = static_cast<double>(honoured);
}

void cluster(benchmark::State& state) {
  std::string words;
  for (int i = 0; i < 40; ++i) words += std::string(1, "abcd"[i % 4]) + " ";
  Problem problem = coded(words, {5, 1});
  Trait together{"photo", "no", std::vector<std::int32_t>(40, 0)};
  for (std::size_t i = 0; i < 10; ++i) together.amounts[i * 4 + i % 4] = 1;
  problem.traits.push_back(together);
  problem.goals.insert(problem.goals.begin(),
                       Goal{GoalKind::gather, {problem.traits.size() - 1}, 1});
  Outcome outcome;
  for (auto _ : state) outcome = search(problem, {2'000'000, "1", nullptr});
  state.counters["tables"] = static_cast<double>(outcome.score.costs[0]);
  state.counters["bound"] = static_cast<double>(outcome.bound.costs[0]);
}

// The label is the digest of the plan: the same on every machine, compiler and level.
void same_seed(benchmark::State& state) {
  Problem const problem = twenty_four({4, 4});
  std::set<std::string> digests;
  for (auto _ : state) {
    std::string bytes;
    for (auto const& seats : search(problem, {1'000'000, "dag", nullptr}).plan.group_of) {
      for (std::int32_t seat : seats) bytes += std::to_string(seat) + " ";
    }
    digests.insert(hex(sha256(bytes)));
  }
  state.counters["different"] = static_cast<double>(digests.size());
  state.SetLabel(digests.begin()->substr(0, 16));
}

// The same two people do not meet in every round when that can be avoided.
void always_together(benchmark::State& state) {
  Problem const problem = crowd({16, 40, 4}, {6, 4});
  Plan plan;
  for (auto _ : state) plan = search(problem, {usual_steps, "1", nullptr}).plan;
  std::int64_t always = 0;
  for (std::size_t one = 0; one < problem.people.size(); ++one) {
    for (std::size_t other = one + 1; other < problem.people.size(); ++other) {
      always += std::all_of(plan.group_of.begin(), plan.group_of.end(),
                            [&](auto const& seats) { return seats[one] == seats[other]; })
                    ? 1
                    : 0;
    }
  }
  state.counters["meet_in_all_4"] = static_cast<double>(always);
}

}  // namespace

void add_promises() {
  using benchmark::RegisterBenchmark;
  auto const unit = benchmark::kMillisecond;
  RegisterBenchmark("G10/four_apart_at_3_tables", impossible)->Iterations(1)->Unit(unit);
  RegisterBenchmark("G11/kd100_one_cancels", late_change)->Iterations(1)->Unit(unit);
  RegisterBenchmark("G12/pinned_person", pinned)->Iterations(1)->Unit(unit);
  RegisterBenchmark("G13/cluster_of_10", cluster)->Iterations(1)->Unit(unit);
  RegisterBenchmark("G14/same_seed", same_seed)->Iterations(5)->Unit(unit);
  RegisterBenchmark("kd60/always_together", always_together)->Iterations(1)->Unit(unit);
}
