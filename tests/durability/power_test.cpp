// SPDX-License-Identifier: EUPL-1.2
// F2: loss of power at two thousand moments of a run with checkpoints. Nothing acknowledged is lost,
// and the database is whole. The control leaves out the syncs of the log, and must lose.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "power.hpp"
#include "promises.hpp"

using namespace klantendag;
using namespace durability;

namespace {

constexpr int writes = 600;  // long enough for the log to be moved into the file

struct Run {
  Disk disk;
  std::vector<Event> events{};
};

Run record(std::string const& folder) {
  auto const database = sql::open({.data_folder = folder});
  REQUIRE(database.ok());
  REQUIRE(make_tables(**database).ok());
  Run run{.disk = Disk(folder)};
  start_notes(folder);
  for (int number = 0; number < writes; ++number) {
    auto const done =
        (*database)->write([&](sql::Session& session) { return write_pair(session, 0, number); });
    REQUIRE(done.ok());
    note_acknowledgement();
  }
  run.events = stop_notes();
  return run;
}

struct Losses {
  int points = 0;
  int with_loss = 0;
  int broken = 0;
};

Losses lose_power(Run run, std::string const& folder, int points) {
  Rng rng = Rng::from_seed("power");
  std::vector<std::size_t> moments;
  for (int i = 0; i < points; ++i) moments.push_back(rng.below(run.events.size() + 1));
  std::sort(moments.begin(), moments.end());
  Losses losses{.points = points};
  std::size_t played = 0;
  for (std::size_t moment : moments) {
    for (; played < moment; ++played) run.disk.play(run.events[played]);
    run.disk.save_after_loss(folder, rng);
    auto const database = sql::open({.data_folder = folder});
    if (!database) {
      ++losses.broken;
      continue;
    }
    Findings const found = compare(**database, {run.disk.acknowledged()});
    if (found.lost > 0) ++losses.with_loss;
    if (found.halves + found.doubled > 0) ++losses.broken;
  }
  return losses;
}

}  // namespace

TEST_CASE(
    "file: loss of power loses nothing that was acknowledged; without syncs it does (control)") {
  Folder const folder("power", Where::memory);
  Run const run = record(folder.path());
  std::string const after = folder.path() + "_after";

  Losses const real = lose_power(run, after, 2'000 * times());
  Run careless = run;
  std::erase_if(careless.events, [](Event const& event) {
    return event.kind == Event::Kind::sync && event.file.ends_with("-wal");
  });
  Losses const control = lose_power(careless, after, 200);
  std::filesystem::remove_all(after);

  MESSAGE(
      fmt::format("loss of power: {} points, {} with loss, {} broken; control: {} of {} with loss",
                  real.points, real.with_loss, real.broken, control.with_loss, control.points));
  CHECK(real.with_loss == 0);
  CHECK(real.broken == 0);
  CHECK(control.with_loss >= control.points / 10);
}
