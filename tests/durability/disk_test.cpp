// SPDX-License-Identifier: EUPL-1.2
// F3-F5: the disk fails, is full, or a file may not grow. Nothing is acknowledged that is not kept;
// reading goes on; after a failed sync nothing is acknowledged any more.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sys/mount.h>
#include <sys/resource.h>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "faults.hpp"
#include "promises.hpp"

using namespace klantendag;
using namespace durability;

namespace {

struct Run {
  std::int64_t acknowledged = 0;
  std::int64_t refused = 0;
  std::int64_t strange = 0;  // refused, but not in words for a person
};

// Client 0 writes its next keys, each once.
void write_keys(sql::Database& database, Run& run, int count) {
  for (int i = 0; i < count; ++i) {
    auto const done = database.write(
        [&](sql::Session& session) { return write_pair(session, 0, run.acknowledged); });
    if (done) {
      ++run.acknowledged;
      continue;
    }
    ++run.refused;
    ErrorKind const kind = done.error().kind;
    if (kind != ErrorKind::unavailable && kind != ErrorKind::storage_full) ++run.strange;
  }
}

std::unique_ptr<sql::Database> open_in(std::string const& folder, sql::FailStop fail_stop = {}) {
  auto database = sql::open({.data_folder = folder, .fail_stop = std::move(fail_stop)});
  REQUIRE_MESSAGE(database.ok(), database.error().key);
  REQUIRE(make_tables(**database).ok());
  return std::move(database).value();
}

Findings findings(std::string const& folder, Run const& run) {
  auto const database = open_in(folder);
  CHECK(database->check().ok());
  return compare(*database, Acknowledged{run.acknowledged});
}

bool can_read(sql::Database& database) {
  return database
      .read([](sql::Session& session) -> Result<void> {
        RETURN_IF_ERROR(session.query("SELECT id FROM firsts"));
        return {};
      })
      .ok();
}

}  // namespace

TEST_CASE("an error of the disk at any call gives no false acknowledgement") {
  std::int64_t lost = 0;
  std::int64_t halves = 0;
  std::int64_t acknowledged = 0;
  std::int64_t refused = 0;
  std::int64_t strange = 0;
  int const runs = 100 * times();

  for (int i = 0; i < runs; ++i) {
    Folder const folder("errors", Where::memory);
    Run run;
    {
      auto const database = open_in(folder.path());
      set_plan({.call = Call::write,
                .fault = Fault::error,
                .at = 1 + i / 2,
                .error = i % 2 == 0 ? EIO : ENOSPC,
                .lasting = i % 4 >= 2});
      write_keys(*database, run, 20);
      CHECK(can_read(*database));
      set_plan({});
      write_keys(*database, run, 2);  // the disk is well again
    }
    Findings const found = findings(folder.path(), run);
    lost += found.lost;
    halves += found.halves;
    acknowledged += run.acknowledged;
    refused += run.refused;
    strange += run.strange;
  }

  MESSAGE(fmt::format("write errors: {} runs, {} acknowledged, {} refused, {} lost, {} half", runs,
                      acknowledged, refused, lost, halves));
  CHECK(lost == 0);
  CHECK(halves == 0);
  CHECK(strange == 0);
  CHECK(refused > 0);
  CHECK(acknowledged > 0);
}

TEST_CASE("after a failed sync nothing is acknowledged, and reading goes on") {
  for (int at = 1; at <= 5; ++at) {
    Folder const folder("sync", Where::memory);
    Run run;
    std::atomic<int> stops{0};
    {
      auto const database = open_in(folder.path(), [&](std::string_view) { ++stops; });
      set_plan({.call = Call::sync, .fault = Fault::error, .at = at, .error = EIO});
      write_keys(*database, run, 10);
      set_plan({});

      CHECK(stops == 1);
      CHECK(run.acknowledged == at - 1);
      CHECK(run.refused == 10 - run.acknowledged);
      CHECK_FALSE(database->status().writable);
      CHECK(can_read(*database));
    }
    CHECK(findings(folder.path(), run).lost == 0);
  }
}

TEST_CASE("a full disk: writes are refused in words, reads go on, and later writes work again") {
  Folder const folder("full");
  std::filesystem::create_directories(folder.path());
  if (::mount("none", folder.path().c_str(), "tmpfs", 0, "size=2m") != 0) {
    MESSAGE("skipped: mounting a small disk needs the rights of root");
    return;
  }
  Run run;
  {
    auto const database = open_in(folder.path());
    std::string const ballast = folder.path() + "/ballast";
    std::ofstream(ballast) << std::string(512 * 1024, 'b');
    while (run.refused == 0 && run.acknowledged < 100'000) write_keys(*database, run, 1);
    auto const full = database->write(
        [&](sql::Session& session) { return write_pair(session, 0, run.acknowledged); });
    REQUIRE_FALSE(full.ok());
    CHECK(full.error().kind == ErrorKind::storage_full);
    CHECK(can_read(*database));

    std::filesystem::remove(ballast);
    std::int64_t const before = run.acknowledged;
    write_keys(*database, run, 50);
    CHECK(run.acknowledged == before + 50);
    MESSAGE(fmt::format("full disk: refused after {} writes; {} of 50 after making room", before,
                        run.acknowledged - before));
  }
  Findings const found = findings(folder.path(), run);
  CHECK(found.lost == 0);
  CHECK(found.halves == 0);
  ::umount(folder.path().c_str());
}

TEST_CASE("a limit on the size of files refuses writes and the program lives on") {
  Folder const folder("limit", Where::memory);
  Run run;
  {
    auto const database = open_in(folder.path());
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    rlimit const small{.rlim_cur = 1024 * 1024, .rlim_max = old.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    while (run.refused == 0 && run.acknowledged < 20'000) write_keys(*database, run, 1);
    CHECK(run.refused == 1);
    CHECK(can_read(*database));
    ::setrlimit(RLIMIT_FSIZE, &old);
    write_keys(*database, run, 10);
    CHECK(run.refused == 1);
  }
  CHECK(run.strange == 0);
  CHECK(findings(folder.path(), run).lost == 0);
}
