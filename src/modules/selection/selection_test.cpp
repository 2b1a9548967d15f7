// SPDX-License-Identifier: EUPL-1.2
// A draw from a register to the seats, on a real database; and what `verify` finds when it is damaged.
#include "modules/selection/selection.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/lottery/bundle.hpp"
#include "core/lottery/draw.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/selection/columns.hpp"
#include "modules/selection/register_for_tests.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::selection {
namespace {

using enum Permission;

constexpr Permissions organiser_rights{see_editions, manage_editions, manage_register, manage_draw};
constexpr Permissions witness_rights{see_editions, witness_draw};

struct Day {
  explicit Day(int people = 60) : keys(crypto::Keys::in_memory()), pool_size(people) {
    as(1, organiser_rights);
    edition = house
                  .write([](Work& work) {
                    return editions::create(work, {"Dag", 2026, editions::Preset::klantendag});
                  })
                  .value()
                  .id;
    read_in();
  }

  void as(std::uint64_t number, Permissions permissions) {
    house.act_as({.kind = Actor::Kind::account,
                  .account = Id<Account>(Uuid{number, number}),
                  .permissions = permissions});
  }
  void as_organiser() { as(1, organiser_rights); }
  void as_witness() { as(2, witness_rights); }

  template <class Task>
  auto write(Task const& task) {
    return house.write([&](Work& work) { return task(work); });
  }

  void plan_and_solve() {
    as_organiser();
    PlanWish const wish{.seats = 6,
                        .one_per_home = true,
                        .columns = {*column_named("Divisie"), *column_named("Geslacht"),
                                    *column_named("Digitaal vaardig")}};
    CHECK(write([&](Work& work) { return suggest_plan(work, edition, wish); }));
    auto const solved = solve(house.desk(), edition, "klantendag test");
    REQUIRE_MESSAGE(solved.ok(), solved.error().key
                                     << " " << solved.error().origin
                                     << (solved.error().parameters.empty()
                                             ? ""
                                             : solved.error().parameters.front().value));
  }
  Result<void> fix(Seat seat, std::string_view secret) {
    return write(
        [&](Work& work) { return commit(work, edition, seat, lottery::commitment_of(secret)); });
  }
  Result<void> open(Seat seat, std::string_view secret) {
    return write([&](Work& work) { return reveal(work, edition, seat, secret); });
  }
  void read_in() {
    CHECK(house.write([&](Work& work) {
      return complaints::import_register(
          work, keys,
          {.edition = edition, .source = spreadsheet::source_of(register_for_tests(pool_size))});
    }));
  }
  void draw_all() {
    plan_and_solve();
    decide();
  }
  void decide() {
    CHECK(write([&](Work& work) { return publish(work, edition); }));
    CHECK(fix(Seat::organiser, "zes keer gegooid: 4 2 6"));
    as_witness();
    CHECK(fix(Seat::witness, "het weer van morgen"));
    CHECK(open(Seat::witness, "het weer van morgen"));
    as_organiser();
    CHECK(open(Seat::organiser, "zes keer gegooid: 4 2 6"));
    as_witness();
    CHECK(write([&](Work& work) { return draw(work, edition); }));
    as_organiser();
  }
  std::vector<Place> places() {
    return house.read([&](Work& work) { return drawn(work, edition); }).value();
  }
  std::optional<Next> follow(ComplaintId complaint) {
    return write([&](Work& work) {
             return next_reserve(work, {edition, complaint, Why::declined});
           })
        .value();
  }
  Next drop(ComplaintId complaint) { return follow(complaint).value(); }
  std::string bundle_text() {
    Signature const signature{"", [](std::string_view) { return std::string(); }};
    return house.read([&](Work& work) { return bundle(work, edition, signature); }).value();
  }

  std::string findings() {
    audit::Signer const signer{
        .origin = "test",
        .sign = [](std::string_view) { return std::string(); },
        .is_signed = [](std::string_view, std::string_view) { return true; }};
    std::string codes;
    auto all = audit::checks(signer, {watched_kind()});
    for (audit::Check& check : checks()) all.push_back(std::move(check));
    auto const outcomes = house.read([&](Work& work) { return audit::verify(work.session, all); });
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) codes += outcome.code;
    }
    return codes;
  }
  void damage(std::string_view sql) {
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const rows, session.exec(sql));
      CHECK(rows > 0);
      return {};
    }));
  }

  TestHouse house{organiser_rights};
  crypto::Keys keys;
  int pool_size = 60;
  EditionId edition{};
};

}  // namespace

