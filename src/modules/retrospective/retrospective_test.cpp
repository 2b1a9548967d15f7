// SPDX-License-Identifier: EUPL-1.2
// From what people answered to an article: the facts of 2012, consent, versions, publication, V63.
#include "modules/retrospective/retrospective.hpp"

#include <doctest/doctest.h>

#include "modules/retrospective/day_of_2012_test.hpp"
#include "modules/retrospective/facts.hpp"
#include "modules/retrospective/files.hpp"

namespace klantendag::retrospective {
namespace {

bool has(std::string const& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

// A day of which everything was entered, and a first draft.
struct Drafted : DayOf2012 {
  Drafted() {
    make_groups();
    hold_surveys();
    give_tips();
    publish_line();
    CHECK(house.write([&](Work& work) { return draft(work, keys, edition); }));
  }

  // The newest version with the open place written.
  Result<Version> write_thread(std::string_view words = "Klanten missen persoonlijk contact.") {
    return house.write([&](Work& work) -> Result<Version> {
      ASSIGN_OR_RETURN(auto const all, versions(work, edition, Language::nl));
      Article article = all.front().article;
      std::size_t const begin = article.body.find("[[");
      std::size_t const end = article.body.find("]]");
      article.body.replace(begin, end + 2 - begin, words);
      return write(work, keys, edition, Language::nl, article);
    });
  }
  Result<Publication> publish_dutch() {
    return house.write([&](Work& work) { return publish(work, keys, edition, Language::nl); });
  }
};

}  // namespace

// Each line is a fact of tests/fixtures/editions/editie-2012.json, by its key there.
TEST_CASE("from what was entered the draft states each fact of the report of 2012") {
  Drafted day;
  std::string const text = day.text(Language::nl);
  CAPTURE(text);

  CHECK(has(text, "8 cliënten vertelden"));                  // aantallen.klanten
  CHECK(has(text, "21 medewerkers luisterden"));             // aantallen.medewerkers
  CHECK(has(text, "2 leden van de cliëntenraad"));           // clientenraadsleden
  CHECK(has(text, "Zij zaten in 3 groepen"));                // subgroepen
  CHECK(has(text, "stelden vragen"));                        // verloop 1
  CHECK(has(text, "Daarna kwam iedereen weer bij elkaar"));  // verloop 2
  CHECK(has(text, "8 van de 8 cliënten gaven een cijfer; gemiddeld 8,4."));
  CHECK(has(text, "21 van de 21 medewerkers gaven een cijfer; gemiddeld 8,6."));
  CHECK(has(text, "Het cijfer gaat over de dag"));  // cijfers.waarover
  CHECK(has(text, "Kon u vrij praten? Bijna alle cliënten zeggen ja."));
  CHECK(has(text, "Voelde u zich gehoord? Bijna alle cliënten zeggen ja."));
  CHECK(has(text, "Namen wij u serieus? Bijna alle cliënten zeggen ja."));
  CHECK(has(text, "19 ja en 2 nee, een collega mag ook eens"));  // weerMeedoen.nee
  CHECK(has(text, "Wij kregen 2 tips"));
  CHECK(has(text, "Niet alle klanten zijn digitaal vaardig."));  // tips[0].tekst
  CHECK(has(text, "Open alle berichten in de werkmap."));        // tips[1].tekst
  CHECK(has(text, "Vanaf 19 juni 2012 is er elke dinsdagmiddag hulp op de werkbedrijven."));
  CHECK(has(text, "7 leidinggevende, 7 arts en 5 arbeidsdeskundige"));  // gemisteFuncties
  CHECK(has(text, "5 juni 2012"));
}

TEST_CASE("the sentence of the team becomes the red thread, with nothing left to write") {
  DayOf2012 day;
  day.hold_surveys();
  day.give_tips();
  CHECK(day.house.write([&](Work& work) {
    return themes::write_thread(work, day.edition, "Klanten missen het persoonlijke contact.");
  }));
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));

