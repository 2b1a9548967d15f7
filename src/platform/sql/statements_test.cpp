// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include "platform/sql/contract_test.hpp"
#include "platform/sql/packed.hpp"

using namespace klantendag;
using namespace klantendag::sql;

namespace {

void add_people(Database& database, std::initializer_list<char const*> names) {
  int at = 0;
  for (char const* name : names) {
    std::string const id = std::to_string(++at);
    auto const added =
        exec(database, "INSERT INTO people (id, email, name, age) VALUES (?1, ?2, ?3, ?4)",
             {id, id + "@example.nl", name, at * 10});
    REQUIRE(added.ok());
  }
}

}  // namespace

TEST_CASE("text sorts by code point, whatever the machine's language") {
  auto const database = contract_database();
  add_people(*database, {"b", "Z", "é", "a", "B", "z"});

  CHECK(words(*database, "SELECT name FROM people ORDER BY name") == "B Z a b z é");
  CHECK(words(*database, "SELECT name FROM people WHERE name > ?1 ORDER BY name", {"a"}) ==
        "b z é");
}

TEST_CASE("LIKE tells capitals apart, and an escaped mark is only itself") {
  auto const database = contract_database();
  add_people(*database, {"Anna", "anna", "100%", "1000"});

  CHECK(words(*database, "SELECT name FROM people WHERE name LIKE ?1", {"an%"}) == "anna");
  CHECK(words(*database, R"(SELECT name FROM people WHERE name LIKE ?1 ESCAPE '\')",
              {R"(100\%)"}) == "100%");
}

TEST_CASE("nothing sorts where the statement says") {
  auto const database = contract_database();
  add_people(*database, {"a", "b"});
  REQUIRE(exec(*database, "UPDATE people SET age = NULL WHERE name = ?1", {"a"}).ok());

  CHECK(words(*database, "SELECT name FROM people ORDER BY age NULLS LAST") == "b a");
  CHECK(words(*database, "SELECT name FROM people ORDER BY age DESC NULLS FIRST") == "a b");
}

TEST_CASE("insert or update answers the row that it made") {
  auto const database = contract_database();
  std::string_view const sql =
      "INSERT INTO people (id, email, age) VALUES (?1, ?2, 1) ON CONFLICT (email)"
      " DO UPDATE SET age = people.age + 1 RETURNING id, age";
  std::int64_t age = 0;

  auto const done = database->write([&](Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.one(sql, {"1", "a@b.nl"}));
    ASSIGN_OR_RETURN(Row const row, session.one(sql, {"2", "a@b.nl"}));
    CHECK(row.text(0) == "1");
    age = row.integer(1);
    return {};
  });

  CHECK(done.ok());
  CHECK(age == 2);
}

TEST_CASE("a statement tells how many rows it changed") {
  auto const database = contract_database();
  add_people(*database, {"a", "b", "c"});

  CHECK(*exec(*database, "UPDATE people SET age = 1 WHERE age > ?1", {15}) == 2);
  CHECK(*exec(*database, "DELETE FROM people WHERE name = ?1", {"nobody"}) == 0);
  CHECK(*exec(*database,
              "INSERT INTO people (id, email) VALUES ('9', '1@example.nl')"
              " ON CONFLICT DO NOTHING") == 0);
  CHECK(*exec(*database, "CREATE TABLE extra (id TEXT PRIMARY KEY)") == 0);
}

