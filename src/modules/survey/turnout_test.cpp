// SPDX-License-Identifier: EUPL-1.2
// From who came to who answered: counted after closing only, and codes that nobody got count no more.
#include <doctest/doctest.h>

#include "modules/survey/survey_day_test.hpp"

namespace klantendag::survey {
namespace {

// Eight codes, of which five brought an answer.
struct Answered : Day {
  Answered() {
    open();
    for (std::size_t at = 0; at < 5; ++at) {
      CHECK(answer(codes[at], {{"mark", {at < 3 ? "8" : "7"}}}));
    }
  }
  Result<Survey> withdraw(std::int64_t count) {
    return house.write([&](Work& work) { return withdraw_codes(work, clients.id, count); });
  }
  Result<Turnout> count() {
    return house.read([&](Work& work) { return turnout(work, keys, clients.id); });
  }
};

}  // namespace

TEST_CASE("before closing nothing is counted, and no code tells by being withdrawn") {
  Answered day;

  CHECK(day.count().error().key == "survey.still_open");
  CHECK(day.withdraw(1).error().key == "survey.still_open");
  CHECK(day.withdraw(8).error().key == "survey.still_open");
}

TEST_CASE("codes that nobody got count no more, and those that answered stay") {
  Answered day;
  CHECK(day.step(State::closed));
  CHECK(day.count().value() == Turnout{0, 8, 0, 8, 5});

  CHECK(day.withdraw(4).error().parameters.at(0).value == "3");
  CHECK(day.withdraw(0).error().key == "survey.withdraw_unusable");
  CHECK(day.withdraw(2));

  CHECK(day.count().value() == Turnout{0, 8, 2, 6, 5});
  CHECK(day.look()->survey.people == 6);
  CHECK(day.look()->answered == 5);
  CHECK(day.found() == "");
}

TEST_CASE("once the results are shared the number of people is settled") {
  Answered day;
  day.release();

  CHECK(day.withdraw(1).error().key == "survey.codes_settled");
}

TEST_CASE("who only reads results withdraws no codes") {
  Answered day;
  CHECK(day.step(State::closed));
  day.house.act_as(
      {.kind = Actor::Kind::owner, .permissions = Permissions{Permission::see_survey}});

  CHECK(day.withdraw(1).error().kind == ErrorKind::forbidden);
}

}  // namespace klantendag::survey
