// SPDX-License-Identifier: EUPL-1.2
// The walk-in in a real house, on both databases: nobody who came has a name, a promise stands in the
// ledger, and each way to lose one is found by V38.
#include "modules/walkin/walkin.hpp"

#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "modules/walkin/views.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::walkin {
namespace {

struct Office : TestOffice {
  Office() {
    edition = made([](Work& work) { return editions::create(work, {"Klantendag", 2027}); }).id;
    noor = colleague("noor");
    act_as(noor);
    series = made([&](Work& work) {
      return plan(work, {.edition = edition,
                         .plan = {.office = "Kantoor Voorbeeldstad",
                                  .place = "Voorbeeldplein 1",
                                  .first_on = tuesday,
                                  .begins_at = TimeOfDay{13 * 60 + 30},
                                  .ends_at = TimeOfDay{16 * 60}}});
    });
  }

  Request came(NewRequest const& draft) {
    return made([&](Work& work) { return note(work, keys, series.id, tuesday, draft); });
  }
  Request came_back() {
    return came({.theme = Theme::payment,
                 .outcome = Outcome::follow_up,
                 .promise = Promise{.owner = noor,
                                    .channel = obligations::Channel::phone,
                                    .what = "Wanneer komt het geld?",
                                    .name = "Willem",
                                    .phone = "0200000001"}});
  }
  std::string findings() {
    audit::Signer const signer{
        .origin = "test",
        .sign = [](std::string_view) { return std::string(); },
        .is_signed = [](std::string_view, std::string_view) { return true; }};
    auto all = audit::checks(signer, {watched_series(), watched_sessions(), watched_requests()});
    for (audit::Check& check : checks()) all.push_back(std::move(check));
    auto const outcomes = house.read([&](Work& work) { return audit::verify(work.session, all); });
    std::string codes;
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) codes += std::string(outcome.code) + " ";
    }
    return codes;
  }

  Date const tuesday = *Date::parse("2026-11-24");  // the clock stands on Wednesday the 25th
  crypto::Keys keys = crypto::Keys::in_memory();
  EditionId edition{};
  Id<Account> noor{};
  Series series{};
};

std::string after(std::string_view sabotage) {
  Office office;
  office.came({.theme = Theme::computer});
  office.came_back();
  CHECK(office.findings() == "");
  office.run(sabotage);
  return office.findings();
}

}  // namespace

TEST_CASE("who comes with a question leaves a subject and an outcome, and nothing else") {
  Office office;

  Request const first = office.came({.theme = Theme::computer});
  Request const second = office.came(
      {.theme = Theme::form, .outcome = Outcome::referred, .referred_to = Referred::library});

  CHECK(first.number == 1);
  CHECK(second.number == 2);
  auto const opened = office.house.read([&](Work& work) {
    return find_session(work, office.keys, office.series.id, office.tuesday);
  });
  CHECK(opened->session.state == SessionState::held);
  CHECK(opened->requests.size() == 2);
  CHECK(office.findings() == "");
}

TEST_CASE("a promise at the walk-in stands in the ledger, sealed, until somebody was reached") {
  Office office;
  Request const request = office.came_back();

  auto const opened =
      office.house.read([&](Work& work) { return find_request(work, request.id); }).value();
  REQUIRE(opened.promise);
  CHECK(opened.promise->kind == obligations::Kind::contact);
  CHECK(opened.promise->owner == office.noor);
  auto const notes = office.house.read(
      [&](Work& work) { return obligations::notes(work, office.keys, *opened.promise); });
  CHECK(notes->about == "Wanneer komt het geld?\nNaam: Willem\nTelefoon: 0200000001");
  CHECK(office.house.write([&](Work& work) { return mistaken(work, request.id); }).error().key ==
        "walkin.has_promise");

  auto const kept = office.house.write([&](Work& work) {
    return obligations::note_attempt(
        work, office.keys, opened.promise->id,
        {.outcome = obligations::AttemptOutcome::spoke, .closes = true});
  });
  CHECK(kept->state == obligations::State::fulfilled);
  CHECK(office.findings() == "");
}

TEST_CASE("nobody can be promised something by somebody who cannot log in") {
  Office office;
  office.run("UPDATE account SET state = 'disabled'");

  auto const refused = office.house.write([&](Work& work) {
    return note(work, office.keys, office.series.id, office.tuesday,
                {.outcome = Outcome::follow_up,
                 .promise = Promise{.owner = office.noor, .what = "Wij bellen."}});
  });

  CHECK(refused.error().key == "obligations.owner_unknown");
  auto const opened = office.house.read([&](Work& work) {
    return find_session(work, office.keys, office.series.id, office.tuesday);
  });
  CHECK(opened->requests.empty());
}

