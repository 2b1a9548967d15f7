// SPDX-License-Identifier: EUPL-1.2
// Who was missed on the day becomes what the next edition aims at.
#include "modules/survey/missed.hpp"

#include <doctest/doctest.h>

#include "modules/survey/service/missed.hpp"
#include "modules/survey/survey_day_test.hpp"
#include "modules/survey/views.hpp"

namespace klantendag::survey {
namespace {

using participants::Target;

Missed missed(std::string const& nl, std::string const& en, std::int64_t times = 3) {
  return {{"x", nl, en}, times};
}

// A released survey of 21 employees; 7 missed a manager, 6 a nurse that the organiser added.
struct Told : Day {
  Told() {
    clients =
        house.read([&](Work& work) { return find(work, clients.edition, Audience::employees); })
            .value();
    for (Question& question : clients.questions) {
      if (question.key == "missed") question.options.push_back({"o6", "verpleegkundige", "nurse"});
    }
    CHECK(house.write(
        [&](Work& work) { return change_questions(work, clients.id, clients.questions); }));
    codes = house.write([&](Work& work) { return make_codes(work, clients.id, 21); }).value();
    open();
    for (std::size_t at = 0; at < codes.size(); ++at) {
      Sheet sheet{{"mark", {at % 2 == 0 ? "9" : "7"}}};
      if (at < 7) sheet.push_back({"missed", {"manager", "other"}});
      if (at >= 15) sheet.push_back({"missed", {"o6"}});
      CHECK(answer(codes[at], sheet));
    }
    CHECK(step(State::closed));
    CHECK(house.write([&](Work& work) { return release_remarks(work, clients.id, {}); }));
  }
  void share() { CHECK(step(State::released)); }
  EditionId copy() {
    return house
        .write([&](Work& work) {
          return editions::copy(work, clients.edition,
                                {"Klantendag", 2028, editions::Preset::klantendag});
        })
        .value()
        .id;
  }
  Result<MissedPlan> press() {
    return house.write([&](Work& work) { return aim_at_missed(work, keys, clients.edition); });
  }
};

Permissions organiser_of_people() {
  return organiser() | Permissions{Permission::manage_participants};
}

}  // namespace

TEST_CASE("a function that nobody aims at yet becomes a target, and what was planned stays") {
  std::vector<Target> const before = {{"Artsen", {"arts"}, 4}};

  auto const aims = aim_at(before, {missed("bestuur", "board")});

  REQUIRE(aims.targets.size() == 2);
  CHECK(aims.targets[0] == before[0]);
  CHECK(aims.targets[1] == Target{"Bestuur", {"bestuur"}, 1});
  CHECK(aims.added == std::vector<std::string>{"Bestuur"});
}

TEST_CASE("what aims at it already is kept; a target that nobody was wanted for wants one") {
  auto const aims = aim_at({{"Artsen", {"arts"}, 4}, {"Bestuur", {"bestuur"}, 0}},
                           {missed("arts", "doctor"), missed("bestuur", "board")});

  CHECK(aims.kept == std::vector<std::string>{"Artsen"});
  CHECK(aims.added == std::vector<std::string>{"Bestuur"});
  CHECK(aims.targets[0].wanted == 4);
  CHECK(aims.targets[1].wanted == 1);
}

TEST_CASE("a target that knows the function by its English name learns the Dutch one") {
  auto const aims = aim_at({{"Management", {"manager"}, 2}}, {missed("leidinggevende", "manager")});

  REQUIRE(aims.targets.size() == 1);
  CHECK(aims.targets[0] == Target{"Management", {"manager", "leidinggevende"}, 2});
  CHECK(aim_at(aims.targets, {missed("leidinggevende", "manager")}).kept.size() == 1);
}

TEST_CASE("a full list leaves out what has no room, and says so") {
  std::vector<Target> full;
  for (int at = 0; at < participants::most_targets; ++at) {
    full.push_back({"T" + std::to_string(at), {"woord" + std::to_string(at) + "."}, 1});
  }

  CHECK(aim_at(full, {missed("bestuur", "board")}).left_out == std::vector<std::string>{"bestuur"});
}

TEST_CASE("one button puts who was missed on the list of the next edition") {
  Told day;
  day.house.act_as({.kind = Actor::Kind::owner, .permissions = organiser_of_people()});
  CHECK(day.press().error().key == "survey.nobody_missed");
  day.share();
  CHECK(day.press().error().key == "survey.no_next_edition");
  EditionId const next = day.copy();

  auto const plan = day.press();

  REQUIRE(plan.ok());
  CHECK(plan->missed.size() == 2);
  auto const targets =
      day.house.read([&](Work& work) { return participants::targets(work, next); }).value();
  CHECK(targets.back() == Target{"Verpleegkundige", {"verpleegkundige"}, 1});
  CHECK(targets.front().words.back() == "leidinggevende");
}

TEST_CASE("pressed again it changes nothing, and the button is gone") {
  Told day;
  day.house.act_as({.kind = Actor::Kind::owner, .permissions = organiser_of_people()});
  day.share();
  day.copy();
  auto const page = [&](MissedPlan const& plan) {
    return views::missed_part(Texts{Language::nl}, day.clients, plan).markup();
  };
  auto const changed = [&] {
    return day.house
        .read([](Work& work) -> Result<std::int64_t> {
          ASSIGN_OR_RETURN(auto const row, work.session.one(R"sql(
            SELECT COUNT(*) FROM audit_entry WHERE action = 'participant.plan'
          )sql"));
          return row.integer(0);
        })
        .value();
  };
  CHECK(page(day.press().value()).find("<button") != std::string::npos);

  auto const again = day.press();

  CHECK_FALSE(again->aims.changes());
  CHECK(changed() == 1);
  CHECK(page(again.value()).find("<button") == std::string::npos);
  CHECK(page(again.value()).find("Zij staan op de lijst") != std::string::npos);
}

TEST_CASE("who may not plan participants changes no list") {
  Told day;
  day.share();
  day.copy();

  CHECK(day.press().error().kind == ErrorKind::forbidden);
}

}  // namespace klantendag::survey