  CHECK(has(day.text(Language::nl), "Klanten missen het persoonlijke contact."));
  CHECK(day.house.write(
      [&](Work& work) { return publish(work, day.keys, day.edition, Language::nl); }));
}

TEST_CASE("the English draft says the same") {
  Drafted day;
  std::string const text = day.text(Language::en);
  CAPTURE(text);

  CHECK(has(text, "8 of the 8 clients gave a mark; 8.4 on average."));
  CHECK(has(text, "21 of the 21 employees gave a mark; 8.6 on average."));
  CHECK(has(text, "They sat in 3 groups"));
  CHECK(has(text, "19 yes and 2 no, it is a colleague's turn"));
}

TEST_CASE("every figure says where it comes from") {
  Drafted day;
  auto const reading = day.house.read(
      [&](Work& work) { return read_newest(work, day.keys, day.edition, Language::nl); });

  REQUIRE(reading);
  for (Figure const& figure : reading->facts.figures) {
    CAPTURE(figure.name);
    CHECK(figure.source.starts_with("/"));
    CHECK(has(figure.source, day.edition.text()));
  }
  CHECK(reading->facts.find("clienten-cijfer")->settled);
  CHECK_FALSE(reading->facts.find("tips")->settled);
}

TEST_CASE("names of the team stand in it only for who said yes") {
  Drafted day;
  CHECK_FALSE(has(day.text(Language::nl), "Noor"));
  CHECK(day.house.write([&](Work& work) {
    return name_team(work, day.edition, {"Noor", "Een vreemde"});
  }));
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));

  std::string const text = day.text(Language::nl);

  CHECK(has(text, "De projectgroep van Klantendag: Noor"));
  CHECK_FALSE(has(text, "vreemde"));
  CHECK_FALSE(has(text, "Sam"));
}

TEST_CASE("who left the team is not named any more") {
  Drafted day;
  auto const name = [&](std::vector<std::string> const& names) {
    return day.house.write([&](Work& work) { return name_team(work, day.edition, names); });
  };
  CHECK(name({"Noor", "Sam"}));
  CHECK(day.house.write([&](Work& work) {
    return editions::change_details(work, day.edition,
                                    {.name = "Klantendag", .team = {{"Noor", ""}, {"Els", ""}}});
  }));
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));

  CHECK(has(day.text(Language::nl), "De projectgroep van Klantendag: Noor"));
  CHECK_FALSE(has(day.text(Language::nl), "Sam"));
}

TEST_CASE("it counts who came, not who meant to") {
  DayOf2012 day;
  CHECK(day.house.write(
      [&](Work& work) { return day::take_back(work, day.edition, day.clients[0]); }));
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));

  CHECK(has(day.text(Language::nl), "Er waren 7 cliënten en 21 medewerkers."));
}

TEST_CASE("of a closed edition nothing is written any more, only withdrawn") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  CHECK(day.house.write([&](Work& work) {
    return editions::change_phase(work, day.edition, editions::Phase::closed);
  }));

  auto const drafted =
      day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); });
  CHECK(drafted.error().key == "editions.closed");
  CHECK(day.write_thread("Anders.").error().key == "editions.closed");
  CHECK(day.publish_dutch().error().key == "editions.closed");
  auto const named =
      day.house.write([&](Work& work) { return name_team(work, day.edition, {"Noor"}); });
  CHECK(named.error().key == "editions.closed");
  CHECK(day.house.write([&](Work& work) { return withdraw(work, day.edition, Language::nl); }));
}

TEST_CASE("a theme with a quote is named, also when nothing is tied to it now") {
  Material material;
  material.thread.sentence = "Klanten missen contact.";
  material.thread.themes.push_back({.theme = {.name = "Bellen"}, .quotes = {"Niemand belde."}});
  Texts const texts{Language::nl};

  auto const article = draft_of(texts, material, facts_of(texts, material));

  CHECK(article.body.find("**Bellen**") < article.body.find("> Niemand belde."));
}