TEST_CASE("a draw gives as many seats as planned, and everybody else a rank behind them") {
  Day day;
  CHECK(day.places().empty());
  day.draw_all();

  auto const places = day.places();

  REQUIRE(places.size() == 60);
  for (std::size_t i = 0; i < places.size(); ++i) {
    CHECK(places[i].rank == static_cast<std::int64_t>(i) + 1);
    CHECK(places[i].seated == (i < 6));
    CHECK(places[i].cell.size() == 3);
  }
  CHECK(day.findings() == "");
}

TEST_CASE("the same register, rule and secrets give the same bytes on both databases") {
  Day day;
  day.draw_all();
  day.drop(day.places().front().complaint);

  std::string const text = day.bundle_text();

  CHECK(lottery::replay_bundle(text).empty());
  // This test runs on SQLite and on PostgreSQL.
  CHECK(lottery::fingerprint_of(*lottery::read_bundle(text)) ==
        "5184773e0986459f9352e8185aa8371074ad7ec9468ed4a666334a859817ef6c");
}

TEST_CASE("changing one complaint in a copy of the bundle is noticed") {
  Day day;
  day.draw_all();
  std::string text = day.bundle_text();
  auto const at = text.find(",vrouw,");
  REQUIRE(at != std::string::npos);

  text.replace(at, 7, ",man,");

  CHECK_FALSE(lottery::replay_bundle(text).empty());
}

TEST_CASE("who drops out is followed by the first who keeps the quotas, in a chain") {
  Day day;
  day.draw_all();
  auto const before = day.places();

  Next const first = day.drop(before[2].complaint);
  Next const second = day.drop(first.place.complaint);

  CHECK(first.place.rank > 6);
  CHECK(second.place.rank > 6);
  CHECK(first.missed.empty());
  auto const after = day.places();
  CHECK(after.size() == 58);
  CHECK(std::count_if(after.begin(), after.end(), [](Place const& p) { return p.seated; }) == 6);
  CHECK(day.write([&](Work& work) {
             return next_reserve(work, {day.edition, before[2].complaint, Why::declined});
           })
            .error()
            .key == "selection.no_seat");
  CHECK(day.findings() == "");
}

TEST_CASE("when no reserve is left the seat is empty, in the list, the checks and the bundle") {
  Day day(7);
  day.draw_all();
  auto const before = day.places();
  auto const seated = [](std::vector<Place> const& all) {
    return std::count_if(all.begin(), all.end(), [](Place const& one) { return one.seated; });
  };

  CHECK(day.follow(before[0].complaint));
  CHECK_FALSE(day.follow(before[1].complaint));

  CHECK(seated(before) == 6);
  CHECK(seated(day.places()) == 5);
  CHECK(day.findings() == "");
  CHECK(lottery::replay_bundle(day.bundle_text()).empty());
  day.damage("UPDATE lottery_replacement SET successor = 0 WHERE number = 1");
  CHECK(day.findings() == "V41");
}

TEST_CASE("quotas are fixed while a lottery is made, and a new attempt says why") {
  Day day;
  day.plan_and_solve();
  auto const wish = [&](Work& work) {
    return suggest_plan(work, day.edition, {.seats = 3, .columns = {0}});
  };
  CHECK(day.write(wish).error().key == "selection.under_way");
  CHECK(solve(day.house.desk(), day.edition, "x").error().key == "selection.under_way");

  CHECK(day.write([&](Work& work) { return abandon(work, day.edition, "te weinig ouderen"); }));

  CHECK(day.write(wish));
  auto const all = day.house.read([&](Work& work) { return attempts(work, day.edition); }).value();
  CHECK(all.front().abandoned_why == "te weinig ouderen");
  CHECK(day.findings() == "");
}

TEST_CASE("who read in the register cannot be the witness, whatever role they have now") {
  Day day;
  day.plan_and_solve();
  CHECK(day.write([&](Work& work) { return publish(work, day.edition); }));

  day.as(1, witness_rights);
  CHECK(day.fix(Seat::witness, "een geheim van mij").error().key == "selection.importer");
  day.as(3, witness_rights);
  CHECK(day.fix(Seat::witness, "een geheim van mij"));
  CHECK(day.fix(Seat::organiser, "nog een geheim").error().kind == ErrorKind::forbidden);
}

