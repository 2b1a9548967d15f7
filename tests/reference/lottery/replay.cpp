// SPDX-License-Identifier: EUPL-1.2
// Prints everything that decides in lotteries over a few pools: chances, panels, proofs, draws and
// tickets. tools/replay_compilers.sh compares its bytes between compilers and optimisation levels.
#include <cstdio>
#include <string>

#include "core/lottery/draw.hpp"
#include "core/lottery/pools_for_tests.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/record_json.hpp"
#include "core/lottery/reserve.hpp"
#include "core/lottery/tickets.hpp"

namespace {

using namespace klantendag;
using namespace klantendag::lottery;

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void replay_pool(Instance const& instance) {
  for (auto const objective :
       {Objective::leximin, Objective::maximin, Objective::nash, Objective::random}) {
    auto const solution = solve(instance, {.objective = objective});
    if (!solution) {
      print(solution.error().key + "\n");
      continue;
    }
    Record const record = publish(instance, *solution);
    write_record(record, print);
    DrawnPanel const drawn = draw_by_seed(record, "replay");
    print(write_panel(drawn));
    lp::Budget budget{default_steps};
    auto const tickets = make_tickets(record, 50, budget);
    if (tickets) print(write_tickets(record, *tickets));
    auto const reserve = choose_alternates(record, drawn.members, {.count = 2, .samples = 50});
    if (reserve) print(reserve->ids.empty() ? "" : reserve->ids.front() + "\n");
  }
}

Instance small_pool(Rng& rng) {
  std::string features = "feature,value,min,max\n";
  std::string people = "id,a,b,c,home\n";
  for (char const feature : {'a', 'b', 'c'}) {
    for (int value = 0; value < 3; ++value) {
      features += std::string(1, feature) + "," + std::to_string(value) + ",0,3\n";
    }
  }
  for (int i = 0; i < 14; ++i) {
    people += std::to_string(i);
    for (int f = 0; f < 3; ++f) people += "," + std::to_string(rng.below(3));
    people += "," + std::to_string(rng.below(9)) + "\n";
  }
  return instance_of(features, people, 5, {"home"});
}

}  // namespace

int main() {
  replay_pool(instance_of(twelve_features, twelve_people, 4, {"adres"}));
  Rng rng = Rng::from_seed("replay");
  for (int i = 0; i < 10; ++i) replay_pool(small_pool(rng));
  LargePool const pool = large_pool(400, 12, 80);
  replay_pool(*make_instance(pool.quotas, pool.people, pool.size));
  return 0;
}