TEST_CASE("what a survey has not shared, and what a client did not agree to, is not in it") {
  DayOf2012 day;
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));

  std::string const text = day.text(Language::nl);

  CHECK_FALSE(has(text, "gaven een cijfer"));
  CHECK(has(text, "[[De uitslag van de enquête is nog niet gedeeld."));
  CHECK(has(text, "[[Er is nog geen tip opgeschreven."));
}

TEST_CASE("of a decision only the line that a person published is good news") {
  DayOf2012 day;
  day.give_tips();
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));
  CHECK_FALSE(has(day.text(Language::nl), "Sjaan"));
  CHECK_FALSE(has(day.text(Language::nl), "dinsdagmiddag"));

  day.publish_line();
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));

  CHECK(has(day.text(Language::nl), "elke dinsdagmiddag hulp op de werkbedrijven."));
  CHECK_FALSE(has(day.text(Language::nl), "Sjaan"));
}

TEST_CASE("a participant's name in a tip does not come into the article") {
  DayOf2012 day;
  day.comes(participants::Role::employee, "Roosmarijn");
  day.tells(day.clients[1], {"Laat Roosmarijn de brieven eerst voorlezen."});
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));

  std::string const text = day.text(Language::nl);

  CHECK_FALSE(has(text, "oosmarijn"));
  CHECK(has(text, "[PERSOON-1] de brieven eerst voorlezen."));
}

TEST_CASE("it is published by a person, after what only a person can write was written") {
  Drafted day;
  CHECK(day.publish_dutch().error().key == "retrospective.still_to_write");
  CHECK(day.write_thread()->number == 2);

  auto const publication = day.publish_dutch();

  REQUIRE(publication);
  CHECK(has(publication->page, "Klanten missen persoonlijk contact."));
  CHECK_FALSE(has(publication->page, "href=\"/"));
  day.house.act_as({.kind = Actor::Kind::account,
                    .account = day.sam,
                    .permissions = Permissions{Permission::see_editions}});
  auto const reading =
      day.house.read([&](Work& work) { return read_published(work, day.edition, Language::nl); });
  CHECK(reading.ok());
  CHECK(day.house.read([&](Work& work) { return read_published(work, day.edition, Language::en); })
            .error()
            .key == "retrospective.not_published");
  CHECK(day.house.read([&](Work& work) { return versions(work, day.edition, Language::nl); })
            .error()
            .kind == ErrorKind::forbidden);
}

TEST_CASE("a figure that does not exist is refused by name, and earlier versions stay") {
  Drafted day;

  auto const refused = day.write_thread("Wij zagen {eenhoorns} en {clienten}.");

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().parameters.at(0).value == "{eenhoorns}");
  CHECK(day.write_thread("Goed, {clienten} keer."));
  auto const all =
      day.house.read([&](Work& work) { return versions(work, day.edition, Language::nl); });
  CHECK(all->size() == 2);
  CHECK(has(all->back().article.body, "[["));
}

TEST_CASE("published again it replaces what was published, and both can be made again (V63)") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  CHECK(day.publish_dutch());

  CHECK(day.findings() == "");
  CHECK(day.house.read([&](Work& work) { return published(work, day.edition, Language::nl); })
            .value()
            ->version == 2);
  CHECK(day.house.write([&](Work& work) { return withdraw(work, day.edition, Language::nl); }));
  CHECK_FALSE(day.house.read([&](Work& work) { return published(work, day.edition, Language::nl); })
                  .value()
                  .has_value());
}

