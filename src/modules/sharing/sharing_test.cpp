// SPDX-License-Identifier: EUPL-1.2
// A pack in a real house: what stands in it, who may, and that it lets go of what a client takes back.
#include "modules/sharing/sharing.hpp"

#include <doctest/doctest.h>

#include "modules/sharing/contents.hpp"
#include "modules/sharing/day_to_share_test.hpp"
#include "modules/sharing/files.hpp"
#include "modules/sharing/rules.hpp"

namespace klantendag::sharing {
namespace {

std::size_t count(std::string const& text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    ++found;
  }
  return found;
}

NewDraft saying(std::string const& tomorrow) {
  return {.tomorrow = lines_in(tomorrow)};
}

}  // namespace

TEST_CASE("a pack holds the red thread, the quote and what you can do tomorrow") {
  DayToShare day;
  REQUIRE(day.release_dutch());
  Pack const pack = day.standing().value();

  for (std::string const* file : {&pack.page, &pack.slides}) {
    CHECK(has(*file, "Klanten missen persoonlijk contact."));
    CHECK(has(*file, quoted));
    CHECK(has(*file, "Lees een bericht tot het eind"));
    CHECK_FALSE(has(*file, "Willem"));
  }
}

TEST_CASE("there are six slides, and they need no other file") {
  DayToShare day;
  Pack const pack = day.release_dutch().value();

  CHECK(count(pack.slides, "<section") == 6);
  CHECK_FALSE(has(pack.slides, "<script"));
  CHECK_FALSE(has(pack.slides, "href="));
  CHECK_FALSE(has(pack.slides, "src="));
  CHECK(has(pack.slides, "<html lang=\"nl\">"));
}

TEST_CASE("what the council says stands in a block of its own") {
  DayToShare day;
  day.means.council = [](Work&, EditionId, Language) -> Result<std::vector<std::string>> {
    return std::vector<std::string>{"Acht leden denken met ons mee."};
  };
  Pack const pack = day.release_dutch().value();

  CHECK(has(pack.page, "Wist u dat er een cliëntenraad is?"));
  CHECK(has(pack.slides, "Acht leden denken met ons mee."));
  CHECK(count(pack.slides, "<section") == 6);
}

TEST_CASE("a pack without a red thread is not released") {
  DayToShare day;
  day.run("DELETE FROM theme_thread");
  CHECK(day.release_dutch().error().key == "sharing.no_thread");
}

TEST_CASE("a name in what you can do tomorrow is asked about until somebody looked") {
  DayToShare day;
  NewDraft draft = saying("Vraag Willem hoe het gaat.");
  auto const save = [&] {
    return day.house.write(
        [&](Work& work) { return write(work, day.means, day.edition, Language::nl, draft); });
  };
  auto const asked = save();
  REQUIRE_FALSE(asked);
  CHECK(asked.error().key == "sharing.seem_persons");

  draft.nobody = "Willem";
  CHECK(save());
  CHECK(day.release_dutch());
}

TEST_CASE("a word that is almost a name of the day is no name") {
  DayToShare day;
  day.comes(participants::Role::employee, {.first_name = "Kees"});

  CHECK(has(day.release_dutch()->page, "Lees een bericht"));
}

TEST_CASE("few people are not counted in a pack, enough are") {
  DayToShare day;
  std::string const few = day.release_dutch()->page;
  CHECK(has(few, "Cliënten vertelden"));
  CHECK_FALSE(has(few, "1 cliënt"));
  for (int at = 0; at < 5; ++at) {
    day.comes(participants::Role::client, {.first_name = "A" + std::to_string(at)});
    day.comes(participants::Role::employee, {.first_name = "B" + std::to_string(at)});
  }

  CHECK(has(day.release_dutch()->page, "6 cliënten vertelden"));
}

TEST_CASE("a red thread with a name that came later is looked at again") {
  DayToShare day;
  CHECK(day.house.write([&](Work& work) {
    return write(work, day.means, day.edition, Language::nl, saying("Bel terug."));
  }));
  CHECK(day.house.write([&](Work& work) {
    return themes::write_thread(work, day.edition, "Willem mist het contact.");
  }));
  CHECK(day.release_dutch().error().key == "sharing.look_again");
}

