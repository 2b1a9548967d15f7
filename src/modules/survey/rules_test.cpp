// SPDX-License-Identifier: EUPL-1.2
// What surveys promise: one way through their states, good sheets only, and no order among them.
#include "modules/survey/rules.hpp"

#include <doctest/doctest.h>

#include "modules/survey/presets.hpp"

namespace klantendag::survey {
namespace {

Survey clients_survey(State state = State::draft) {
  return {.audience = Audience::clients,
          .state = state,
          .questions = usual_questions(Audience::clients)};
}

Sheet with_mark(std::string mark) {
  return {{"mark", {std::move(mark)}}};
}

}  // namespace

TEST_CASE("a survey goes one way, a step at a time") {
  CHECK(move_to(clients_survey(State::draft), State::tested).value() == State::tested);
  CHECK(move_to(clients_survey(State::draft), State::open).error().key == "survey.step");
  CHECK(move_to(clients_survey(State::closed), State::open).error().key == "survey.step");
  CHECK(move_to(clients_survey(State::purged), State::purged).error().key == "survey.step");
}

TEST_CASE("questions are frozen from the moment it opens") {
  CHECK(may_change_questions(clients_survey(State::tested)));
  CHECK(may_change_questions(clients_survey(State::open)).error().key == "survey.frozen");
}

TEST_CASE("before it closed nothing may be read") {
  CHECK(may_read(clients_survey(State::open)).error().key == "survey.still_open");
  CHECK(may_read(clients_survey(State::closed)));
}

TEST_CASE("a sheet holds marks of 1 to 10, known options, and nothing that was not asked") {
  Survey const survey = clients_survey();

  CHECK(check_sheet(survey, with_mark("10")).value() == with_mark("10"));
  CHECK(check_sheet(survey, with_mark("11")).error().field == "mark");
  CHECK(check_sheet(survey, with_mark("8,5")).error().key == "survey.mark_unusable");
  CHECK(check_sheet(survey, {{"heard", {"perhaps"}}}).error().key == "survey.choose_one");
  CHECK(check_sheet(survey, {{"name", {"Noor"}}}).value().empty());
}

TEST_CASE("every problem of a sheet is told at once") {
  auto const outcome =
      check_sheet(clients_survey(), {{"mark", {"0"}}, {"heard", {"maybe"}}, {"free", {"yes"}}});

  CHECK(outcome.error().parts.size() == 2);
}

TEST_CASE("nothing needs to be answered") {
  CHECK(check_sheet(clients_survey(), {}).value().empty());
}

TEST_CASE("packed sheets are the same whoever came first") {
  Sheet const one{{"mark", {"8"}}, {"first", {"Bel mij \"terug\"\nop tijd"}}};
  Sheet const other{{"mark", {"9"}}};

  CHECK(pack({one, other}) == pack({other, one}));
  CHECK(unpack(pack({one, other})).value().size() == 2);
  CHECK(unpack(pack({one})).value().front() == one);
}

TEST_CASE("the length of packed sheets does not tell what the last one wrote") {
  std::vector<Sheet> sheets(8, with_mark("8"));
  std::size_t const before = pack(sheets).size();
  sheets.push_back({{"first", {"Een heel lang verhaal dat ik graag kwijt wil."}}});

  CHECK(pack(sheets).size() == before);
}

TEST_CASE("what is no list of sheets is refused") {
  CHECK_FALSE(unpack("{}").ok());
  CHECK_FALSE(unpack("[1]").ok());
  CHECK_FALSE(unpack("[{\"mark\":8}]").ok());
  CHECK(unpack("").value().empty());
}

TEST_CASE("the ready questionnaires have a key for each question and words in both languages") {
  for (Audience const audience : {Audience::clients, Audience::employees}) {
    for (Question const& question : usual_questions(audience)) {
      CHECK_FALSE(question.key.empty());
      CHECK_FALSE(question.nl.empty());
      CHECK_FALSE(question.en.empty());
    }
  }
}

}  // namespace klantendag::survey
