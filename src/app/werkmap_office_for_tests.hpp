// SPDX-License-Identifier: EUPL-1.2
// The whole house with an office in Utrecht and a message that waits there, each colleague in a browser of
// their own: for tests of what they can do with it.
#pragma once

#include <doctest/doctest.h>

#include "app/house.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/werkmap/clients.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {

// An office with a coach who sits there and one who does not; the first message waits.
class WerkmapOffice {
 public:
  WerkmapOffice()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()),
        coach(house->dispatcher()),
        elsewhere(house->dispatcher()),
        manager(house->dispatcher()),
        guard(house->dispatcher()) {
    http::TestClient first(house->dispatcher());
    first.get("/");
    first.post("/inrichten",
               {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", "paars fietst dinsdag"}});
    colleague = enter(coach, "coach@v.nl", accounts::Role::work_coach);
    enter(elsewhere, "elders@v.nl", accounts::Role::work_coach);
    enter(manager, "manager@v.nl", accounts::Role::management);
    enter(guard, "fg@v.nl", accounts::Role::privacy_officer);
    write([&](Work& work) {
      return werkmap::give_seat(work, {"Utrecht", colleague, asks::Level::coach});
    });
    message = bring("m-1", "Wilt u mij bellen? Uw collega belde niet terug.");
    page = "/werkmap/bericht/" + message.text();
  }

  template <class Task>
  void write(Task const& task) {
    Desk desk = house->owner_desk(Language::nl);
    Result<void> const done = desk.write([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(task(work));
      return {};
    });
    CHECK(done);
  }
  MessageId bring(std::string const& number, std::string const& text) {
    MessageId id;
    write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const taken, werkmap::take_in(work, house->keys(),
                                                          {.external_id = number,
                                                           .received_at = clock.now(),
                                                           .client = "Klant 7",
                                                           .channel = "test",
                                                           .office = "Utrecht",
                                                           .text = text}));
      id = taken.id;
      return {};
    });
    return id;
  }
  void open() {
    coach.get(page);
    coach.post(page + "/openen");
  }
  std::string ask() {
    coach.get(page);
    std::size_t const at = coach.page().find("/werkmap/vraag/");
    return coach.page().substr(at, coach.page().find('/', at + 15) - at);
  }

  // What verify would say of the whole house.
  std::string broken() {
    std::string found;
    Desk desk = house->owner_desk(Language::nl);
    CHECK(desk.read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const outcomes, audit::verify(work.session, house->checks()));
      for (audit::Outcome const& outcome : outcomes) {
        for (audit::Finding const& one : outcome.findings) {
          found += std::string(outcome.code) + " " + one.object + " " + one.detail + "\n";
        }
      }
      return {};
    }));
    return found;
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  http::TestClient coach;
  http::TestClient elsewhere;
  http::TestClient manager;
  http::TestClient guard;
  Id<Account> colleague{};  // the coach
  MessageId message{};
  std::string page{};

 private:
  Id<Account> enter(http::TestClient& client, std::string const& email, accounts::Role role) {
    accounts::Invited invited;
    write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(invited, accounts::invite(work, {"Sam", email, {role}}));
      return {};
    });
    client.get("/uitnodiging/" + invited.token);
    client.post("/uitnodiging/" + invited.token, {{"password", "groen zwemt morgen"}});
    return invited.person.id;
  }
};

}  // namespace klantendag::app