TEST_CASE("when the register came in by a command, the witness says that it was not them") {
  Day day;
  day.house.act_as({.kind = Actor::Kind::owner, .permissions = organiser_rights});
  day.read_in();
  day.plan_and_solve();
  CHECK(day.write([&](Work& work) { return publish(work, day.edition); }));
  day.as_witness();

  CHECK(day.fix(Seat::witness, "een geheim van mij").error().key == "selection.must_vouch");
  CHECK(day.write([&](Work& work) {
    return commit(work, day.edition, Seat::witness, lottery::commitment_of("een geheim van mij"),
                  Vouch::given);
  }));
}

TEST_CASE("a draw that was changed by hand is found by V40") {
  for (char const* const harm :
       {"UPDATE lottery_person SET line = REPLACE(line, 'vrouw', 'man') WHERE position = 7",
        "UPDATE lottery_seed SET secret = 'een ander geheim' WHERE seat = 'witness'",
        "UPDATE lottery_place SET reference = 'K-1000' WHERE rank = 20",
        "UPDATE lottery SET record = NULL"}) {
    Day day;
    day.draw_all();
    CHECK(day.findings() == "");

    day.damage(harm);

    CHECK_MESSAGE(day.findings() == "V40", harm);
  }
}

TEST_CASE("V40 asks the record of the house who read in the register, not the lottery itself") {
  Day day;
  day.as(2, organiser_rights);
  day.read_in();
  day.plan_and_solve();
  day.damage("DELETE FROM lottery_importer");

  day.decide();

  CHECK(day.findings() == "V40");
}

TEST_CASE("a seat that was given by hand is found by V41, and by nothing else") {
  Day day;
  day.draw_all();
  day.drop(day.places()[1].complaint);
  CHECK(day.findings() == "");

  day.damage("UPDATE lottery_place SET seated = 1 WHERE rank = 40");

  CHECK(day.findings() == "V41");
  day.damage("UPDATE lottery_place SET seated = 0 WHERE rank = 40");
  day.damage("DELETE FROM lottery_replacement");
  CHECK(day.findings() == "V41");
}

TEST_CASE("chances of fewer than five people are told to nobody") {
  Day day;
  day.plan_and_solve();
  auto const asked = [&](std::vector<std::string> const& values) {
    return day.house.read([&](Work& work) -> Result<Chances> {
      ASSIGN_OR_RETURN(auto const all, attempts(work, day.edition));
      return chances(work, all.front(), values);
    });
  };

  CHECK(asked({"Uitkeren", "vrouw", "ja"})->asked);
  CHECK_FALSE(asked({"Handhaving", "vrouw", "nee"})->asked);
  CHECK_FALSE(asked({"Nergens", "vrouw", "ja"})->asked);
  CHECK(asked({})->average == doctest::Approx(0.1));
}

TEST_CASE("no number that is not told follows from the others of its feature") {
  for (int const people : {25, 30, 40, 60}) {
    Day day(people);
    for (std::size_t column = 0; column < columns().size(); ++column) {
      day.as_organiser();
      bool const planned =
          day.write([&](Work& work) {
               return suggest_plan(work, day.edition, {.seats = 6, .columns = {column}});
             })
              .ok();
      if (!planned || !solve(day.house.desk(), day.edition, "klantendag test")) continue;
      auto const found = day.house.read([&](Work& work) -> Result<Chances> {
        ASSIGN_OR_RETURN(auto const all, attempts(work, day.edition));
        return chances(work, all.front(), {});
      });
      std::int64_t hidden = 0;
      std::int64_t told = 0;
      for (ChanceLine const& line : found->lines) {
        hidden += line.people == 0 ? 1 : 0;
        told += line.people;
      }
      if (found->lines.size() > 1) CHECK(hidden != 1);
      if (hidden > 0) CHECK(people - told >= 5);
      REQUIRE(day.write([&](Work& work) { return abandon(work, day.edition, "volgende"); }));
    }
  }
}

TEST_CASE("nothing happens to a draw of a closed edition") {
  Day day;
  day.plan_and_solve();
  day.damage("UPDATE edition SET phase = 'closed'");
  auto const refused = [&](auto const& what) { return day.write(what).error().key; };

  CHECK(refused([&](Work& work) { return publish(work, day.edition); }) == "editions.closed");
  CHECK(refused([&](Work& work) { return abandon(work, day.edition, "te laat"); }) ==
        "editions.closed");
  CHECK(day.fix(Seat::organiser, "zes keer gegooid").error().key == "editions.closed");
  CHECK(day.open(Seat::organiser, "zes keer gegooid").error().key == "editions.closed");
  day.as_witness();
  CHECK(refused([&](Work& work) { return draw(work, day.edition); }) == "editions.closed");
}

}  // namespace klantendag::selection
