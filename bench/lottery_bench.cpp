// SPDX-License-Identifier: EUPL-1.2
// The figures of the lottery: CPU seconds of one thread, certificates, deviations. The community's
// public pools are read from KLANTENDAG_LOTTERY_PUBLIC and skipped without it.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/lottery/conflict.hpp"
#include "core/lottery/draw.hpp"
#include "core/lottery/levels.hpp"
#include "core/lottery/pools_for_tests.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/record_json.hpp"
#include "core/lottery/reserve.hpp"
#include "core/lottery/tickets.hpp"
#include "core/lottery/verify/check.hpp"
#include "core/lottery/verify/proof.hpp"

namespace {

using namespace klantendag;
using namespace klantendag::lottery;
using benchmark::State;

std::string slurp(std::string const& path) {
  std::string text;
  if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
    char bytes[65536];
    for (std::size_t n; (n = std::fread(bytes, 1, sizeof bytes, file)) > 0;) text.append(bytes, n);
    std::fclose(file);
  }
  return text;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::optional<Instance> read(State& state, std::string const& features, std::string const& people,
                             std::int64_t size, std::vector<std::string> const& household = {}) {
  std::string const quotas = slurp(features);
  if (quotas.empty()) {
    state.SkipWithError(("not here: " + features).c_str());
    return std::nullopt;
  }
  return instance_of(quotas, slurp(people), size, household);
}

std::optional<Instance> read_public(State& state, std::string const& name, std::int64_t size) {
  char const* const folder = std::getenv("KLANTENDAG_LOTTERY_PUBLIC");
  if (folder == nullptr) {
    state.SkipWithError("set KLANTENDAG_LOTTERY_PUBLIC to the folder of the public pools");
    return std::nullopt;
  }
  std::string const own = std::string(folder) + "/" + name;
  return read(state, own + "/categories.csv", own + "/respondents.csv", size);
}

std::optional<Instance> read_fixture(State& state, std::vector<std::string> const& household) {
  char const* const source = std::getenv("KLANTENDAG_SOURCE");
  std::string const folder =
      std::string(source != nullptr ? source : ".") + "/tests/fixtures/lottery/";
  return read(state, folder + "features.csv", folder + "people.csv", 8, household);
}

Instance large(std::int64_t count, std::int64_t size, std::int64_t shared = 0) {
  LargePool pool = large_pool(count, size, shared);
  return *make_instance(pool.quotas, std::move(pool.people), size);
}

void solve_and_tell(State& state, Instance const& instance,
                    Objective objective = Objective::leximin) {
  for (auto _ : state) {
    auto const solution = solve(instance, {.objective = objective});
    if (!solution) return state.SkipWithError(solution.error().key.c_str());
    Record const record = publish(instance, *solution);
    state.SetLabel("min " + record.certificate.attained_exact + " bound " +
                   record.certificate.bound_exact + " gap " + record.certificate.gap);
    state.counters["classes"] = static_cast<double>(instance.classes.size());
    state.counters["panels"] = static_cast<double>(record.panels.size());
  }
}

void levels_and_tell(State& state, Instance const& instance) {
  for (auto _ : state) {
    lp::Budget budget{default_steps};
    auto const levels = relaxed_levels(instance, {}, budget);
    if (!levels) return state.SkipWithError(levels.error().key.c_str());
    auto const proven = verify::prove_levels(instance, levels->stages);
    state.SetLabel("bound " + proven->levels.front().text());
    state.counters["classes"] = static_cast<double>(instance.classes.size());
    state.counters["levels"] = static_cast<double>(levels->stages.size());
  }
  state.counters["MB"] = peak_megabytes();
}

// Levels, then panels that follow them: what a lottery of M tickets needs, without exact shares.
void tickets_and_tell(State& state, Instance const& instance, std::int64_t count) {
  for (auto _ : state) {
    lp::Budget budget{default_steps};
    auto const levels = relaxed_levels(instance, {}, budget);
    if (!levels) return state.SkipWithError(levels.error().key.c_str());
    Record record{.instance = instance};
    record.probabilities.assign(instance.ids.size(), 0.0);
    for (std::size_t cls = 0; cls < instance.classes.size(); ++cls) {
      for (std::int32_t const person : instance.classes[cls].people) {
        record.probabilities[static_cast<std::size_t>(person)] = levels->chances[cls];
      }
    }
    auto const tickets = make_tickets(record, count, budget);
    if (!tickets) return state.SkipWithError(tickets.error().key.c_str());
    double least = 1;
    for (double const chance : record.probabilities) least = std::min(least, chance);
    state.SetLabel("p_min " + std::to_string(least) + " ticket min " +
                   std::to_string(tickets->minimum) + " off " +
                   std::to_string(tickets->largest_deviation * static_cast<double>(count)) + "/M");
  }
  state.counters["MB"] = peak_megabytes();
}

void g1_example_small(State& state) {
  if (auto pool = read_public(state, "example_small_20", 20)) solve_and_tell(state, *pool);
}
void g1_example_large(State& state) {
  std::string people = "id,gender,leaning\n1,female,conservative\n";
  for (int i = 2; i <= 1000; ++i) people += std::to_string(i) + ",female,liberal\n";
  for (int i = 1001; i <= 2000; ++i) people += std::to_string(i) + ",male,conservative\n";
  solve_and_tell(state,
                 instance_of("feature,value,min,max\ngender,female,99,200\ngender,male,99,200\n"
                             "leaning,liberal,99,200\nleaning,conservative,99,200\n",
                             people, 200));
}
void g2_sf_fixture(State& state) {
  if (auto pool = read_public(state, "sf_fixture_22", 22)) solve_and_tell(state, *pool);
}
void g3_geneva(State& state) {
  if (auto pool = read_public(state, "geneva_30", 30)) solve_and_tell(state, *pool);
}
void data_lottery(State& state) {
  if (auto pool = read_fixture(state, {})) solve_and_tell(state, *pool);
}
void data_lottery_household(State& state) {
  if (auto pool = read_fixture(state, {"Adres"})) solve_and_tell(state, *pool);
}
void data_lottery_nash(State& state) {
  if (auto pool = read_fixture(state, {})) solve_and_tell(state, *pool, Objective::nash);
}
void g5_large_1000_50(State& state) {
  solve_and_tell(state, large(1000, 50));
}
void g6_large_10000_100(State& state) {
  tickets_and_tell(state, large(10'000, 100), 1000);
}
void g7_large_100000_200_certificate(State& state) {
  levels_and_tell(state, large(100'000, 200));
}
void g7_large_100000_200_panels(State& state) {
  tickets_and_tell(state, large(100'000, 200), 1000);
}
void g9_tickets_geneva(State& state) {
  if (auto pool = read_public(state, "geneva_30", 30)) tickets_and_tell(state, *pool, 1000);
}
void g9_tickets_sf(State& state) {
  if (auto pool = read_public(state, "sf_fixture_22", 22)) tickets_and_tell(state, *pool, 1000);
}
void g10_quota_edit(State& state) {
  Instance instance = large(10'000, 100);
  instance.quotas[0].min = 90;  // no room: the others' minimums fill more than is left
  instance.quotas[0].max = 100;
  for (auto _ : state) {
    lp::Budget budget{default_steps};
    bool const possible = feasibility(instance, budget) == Feasibility::possible;
    auto const ways = find_relaxations(instance, 1, budget);
    state.SetLabel(std::string(possible ? "possible" : "impossible") + ", " +
                   std::to_string(ways.empty() ? 0 : ways.front().size()) + " changes");
  }
}
void g11_replacement(State& state) {
  Instance instance = large(1000, 50);
  auto const solution = solve(instance, {});
  Record const record = publish(std::move(instance), *solution);
  DrawnPanel const drawn = draw_by_seed(record, "g11");
  for (auto _ : state) {
    lp::Budget budget{default_steps};
    auto rest = refill(record, {drawn.members, {drawn.members.front()}}, budget);
    auto const filled = solve(rest->instance, {});
    Record const seats = publish(std::move(rest->instance), *filled);
    state.SetLabel(std::to_string(rest->missed.size()) + " quotas missed, drawn " +
                   draw_by_seed(seats, "g11").members.front());
  }
}
void g12_alternates(State& state) {
  Instance instance = large(1000, 30);
  auto const solution = solve(instance, {});
  Record const record = publish(std::move(instance), *solution);
  DrawnPanel const drawn = draw_by_seed(record, "g12");
  for (auto _ : state) {
    auto const chosen = choose_alternates(record, drawn.members, {.count = 6, .samples = 300});
    state.SetLabel("loss " + std::to_string(chosen->loss) + " of " +
                   std::to_string(chosen->without));
  }
}
void g13_check(State& state) {
  LargePool pool = large_pool(10'000, 100);
  verify::Input const input{.quotas = pool.quotas, .people = pool.people, .sha256 = ""};
  Instance instance = *make_instance(pool.quotas, std::move(pool.people), 100);
  auto const mixture = solve(instance, {.objective = Objective::random});
  Record const record = publish(std::move(instance), *mixture);
  std::string text;
  write_record(record, [&](std::string_view piece) { text += piece; });
  for (auto _ : state) {
    auto const read_back = read_record(text);
    auto const failures = verify::check(*read_back, input);
    state.SetLabel(std::to_string(read_back->panels.size()) + " panels, " +
                   std::to_string(failures.size()) + " failures");
  }
}
void g15_no_abort(State& state) {
  for (auto _ : state) {
    int solved = 0;
    for (int i = 0; i < 1000; ++i) {
      Instance const instance = large(40 + i % 60, 6 + i % 5, i % 3 * 100);
      solved += solve(instance, {.steps = 200'000}).ok() ? 1 : 0;
    }
    state.SetLabel(std::to_string(solved) + " of 1000 solved, none aborted");
  }
}
void scale(State& state) {
  levels_and_tell(state, large(state.range(0), state.range(1)));
}

#define ONCE(name) BENCHMARK(name)->Iterations(1)->Unit(benchmark::kMillisecond)
ONCE(g1_example_small);
ONCE(g1_example_large);
ONCE(g2_sf_fixture);
ONCE(g3_geneva);
ONCE(data_lottery);
ONCE(data_lottery_household);
ONCE(data_lottery_nash);
ONCE(g5_large_1000_50);
ONCE(g7_large_100000_200_certificate);
ONCE(g6_large_10000_100);
ONCE(g9_tickets_geneva);
ONCE(g9_tickets_sf);
ONCE(g10_quota_edit);
ONCE(g11_replacement);
ONCE(g12_alternates);
ONCE(g13_check);
ONCE(g15_no_abort);
ONCE(g7_large_100000_200_panels);
BENCHMARK(scale)
    ->ArgsProduct({{1000, 10'000, 100'000, 1'000'000}, {50, 100, 200}})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
