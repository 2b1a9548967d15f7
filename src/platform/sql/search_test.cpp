// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/search.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "platform/sql/contract_test.hpp"

using namespace klantendag;
using namespace klantendag::sql;

namespace {

void put(Database& database, SearchDocument const& document) {
  REQUIRE(database.write([&](Session& s) { return index_document(s, document); }).ok());
}

std::string found(Database& database, SearchQuestion const& question) {
  std::string ids;
  auto const asked = database.read([&](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const answer, find_documents(session, question));
    ids = join(answer, " ");
    return {};
  });
  REQUIRE_MESSAGE(asked.ok(), (asked.ok() ? "" : asked.error().parameters.at(0).value));
  return ids;
}

std::unique_ptr<Database> three_stories() {
  auto database = contract_database();
  put(*database, {"story", "2025", "s1", "De cliënt belde drie keer; niemand belde terug."});
  put(*database, {"story", "2026", "s2", "Brief over het UWV-spreekuur, e-mail en 1e5."});
  put(*database, {"tip", "2026", "t1", "Bel de cliënt terug binnen twee dagen!"});
  return database;
}

}  // namespace

TEST_CASE("a word is found with or without accents and capitals, from its beginning") {
  auto const database = three_stories();

  for (char const* text : {"cliënt", "CLIENT", "clien", "client belde", "terug, keer"}) {
    CHECK_MESSAGE(found(*database, {.kind = "story", .text = text}) == "s1", text);
  }
  CHECK(found(*database, {.kind = "story", .text = "spreek"}) == "s2");
  CHECK(found(*database, {.kind = "story", .text = "mail 1e5"}) == "s2");
}

TEST_CASE("all words must be there, within the kind and the scope that were asked for") {
  auto const database = three_stories();

  CHECK(found(*database, {.kind = "story", .text = "client spreekuur"}).empty());
  CHECK(found(*database, {.kind = "tip", .text = "client"}) == "t1");
  CHECK(found(*database, {.kind = "story", .scope = "2026", .text = "client"}).empty());
  CHECK(found(*database, {.kind = "story", .scope = "2025", .text = "client"}) == "s1");
}

TEST_CASE("the newest is found first, up to the limit") {
  auto const database = three_stories();
  put(*database, {"story", "2026", "s3", "client"});

  CHECK(found(*database, {.kind = "story", .text = "client"}) == "s3 s1");
  CHECK(found(*database, {.kind = "story", .text = "client", .limit = 1}) == "s3");
}

TEST_CASE("signs of the search languages are only signs, and nothing finds nothing") {
  auto const database = three_stories();

  for (char const* text :
       {"", "  ", "\"", "' OR '1'='1", "*", "client NOT belde NEAR(x)", ":*", "🙂"}) {
    CHECK_MESSAGE(found(*database, {.kind = "story", .text = text}).empty(), text);
  }
}

TEST_CASE("a new text takes the place of the old one; a forgotten document is not found") {
  auto const database = three_stories();

  put(*database, {"story", "2025", "s1", "Alles is opgelost."});
  CHECK(found(*database, {.kind = "story", .text = "belde"}).empty());
  CHECK(found(*database, {.kind = "story", .text = "opgelost"}) == "s1");

  REQUIRE(database->write([](Session& s) { return forget_document(s, "story", "s1"); }).ok());
  CHECK(found(*database, {.kind = "story", .text = "opgelost"}).empty());
  CHECK(found(*database, {.kind = "tip", .text = "client"}) == "t1");
}

TEST_CASE("words are folded, each once; a very long text does not stop the index") {
  CHECK(join(search_words("Één één; ONE-one 2×3 “x” Łódź日本"), "|") == "een|one|2|3|x|lodz日本");
  auto const database = contract_database();
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "woord" + std::to_string(i) + " ";

  put(*database, {"story", "", "long", text});

  CHECK(found(*database, {.kind = "story", .text = "woord19999"}) == "long");
}
