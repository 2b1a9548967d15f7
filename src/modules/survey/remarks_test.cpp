// SPDX-License-Identifier: EUPL-1.2
// Open answers: read without names, chosen with a theme, read again, taken back.
#include <doctest/doctest.h>

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
