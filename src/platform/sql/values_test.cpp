// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <limits>

#include "platform/sql/contract_test.hpp"

using namespace klantendag;
using namespace klantendag::sql;

namespace {

// Stores the value in the column and reads it back.
Value round_trip(Database& database, std::string_view column, Value const& value) {
  std::string const name(column);
  auto const sql = "INSERT INTO things (id, " + name +
                   ") VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET " + name + " = excluded." +
                   name;
  Value back;
  auto const done = database.write([&](Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.exec(sql, {value}));
    ASSIGN_OR_RETURN(Row const row, session.one("SELECT " + name + " FROM things"));
    back = row[0];
    return {};
  });
  REQUIRE_MESSAGE(done.ok(), column);
  return back;
}

}  // namespace

TEST_CASE("whole numbers keep all 64 bits") {
  auto const database = contract_database();

  for (std::int64_t number : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1},
                              std::int64_t{0}, std::numeric_limits<std::int64_t>::max()}) {
    CHECK(round_trip(*database, "whole", number) == Value(number));
  }
}

TEST_CASE("real numbers come back to the last bit") {
  auto const database = contract_database();

  for (double number : {0.1, -1.0 / 3.0, 5e-324, 1.7976931348623157e308, 8.4, 1e15, 3.0,
                        std::numeric_limits<double>::infinity()}) {
    CHECK(round_trip(*database, "share", number) == Value(number));
  }
}

TEST_CASE("a number that is not one is never stored") {
  auto const database = contract_database();

  auto const refused = exec(*database, "INSERT INTO things (id, share) VALUES (1, ?1)",
                            {std::numeric_limits<double>::quiet_NaN()});

  CHECK_FALSE(refused.ok());
}

TEST_CASE("text keeps every letter of Unicode, and is not confused by quotes") {
  auto const database = contract_database();

  for (char const* text :
       {"", "Cliënt", "o'Brien; -- ?1 \\ \"x\"", "日本語 🙂 e\u0301", "a\tb\nc\rd"}) {
    CHECK(round_trip(*database, "words", text) == Value(text));
  }
}

TEST_CASE("text with a NUL or broken UTF-8 is refused in words, on both databases alike") {
  auto const database = contract_database();

  for (std::string const& text : {std::string("a\0b", 3), std::string("caf\xe9")}) {
    auto const refused = exec(*database, "INSERT INTO things (id, words) VALUES (1, ?1)", {text});

    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::invalid);
    CHECK(refused.error().key == "sql.not_text");
  }
}

TEST_CASE("bytes keep NUL and every other byte") {
  auto const database = contract_database();
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);

  CHECK(round_trip(*database, "raw", Bytes{all}) == Value(Bytes{all}));
  CHECK(round_trip(*database, "raw", Bytes{}) == Value(Bytes{}));
}

TEST_CASE("eight megabytes fit in one value") {
  auto const database = contract_database();
  std::string text(8 * 1024 * 1024, 'x');
  for (std::size_t at = 0; at < text.size(); at += 997) text[at] = '\'';

  CHECK(round_trip(*database, "words", text) == Value(text));
  CHECK(round_trip(*database, "raw", Bytes{text}) == Value(Bytes{text}));
}

TEST_CASE("nothing stays nothing, in every type") {
  auto const database = contract_database();

  for (char const* column : {"whole", "share", "words", "raw", "yes"}) {
    CHECK(round_trip(*database, column, nullptr) == Value());
  }
  CHECK(number(*database, "SELECT COUNT(*) FROM things WHERE whole = NULL") == 0);
  CHECK(number(*database, "SELECT COUNT(*) FROM things WHERE whole IS NULL") == 1);
}

TEST_CASE("a sum of whole numbers is whole, an average is real, a comparison is 0 or 1") {
  auto const database = contract_database();
  REQUIRE(exec(*database, "INSERT INTO things (id, whole) VALUES (1, 2), (2, 5)").ok());

  auto const rows = query(*database,
                          "SELECT SUM(whole), AVG(whole), COUNT(*), 7 / 2, 2 = 2,"
                          " COALESCE(MAX(share), 0.5) FROM things");

  REQUIRE(rows.ok());
  Row const& row = rows->front();
  CHECK(row.integer(0) == 7);
  CHECK(row.real(1) == 3.5);
  CHECK(row.integer(2) == 2);
  CHECK(row.integer(3) == 3);
  CHECK(row.boolean(4));
  CHECK(row.real(5) == 0.5);
}

TEST_CASE("moments, days and ids go in and come out as themselves") {
  struct Person;
  auto const database = contract_database();
  Id<Person> const id(Uuid{.high = 7, .low = 9});
  Date const day = *Date::from(2012, 6, 19);
  Instant const at{1'339'999'999'999};

  REQUIRE(exec(*database, "INSERT INTO people (id, email, name, age) VALUES (?1, ?2, ?3, ?4)",
               {id, "a@b.nl", day, at})
              .ok());

  auto const rows = query(*database, "SELECT id, name, age, active FROM people");
  CHECK(rows->front().id<Person>(0) == id);
  CHECK(rows->front().date(1) == day);
  CHECK(rows->front().instant(2) == at);
  CHECK(rows->front().boolean(3));
}
