// SPDX-License-Identifier: EUPL-1.2
// What only a server can do: hang up, stop, sort otherwise. Without one these tests say so and pass.
#include <doctest/doctest.h>
#include <libpq-fe.h>

#include <unistd.h>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "platform/sql/contract_test.hpp"

using namespace klantendag;
using namespace klantendag::sql;

namespace {

char const* address() {
  return std::getenv("KLANTENDAG_TEST_POSTGRES");
}

bool no_server() {
  if (address() != nullptr) return false;
  MESSAGE("skipped: KLANTENDAG_TEST_POSTGRES names no server");
  return true;
}

// A second connection, as an operator has one.
std::string ask_server(std::string const& where, std::string const& sql) {
  PGconn* const connection = PQconnectdb(where.c_str());
  PGresult* const answer = PQexec(connection, sql.c_str());
  std::string text = PQntuples(answer) > 0 ? PQgetvalue(answer, 0, 0) : "";
  std::string const error = PQresultErrorMessage(answer);
  PQclear(answer);
  PQfinish(connection);
  CHECK_MESSAGE(error.empty(), error);
  return text;
}

void hang_up_all() {
  ask_server(address(),
             "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity"
             " WHERE application_name = 'klantendag-" +
                 std::to_string(::getpid()) + "'");
}

}  // namespace

TEST_CASE("after the server hung up, work goes on by itself") {
  if (no_server()) return;
  auto const database = contract_database();
  REQUIRE(exec(*database, "INSERT INTO things (id) VALUES (1)").ok());
  REQUIRE(number(*database, "SELECT COUNT(*) FROM things") == 1);

  for (int i = 2; i <= 4; ++i) {
    hang_up_all();
    // The first may find out; the one after it must work.
    (void)query(*database, "SELECT 1");
    CHECK(number(*database, "SELECT COUNT(*) FROM things") == i - 1);
    auto const first = exec(*database, "INSERT INTO things (id) VALUES (?1)", {i});
    if (!first) {
      CHECK(first.error().kind == ErrorKind::unavailable);
      CHECK(
          exec(*database, "INSERT INTO things (id) VALUES (?1) ON CONFLICT DO NOTHING", {i}).ok());
    }
  }
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 4);
}

TEST_CASE("a unit whose connection is lost in the middle is undone and says unavailable") {
  if (no_server()) return;
  auto const database = contract_database();

  auto const lost = database->write([](Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.exec("INSERT INTO things (id) VALUES (1)"));
    hang_up_all();
    RETURN_IF_ERROR(session.exec("INSERT INTO things (id) VALUES (2)"));
    return {};
  });

  REQUIRE_FALSE(lost.ok());
  CHECK(lost.error().kind == ErrorKind::unavailable);
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 0);
  CHECK(exec(*database, "INSERT INTO things (id) VALUES (3)").ok());
}

TEST_CASE("a connection lost before the commit is not taken for success") {
  if (no_server()) return;
  auto const database = contract_database();

  auto const lost = database->write([](Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.exec("INSERT INTO things (id) VALUES (1)"));
    hang_up_all();
    return {};
  });

  REQUIRE_FALSE(lost.ok());
  CHECK(lost.error().kind == ErrorKind::unavailable);
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 0);
}

TEST_CASE("writers of two nodes take turns: a count that one made is never overlooked") {
  if (no_server()) return;
  // Two programs on one schema, as two nodes are.
  ask_server(address(), "CREATE SCHEMA two_nodes");
  std::string const url = std::string(address()) + " options='-c search_path=two_nodes'";
  {
    auto const first = open({.url = url});
    auto const second = open({.url = url});
    REQUIRE(first.ok());
    REQUIRE(second.ok());
    REQUIRE(exec(**first, "CREATE TABLE seats (id TEXT PRIMARY KEY)").ok());
    std::atomic<int> seated{0};
    auto const claim_all = [&](Database& database, std::string const& node) {
      for (int i = 0; i < 50; ++i) {
        auto const claimed = database.write([&](Session& session) -> Result<void> {
          ASSIGN_OR_RETURN(Row const row, session.one("SELECT COUNT(*) FROM seats"));
          if (row.integer(0) >= 20) return conflict("seats.full");
          RETURN_IF_ERROR(
              session.exec("INSERT INTO seats (id) VALUES (?1)", {node + std::to_string(i)}));
          return {};
        });
        if (claimed) ++seated;
      }
    };

    std::thread other([&] { claim_all(**second, "b"); });
    claim_all(**first, "a");
    other.join();

    CHECK(seated == 20);
    CHECK(number(**first, "SELECT COUNT(*) FROM seats") == 20);
  }
  ask_server(address(), "DROP SCHEMA two_nodes CASCADE");
}

TEST_CASE("a database that sorts by a language is refused, with what to do") {
  if (no_server()) return;
  ask_server(
      address(),
      "CREATE DATABASE sorts_otherwise TEMPLATE template0 LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");

  auto const refused = open({.url = std::string(address()) + " dbname=sorts_otherwise"});

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().key == "sql.collation");
  ask_server(address(), "DROP DATABASE sorts_otherwise");
}

TEST_CASE("a server that is not there is said in words") {
  auto const refused = open({.url = "host=/nowhere user=nobody dbname=nothing"});

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().kind == ErrorKind::unavailable);
  CHECK(refused.error().key == "sql.cannot_open");
}

TEST_CASE("a dump holds what was written before it and goes into an empty database") {
  if (no_server()) return;
  namespace fs = std::filesystem;
  fs::path const dump =
      fs::temp_directory_path() / ("klantendag_" + std::to_string(::getpid()) + ".dump");
  fs::remove(dump);
  ask_server(address(), "CREATE DATABASE dump_from TEMPLATE template0");
  ask_server(address(), "CREATE DATABASE dump_to TEMPLATE template0");
  Location const from{.url = std::string(address()) + " dbname=dump_from"};
  Location const to{.url = std::string(address()) + " dbname=dump_to"};
  {
    auto const database = open(from);
    REQUIRE(database.ok());
    REQUIRE(exec(**database, "CREATE TABLE letters (id TEXT PRIMARY KEY)").ok());
    REQUIRE(exec(**database, "INSERT INTO letters (id) VALUES ('é'), ('b')").ok());
    CHECK((*database)->back_up(dump.string()).ok());
    CHECK((*database)->back_up(dump.string()).error().key == "sql.backup_exists");
    CHECK((*database)->check().ok());
  }

  CHECK(restore(from, dump.string()).error().key == "sql.database_exists");
  CHECK(restore(to, dump.string()).ok());

  {
    auto const restored = open(to);
    REQUIRE(restored.ok());
    CHECK(number(**restored, "SELECT COUNT(*) FROM letters") == 2);
  }
  fs::remove(dump);
  ask_server(address(), "DROP DATABASE dump_from");
  ask_server(address(), "DROP DATABASE dump_to");
}
