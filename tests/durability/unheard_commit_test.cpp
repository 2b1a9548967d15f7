// SPDX-License-Identifier: EUPL-1.2
// F13: the connection is cut at the COMMIT, so nobody knows whether it happened. The answer is
// "unavailable", never success; who asks again finds each key exactly once.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>

#include "promises.hpp"
#include "proxy.hpp"

using namespace klantendag;
using namespace durability;

TEST_CASE("server: a commit whose answer is lost is not success, and happens once") {
  char const* const url = std::getenv("KLANTENDAG_TEST_POSTGRES");
  char const* const server = std::getenv("KLANTENDAG_TEST_POSTGRES_FOLDER");
  if (url == nullptr || server == nullptr) {
    MESSAGE("skipped: no server (tools/postgres.sh run …)");
    return;
  }
  Folder const folder("proxy");
  Proxy proxy(folder.path(), server);
  int const cuts = 500 * times();
  int false_successes = 0;
  int had_happened = 0;
  Acknowledged acknowledged{};
  {
    auto const database = sql::open({.url = std::string(url) + " host=" + folder.path()});
    REQUIRE(database.ok());
    REQUIRE(make_tables(**database).ok());
    auto const emptied = (*database)->write([](sql::Session& session) -> Result<void> {
      RETURN_IF_ERROR(session.exec("DELETE FROM firsts"));
      RETURN_IF_ERROR(session.exec("DELETE FROM seconds"));
      return {};
    });
    REQUIRE(emptied.ok());

    for (int i = 0; i < cuts; ++i) {
      bool there = false;
      auto const write = [&] {
        return (*database)->write([&](sql::Session& session) -> Result<void> {
          ASSIGN_OR_RETURN(auto const row, session.find("SELECT id FROM firsts WHERE id = ?1",
                                                        {"0-" + std::to_string(i)}));
          there = row.has_value();
          return write_pair(session, 0, i);
        });
      };
      proxy.arm(i % 2 == 0 ? Cut::after_commit : Cut::before_commit);
      auto const unheard = write();
      if (unheard.ok()) ++false_successes;
      if (!unheard.ok()) CHECK(unheard.error().kind == ErrorKind::unavailable);
      auto again = write();
      if (!again) again = write();
      REQUIRE(again.ok());
      if (there) ++had_happened;
      ++acknowledged[0];
    }
    Findings const found = compare(**database, acknowledged);
    MESSAGE(fmt::format(
        "unheard commits: {} cuts, {} had happened, {} false successes, {} lost, {} "
        "double, {} half",
        proxy.cuts(), had_happened, false_successes, found.lost, found.doubled, found.halves));
    CHECK(found.lost == 0);
    CHECK(found.doubled == 0);
    CHECK(found.halves == 0);
  }
  CHECK(proxy.cuts() == cuts);
  CHECK(had_happened == cuts / 2);
  CHECK(false_successes == 0);
}
