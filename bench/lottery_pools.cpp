// SPDX-License-Identifier: EUPL-1.2
#include "bench/lottery_pools.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/lottery/levels.hpp"
#include "core/lottery/pools_for_tests.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/tickets.hpp"
#include "core/lottery/verify/proof.hpp"

namespace klantendag::lottery {
namespace {

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

std::optional<Instance> skip(State& state, std::string const& reason) {
  state.SkipWithError(reason.c_str());
  return std::nullopt;
}

// How far the smallest chance of any class is from the level that is proven to be the most for it.
double off_level(Record const& record) {
  auto const proven = verify::prove_levels(record.instance, record.certificate.stages);
  if (!proven) return 1;
  double most = 0;
  for (std::size_t i = 0; i < record.instance.classes.size(); ++i) {
    std::int32_t const stage = proven->stage_of_class[i];
    if (stage < 0) continue;
    double least = 1;
    for (std::int32_t const person : record.instance.classes[i].people) {
      least = std::min(least, record.probabilities[static_cast<std::size_t>(person)]);
    }
    most =
        std::max(most, std::abs(least - proven->levels[static_cast<std::size_t>(stage)].number()));
  }
  return most;
}

}  // namespace

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::optional<Instance> read_public(State& state, std::string const& name) {
  char const* const folder = std::getenv("KLANTENDAG_LOTTERY_PUBLIC");
  if (folder == nullptr) return skip(state, "set KLANTENDAG_LOTTERY_PUBLIC to the public pools");
  std::string const own = std::string(folder) + "/" + name;
  std::string const quotas = slurp(own + "/categories.csv");
  if (quotas.empty()) return skip(state, "not here: " + own);
  std::int64_t const size = std::stoll(name.substr(name.rfind('_') + 1));
  return instance_of(quotas, slurp(own + "/respondents.csv"), size);
}

std::optional<Instance> read_fixture(State& state, std::vector<std::string> const& household) {
  char const* const source = std::getenv("KLANTENDAG_SOURCE");
  std::string const folder =
      std::string(source != nullptr ? source : ".") + "/tests/fixtures/lottery/";
  std::string const quotas = slurp(folder + "features.csv");
  if (quotas.empty()) return skip(state, "not here: " + folder);
  return instance_of(quotas, slurp(folder + "people.csv"), 8, household);
}

Instance large(std::int64_t count, std::int64_t size, std::int64_t shared) {
  LargePool pool = large_pool(count, size, shared);
  return *make_instance(pool.quotas, std::move(pool.people), size);
}

Record solved(Instance instance, Objective objective) {
  auto const solution = solve(instance, {.objective = objective});
  return publish(std::move(instance), *solution);
}

void solve_and_tell(State& state, Instance const& instance, Objective objective) {
  for (auto _ : state) {
    auto const solution = solve(instance, {.objective = objective});
    if (!solution) return state.SkipWithError(solution.error().key.c_str());
    Record const record = publish(instance, *solution);
    state.PauseTiming();
    state.SetLabel(fmt::format("min {} bound {} gap {} off {:.1e}",
                               record.certificate.attained_exact, record.certificate.bound_exact,
                               record.certificate.gap,
                               objective == Objective::leximin ? off_level(record) : 0.0));
    state.counters["classes"] = static_cast<double>(instance.classes.size());
    state.counters["panels"] = static_cast<double>(record.panels.size());
    state.ResumeTiming();
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
    state.SetLabel(fmt::format("p_min {:.7f} ticket min {:.7f} off {:.2f}/M", least,
                               tickets->minimum,
                               tickets->largest_deviation * static_cast<double>(count)));
  }
  state.counters["MB"] = peak_megabytes();
}

}  // namespace klantendag::lottery
