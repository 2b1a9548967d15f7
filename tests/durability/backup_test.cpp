// SPDX-License-Identifier: EUPL-1.2
// F16: backups while 200 writes a second go on. Each can be restored, is whole, and holds everything
// that was acknowledged before it began.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "child.hpp"
#include "promises.hpp"

using namespace klantendag;
using namespace durability;

namespace {

// About 20 MB, so that a backup takes a while.
void fill(sql::Database& database) {
  std::vector<sql::Values> rows;
  for (int i = 0; i < 20'000; ++i) {
    rows.push_back({"fill" + std::to_string(i), std::string(1'000, 'b')});
  }
  std::array<std::string_view, 2> const columns = {"id", "body"};
  REQUIRE(make_tables(database).ok());
  auto const filled = database.write([&](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.exec("CREATE TABLE ballast (id TEXT PRIMARY KEY, body TEXT NOT NULL)"));
    return session.insert_many("ballast", columns, rows);
  });
  REQUIRE(filled.ok());
}

}  // namespace

TEST_CASE("backups under load are whole and hold all that was acknowledged before") {
  Folder const folder("backup");
  auto const opened = sql::open({.data_folder = folder.path()});
  REQUIRE(opened.ok());
  sql::Database& database = **opened;
  fill(database);
  std::atomic<bool> stop{false};
  std::atomic<std::int64_t> acknowledged{0};
  std::atomic<std::int64_t> slowest_ms{0};
  std::thread writer([&] {
    while (!stop) {
      std::int64_t const begin = steady_ms();
      auto const done = database.write(
          [&](sql::Session& session) { return write_pair(session, 0, acknowledged); });
      if (done) ++acknowledged;
      slowest_ms = std::max(slowest_ms.load(), steady_ms() - begin);
      std::this_thread::sleep_for(std::chrono::milliseconds(4));
    }
  });

  int const backups = 5 * times();
  std::int64_t missing = 0;
  for (int i = 0; i < backups; ++i) {
    std::string const file = folder.path() + "/copy" + std::to_string(i) + ".db";
    std::string const other = folder.path() + "/restored" + std::to_string(i);
    Acknowledged const before{acknowledged};
    REQUIRE(database.back_up(file).ok());
    REQUIRE(sql::restore({.data_folder = other}, file).ok());
    auto const restored = sql::open({.data_folder = other});
    REQUIRE(restored.ok());
    CHECK((*restored)->check().ok());
    Findings const found = compare(**restored, before);
    missing += found.lost + found.halves + found.doubled;
  }
  stop = true;
  writer.join();

  MESSAGE(fmt::format("backup: {} under load, {} writes meanwhile, {} missing; slowest write {} ms",
                      backups, acknowledged.load(), missing, slowest_ms.load()));
  CHECK(missing == 0);
}