TEST_CASE("when a client takes the words back, nobody reads them, and then they are gone") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  auto const stands = [&] {
    return day.house.read([&](Work& work) { return published(work, day.edition, Language::nl); })
        .value()
        .has_value();
  };
  auto const words = [&] {
    return day.house
        .read([&](Work& work) -> Result<std::int64_t> {
          ASSIGN_OR_RETURN(auto const row, work.session.one(R"sql(
            SELECT (SELECT COUNT(*) FROM retrospective_version WHERE body <> '')
              + (SELECT COUNT(*) FROM retrospective_publication WHERE page <> '' OR facts <> '')
          )sql"));
          return row.integer(0);
        })
        .value();
  };
  CHECK(stands());

  day.in_house([&](Work& work) {
    return stories::withdraw(work, day.keys, day.told.story, actions::forget);
  });

  CHECK_FALSE(stands());
  CHECK(day.text(Language::nl) == "");
  CHECK(words() == 4);
  CHECK(day.house.write([](Work& work) { return forget_withdrawn(work); }));
  CHECK(words() == 0);
  CHECK(day.findings() == "");
  auto const written = day.house.write([&](Work& work) {
    return write(work, day.keys, day.edition, Language::nl, {"T", "Toch nog."});
  });
  CHECK(written.error().key == "retrospective.words_withdrawn");
  CHECK(day.publish_dutch().error().key == "retrospective.words_withdrawn");
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));
  CHECK(has(day.text(Language::nl), "8 cliënten vertelden"));
  CHECK_FALSE(has(day.text(Language::nl), "werkmap"));
}

TEST_CASE("a page that was emptied by hand is found") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  day.run("UPDATE retrospective_publication SET page = '', writer = 0");
  day.run("UPDATE retrospective_version SET body = ''");

  CHECK(has(day.findings(), "V63 the page is not what its fingerprint says"));
  CHECK(has(day.findings(), "V63 nothing of ours wrote this page"));
}

TEST_CASE("a figure that the article leaves out is not handed out with it") {
  Drafted day;
  CHECK(day.house.write([&](Work& work) {
    return write(work, day.keys, day.edition, Language::nl, {"Kort", "Er kwamen {clienten}."});
  }));
  CHECK(day.publish_dutch());

  auto const reading =
      day.house.read([&](Work& work) { return read_published(work, day.edition, Language::nl); });
  REQUIRE(reading);
  auto const file = file_of(*reading, Format::json, {pdf::Printer(""), office::Converter("")});
  REQUIRE(file);
  CHECK(has(*file, "\"clienten\""));
  CHECK_FALSE(has(*file, "clienten-cijfer"));
  CHECK_FALSE(has(*file, "grafiek"));
}

TEST_CASE("the file of what was published is the page as it was kept") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  day.run("UPDATE retrospective_publication SET page = page || ' '");

  auto const reading =
      day.house.read([&](Work& work) { return read_published(work, day.edition, Language::nl); });
  REQUIRE(reading);
  auto const file = file_of(*reading, Format::html, {pdf::Printer(""), office::Converter("")});
  CHECK(file->ends_with(" "));
}

TEST_CASE("V63 finds a page, a text, a figure and a survey that somebody changed by hand") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  auto const damage = [&](std::string_view sql) {
    Drafted other;
    CHECK(other.write_thread());
    CHECK(other.publish_dutch());
    other.run(sql);
    return other.findings();
  };

  CHECK(has(damage("UPDATE retrospective_publication SET page = page || ' '"), "V63"));
  CHECK(has(damage("UPDATE retrospective_version SET body = body || 'x' WHERE number = 2"),
            "V63 made again, it is another page"));
  CHECK(has(damage("UPDATE retrospective_publication SET facts = replace(facts, '8,4', '9,4')"),
            "{clienten-cijfer} is not what the survey gave"));
  CHECK(has(damage("UPDATE survey_figure SET printed = replace(printed, '67', '70')"),
            "{clienten-cijfer} is not what the survey gave"));
  CHECK(day.findings() == "");
}

}  // namespace klantendag::retrospective