TEST_CASE("common tables, windows, groups and sub-queries say the same on both") {
  auto const database = contract_database();
  add_people(*database, {"a", "b", "b"});

  CHECK(words(*database, R"(
WITH ranked AS (
  SELECT name, ROW_NUMBER() OVER (PARTITION BY name ORDER BY age DESC) AS place FROM people)
SELECT name || ':' || CAST(COUNT(*) AS TEXT) FROM ranked GROUP BY name HAVING MAX(place) >= 1
ORDER BY name)") == "a:1 b:2");
  CHECK(words(*database,
              "SELECT CASE WHEN EXISTS (SELECT 1 FROM people WHERE age = ?1)"
              " THEN 'yes' ELSE 'no' END",
              {20}) == "yes");
  CHECK(words(*database, "SELECT name FROM people ORDER BY id LIMIT ?1 OFFSET ?2", {1, 1}) == "b");
}

TEST_CASE("a cascade removes what belonged to it") {
  auto const database = contract_database();
  add_people(*database, {"a"});
  REQUIRE(exec(*database, "INSERT INTO notes (id, person, body) VALUES ('n', '1', 'x')").ok());

  REQUIRE(exec(*database, "DELETE FROM people WHERE id = '1'").ok());

  CHECK(number(*database, "SELECT COUNT(*) FROM notes") == 0);
}

TEST_CASE("columns can be added, renamed and dropped") {
  auto const database = contract_database();
  add_people(*database, {"a"});

  for (char const* sql :
       {"ALTER TABLE people ADD COLUMN town TEXT NOT NULL DEFAULT 'Utrecht'",
        "ALTER TABLE people RENAME COLUMN town TO city", "ALTER TABLE people DROP COLUMN age"}) {
    CHECK_MESSAGE(exec(*database, sql).ok(), sql);
  }
  CHECK(words(*database, "SELECT city FROM people") == "Utrecht");
}

TEST_CASE("the same key twice is a conflict that names the columns") {
  auto const database = contract_database();
  add_people(*database, {"a"});

  auto const refused =
      exec(*database, "INSERT INTO people (id, email) VALUES ('2', '1@example.nl')");

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().kind == ErrorKind::conflict);
  CHECK(refused.error().key == "sql.already_there");
  CHECK(refused.error().field == "people.email");
}

TEST_CASE("what something else still uses cannot go, and what is not there cannot be used") {
  auto const database = contract_database();
  add_people(*database, {"a"});
  REQUIRE(exec(*database, "INSERT INTO loans (id, person) VALUES ('l', '1')").ok());

  auto const used = exec(*database, "DELETE FROM people WHERE id = '1'");
  auto const missing = exec(*database, "INSERT INTO loans (id, person) VALUES ('m', '7')");

  CHECK(used.error().key == "sql.still_used");
  CHECK(missing.error().key == "sql.still_used");
}

TEST_CASE("a broken rule of the table, a wrong statement and two statements are our own faults") {
  auto const database = contract_database();

  for (char const* sql :
       {"INSERT INTO people (id, email, age) VALUES ('1', 'x', -1)",
        "INSERT INTO people (id, email) VALUES ('1', NULL)", "SELECT nothing FROM nowhere",
        "DELETE FROM people; DELETE FROM people", "DELETE FROM people WHERE id = ?1", ""}) {
    auto const refused = exec(*database, sql);
    REQUIRE_FALSE_MESSAGE(refused.ok(), sql);
    CHECK_MESSAGE(refused.error().kind == ErrorKind::internal, sql);
  }
}

TEST_CASE("a value of another type than its column is refused") {
  auto const database = contract_database();

  CHECK_FALSE(exec(*database, "INSERT INTO things (id, whole) VALUES (1, ?1)", {"twelve"}).ok());
}

TEST_CASE("many rows go in at once, with all that may stand in them") {
  auto const database = contract_database();
  std::vector<Values> rows;
  for (int i = 0; i < 2'000; ++i) {
    rows.push_back({i, i % 3 == 0 ? Value() : Value(i * 2), 0.1 * i,
                    "a\t\\N\n\r'\" é " + std::to_string(i), Bytes{std::string("\0\\\n\xff", 4)}});
  }
  std::vector<std::string_view> const columns = {"id", "whole", "share", "words", "raw"};

  auto const done = database->write(
      [&](Session& session) { return session.insert_many("things", columns, rows); });

  REQUIRE(done.ok());
  auto const back = query(*database, "SELECT id, whole, share, words, raw FROM things ORDER BY id");
  REQUIRE(back->size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
      CHECK((*back)[i][column] == rows[i][column]);
    }
  }
}

