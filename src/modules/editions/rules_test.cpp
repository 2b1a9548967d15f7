// SPDX-License-Identifier: EUPL-1.2
// What may happen to an edition, and what not any more.
#include "modules/editions/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "modules/editions/presets.hpp"

namespace klantendag::editions {
namespace {

Edition ready() {
  return {.name = "Klantendag",
          .year = 2026,
          .held_on = Date::parse("2026-09-17"),
          .place = "Restaurant, Voorbeeldstraat 1",
          .sponsors = {"Uitkeren"},
          .team = {{"Noor", "projectleider"}},
          .programme = usual_programme(Preset::klantendag, Language::nl)};
}

}  // namespace

TEST_CASE("an edition goes from phase to phase, one step at a time") {
  Edition edition = ready();

  CHECK(move_to(edition, Phase::inviting).value() == Phase::inviting);
  CHECK(move_to(edition, Phase::day).error().key == "editions.phase_step");

  edition.phase = Phase::inviting;
  CHECK(move_to(edition, Phase::preparing).value() == Phase::preparing);
}

TEST_CASE("a closed edition is read only") {
  Edition edition = ready();
  edition.phase = Phase::closed;

  CHECK(move_to(edition, Phase::following_up).error().key == "editions.closed");
  CHECK_FALSE(may_change(edition));
}

TEST_CASE("nobody is invited before there is a day, a place, a programme and a sponsor") {
  Edition edition = ready();
  edition.held_on.reset();
  edition.sponsors.clear();

  CHECK(move_to(edition, Phase::inviting).error().key == "editions.phase_misses_something");
  CHECK(missing_for_next_phase(edition).size() == 2);
}

TEST_CASE("every step that a rule allows is a step that the record knows") {
  for (Phase const from : {Phase::preparing, Phase::inviting, Phase::day, Phase::following_up}) {
    for (Phase const to :
         {Phase::preparing, Phase::inviting, Phase::day, Phase::following_up, Phase::closed}) {
      Edition edition = ready();
      edition.phase = from;
      bool const known = std::any_of(edition_steps.begin(), edition_steps.end(),
                                     [&](audit::Transition const& step) {
                                       return step.from == name_of(from) && step.to == name_of(to);
                                     });
      CHECK(move_to(edition, to).ok() == known);
    }
  }
}

TEST_CASE("a key can be read in an address and holds the year once") {
  CHECK(key_for("Klantendag", 2027) == "klantendag-2027");
  CHECK(key_for("Wat-beleeft-de-klant-dag 2018", 2018) == "wat-beleeft-de-klant-dag-2018");
  CHECK(key_for("Cliëntendag  Zuid!", 2027) == "clientendag-zuid-2027");
  CHECK(key_for("?", 2027) == "editie-2027");
}

TEST_CASE("a copy takes the set-up along, not the day itself") {
  Edition const last_year = ready();

  Edition const copy = copy_of(last_year, {"Klantendag", 2027});

  CHECK(copy.key == "klantendag-2027");
  CHECK(copy.programme == last_year.programme);
  CHECK(copy.team == last_year.team);
  CHECK(copy.sponsors == last_year.sponsors);
  CHECK_FALSE(copy.held_on);
  CHECK(copy.phase == Phase::preparing);
}

TEST_CASE(
    "which of two was held first is told by the day, then by the year, then by who was made "
    "first") {
  Edition const september = ready();
  Edition spring = ready();
  spring.held_on = Date::parse("2026-04-02");
  Edition planned = ready();
  planned.held_on.reset();
  Edition planned_later = planned;
  planned_later.created_at = {planned.created_at.ms + 1};
  Edition next_year = planned;
  next_year.year = 2027;

  CHECK(is_before(spring, september));
  CHECK_FALSE(is_before(september, spring));
  CHECK_FALSE(is_before(september, september));
  CHECK(is_before(september, planned));
  CHECK(is_before(planned, planned_later));
  CHECK(is_before(planned_later, next_year));
}

TEST_CASE("the usual customer day lasts from half past twelve to a quarter past four") {
  auto const blocks = timetable(ready());

  CHECK(blocks.front().begins_at.text() == "12:30");
  CHECK(blocks.back().ends_at.text() == "16:15");
}

TEST_CASE("a programme never runs past midnight") {
  Edition edition = ready();
  edition.begins_at = *TimeOfDay::parse("23:00");

  CHECK(timetable(edition).back().ends_at.text() == "23:59");
}

}  // namespace klantendag::editions