TEST_CASE("an afternoon that is off takes nobody, and everybody can see that it is off") {
  Office office;
  Date const next = office.tuesday.plus_days(7);
  office.made([&](Work& work) { return cancel(work, office.series.id, next, Reason::closed); });

  auto const seen = office.house.read([&](Work& work) { return announced(work); }).value();
  REQUIRE(seen.size() == 1);
  CHECK(seen[0].sessions.front().day == next);
  CHECK(seen[0].sessions.front().state == SessionState::cancelled);
  std::string const file = views::calendar_file(Texts{Language::nl}, seen[0], "http://huis");
  CHECK(file.find("STATUS:CANCELLED") != std::string::npos);
  CHECK(file.find("URL") != std::string::npos);
  std::string const nowhere = views::calendar_file(Texts{Language::nl}, seen[0], "");
  CHECK(nowhere.find("URL") == std::string::npos);

  office.made([&](Work& work) { return go_on(work, office.series.id, next); });
  auto const again = office.house.read([&](Work& work) { return announced(work); }).value();
  std::string const on = views::calendar_file(Texts{Language::nl}, again[0], "http://huis");
  CHECK(on.find("STATUS:CANCELLED") == std::string::npos);
  CHECK(on.find("SEQUENCE:3") != std::string::npos);
  CHECK(office.findings() == "");
}

TEST_CASE("a walk-in can be what we did about a tip") {
  Office office;
  obligations::Reference const tip{"tip", "01M89QNDXCFRDV47XZBRPRRV7Q"};
  CHECK_FALSE(office.house.read([&](Work& work) { return behind(work, tip); }).value());

  CHECK(office.house.write([&](Work& work) { return stand_behind(work, office.series.id, tip); }));

  auto const offer = office.house.read([&](Work& work) { return behind(work, tip); }).value();
  REQUIRE(offer);
  CHECK(offer->words == "elke dinsdagmiddag van 13.30 tot 16.00 uur");
  CHECK(offer->starts_on == office.tuesday);
  CHECK(offer->place == "Kantoor Voorbeeldstad, Voorbeeldplein 1");
  auto const all = office.house.read([&](Work& work) { return offers(work); }).value();
  CHECK(all.size() == 1);
}

TEST_CASE(
    "names of who helps are sealed, for who holds the walk-in only, and go when somebody stops") {
  Office office;
  Helper const helper = office.made(
      [&](Work& work) { return add_helper(work, office.keys, office.series.id, "Fatima"); });
  office.made([&](Work& work) -> Result<std::string> {
    RETURN_IF_ERROR(set_roster(work, office.series.id, office.tuesday, {helper.id}));
    ASSIGN_OR_RETURN(auto const row, work.session.one("SELECT name FROM walkin_helper"));
    CHECK(row.bytes(0).find("Fatima") == std::string::npos);
    return std::string();
  });
  auto const look = [&] {
    return office.house.read([&](Work& work) { return find(work, office.keys, office.series.id); })
        .value();
  };
  CHECK(look().helpers.at(0).name == "Fatima");
  office.house.act_as({.kind = Actor::Kind::account,
                       .account = office.noor,
                       .permissions = Permissions{Permission::see_walkin}});
  CHECK(look().helpers.at(0).name == "");

  office.house.act_as(
      {.kind = Actor::Kind::account, .account = office.noor, .permissions = Permissions::all()});
  office.made([&](Work& work) { return helper_stops(work, helper.id); });
  CHECK(look().helpers.empty());
}

TEST_CASE("planning and holding ask who may") {
  Office office;
  office.house.act_as({.kind = Actor::Kind::account,
                       .account = office.noor,
                       .permissions = Permissions{Permission::see_walkin}});

  auto const held =
      office.house.write([&](Work& work) { return hold(work, office.series.id, office.tuesday); });
  auto const stopped =
      office.house.write([&](Work& work) { return stop(work, office.series.id, office.tuesday); });

  CHECK(held.error().kind == ErrorKind::forbidden);
  CHECK(stopped.error().kind == ErrorKind::forbidden);
}

TEST_CASE("V38: a promise of the walk-in that is gone from the ledger is found") {
  CHECK(after("DELETE FROM obligation WHERE origin_kind = 'walkin_request'") == "V38 ");
}

TEST_CASE("V38: a follow-up that somebody wrote down as solved is found, and V61 finds it too") {
  CHECK(after("UPDATE walkin_request SET outcome = 'solved' WHERE outcome = 'follow_up'") ==
        "V61 V38 ");
}

TEST_CASE("V38: a session that was moved to a day that is none is found") {
  CHECK(after("UPDATE walkin_session SET day = '2026-11-26'") == "V61 V38 ");
}

}  // namespace klantendag::walkin
