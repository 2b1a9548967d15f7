// SPDX-License-Identifier: EUPL-1.2
// The figures of solving, G1 to G8 and how it grows: CPU seconds of one thread, certificates, distance
// to the proven levels. Peers' figures stand in docs/algorithms/lottery.md.
#include "bench/lottery_pools.hpp"
#include "core/lottery/pools_for_tests.hpp"

namespace {

using namespace klantendag::lottery;
using benchmark::State;

// 1 woman who is conservative, 99 who are liberal, 100 conservative men; `times` over.
std::string example_people(int times) {
  std::string people = "id,gender,leaning\n";
  int id = 0;
  auto const add = [&](int count, char const* values) {
    for (int i = 0; i < count * times; ++i) people += std::to_string(++id) + "," + values + "\n";
  };
  add(1, "female,conservative");
  add(99, "female,liberal");
  add(100, "male,conservative");
  return people;
}

Instance example(std::string const& range, std::int64_t size) {
  std::string features = "feature,value,min,max\n";
  for (char const* value :
       {"gender,female", "gender,male", "leaning,liberal", "leaning,conservative"}) {
    features += std::string(value) + "," + range + "\n";
  }
  return instance_of(features, example_people(10), size);
}

void g1_example_large_200(State& state) {
  solve_and_tell(state, example("99,200", 200));
}
void g1_eps_4(State& state) {
  solve_and_tell(state, example("1,4", 4));
}
void pool(State& state, std::string const& name) {
  if (auto instance = read_public(state, name)) solve_and_tell(state, *instance);
}
void data_lottery(State& state, Objective objective) {
  if (auto instance = read_fixture(state)) solve_and_tell(state, *instance, objective);
}
void data_lottery_household(State& state) {
  if (auto instance = read_fixture(state, {"Adres"})) solve_and_tell(state, *instance);
}
void g5_1000_50(State& state) {
  solve_and_tell(state, large(1000, 50));
}
void g6_10000_100_tickets(State& state) {
  tickets_and_tell(state, large(10'000, 100), 1000);
}
void g7_100000_200_certificate(State& state) {
  levels_and_tell(state, large(100'000, 200));
}
void g7_100000_200_tickets(State& state) {
  tickets_and_tell(state, large(100'000, 200), 1000);
}
void scale(State& state) {
  levels_and_tell(state, large(state.range(0), state.range(1)));
}

#define ONCE(...) BENCHMARK(__VA_ARGS__)->Iterations(1)->Unit(benchmark::kMillisecond)
#define ONCE_WITH(function, name, ...) \
  BENCHMARK_CAPTURE(function, name, __VA_ARGS__)->Iterations(1)->Unit(benchmark::kMillisecond)
ONCE_WITH(pool, g1_example_small, "example_small_20");
ONCE(g1_example_large_200);
ONCE(g1_eps_4);
ONCE_WITH(pool, g2_sf_fixture, "sf_fixture_22");
ONCE_WITH(pool, g3_geneva, "geneva_30");
ONCE_WITH(pool, g4_sf_gen750, "sf_gen750_112");
ONCE_WITH(pool, sf_gen300, "sf_gen300_45");
ONCE_WITH(pool, sf_gen500, "sf_gen500_75");
ONCE_WITH(pool, sf_gen1000, "sf_gen1000_150");
ONCE_WITH(pool, sf_gen2000, "sf_gen2000_300");
ONCE_WITH(pool, divmax_wide, "divmax_wide_60");
ONCE_WITH(pool, divmax_exact, "divmax_exact_60");
ONCE_WITH(data_lottery, leximin, Objective::leximin);
ONCE_WITH(data_lottery, maximin, Objective::maximin);
ONCE_WITH(data_lottery, nash, Objective::nash);
ONCE_WITH(data_lottery, random, Objective::random);
ONCE(data_lottery_household);
ONCE(g5_1000_50);
ONCE(g6_10000_100_tickets);
ONCE(g7_100000_200_certificate);
ONCE(g7_100000_200_tickets);
BENCHMARK(scale)
    ->ArgsProduct({{1000, 10'000, 100'000, 1'000'000}, {50, 100, 200}})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
