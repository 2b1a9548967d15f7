// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <vector>

#include "platform/sql/contract_test.hpp"
#include "platform/sql/dialect.hpp"
#include "platform/sql/migrate.hpp"

using namespace klantendag;
using namespace klantendag::sql;

namespace {

std::vector<Migration> two_steps() {
  return {
      {.number = 9101, .name = "rooms", .sql = "CREATE TABLE rooms (id TEXT PRIMARY KEY);"},
      {.number = 9102,
       .name = "seats",
       .sql = "ALTER TABLE rooms ADD COLUMN seats INT64; -- how many; or none\n"
              "CREATE TABLE tables_in_room (id TEXT PRIMARY KEY, note TEXT DEFAULT ';INTEGER')"}};
}

}  // namespace

TEST_CASE("a dry run tells what would be done and does nothing") {
  auto const database = open_for_test().value();
  auto const steps = two_steps();

  auto const open = pending(*database, steps);

  REQUIRE(open.ok());
  CHECK(open->size() == 2);
  CHECK_FALSE(query(*database, "SELECT id FROM rooms").ok());
}

TEST_CASE("migrating does every step once") {
  auto const database = open_for_test().value();
  auto const steps = two_steps();

  CHECK(*migrate(*database, steps) == 2);
  CHECK(*migrate(*database, steps) == 0);
  CHECK(number(*database, "SELECT COUNT(seats) FROM rooms") == 0);
  CHECK(schema_version(*database) == 9102);
  CHECK(database->status().schema_version == 9102);
}

TEST_CASE("a step that fails leaves nothing behind, and the ones before it stay") {
  auto const database = open_for_test().value();
  auto steps = two_steps();
  steps[1].sql += "; CREATE TABLE rooms (id TEXT PRIMARY KEY)";

  CHECK_FALSE(migrate(*database, steps).ok());

  CHECK(schema_version(*database) == 9101);
  CHECK_FALSE(query(*database, "SELECT seats FROM rooms").ok());
  CHECK(*migrate(*database, two_steps()) == 1);
}

TEST_CASE("a step that was changed afterwards is refused") {
  auto const database = open_for_test().value();
  auto steps = two_steps();
  REQUIRE(migrate(*database, steps).ok());
  steps[0].sql += " ";

  auto const refused = migrate(*database, steps);

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().key == "sql.changed_migration");
  CHECK(refused.error().parameters.at(0).value == "9101");
}

TEST_CASE("two steps with one number are not taken for one that was done") {
  auto const database = open_for_test().value();
  auto steps = two_steps();
  steps[1].number = steps[0].number;

  auto const refused = migrate(*database, steps);

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().key == "sql.changed_migration");
}

TEST_CASE("every step of this program has a number of its own") {
  auto const steps = all_migrations();

  REQUIRE_FALSE(steps.empty());
  for (std::size_t at = 1; at < steps.size(); ++at) {
    CHECK(steps[at - 1].number < steps[at].number);
  }
}

TEST_CASE("a database of a newer program is refused") {
  auto const database = open_for_test().value();
  auto steps = two_steps();
  REQUIRE(migrate(*database, steps).ok());
  steps.pop_back();

  auto const refused = migrate(*database, steps);

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().kind == ErrorKind::conflict);
  CHECK(refused.error().key == "sql.newer_database");
  CHECK(refused.error().parameters.at(0).value == "9102");
}

TEST_CASE("type words become the types of each database, outside quotes and comments only") {
  std::string_view const sql =
      "CREATE TABLE t (a INT64, b FLOAT64, c BYTES, d BOOL01 DEFAULT 'INT64') -- INT64;\n; ;";

  auto const file = migration_statements(Dialect::sqlite, sql);
  auto const server = migration_statements(Dialect::postgres, sql);

  REQUIRE(file->size() == 1);
  CHECK(
      file->front() ==
      "CREATE TABLE t (a INTEGER, b REAL, c BLOB, d INTEGER DEFAULT 'INT64') -- INT64;\n\nSTRICT");
  CHECK(server->front() ==
        "CREATE TABLE t (a BIGINT, b DOUBLE PRECISION, c BYTEA, d SMALLINT DEFAULT 'INT64') --"
        " INT64;\n");
}

TEST_CASE("words that differ between the databases are refused in a migration") {
  for (char const* sql : {"CREATE TABLE t (a INTEGER)", "create table t (a integer)",
                          "CREATE TABLE t (a BLOB)", "CREATE TABLE t (a TEXT AUTOINCREMENT)",
                          "CREATE TABLE t (a TEXT REFERENCES u DEFERRABLE)"}) {
    CHECK_FALSE_MESSAGE(migration_statements(Dialect::sqlite, sql).ok(), sql);
  }
}

TEST_CASE("parameters are rewritten and counted outside quotes only") {
  CHECK(with_dollar_parameters("a = ?1 AND b = '?2' OR c = ?12 -- ?3") ==
        "a = $1 AND b = '?2' OR c = $12 -- ?3");
  CHECK(count_parameters("a = ?1 AND b = '?20' OR c = ?12") == 12);
}

TEST_CASE("the product's own migrations are in order and follow the house rules") {
  std::int64_t last = 0;
  for (Migration const& migration : all_migrations()) {
    CHECK(migration.number > last);
    CHECK_MESSAGE(migration_statements(Dialect::sqlite, migration.sql).ok(), migration.name);
    last = migration.number;
  }
}
