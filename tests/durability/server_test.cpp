// SPDX-License-Identifier: EUPL-1.2
// F11, F13: the server stops at once while eight clients write, and comes back. Clients that heard
// nothing ask again; each key is there exactly once.
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

std::int64_t sum(Acknowledged const& acknowledged) {
  std::int64_t total = 0;
  for (std::int64_t number : acknowledged) total += number;
  return total;
}

// The tables of an earlier test have other keys.
void drop_tables(std::string const& url, std::string const& folder) {
  auto const database = sql::open({.data_folder = folder, .url = url});
  REQUIRE(database.ok());
  REQUIRE(make_tables(**database).ok());
  auto const emptied = (*database)->write([](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.exec("DELETE FROM firsts"));
    RETURN_IF_ERROR(session.exec("DELETE FROM seconds"));
    return {};
  });
  REQUIRE(emptied.ok());
}

}  // namespace

TEST_CASE("server: when it stops at once and comes back, nothing acknowledged is lost or double") {
  char const* const url = std::getenv("KLANTENDAG_TEST_POSTGRES");
  char const* const server = std::getenv("KLANTENDAG_TEST_POSTGRES_FOLDER");
  char const* const source = std::getenv("KLANTENDAG_SOURCE");
  if (url == nullptr || server == nullptr || source == nullptr) {
    MESSAGE("skipped: no server that this test may stop (tools/postgres.sh run …)");
    return;
  }
  Folder const folder("restart");
  drop_tables(url, folder.path());
  std::string const restart = std::string(source) + "/tools/postgres.sh restart " + server;
  Rng rng = Rng::from_seed("restart");
  int const restarts = 10 * times();
  std::int64_t slowest_ms = 0;
  Acknowledged acknowledged{};
  {
    Child child({.folder = folder.path(), .url = url});
    REQUIRE(child.wait_until_ready());

    for (int i = 0; i < restarts; ++i) {
      child.listen_ms(static_cast<int>(50 + rng.below(200)));
      REQUIRE(std::system(restart.c_str()) == 0);
      child.listen_ms(1);  // what was said before
      std::int64_t const back = steady_ms();
      std::int64_t const before = sum(child.acknowledged());
      while (sum(child.acknowledged()) == before && steady_ms() < back + 30'000) child.listen_ms(5);
      slowest_ms = std::max(slowest_ms, steady_ms() - back);
    }
    child.kill();
    acknowledged = child.acknowledged();
  }

  auto const database = sql::open({.data_folder = folder.path(), .url = url});
  REQUIRE(database.ok());
  Findings const found = compare(**database, acknowledged);
  MESSAGE(fmt::format(
      "server: {} immediate stops, {} acknowledged writes, {} lost, {} double, {} half; writable at"
      " most {} ms after it is back",
      restarts, found.acknowledged, found.lost, found.doubled, found.halves, slowest_ms));
  CHECK(found.acknowledged > 0);
  CHECK(found.lost == 0);
  CHECK(found.doubled == 0);
  CHECK(found.halves == 0);
}
