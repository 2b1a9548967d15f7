// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/move.hpp"

#include <doctest/doctest.h>

#include "platform/sql/contract_test.hpp"
#include "platform/sql/search.hpp"

using namespace klantendag;
using namespace klantendag::sql;

namespace {

void fill(Database& database) {
  auto const done = database.write([](Session& session) -> Result<void> {
    for (int i = 0; i < 2'500; ++i) {
      std::string const id = std::to_string(10'000 + i);
      RETURN_IF_ERROR(session.exec("INSERT INTO people (id, email, name) VALUES (?1, ?2, 'Zoë')",
                                   {id, id + "@example.nl"}));
      RETURN_IF_ERROR(
          session.exec("INSERT INTO notes (id, person, body) VALUES (?1, ?1, 'x')", {id}));
    }
    RETURN_IF_ERROR(
        session.exec("INSERT INTO things (id, whole, share, words, raw, yes)"
                     " VALUES (1, ?1, 0.1, 'é', ?2, 1), (2, NULL, NULL, NULL, NULL, NULL)",
                     {std::int64_t{-9'000'000'000}, Bytes{std::string("\0\xff", 2)}}));
    return index_document(session, {"story", "2026", "s1", "Niemand belde terug"});
  });
  REQUIRE(done.ok());
}

}  // namespace

TEST_CASE("all rows move to another database, with keys, types and the search index") {
  auto const from = contract_database();
  auto const to = contract_database();
  fill(*from);

  auto const moved = move_all(*from, *to);

  REQUIRE(moved.ok());
  CHECK(moved->rows == 5'002);
  CHECK(moved->documents == 1);
  CHECK(number(*to, "SELECT COUNT(*) FROM notes n JOIN people p ON p.id = n.person") == 2'500);
  std::string_view const things = "SELECT whole, share, words, raw, yes FROM things ORDER BY id";
  auto const before = query(*from, things);
  auto const after = query(*to, things);
  for (std::size_t column = 0; column < 5; ++column) {
    CHECK((*before)[0][column] == (*after)[0][column]);
    CHECK(after->at(1).is_null(column));
  }
  auto const found = to->read([](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const ids, find_documents(session, {.kind = "story", .text = "beld"}));
    CHECK(ids == std::vector<std::string>{"s1"});
    return {};
  });
  CHECK(found.ok());
}

TEST_CASE("rows do not move onto other rows") {
  auto const from = contract_database();
  auto const to = contract_database();
  fill(*from);
  REQUIRE(exec(*to, "INSERT INTO things (id) VALUES (9)").ok());

  auto const refused = move_all(*from, *to);

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().key == "sql.not_empty");
  CHECK(number(*to, "SELECT COUNT(*) FROM people") == 0);
}

TEST_CASE("rows do not move to a database of another version") {
  auto const from = contract_database();
  auto const to = open_for_test().value();

  CHECK(move_all(*from, *to).error().key == "sql.versions_differ");
}