TEST_CASE("more than three quotes or five lines are too many") {
  DayToShare day;
  NewDraft draft = saying("1\n2\n3\n4\n5\n6");
  draft.quotes = {"a", "b", "c", "d"};
  auto const refused = day.house.write(
      [&](Work& work) { return write(work, day.means, day.edition, Language::nl, draft); });

  REQUIRE_FALSE(refused);
  CHECK(refused.error().parts.size() == 2);
}

TEST_CASE("a quote that was not chosen stays out") {
  DayToShare day;
  CHECK(day.house.write([&](Work& work) {
    return write(work, day.means, day.edition, Language::nl, saying("Bel terug."));
  }));
  CHECK_FALSE(has(day.release_dutch()->page, quoted));
}

TEST_CASE("who may only read reads what was released, and releases nothing") {
  DayToShare day;
  REQUIRE(day.release_dutch());
  day.act_as_noor(Permissions{Permission::see_sharing});

  CHECK(day.standing());
  CHECK(day.release_dutch().error().kind == ErrorKind::forbidden);
  day.act_as_noor(Permissions{Permission::see_overview});
  auto const refused =
      day.house.read([&](Work& work) { return released(work, day.edition, Language::nl); });
  CHECK(refused.error().kind == ErrorKind::forbidden);
}

TEST_CASE("a later pack replaces an earlier one") {
  DayToShare day;
  REQUIRE(day.release_dutch());
  auto const second = day.release_dutch();

  REQUIRE(second);
  CHECK(second->number == 2);
  CHECK(day.standing()->number == 2);
}

TEST_CASE("a client who takes words back takes them out of the pack at once, and its bytes go") {
  DayToShare day;
  REQUIRE(day.release_dutch());
  REQUIRE(day.release_dutch());
  day.take_back();

  CHECK_FALSE(day.standing());
  CHECK(day.findings().empty());  // within the hour of the job
  CHECK(day.house.write([](Work& work) { return forget_withdrawn(work); }));
  auto const prepared = day.house.read(
      [&](Work& work) { return prepare(work, day.means, day.edition, Language::nl); });
  REQUIRE(prepared);
  for (Pack const& pack : prepared->packs) {
    CHECK(pack.contents.empty());
    CHECK(pack.page.empty());
    CHECK(pack.slides.empty());
    CHECK(pack.state != PackState::released);
  }
  auto const next = day.release_dutch();
  REQUIRE(next);
  CHECK_FALSE(has(next->page, quoted));
}

TEST_CASE("a pack that keeps what was taken back is found by V57") {
  DayToShare day;
  REQUIRE(day.release_dutch());
  day.hours_pass(1);
  day.take_back();
  day.hours_pass(3);

  CHECK(day.findings() == "V57");
  CHECK(day.house.write([](Work& work) { return forget_withdrawn(work); }));
  CHECK(day.findings().empty());
}

TEST_CASE("bytes that somebody put back by hand are found by V57") {
  DayToShare day;
  REQUIRE(day.release_dutch());
  day.take_back();
  CHECK(day.house.write([](Work& work) { return forget_withdrawn(work); }));
  CHECK(day.findings().empty());
  day.run("UPDATE sharing_pack SET slides = 'Niemand belde mij terug.'");

  CHECK(day.findings() == "V57");
}

TEST_CASE("what a pack says reads back as it was written") {
  Contents const contents{.language = Language::en,
                          .title = "Klantendag 2027",
                          .held_on = Date::parse("2027-06-15"),
                          .clients = 8,
                          .employees = 21,
                          .tips = 6,
                          .thread = "\"Contact\"",
                          .themes = {"a", "b"},
                          .quotes = {"c"},
                          .done = {"d"},
                          .tomorrow = {"e"},
                          .council = {}};
  CHECK(read_contents(write_contents(contents)).value() == contents);
}

}  // namespace klantendag::sharing