TEST_CASE("packed rows go in at once, with all that may stand in them") {
  auto const database = contract_database();
  std::string const words = "a\t\\N\n\r'\" é ";
  std::string const raw("\0\\\n\xff", 4);
  PackedRows rows(4);
  for (int i = 0; i < 2'000; ++i) {
    rows.integer(i);
    i % 3 == 0 ? rows.null() : rows.integer(-i * std::int64_t{1'000'000'007});
    rows.text(words + std::to_string(i)).bytes(raw);
  }
  std::vector<std::string_view> const columns = {"id", "whole", "words", "raw"};

  auto const done = database->write(
      [&](Session& session) { return session.insert_packed("things", columns, rows); });

  REQUIRE(done.ok());
  auto const back = query(*database, "SELECT id, whole, words, raw FROM things ORDER BY id");
  REQUIRE(back->size() == rows.rows());
  for (std::size_t i = 0; i < back->size(); ++i) {
    Row const& row = (*back)[i];
    CHECK(row.integer(0) == static_cast<std::int64_t>(i));
    CHECK(row.is_null(1) == (i % 3 == 0));
    if (i % 3 != 0) CHECK(row.integer(1) == -row.integer(0) * 1'000'000'007);
    CHECK(row.text(2) == words + std::to_string(i));
    CHECK(row.bytes(3) == raw);
  }
}

TEST_CASE("packed rows that are no text, or not whole, are refused") {
  auto const database = contract_database();
  std::vector<std::string_view> const columns = {"id", "words"};
  auto const insert = [&](PackedRows const& rows) {
    return database->write(
        [&](Session& session) { return session.insert_packed("things", columns, rows); });
  };

  CHECK(insert(std::move(PackedRows(2).integer(1).text("\xff"))).error().key == "sql.not_text");
  CHECK(insert(std::move(PackedRows(2).integer(1))).error().kind == ErrorKind::internal);
  CHECK(insert(std::move(PackedRows(2).integer(1).text("a").integer(1).text("b"))).error().key ==
        "sql.already_there");
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 0);
}

TEST_CASE("packed rows are the same after a stay in the database, and cut ones are seen") {
  PackedRows rows(2);
  rows.integer(7).text("zeven").null().bytes("");

  CHECK(PackedRows::unpack(2, rows.packed())->packed() == rows.packed());
  CHECK(PackedRows::unpack(2, rows.packed())->rows() == 2);
  for (std::size_t cut = 1; cut < rows.packed().size(); ++cut) {
    auto const part = PackedRows::unpack(2, rows.packed().substr(0, cut));
    CHECK((!part || part->rows() == 1));
  }
  CHECK_FALSE(PackedRows::unpack(2, "x").ok());
}

TEST_CASE("of many rows with one double key none goes in") {
  auto const database = contract_database();
  std::vector<Values> const rows = {{1, "a"}, {2, "b"}, {1, "c"}};
  std::vector<std::string_view> const columns = {"id", "words"};

  auto const refused = database->write(
      [&](Session& session) { return session.insert_many("things", columns, rows); });

  CHECK(refused.error().key == "sql.already_there");
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 0);
}

TEST_CASE("a statement that was asked before has its rows again after a stream") {
  auto const database = contract_database();
  add_people(*database, {"a", "b", "c"});

  auto const outcome = database->read([&](Session& session) -> Result<void> {
    for (int round = 0; round < 3; ++round) {
      ASSIGN_OR_RETURN(Rows const rows, session.query("SELECT name FROM people"));
      CHECK(rows.size() == 3);
      RETURN_IF_ERROR(session.each("SELECT age FROM people", {},
                                   [](Row const&) -> Result<void> { return {}; }));
    }
    return {};
  });

  CHECK(outcome.ok());
}

TEST_CASE("rows can be streamed, and the stream stopped") {
  auto const database = contract_database();
  add_people(*database, {"a", "b", "c"});
  std::string seen;

  auto const stopped = database->read([&](Session& session) -> Result<void> {
    auto const streamed = session.each("SELECT name FROM people WHERE age > ?1 ORDER BY name", {5},
                                       [&](Row const& row) -> Result<void> {
                                         seen += row.text(0);
                                         if (row.text(0) == "b") return not_found("enough");
                                         return {};
                                       });
    CHECK(streamed.error().key == "enough");
    // The session is of use after that, also for a statement that it knows.
    for (int i = 0; i < 2; ++i) {
      RETURN_IF_ERROR(session.each("SELECT name FROM people", {},
                                   [](Row const&) -> Result<void> { return {}; }));
      ASSIGN_OR_RETURN(Rows const rows, session.query("SELECT id FROM people"));
      CHECK(rows.size() == 3);
    }
    return {};
  });

  CHECK(stopped.ok());
  CHECK(seen == "ab");
}
