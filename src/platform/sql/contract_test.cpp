// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/contract_test.hpp"

#include <doctest/doctest.h>

#include <array>

#include "platform/sql/migrate.hpp"

namespace klantendag::sql {

std::unique_ptr<Database> contract_database() {
  auto database = open_for_test();
  REQUIRE_MESSAGE(database.ok(), database.error().key);
  std::array const migrations = {Migration{.number = 9001, .name = "contract", .sql = R"(
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  age INT64 CHECK (age >= 0),
  active BOOL01 NOT NULL DEFAULT 1 CHECK (active IN (0, 1)));
CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  body TEXT NOT NULL);
CREATE TABLE loans (id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people (id));
CREATE INDEX notes_by_person ON notes (person);
CREATE TABLE things (id INT64 PRIMARY KEY, whole INT64, share FLOAT64, words TEXT, raw BYTES, yes BOOL01);
)"}};
  auto const done = migrate(**database, migrations);
  REQUIRE_MESSAGE(done.ok(), (done.ok() ? "" : done.error().parameters.at(0).value));
  return std::move(database).value();
}

Result<std::int64_t> exec(Database& database, std::string_view sql, Values const& values) {
  std::int64_t changed = 0;
  RETURN_IF_ERROR(database.write([&](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(changed, session.exec(sql, values));
    return {};
  }));
  return changed;
}

Result<Rows> query(Database& database, std::string_view sql, Values const& values) {
  Rows rows;
  RETURN_IF_ERROR(database.read([&](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(rows, session.query(sql, values));
    return {};
  }));
  return rows;
}

std::int64_t number(Database& database, std::string_view sql, Values const& values) {
  auto const rows = query(database, sql, values);
  REQUIRE_MESSAGE(rows.ok(), sql);
  REQUIRE(rows->size() == 1);
  return rows->front().integer(0);
}

std::string words(Database& database, std::string_view sql, Values const& values) {
  auto const rows = query(database, sql, values);
  REQUIRE_MESSAGE(rows.ok(), sql);
  std::string found;
  for (Row const& row : *rows) found += (found.empty() ? "" : " ") + row.text(0);
  return found;
}

}  // namespace klantendag::sql
