// SPDX-License-Identifier: EUPL-1.2
// The next year asks the same, so that the years can be compared; another question has another key.
#include <doctest/doctest.h>

#include "modules/survey/form.hpp"
#include "modules/survey/presets.hpp"
#include "modules/survey/survey_day_test.hpp"

namespace klantendag::survey {
namespace {

http::Fields fields_with(Survey const& survey, std::string const& words) {
  http::Fields fields;
  int row = 0;
  for (Question const& question : survey.questions) {
    fields.add("nl-" + std::to_string(++row), question.nl);
    fields.add("en-" + std::to_string(row), question.en);
  }
  fields.add("nl-" + std::to_string(++row), words);
  fields.add("kind-" + std::to_string(row), "open");
  return fields;
}

std::vector<Survey> begin_in(Day& day, int year) {
  auto const edition = day.house.write([&](Work& work) {
    return editions::create(work, {"Klantendag", year});
  });
  return day.house.write([&](Work& work) { return begin(work, edition->id); }).value();
}

}  // namespace

TEST_CASE("a question of one's own has a key of its own words, and never that of another") {
  Survey survey{.questions = usual_questions(Audience::clients)};
  survey.questions =
      parse_questions(fields_with(survey, "Was de zaal goéd te vinden?"), survey).value();
  CHECK(survey.questions.back().key == "own_was_de_zaal_goed_te_vinden");
  survey.questions = parse_questions(fields_with(survey, "Was de soep warm?"), survey).value();
  CHECK(survey.questions.back().key == "own_was_de_soep_warm");
  survey.questions = parse_questions(fields_with(survey, "Was de soep warm?"), survey).value();
  CHECK(survey.questions.back().key == "own_was_de_soep_warm_again_2");
  survey.questions = parse_questions(fields_with(survey, "???"), survey).value();
  CHECK(survey.questions.back().key == "own");
}

TEST_CASE("next year's survey begins with the questions that were asked, and their keys") {
  Day day;
  auto changed =
      parse_questions(fields_with(day.clients, "Was de zaal goed?"), day.clients).value();
  changed.erase(changed.begin() + 1);
  changed.front().nl = "Welk cijfer geeft u ons?";
  CHECK(
      day.house.write([&](Work& work) { return change_questions(work, day.clients.id, changed); }));
  CHECK(begin_in(day, 2028).front().questions == usual_questions(Audience::clients));

  day.open();
  auto const next = begin_in(day, 2029);

  CHECK(next.front().questions == changed);
  CHECK(next.back().questions == usual_questions(Audience::employees));
  CHECK(begin_in(day, 2026).front().questions == usual_questions(Audience::clients));
}

}  // namespace klantendag::survey
