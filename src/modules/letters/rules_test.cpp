// SPDX-License-Identifier: EUPL-1.2
#include "modules/letters/rules.hpp"

#include <doctest/doctest.h>

#include "core/readability/readability.hpp"
#include "modules/letters/made.hpp"

namespace klantendag::letters {
namespace {

Day day() {
  Day day{.organisation = "Voorbeelddienst", .clients = 8, .employees = 21};
  day.edition.name = "Klantendag";
  day.edition.held_on = Date::parse("2027-06-17");
  day.edition.begins_at = TimeOfDay{13 * 60};
  day.edition.place = "Restaurant";
  day.edition.programme = {{"Ontvangst", 30, ""}, {"Verhalen", 165, ""}};
  day.details = {.contact = "Sam Jansen",
                 .phone = "020 123 45 67",
                 .route = "Neem bus 5.",
                 .answer_before = Date::parse("2027-09-01")};
  day.council = {"Wist u dat er een cliëntenraad is?", "Did you know of the client council?"};
  return day;
}

Recipient noor(Language language = Language::nl) {
  return {.name = "Noor de Vries", .email = "noor@voorbeeld.nl", .language = language};
}

Wording with_text(std::string text) {
  return {.subject = "Hallo", .text = std::move(text)};
}

}  // namespace

TEST_CASE("every text has usual words in both languages, with known fields only") {
  for (Kind const kind : kinds) {
    for (Language const language : {Language::nl, Language::en}) {
      Wording const wording = usual_wording(kind, language);
      CHECK_MESSAGE(check_wording(wording).ok(), name_of(kind));
      CHECK(kind_named(name_of(kind)) == kind);
    }
  }
}

TEST_CASE("the usual Dutch words read easily: no long sentence, no hard word") {
  for (Kind const kind : kinds) {
    auto const reading = readability::read(usual_wording(kind, Language::nl).text);
    CHECK_MESSAGE(reading.long_sentences.empty(), name_of(kind));
    CHECK_MESSAGE(reading.hard_words.empty(), name_of(kind));
    CHECK_MESSAGE(reading.flesch_douma >= 80, name_of(kind));
  }
}

TEST_CASE("a confirmation names the person, the day, the time and the place") {
  Made const made = make(usual_wording(Kind::confirmation, Language::nl), day(), noor()).value();

  for (char const* part : {"Beste Noor de Vries,", "donderdag 17 juni 2027", "13.00 tot 16.15 uur",
                           "Restaurant", "Sam Jansen, 020 123 45 67", "Voorbeelddienst"}) {
    CHECK_MESSAGE(made.text().find(part) != std::string::npos, part);
  }
  CHECK(made.text().find('{') == std::string::npos);
}

TEST_CASE("in English everything is in English") {
  Made const made =
      make(usual_wording(Kind::programme, Language::en), day(), noor(Language::en)).value();

  CHECK(made.text().find("Thursday 17 June 2027") != std::string::npos);
  CHECK(made.text().find("13:00  Ontvangst\n13:30  Verhalen") != std::string::npos);
}

TEST_CASE("a field that we do not know is refused with the ones that we do") {
  auto const outcome = check_wording(with_text("Beste {voornaam},"));

  REQUIRE_FALSE(outcome.ok());
  Error const& problem = outcome.error();
  CHECK(problem.key == "letters.unknown_field");
  CHECK(problem.field == "text");
  CHECK(problem.parameters[0].value == "{voornaam}");
  CHECK(problem.parameters[1].value.find("{naam}") != std::string::npos);
}

TEST_CASE("a brace that stays open is told, capitals and blanks in a field are not minded") {
  CHECK(check_wording(with_text("Beste {naam")).error().key == "letters.open_brace");
  CHECK(check_wording(with_text("Beste naam}")).error().key == "letters.open_brace");
  CHECK(check_wording(with_text("Beste {na{am}}")).error().key == "letters.open_brace");
  CHECK(check_wording(with_text("Beste { Naam }, op {Dag en Datum}")).ok());
}

TEST_CASE("all problems of subject and text are told at once") {
  auto const outcome = check_wording({.subject = "", .text = "{x}"});

  CHECK(outcome.error().parts.size() == 2);
}

TEST_CASE(
    "what is not filled in yet, or only the writer knows, stops the letter and names the field") {
  Day without = day();
  without.details.phone.clear();

  auto const phone = make(usual_wording(Kind::reminder, Language::nl), without, noor());
  auto const tips = make(usual_wording(Kind::thanks, Language::nl), day(), noor());

  CHECK(phone.error().key == "letters.no_value");
  CHECK(phone.error().parameters[0].value == "{telefoon}");
  CHECK(tips.error().key == "letters.write_yourself");
}

TEST_CASE("a name in braces is a name and no field") {
  Recipient odd = noor();
  odd.name = "{telefoon}";

  CHECK(make(with_text("Beste {naam}"), day(), odd).value().text() == "Beste {telefoon}");
}

TEST_CASE("a script is about nobody and has lines to write on") {
  Made const script = make_script(usual_wording(Kind::call_script, Language::nl), day()).value();

  CHECK(script.text().find("u spreekt met ____________ van Voorbeelddienst") != std::string::npos);
  CHECK(script.text().find("17 juni 2027") != std::string::npos);
}

TEST_CASE("the appointment of a cancellation takes it out of the calendar again") {
  Instant const now = *Instant::parse("2027-05-01T09:00:00Z");
  auto const file = [&](Kind kind) {
    return appointment(usual_wording(kind, Language::nl), day(), now);
  };

  CHECK(file(Kind::confirmation).find("STATUS:CANCELLED") == std::string::npos);
  CHECK(file(Kind::confirmation).find("SUMMARY:Klantendag") != std::string::npos);
  CHECK(file(Kind::cancellation).find("STATUS:CANCELLED") != std::string::npos);
  CHECK(file(Kind::thanks).empty());
}

TEST_CASE("clients get the confirmation, others the rules, who cancelled only that") {
  participants::Participant client{.role = participants::Role::client,
                                   .state = participants::State::accepted};
  participants::Participant employee = client;
  employee.role = participants::Role::employee;
  participants::Participant gone = client;
  gone.state = participants::State::cancelled;

  CHECK(is_for(Kind::confirmation, client));
  CHECK_FALSE(is_for(Kind::confirmation, employee));
  CHECK(is_for(Kind::ground_rules, employee));
  CHECK_FALSE(is_for(Kind::ground_rules, client));
  CHECK(is_for(Kind::cancellation, gone));
  CHECK_FALSE(is_for(Kind::reminder, gone));
  participants::Participant council = employee;
  council.role = participants::Role::council_member;
  CHECK(is_for(Kind::survey_reminder, client));
  CHECK(is_for(Kind::survey_reminder, employee));
  CHECK_FALSE(is_for(Kind::survey_reminder, council));
  CHECK(is_for(Kind::retrospective, council));
}

}  // namespace klantendag::letters
