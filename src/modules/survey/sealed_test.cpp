// SPDX-License-Identifier: EUPL-1.2
// V53 cannot be switched off: not by the word for old figures, not by emptying what was kept.
#include <doctest/doctest.h>

#include "modules/survey/survey_day_test.hpp"

namespace klantendag::survey {
namespace {

constexpr std::string_view as_by_migration = "UPDATE survey SET figures_seal = 'unsealed'";
constexpr std::string_view made_nicer =
    "UPDATE survey_figure SET printed = '{\"sum\":66,\"median\":8,\"high\":7}'";

// Shared, and then the answers were erased: only the seal knows what was shared.
struct Purged : Day {
  Purged() {
    open();
    answer_all();
    release();
    CHECK(step(State::purged));
  }
  void seal() {
    CHECK(house.write([&](Work& work) { return seal_old(work, keys); }));
  }
};

}  // namespace

TEST_CASE("figures from before there were seals get one, once") {
  Purged day;
  day.damage("UPDATE survey SET figures_seal = 'unsealed' WHERE state = 'purged'");
  CHECK(day.found() == "");

  day.seal();

  CHECK(day.found() == "");
  day.damage(made_nicer);
  CHECK(day.found() == "V53");
}

TEST_CASE("figures that wait for a seal are still counted again from the answers") {
  Day day;
  day.open();
  day.answer_all();
  day.release();
  day.damage("UPDATE survey SET figures_seal = 'unsealed' WHERE state = 'released'");
  CHECK(day.found() == "");

  day.damage(made_nicer);

  CHECK(day.found() == "V53");
}

TEST_CASE("a seal that is taken away after the old figures got theirs is missed") {
  Purged day;
  day.seal();
  CHECK(day.found() == "");

  day.damage(as_by_migration);

  CHECK(day.found() == "V53");
}

TEST_CASE("whoever takes a seal away later gets no new one") {
  Purged day;
  day.seal();
  day.damage(made_nicer);
  day.damage(as_by_migration);
  CHECK(day.found() == "V53");

  day.seal();

  CHECK(day.found() == "V53");
}

TEST_CASE("figures and seal that somebody erased are missed") {
  Purged day;
  CHECK(day.found() == "");

  day.damage("DELETE FROM survey_figure");
  day.damage("UPDATE survey SET figures_seal = ''");

  CHECK(day.found() == "V53");
}

}  // namespace klantendag::survey
