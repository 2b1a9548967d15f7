// SPDX-License-Identifier: EUPL-1.2
// F1: kill -9 at random moments. Every key that was acknowledged is there, once, with both its rows.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/random.hpp"
#include "child.hpp"
#include "promises.hpp"

using namespace klantendag;
using namespace durability;

namespace {

struct Cycles {
  int count = 0;
  bool early = false;
  std::string url{};
};

struct Outcome {
  Findings found{};
  int cycles_with_loss = 0;
  std::int64_t slowest_start_ms = 0;
};

// Kills the writer again and again, each time 5 to 120 ms after it began to write.
Outcome run(Cycles const& cycles, std::string const& folder, Rng rng) {
  Outcome outcome;
  Acknowledged acknowledged{};
  for (int i = 0; i < cycles.count; ++i) {
    Child child({.folder = folder, .url = cycles.url, .early = cycles.early, .from = acknowledged});
    REQUIRE(child.wait_until_ready());
    child.listen_ms(static_cast<int>(5 + rng.below(116)));
    child.kill();
    acknowledged = child.acknowledged();
    outcome.slowest_start_ms = std::max(outcome.slowest_start_ms, child.ready_after_ms());
    if (!cycles.early && i + 1 < cycles.count) continue;
    // The control is looked at after every kill, because its next writer would fill the holes.
    auto const database = sql::open({.data_folder = folder, .url = cycles.url});
    REQUIRE(database.ok());
    outcome.found = compare(**database, acknowledged);
    if (outcome.found.lost > 0) ++outcome.cycles_with_loss;
    if (!cycles.early) CHECK((*database)->check().ok());
  }
  return outcome;
}

void tell(char const* what, Cycles const& cycles, Outcome const& outcome) {
  MESSAGE(fmt::format(
      "{}: {} kills, {} acknowledged writes, {} lost, {} double, {} half; slowest start {} ms",
      what, cycles.count, outcome.found.acknowledged, outcome.found.lost, outcome.found.doubled,
      outcome.found.halves, outcome.slowest_start_ms));
}

void check_kept(Outcome const& outcome) {
  CHECK(outcome.found.lost == 0);
  CHECK(outcome.found.doubled == 0);
  CHECK(outcome.found.halves == 0);
  CHECK(outcome.found.invented == 0);
}

}  // namespace

TEST_CASE("file: kill -9 loses nothing that was acknowledged and doubles nothing") {
  Folder const folder("kill");
  Cycles const cycles{.count = 200 * times()};

  Outcome const outcome = run(cycles, folder.path(), Rng::from_seed("kill -9"));

  tell("file", cycles, outcome);
  check_kept(outcome);
  CHECK(outcome.found.acknowledged >= 10'000);
}

TEST_CASE("file: a writer that acknowledges before the commit is caught (control)") {
  Folder const folder("early");
  Cycles const cycles{.count = 20, .early = true};

  Outcome const outcome = run(cycles, folder.path(), Rng::from_seed("control"));

  MESSAGE("control: caught in " << outcome.cycles_with_loss << " of " << cycles.count << " kills");
  CHECK(outcome.cycles_with_loss > 0);
}

TEST_CASE(
    "server: kill -9 of the program loses nothing that was acknowledged and doubles nothing") {
  char const* const url = std::getenv("KLANTENDAG_TEST_POSTGRES");
  if (url == nullptr) {
    MESSAGE("skipped: KLANTENDAG_TEST_POSTGRES names no server");
    return;
  }
  Folder const folder("kill_server");
  Cycles const cycles{.count = 40 * times(), .url = url};

  Outcome const outcome = run(cycles, folder.path(), Rng::from_seed("kill -9 client"));

  tell("server", cycles, outcome);
  check_kept(outcome);
}
