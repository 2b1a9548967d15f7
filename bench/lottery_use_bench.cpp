// SPDX-License-Identifier: EUPL-1.2
// The figures of using a lottery, G9 to G15: tickets, edited quotas, replacements, alternates, checking,
// stopping, and a thousand pools in a row.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <thread>

#include "base/random.hpp"
#include "bench/lottery_pools.hpp"
#include "core/lottery/conflict.hpp"
#include "core/lottery/draw.hpp"
#include "core/lottery/homes.hpp"
#include "core/lottery/pools_for_tests.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/record_json.hpp"
#include "core/lottery/reserve.hpp"
#include "core/lottery/verify/check.hpp"

namespace {

using namespace klantendag;
using namespace klantendag::lottery;
using benchmark::State;

void g9_tickets(State& state, std::string const& name) {
  if (auto instance = read_public(state, name)) tickets_and_tell(state, *instance, 1000);
}
void g9_tickets_1000_50(State& state) {
  tickets_and_tell(state, large(1000, 50), 1000);
}

// Somebody types a quota that does not fit: say so, and the cheapest way out.
void g10_quota_edit(State& state, std::int64_t min, std::int64_t max) {
  Instance instance = large(10'000, 100);
  instance.quotas[0].min = min;
  instance.quotas[0].max = max;
  for (auto _ : state) {
    lp::Budget budget{default_steps};
    bool const possible = feasibility(instance, budget) == Feasibility::possible;
    auto const ways = possible ? std::vector<Relaxation>{} : find_relaxations(instance, 1, budget);
    state.SetLabel(fmt::format("{}, {} changes", possible ? "possible" : "impossible",
                               ways.empty() ? 0 : ways.front().size()));
  }
}

void g11_replacement(State& state) {
  Record const record = solved(large(1000, 50));
  DrawnPanel const drawn = draw_by_seed(record, "g11");
  for (auto _ : state) {
    lp::Budget budget{default_steps};
    auto rest = refill(record, {drawn.members, {drawn.members.front()}}, budget);
    Record const seats = solved(std::move(rest->instance));
    state.SetLabel(fmt::format("{} quotas missed, drawn {}", rest->missed.size(),
                               draw_by_seed(seats, "g11").members.front()));
  }
}

// The usual way: for members by lot, who is most like them and not in the panel.
std::vector<std::string> most_alike(Record const& record, std::vector<std::string> const& members,
                                    std::size_t count) {
  std::vector<Person> const people = people_of(record.instance);
  Rng rng = Rng::from_seed("most alike");
  std::vector<std::string> order = members;
  rng.shuffle(std::span(order));
  std::vector<std::string> chosen;
  for (std::size_t i = 0; i < count; ++i) {
    Person const& member = people[static_cast<std::size_t>(*place_of(record.instance, order[i]))];
    Person const* best = nullptr;
    std::size_t most = 0;
    for (Person const& person : people) {
      if (std::count(members.begin(), members.end(), person.id) > 0 ||
          std::count(chosen.begin(), chosen.end(), person.id) > 0)
        continue;
      std::size_t alike = 1;
      for (std::size_t f = 0; f < person.values.size(); ++f) {
        if (person.values[f] == member.values[f]) ++alike;
      }
      if (alike <= most) continue;
      most = alike;
      best = &person;
    }
    chosen.push_back(best->id);
  }
  return chosen;
}

void g12_alternates(State& state) {
  Record const record = solved(large(1000, 30));
  DrawnPanel const drawn = draw_by_seed(record, "g12");
  AlternatesOptions const options{.count = 6, .samples = 300, .seed = "chosen on these"};
  AlternatesOptions const other_days{.samples = 2000, .seed = "measured on those"};
  auto const naive = most_alike(record, drawn.members, 6);
  for (auto _ : state) {
    auto const chosen = choose_alternates(record, drawn.members, options);
    state.PauseTiming();
    double const ours = *expected_loss(record, drawn.members, chosen->ids, other_days);
    double const theirs = *expected_loss(record, drawn.members, naive, other_days);
    state.SetLabel(fmt::format("loss {:.3f}, of most alike {:.3f}: ratio {:.2f}; without {:.2f}",
                               ours, theirs, ours / theirs, chosen->without));
    state.ResumeTiming();
  }
}

// Result and draw from the published text, as `check` and `replay` do.
void g13_check(State& state) {
  LargePool pool = large_pool(10'000, 100);
  verify::Input const input{.quotas = pool.quotas, .people = pool.people, .sha256 = ""};
  Record const record =
      solved(*make_instance(pool.quotas, std::move(pool.people), 100), Objective::random);
  std::string text;
  write_record(record, [&](std::string_view piece) { text += piece; });
  std::string const panel = write_panel(draw_by_seed(record, "g13"));
  for (auto _ : state) {
    auto const read_back = read_record(text);
    auto const failures = verify::check(*read_back, input);
    bool const same = replay(panel);
    state.SetLabel(fmt::format("{} panels, {} failures, draw {}", read_back->panels.size(),
                               failures.size(), same ? "repeated" : "differs"));
  }
}

// From the stop to a published lottery, whenever it comes.
void g14_stop(State& state, std::int64_t count, std::int64_t size) {
  using Clock = std::chrono::steady_clock;
  Instance const instance = large(count, size);
  double slowest = 0;
  double slowest_cpu = 0;
  int finished = 0;
  int lotteries = 0;
  for (auto _ : state) {
    for (int const after_ms : {0, 1, 5, 20, 100, 300, 1000, 3000}) {
      std::atomic<bool> stop{false};
      Clock::time_point asked{};
      std::clock_t asked_cpu = 0;
      std::thread asker([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(after_ms));
        asked = Clock::now();
        asked_cpu = std::clock();
        stop = true;
      });
      auto const solution = solve(instance, {.stop = &stop});
      if (solution) benchmark::DoNotOptimize(publish(instance, *solution));
      auto const done = Clock::now();
      std::clock_t const done_cpu = std::clock();
      asker.join();
      lotteries += solution.ok() ? 1 : 0;
      if (done > asked) {
        slowest = std::max(slowest, std::chrono::duration<double>(done - asked).count());
        slowest_cpu = std::max(slowest_cpu, static_cast<double>(done_cpu - asked_cpu) /
                                                static_cast<double>(CLOCKS_PER_SEC));
      }
      finished += solution.ok() && solution->finished ? 1 : 0;
    }
  }
  state.SetLabel(
      fmt::format("slowest of 8 stops {:.0f} ms, CPU {:.0f}; {} lotteries, {} finished before",
                  slowest * 1000, slowest_cpu * 1000, lotteries, finished));
}

void g15_no_abort(State& state) {
  for (auto _ : state) {
    int proven = 0;
    int best_so_far = 0;
    int impossible = 0;
    for (int i = 0; i < 1000; ++i) {
      Instance const instance = large(40 + i % 60, 6 + i % 5, i % 3 * 100);
      auto const solution = solve(instance, {.steps = 200'000});
      impossible += !solution && solution.error().key == "lottery.infeasible" ? 1 : 0;
      if (solution) ++(solution->finished ? proven : best_so_far);
    }
    state.SetLabel(fmt::format("{} proven, {} best so far, {} impossible; none aborted", proven,
                               best_so_far, impossible));
  }
}

#define ONCE(...) BENCHMARK(__VA_ARGS__)->Iterations(1)->Unit(benchmark::kMillisecond)
#define ONCE_WITH(function, name, ...) \
  BENCHMARK_CAPTURE(function, name, __VA_ARGS__)->Iterations(1)->Unit(benchmark::kMillisecond)
ONCE_WITH(g9_tickets, example_small, "example_small_20");
ONCE_WITH(g9_tickets, sf_fixture, "sf_fixture_22");
ONCE_WITH(g9_tickets, geneva, "geneva_30");
ONCE_WITH(g9_tickets, divmax_wide, "divmax_wide_60");
ONCE_WITH(g9_tickets, divmax_exact, "divmax_exact_60");
ONCE_WITH(g9_tickets, sf_gen300, "sf_gen300_45");
ONCE_WITH(g9_tickets, sf_gen750, "sf_gen750_112");
ONCE_WITH(g9_tickets, sf_gen2000, "sf_gen2000_300");
ONCE(g9_tickets_1000_50);
ONCE_WITH(g10_quota_edit, possible, 8, 30);
ONCE_WITH(g10_quota_edit, much_too_high, 90, 100);
ONCE_WITH(g10_quota_edit, slightly_too_high, 30, 40);
ONCE(g11_replacement);
ONCE(g12_alternates);
ONCE(g13_check);
ONCE_WITH(g14_stop, n1000_k50, 1000, 50);
ONCE_WITH(g14_stop, n10000_k100, 10'000, 100);
ONCE_WITH(g14_stop, n100000_k200, 100'000, 200);
ONCE(g15_no_abort);

}  // namespace
