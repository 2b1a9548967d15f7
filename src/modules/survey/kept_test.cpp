// SPDX-License-Identifier: EUPL-1.2
// How long answers are kept: erased by their day, and V56 finds what was not.
#include <doctest/doctest.h>

#include "modules/survey/survey_day_test.hpp"

namespace klantendag::survey {

TEST_CASE("a year after closing the answers are erased, and what was shared stays") {
  Day day;
  day.open();
  day.answer_all();
  CHECK(day.step(State::closed));
  auto const purged = [&] {
    CHECK(day.house.write([](Work& work) { return purge_overdue(work); }));
    return day.house
               .read([&](Work& work) { return find(work, day.clients.edition, Audience::clients); })
               .value()
               .state == State::purged;
  };
  auto const later = [&](int days) { day.house.clock().advance(minutes(24 * 60 * days)); };
  SUBCASE("shared") {
    CHECK(day.house.write([&](Work& work) {
      return release_remarks(work, day.clients.id, {{"first", "Bel terug"}});
    }));
    CHECK(day.step(State::released));
    later(365);
    CHECK_FALSE(purged());
    later(1);
    CHECK(day.found() == "V56");
    CHECK(purged());
    CHECK(day.look().value().figures.size() == 1);
    CHECK(day.look().value().remarks.size() == 1);
  }
  SUBCASE("chosen, and never shared") {
    CHECK(day.house.write([&](Work& work) {
      return release_remarks(work, day.clients.id, {{"first", "Bel terug"}});
    }));
    later(366);
    CHECK(purged());
    CHECK(day.look().value().remarks.empty());
  }
  CHECK(day.found() == "");
}

TEST_CASE("V56 finds answers without a last day, and what a purge left") {
  Day day;
  day.open();
  day.answer_all();
  day.release();
  SUBCASE("no last day") {
    day.damage("UPDATE survey SET purge_by = NULL");
    CHECK(day.found() == "V56");
  }
  SUBCASE("answers that came back from a copy") {
    auto const stored = day.house.read([&](Work& work) -> Result<std::string> {
      ASSIGN_OR_RETURN(auto const row, work.session.one("SELECT sheets FROM survey WHERE id = ?1",
                                                        {day.clients.id}));
      return row.bytes(0);
    });
    CHECK(day.step(State::purged));
    CHECK(day.house.write([&](Work& work) -> Result<void> {
      return work.session.run("UPDATE survey SET sheets = ?2 WHERE id = ?1",
                              {day.clients.id, sql::Bytes{stored.value()}});
    }));
    CHECK(day.found() == "V56");
  }
  SUBCASE("a key that came back") {
    CHECK(day.step(State::purged));
    CHECK(day.house.write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(
          [[maybe_unused]] auto const key,
          keystore::Keystore(day.keys).key_for(work.session, crypto::RootKey::survey,
                                               "survey/" + day.clients.id.text(), work.now));
      return {};
    }));
    CHECK(day.found() == "V56");
  }
}

}  // namespace klantendag::survey
