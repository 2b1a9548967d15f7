// SPDX-License-Identifier: EUPL-1.2
// From what people answered to an article: the facts of 2012, consent, whom it names and counts.
#include "modules/retrospective/retrospective.hpp"

#include <doctest/doctest.h>

#include "modules/letters/letters.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/retrospective/drafted_test.hpp"
#include "modules/retrospective/facts.hpp"

namespace klantendag::retrospective {
// Each line is a fact of tests/fixtures/editions/editie-2012.json, by its key there.
TEST_CASE("from what was entered the draft states each fact of the report of 2012") {
  Drafted day;
  std::string const text = day.text(Language::nl);
  CAPTURE(text);

  CHECK(has(text, "8 cliënten vertelden"));                        // aantallen.klanten
  CHECK(has(text, "21 medewerkers luisterden"));                   // aantallen.medewerkers
  CHECK(has(text, "2 leden van de cliëntenraad"));                 // clientenraadsleden
  CHECK(has(text, "Cliënten en medewerkers zaten in 3 groepen"));  // subgroepen
  CHECK(has(text, "stelden vragen"));                              // verloop 1
  CHECK(has(text, "Daarna kwam iedereen weer bij elkaar"));        // verloop 2
  CHECK(has(text, "8 van de 8 cliënten gaven een cijfer; gemiddeld 8,4."));
  CHECK(has(text, "21 van de 21 medewerkers gaven een cijfer; gemiddeld 8,6."));
  CHECK(has(text, "Het cijfer gaat over de dag"));  // cijfers.waarover
  CHECK(has(text, "Kon u vrij praten? Bijna alle cliënten zeggen ja."));
  CHECK(has(text, "Voelde u zich gehoord? Bijna alle cliënten zeggen ja."));
  CHECK(has(text, "Namen wij u serieus? Bijna alle cliënten zeggen ja."));
  CHECK(has(text, "Wij telden 19 keer “ja” en 2 keer “nee, een collega mag ook eens”."));
  CHECK(has(text, "Wij kregen 2 tips"));
  CHECK(has(text, "Niet alle klanten zijn digitaal vaardig."));  // tips[0].tekst
  CHECK(has(text, "Open alle berichten in de werkmap."));        // tips[1].tekst
  CHECK(has(text, "Vanaf 19 juni 2012 is er elke dinsdagmiddag hulp op de werkbedrijven."));
  CHECK(has(text,
            "Medewerkers noemden een leidinggevende (7 van de 21), een arts (7 van de 21) en een "
            "arbeidsdeskundige (5 van de 21). Wij vragen hen"));  // gemisteFuncties
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
  CHECK(day.house.write([&](Work& work) {
    return publish(work, day.keys, {day.edition, Language::nl});
  }));
}

TEST_CASE("the English draft says the same") {
  Drafted day;
  std::string const text = day.text(Language::en);
  CAPTURE(text);

  CHECK(has(text, "8 of the 8 clients gave a mark; 8.4 on average."));
  CHECK(has(text, "21 of the 21 employees gave a mark; 8.6 on average."));
  CHECK(has(text, "Clients and employees sat in 3 groups"));
  CHECK(has(text, "We counted “yes” 19 times and “no, it is a colleague's turn” 2 times."));
  CHECK(has(text, "Employees named a manager (7 of 21), a doctor (7 of 21) and a labour expert"));
}

TEST_CASE("every figure says where it comes from") {
  Drafted day;
  auto const reading = day.house.read(
      [&](Work& work) { return read_newest(work, day.keys, day.edition, Language::nl); });

  REQUIRE(reading);
  for (Figure const& figure : reading->facts.figures) {
    CAPTURE(figure.name);
    CHECK(figure.source.starts_with("/"));
    bool const of_before = figure.name == "vorige-datum";
    CHECK(has(figure.source, of_before ? "/jaren" : day.edition.text()));
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
  using editions::Phase;
  for (Phase const phase : {Phase::inviting, Phase::day, Phase::following_up, Phase::closed}) {
    CHECK(day.house.write(
        [&](Work& work) { return editions::change_phase(work, day.edition, phase); }));
  }

  auto const drafted =
      day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); });
  CHECK(drafted.error().key == "editions.closed");
  auto const written = day.house.write([&](Work& work) {
    return write(work, day.keys, day.edition, Language::nl, {"T", "Anders."});
  });
  CHECK(written.error().key == "editions.closed");
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

TEST_CASE(
    "the letter to participants says the published figures, nobody's words, and waits for a yes") {
  Drafted day;
  auto const letters = [&] {
    return day.house.write([&](Work& work) { return write_letters(work, day.edition); });
  };
  CHECK(letters().error().key == "retrospective.not_published");
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  CHECK(letters());
  std::string const text =
      day.house
          .read([&](Work& work) {
            return letters::wording(work, {day.edition, letters::Kind::retrospective});
          })
          .value()
          .text;
  CAPTURE(text);

  CHECK(text.starts_with("Beste {naam},\n\nOp dinsdag 5 juni 2012 was het zover: Klantendag."));
  CHECK(has(text, "Er waren 8 cliënten en 21 medewerkers."));
  CHECK(has(text, "8 van de 8 cliënten gaven een cijfer; gemiddeld 8,4."));
  CHECK(has(text, "Wij kregen 2 tips."));
  CHECK_FALSE(has(text, "werkmap"));
  CHECK_FALSE(has(text, "{cli"));

  auto const email = "noor@voorbeeld.nl";
  day.comes(participants::Role::client, "Noor", email);
  CHECK(day.house.write([&](Work& work) {
    return letters::change_details(work, day.edition, {.contact = "Sam", .phone = "020 1234567"});
  }));
  letters::Means const means{day.keys, "Voorbeelddienst"};
  auto const offered = day.house.write([&](Work& work) {
    return letters::offer_all(work, means, day.edition, letters::Kind::retrospective);
  });
  REQUIRE(offered);
  CHECK(offered->offered == 1);
  auto const post =
      day.house.read([&](Work& work) { return outbox::all(work, day.keys, day.edition, 9); });
  REQUIRE(post->size() == 1);
  CHECK(post->at(0).outgoing.state == outbox::State::waiting);
  CHECK(post->at(0).letter.text.starts_with("Beste Noor,"));
}

TEST_CASE("of groups and of being together again only what there was is told") {
  DayOf2012 day;
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));
  std::string const without = day.text(Language::nl);
  CHECK(has(without, "Wie er waren"));
  CHECK_FALSE(has(without, "groepen"));
  CHECK_FALSE(has(without, "bij elkaar"));

  day.make_groups();
  day.come_together();
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));
  CHECK(
      has(day.text(Language::nl),
          "In elke groep hielp een gespreksleider. Daarna kwam iedereen weer bij elkaar. Cliënten "
          "en medewerkers vertelden toen"));

  Material nobody;
  Texts const texts{Language::nl};
  CHECK_FALSE(has(draft_of(texts, nobody, facts_of(texts, nobody)).body, "Wie er waren"));
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

}  // namespace klantendag::retrospective
