// SPDX-License-Identifier: EUPL-1.2
// Open answers: read without names, chosen with a theme, read again, taken back.
#include <doctest/doctest.h>

#include "modules/participants/participants.hpp"
#include "modules/survey/survey_day_test.hpp"

namespace klantendag::survey {
namespace {

// Eight answers came in, of which one in own words: "Bel terug, zei Jan".
struct Closed : Day {
  Closed() {
    open();
    answer_all();
    CHECK(step(State::closed));
  }
  ToRead read() {
    auto all = house.read([&](Work& work) { return readings(work, keys, clients.id); });
    REQUIRE(all.ok());
    return all.value();
  }
  Result<Survey> choose(Remark const& remark) {
    return house.write([&](Work& work) { return release_remarks(work, clients.id, {remark}); });
  }
  Result<Survey> take_back(std::int64_t number) {
    return house.write([&](Work& work) { return take_back_remark(work, clients.id, number); });
  }
};

bool has(std::string const& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what others may read is proposed without the names that were found") {
  Closed day;

  auto const all = day.read();

  REQUIRE(all.answers.size() == 1);
  CHECK(all.answers.front().answer.words == "Bel terug, zei Jan");
  CHECK_FALSE(has(all.answers.front().proposed.words, "Jan"));
  CHECK_FALSE(all.answers.front().shown);
  CHECK_FALSE(all.themes.empty());
}

TEST_CASE("somebody who cancelled is found in what others may read too") {
  Day day;
  day.house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions::all()});
  auto const person = day.house.write([&](Work& work) {
    return participants::add(work, day.keys, day.clients.edition,
                             {.person = {.first_name = "Wolmerik"}});
  });
  REQUIRE(person);
  for (auto const step : {participants::Answer::accept, participants::Answer::cancel}) {
    CHECK(day.house.write([&](Work& work) {
      return participants::answer(work, person->id, step, participants::Reason::none);
    }));
  }
  day.open();
  CHECK(day.answer(day.codes[0], {{"mark", {"8"}}, {"first", {"Vraag het aan Wolmerik."}}}));
  CHECK(day.step(State::closed));

  auto const all =
      day.house.read([&](Work& work) { return readings(work, day.keys, day.clients.id); });

  REQUIRE(all);
  CHECK(has(all->answers.at(0).proposed.words, "Vraag het aan"));
  CHECK_FALSE(has(all->answers.at(0).proposed.words, "Wolmerik"));
}

TEST_CASE("who reads again goes on from what was chosen") {
  Closed day;
  CHECK(day.choose({"first", "Bel terug", 1, "Bellen"}));

  auto const all = day.read();

  CHECK(all.answers.front().shown);
  CHECK(all.answers.front().proposed.words == "Bel terug");
  CHECK(all.answers.front().proposed.theme == "Bellen");
  CHECK(all.answers.front().answer.words == "Bel terug, zei Jan");
  CHECK(all.themes.back() == "Bellen");
}

TEST_CASE("a shared answer can be taken back, once, and nobody reads it then") {
  Closed day;
  CHECK(day.choose({"first", "Bel Jan terug", 1, "Bellen"}));
  CHECK(day.take_back(1).error().key == "survey.step");
  CHECK(day.step(State::released));
  CHECK(day.look()->remarks.front().theme == "Bellen");

  CHECK(day.take_back(1));

  CHECK(day.look()->remarks.empty());
  CHECK(day.take_back(1).error().key == "survey.remark_gone");
  auto const gone = day.house.read([](Work& work) { return taken_back(work.session); });
  REQUIRE(gone.value().size() == 1);
  CHECK(gone.value().front() == std::pair<SurveyId, std::int64_t>(day.clients.id, 1));
  CHECK(day.found() == "");
}

TEST_CASE(
    "an answer that was shared before answers had numbers is read anew, and can be taken back") {
  Closed day;
  CHECK(day.choose({"first", "Bel terug", 100001}));

  CHECK_FALSE(day.read().answers.front().shown);
  CHECK(day.step(State::released));
  CHECK(day.take_back(100001));
}

TEST_CASE("who only reads results takes nothing back") {
  Closed day;
  CHECK(day.choose({"first", "Bel terug", 1}));
  CHECK(day.step(State::released));
  day.house.act_as(
      {.kind = Actor::Kind::owner, .permissions = Permissions{Permission::see_survey}});

  CHECK(day.take_back(1).error().kind == ErrorKind::forbidden);
}

}  // namespace klantendag::survey
