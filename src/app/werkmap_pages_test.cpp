// SPDX-License-Identifier: EUPL-1.2
// The pages of the werkmap through the router: who sees what, what a form that cannot be used says, and
// where a message goes on.
#include <doctest/doctest.h>

#include "app/house.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/editions/editions.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using accounts::Role;
using http::Response;
using http::TestClient;

bool holds(Response const& response, std::string_view words) {
  return response.body.find(words) != std::string::npos;
}

// An office with a coach who sits there and one who does not; the first message waits.
class Office {
 public:
  Office()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()),
        coach(house->dispatcher()),
        elsewhere(house->dispatcher()),
        manager(house->dispatcher()),
        guard(house->dispatcher()) {
    TestClient first(house->dispatcher());
    first.get("/");
    first.post("/inrichten",
               {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", "paars fietst dinsdag"}});
    Id<Account> const seat = enter(coach, "coach@v.nl", Role::work_coach);
    enter(elsewhere, "elders@v.nl", Role::work_coach);
    enter(manager, "manager@v.nl", Role::management);
    enter(guard, "fg@v.nl", Role::privacy_officer);
    write([&](Work& work) {
      return werkmap::give_seat(work, {"Utrecht", seat, asks::Level::coach});
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

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  TestClient coach;
  TestClient elsewhere;
  TestClient manager;
  TestClient guard;
  MessageId message{};
  std::string page{};

 private:
  Id<Account> enter(TestClient& client, std::string const& email, Role role) {
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

std::vector<std::pair<std::string, std::string>> tip() {
  return {{"words", "Bel terug op de dag die u noemt."},
          {"first_name", "Willem"},
          {"channel", "phone"},
          {"phone", "06-12345678"},
          {"agreed", "yes"}};
}

}  // namespace

TEST_CASE("a message stays shut until somebody of its office opens it, and is nobody else's") {
  Office office;

  CHECK_FALSE(holds(office.coach.get(office.page), "Uw collega"));
  CHECK(office.elsewhere.get(office.page).status == 404);
  CHECK(office.manager.get(office.page).status == 403);
  CHECK(office.guard.get(office.page).status == 403);
  office.open();
  CHECK(holds(office.coach.get(office.page), "Uw collega belde niet terug"));
  office.elsewhere.get("/werkmap");
  CHECK(office.elsewhere.post(office.page + "/openen").status == 404);
}

TEST_CASE("a form that cannot be used comes back with what to do, and changes nothing") {
  Office office;
  office.open();
  std::string const ask = office.ask();

  office.coach.get(office.page);
  Response const call = office.coach.post(office.page + "/bellen", {{"outcome", "reached"}});
  CHECK(call.status == 422);
  office.coach.get(office.page);
  CHECK(office.coach.post(office.page + "/markeren", {{"kind", "question"}, {"quote", "Fiets"}})
            .status == 422);
  office.coach.get(office.page);
  CHECK(office.coach.post(ask + "/laten-vallen", {{"reason", "not_an_ask"}, {"note", ""}}).status ==
        422);
  office.coach.get(office.page);
  CHECK(office.coach.post(ask + "/laten-vallen", {{"reason", "erased"}, {"note", "x"}}).status ==
        422);
  office.coach.get(office.page);
  CHECK(office.coach.post(office.page + "/sluiten").status == 409);
  CHECK(holds(office.coach.get(office.page), "Wil gebeld worden"));
}

TEST_CASE("an ask of later is added to the older one on its page, and only to an older one") {
  Office office;
  office.open();
  office.clock.advance(minutes(10));
  MessageId const later = office.bring("m-2", "Hoe laat begint de cursus?");
  std::string const second = "/werkmap/bericht/" + later.text();
  office.coach.get(second);
  office.coach.post(second + "/openen");
  Response const shown = office.coach.get(second);
  CHECK(holds(shown, "De cliënt vroeg dit al eerder"));
  std::size_t const at = shown.body.find("/samenvoegen");
  std::size_t const begin = shown.body.rfind("/werkmap/vraag/", at);
  std::string const younger = shown.body.substr(begin, at - begin);
  std::string const older = office.ask().substr(std::string_view("/werkmap/vraag/").size());

  office.coach.get(second);
  CHECK(office.coach.post(younger + "/samenvoegen", {{"older", ""}}).status == 422);
  office.coach.get(second);
  CHECK(office.coach.post(younger + "/samenvoegen", {{"older", older}}).status == 303);
  CHECK(holds(office.coach.get(second), "Die loopt door"));
  CHECK(holds(office.coach.get(office.page), "2 keer"));
}

TEST_CASE("a message goes on as a tip, each page leads to the other, and it happens once") {
  Office office;
  office.write([](Work& work) -> Result<void> {
    RETURN_IF_ERROR(editions::create(work, {"Dag", 2027, editions::Preset::klantendag}));
    return {};
  });
  office.open();
  office.coach.get(office.page);
  Response const empty = office.coach.post(office.page + "/tip", {{"words", ""}});
  CHECK(empty.status == 422);
  CHECK(holds(empty, "Schrijf op wat beter kan"));

  office.coach.get(office.page);
  CHECK(office.coach.post(office.page + "/tip", tip()).status == 303);

  Response const after = office.coach.get(office.page);
  CHECK(holds(after, "gaat ook verder als tip"));
  // A coach reads no tips; who decides about them finds the message, and may not read it.
  CHECK_FALSE(holds(after, "href=\"/tip/"));
  office.manager.get("/tips");
  office.manager.follow();
  std::size_t const at = office.manager.page().find("/tip/");
  REQUIRE(at != std::string::npos);
  std::string const place =
      office.manager.page().substr(at, office.manager.page().find('"', at) - at);
  Response const one = office.manager.get(place);
  CHECK(holds(one, "komt uit een bericht van een cliënt"));
  CHECK_FALSE(holds(one, "href=\"/werkmap/bericht/"));
  office.coach.get(office.page);
  CHECK(office.coach.post(office.page + "/tip", tip()).status == 422);
}

TEST_CASE(
    "who guards privacy sees numbers first, ticks, and then it is gone; the name is in no "
    "address") {
  Office office;
  office.open();
  office.guard.get("/werkmap-wissen");
  CHECK(office.guard.post("/werkmap-wissen", {{"client", ""}}).status == 422);
  office.guard.get("/werkmap-wissen");
  Response const found = office.guard.post("/werkmap-wissen", {{"client", "klant 7"}});
  CHECK(found.status == 200);
  CHECK_FALSE(holds(found, "Uw collega"));
  CHECK(holds(found, "wacht nog op antwoord"));
  CHECK(office.guard.post("/werkmap-wissen", {{"client", "klant 7"}, {"asked", "yes"}}).status ==
        422);
  CHECK(holds(office.coach.get(office.page), "Uw collega"));

  office.guard.get("/werkmap-wissen");
  Response const done = office.guard.post(
      "/werkmap-wissen", {{"client", "klant 7"}, {"asked", "yes"}, {"sure", "yes"}});

  CHECK(holds(done, "Het is gewist"));
  CHECK_FALSE(holds(office.coach.get(office.page), "Uw collega"));
  office.manager.get("/");
  CHECK(office.manager.get("/werkmap-wissen").status == 403);
  CHECK(office.coach.post("/werkmap-wissen", {{"client", "klant 7"}}).status == 403);
}

TEST_CASE("who manages sees figures, seats and promises; a promise nobody can keep comes back") {
  Office office;
  for (std::string const path : {"/werkmap-cijfers", "/werkmap-teams", "/werkmap-afspraken"}) {
    Response const shown = office.manager.get(path);
    CHECK(shown.status == 200);
    CHECK_FALSE(holds(shown, "Uw collega"));
    CHECK(office.coach.get(path).status == 403);
  }
  office.manager.get("/werkmap-afspraken");
  CHECK(
      office.manager.post("/werkmap-afspraken", {{"opens", "17:00"}, {"closes", "09:00"}}).status ==
      422);
  office.manager.get("/werkmap-teams");
  CHECK(office.manager.post("/werkmap-teams/plek", {{"office", ""}, {"level", "lead"}}).status ==
        422);
}

TEST_CASE("the client's own page opens with the code and with nothing else") {
  Office office;
  office.open();
  Response const made = office.coach.post(office.page + "/code");
  CHECK(made.status == 200);
  TestClient client(office.house->dispatcher());
  client.get("/mijn-bericht");

  CHECK(client.post("/mijn-bericht", {{"code", "AAAA-BBBB-CCCCC"}}).status == 422);
  // The other language asks for the code again, and never leads to where colleagues log in.
  CHECK(client.page().find("href=\"/mijn-bericht?taal=en\"") != std::string::npos);
}

}  // namespace klantendag::app
