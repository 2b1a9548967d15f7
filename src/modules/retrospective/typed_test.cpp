// SPDX-License-Identifier: EUPL-1.2
// A number that somebody typed is published only when a person says that it is right.
#include "modules/retrospective/typed.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "modules/retrospective/drafted_test.hpp"

namespace klantendag::retrospective {
namespace {

std::vector<std::string> numbers_in(std::string_view body, std::string_view title = "T") {
  return typed_numbers({std::string(title), std::string(body)}, Material{});
}

}  // namespace

TEST_CASE("a number in digits or in words is found with its sentence, a place of a figure is not") {
  CHECK(numbers_in("Wij kregen een 9,9. Dank u wel.") ==
        std::vector<std::string>{"Wij kregen een 9,9."});
  CHECK(numbers_in("Wij waren met zijn eenentwintigen: eenentwintig mensen.").size() == 1);
  CHECK(numbers_in("We were twenty-one people.").size() == 1);
  CHECK(numbers_in("- Alle TWEE groepen.") == std::vector<std::string>{"Alle TWEE groepen."});
  CHECK(numbers_in("> \"Ik belde 4 keer.\"").size() == 1);
  CHECK(numbers_in("Er waren {clienten} cliënten in een zaal, een keer.").empty());
  CHECK(numbers_in("{clienten} van de 9 cliënten.") ==
        std::vector<std::string>{"{clienten} van de 9 cliënten."});
  CHECK(numbers_in("1. Bel terug.\n2. Schrijf gewoon.").empty());
  CHECK(numbers_in("Goed.", "Wij kregen een 10") == std::vector<std::string>{"Wij kregen een 10"});
}

TEST_CASE("what people said or decided elsewhere is not typed here") {
  Material material;
  material.tips.push_back({.words = "Bel binnen 2 dagen.", .what = "Vanaf 1 mei bellen wij."});
  material.thread.sentence = "8";

  auto const typed = typed_numbers(
      {"T", "- “Bel binnen 2 dagen.” Klaar.\n\nVanaf 1 mei bellen wij.\n\nAlle 8."}, material);

  CHECK(typed == std::vector<std::string>{"Alle 8."});
}

TEST_CASE("the first draft has no number that somebody typed") {
  Drafted day;
  for (Language const language : {Language::nl, Language::en}) {
    auto const all =
        day.house.read([&](Work& work) { return versions(work, day.edition, language); });
    auto const material =
        day.house.read([&](Work& work) { return gather(work, day.keys, day.edition); });
    auto const typed = typed_numbers(all->front().article, *material);

    CAPTURE(doctest::toString(typed.empty() ? std::string() : typed.front()));
    CHECK(typed.empty());
  }
}

TEST_CASE("a mark that was typed over its place is refused until a person says that it is right") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.house.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const all, versions(work, day.edition, Language::nl));
    Article article = all.front().article;
    std::string const place = "{clienten-cijfer}";
    article.body.replace(article.body.find(place), place.size(), "9,9");
    RETURN_IF_ERROR(write(work, day.keys, day.edition, Language::nl, article));
    return {};
  }));

  CHECK(day.publish_dutch().error().key == "retrospective.typed_numbers");
  CHECK(day.publish_dutch({"Iets anders."}).error().key == "retrospective.typed_numbers");
  auto const published = day.publish_dutch(
      {"{clienten-gaven-cijfer} van de {clienten-gevraagd} cliënten gaven een cijfer; gemiddeld "
       "9,9."});

  REQUIRE(published);
  CHECK(has(published->page, "gemiddeld 9,9"));
}

TEST_CASE("which numbers somebody said are right stands in the record, without the words") {
  Drafted day;
  auto const writes = [&](Article const& article) {
    CHECK(day.house.write(
        [&](Work& work) { return write(work, day.keys, day.edition, Language::nl, article); }));
  };
  auto const recorded = [&] {
    return day.house
        .read([](Work& work) -> Result<std::string> {
          ASSIGN_OR_RETURN(auto const all, audit::newest(work, 0, 1));
          return all.front().action + ": " + all.front().fields;
        })
        .value();
  };
  writes({"Van alle 9", "Het was een goede dag.\n\nWij waren blij. Er kwamen 30 mensen."});
  CHECK(day.publish_dutch({"Van alle 9", "Er kwamen 30 mensen."}));
  CHECK(recorded() == "retrospective.publish: number_in_title,number_in_line_3");

  writes({"Een dag", "Het was een goede dag."});
  CHECK(day.publish_dutch());
  CHECK(recorded() == "retrospective.publish: ");
}

TEST_CASE("a title is plain words: a place of a figure in it is refused") {
  Drafted day;
  for (char const* title : {"Wij kregen een {onbekend}", "Met {clienten} cliënten"}) {
    auto const refused = day.house.write([&](Work& work) {
      return write(work, day.keys, day.edition, Language::nl, {title, "Goed."});
    });
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == "title");
    CHECK(refused.error().key == "retrospective.figure_in_title");
  }
}

TEST_CASE("a sentence to tick is shown with its figures filled in") {
  Facts facts;
  facts.figures.push_back({.name = "clienten", .value = "8"});
  CHECK(as_printed("{clienten} van de 9, {iets}.", facts) == "8 van de 9, {iets}.");
}

}  // namespace klantendag::retrospective
