// SPDX-License-Identifier: EUPL-1.2
// An organiser begins a call round and a caller talks to everybody, through the router: nothing about
// a complaint is on a page before the person said who they are, and no name on the organiser's board.
#include <doctest/doctest.h>

#include "app/house.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using http::Response;
using http::TestClient;
using recruitment::Draw;
using recruitment::Drawn;

// A Wednesday morning with two people drawn and one in reserve.
class CallRound {
 public:
  CallRound()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()),
        organiser(house->dispatcher()),
        caller(house->dispatcher()) {
    organiser.get("/");
    organiser.post(
        "/inrichten",
        {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", "paars fietst dinsdag"}});
    Desk desk = house->owner_desk(Language::nl);
    CHECK(desk.write([&](Work& work) { return prepare(work); }));
    caller.get("/uitnodiging/" + token);
    caller.post("/uitnodiging/" + token, {{"password", "groen zwemt morgen"}});
    house->neighbours().draw = [this](Work&, EditionId) -> Result<Draw> {
      return Draw{{"Divisie"}, seats};
    };
    house->neighbours().next = [this](Work&, EditionId, ComplaintId gone,
                                      recruitment::Left) -> Result<std::optional<Drawn>> {
      std::erase_if(seats, [&](Drawn const& one) { return one.complaint == gone; });
      if (reserves.empty()) return std::optional<Drawn>{};
      seats.push_back(reserves.back());
      reserves.pop_back();
      return std::optional(seats.back());
    };
    board = "/uitnodigen/" + edition.text() + "/belronde";
  }

  Result<void> prepare(Work& work) {
    ASSIGN_OR_RETURN(auto const made,
                     editions::create(work, {"Dag", 2027, editions::Preset::klantendag}));
    edition = made.id;
    ASSIGN_OR_RETURN(auto const invited,
                     accounts::invite(work, {"Sam", "sam@v.nl", {accounts::Role::caller}}));
    token = invited.token;
    std::string rows = "Klachtnummer;Ontvangen;Afgehandeld;Status;Achternaam;Telefoon;Divisie\n";
    for (char const* const number : {"1", "2", "3"}) {
      rows += std::string("K-") + number + ";2-1-2026;3-1-2026;Afgehandeld;Vis" + number +
              ";06-1234567" + number + ";Werk\n";
    }
    RETURN_IF_ERROR(complaints::import_register(
        work, house->keys(), {.edition = edition, .source = spreadsheet::source_of(rows)}));
    ASSIGN_OR_RETURN(auto const pool, complaints::eligible_pool(work, edition));
    std::int64_t rank = 0;
    for (complaints::Eligible const& one : pool) {
      auto& list = rank < 2 ? seats : reserves;
      list.push_back({one.complaint, ++rank, {one.facts.division}});
    }
    return {};
  }

  // Takes the next person; the address of the conversation.
  std::string take() {
    std::string const home = "/bellen/" + edition.text();
    caller.get(home);
    Response const answer = caller.post(home + "/volgende");
    std::string const talk = http::header_of(answer, "location");
    caller.get(talk);
    return talk;
  }
  // Half an hour since somebody said who they are; the caller looked at this page meanwhile.
  void pass_the_lease(std::string const& page) {
    clock.advance(minutes(16));
    caller.get(page);
    // That a login is in use is written down after the answer: wait for what was to be written.
    REQUIRE(house->owner_desk(Language::nl).write([](Work&) { return Result<void>(); }));
    clock.advance(minutes(15));
  }
  // The page of the first participant on the organiser's list.
  std::string first_participant() {
    std::string const list = "/uitnodigen/" + edition.text() + "/deelnemers";
    organiser.get(list);
    std::size_t const at = organiser.page().find(list + "/");
    REQUIRE(at != std::string::npos);
    return organiser.page().substr(at, list.size() + 27);
  }
  std::string code_on_page() const {
    std::string const& page = organiser.page();
    std::size_t const paragraph = page.find("<p", page.find("spotlight"));
    std::size_t const begin = page.find('>', paragraph) + 1;
    return page.substr(begin, page.find("</p>", begin) - begin);
  }
  static bool shows(TestClient const& client, std::string_view words) {
    return client.page().find(words) != std::string::npos;
  }
  static http::TestClient::Pairs yes_to_everything() {
    return {{"attend", "yes"},      {"note_story", "yes"}, {"quote", "no"},
            {"photo", "no"},        {"tell_back", "yes"},  {"note_needs", "yes"},
            {"first_name", "Ans"},  {"companion", "yes"},  {"travel", "public"},
            {"needs", "wheelchair"}};
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  TestClient organiser;
  TestClient caller;
  EditionId edition{};
  std::string token{};
  std::string board{};
  std::vector<Drawn> seats{};
  std::vector<Drawn> reserves{};
};

}  // namespace

TEST_CASE("the house begins no call round as long as nobody is drawn") {
  CallRound round;
  round.seats.clear();
  round.organiser.get(round.board);
  CHECK(CallRound::shows(round.organiser, "De belronde is nog niet begonnen."));

  CHECK(round.organiser.post(round.board + "/begin").status == 422);

  CHECK(CallRound::shows(round.organiser, "Er is nog niet geloot."));
  round.caller.get("/bellen");
  CHECK(CallRound::shows(round.caller, "Er valt nu niemand te bellen."));
}

TEST_CASE("a caller sees who it is, but nothing about the complaint before they said so") {
  CallRound round;
  round.organiser.get(round.board);
  REQUIRE(round.organiser.post(round.board + "/begin").status == 303);

  std::string const talk = round.take();

  CHECK(CallRound::shows(round.caller, "Spreek ik met Vis1?"));
  CHECK(CallRound::shows(round.caller, "06-12345671"));
  CHECK_FALSE(CallRound::shows(round.caller, "klacht"));
  CHECK_FALSE(CallRound::shows(round.caller, "uitkering"));
  CHECK_FALSE(CallRound::shows(round.caller, "K-1"));
  CHECK(round.caller.get(talk + "/afspraken").status == 409);
  round.caller.get(talk);
  REQUIRE(round.caller.post(talk + "/wie").status == 303);
  round.caller.follow();
  CHECK(CallRound::shows(round.caller, "Uw naam kwam uit een loting."));
}

TEST_CASE("yes, later and no: each outcome by its form, and a reserve comes after a no") {
  CallRound round;
  round.organiser.get(round.board);
  round.organiser.post(round.board + "/begin");
  std::string talk = round.take();
  round.caller.post(talk + "/wie");
  round.caller.get(talk + "/afspraken");
  CHECK(round.caller.post(talk + "/afspraken", {{"attend", "yes"}}).status == 422);
  CHECK(CallRound::shows(round.caller, "Vraag het, en kies ja of nee."));
  CHECK(round.caller.post(talk + "/afspraken", CallRound::yes_to_everything()).status == 303);

  round.organiser.get("/uitnodigen/" + round.edition.text() + "/deelnemers");
  CHECK(CallRound::shows(round.organiser, "Ans"));
  CHECK_FALSE(CallRound::shows(round.organiser, "Vis1"));
  CHECK(CallRound::shows(round.organiser, "komt met z&#39;n twee"));
  std::string const ans = round.first_participant();
  round.organiser.get(ans);
  CHECK(CallRound::shows(round.organiser, "Met trein of bus"));
  round.organiser.get(ans + "/gegevens");
  CHECK_FALSE(CallRound::shows(round.organiser, "value=\"employee\""));
  CHECK_FALSE(CallRound::shows(round.organiser, "06-12345671"));
  CHECK(CallRound::shows(round.organiser, "Later vertellen wat wij met de tip deden"));

  talk = round.take();
  round.caller.post(talk + "/wie");
  round.caller.get(talk);
  CHECK(round.caller
            .post(talk + "/uitkomst",
                  {{"outcome", "call_back"}, {"date", "2026-11-28"}, {"time", "14:00"}})
            .status == 422);
  CHECK(CallRound::shows(round.caller, "Kies een moment daarbinnen."));
  CHECK(round.caller
            .post(talk + "/uitkomst",
                  {{"outcome", "call_back"}, {"date", "2026-11-25"}, {"time", "10:20"}})
            .status == 303);
  round.caller.follow();
  CHECK(CallRound::shows(round.caller, "10.20 uur"));
  CHECK_FALSE(CallRound::shows(round.caller, "Vis2"));

  round.clock.advance(minutes(21));
  talk = round.take();
  round.caller.post(talk + "/wie");
  round.caller.get(talk);
  CHECK(round.caller.post(talk + "/uitkomst", {{"outcome", "declined"}, {"again", "yes"}}).status ==
        303);
  round.take();
  CHECK(CallRound::shows(round.caller, "Spreek ik met Vis3?"));

  round.organiser.get(round.board);
  CHECK(CallRound::shows(round.organiser, "1 van 2"));
  CHECK(CallRound::shows(round.organiser, "Zei nee"));
  CHECK(CallRound::shows(round.organiser, "K-3"));
  CHECK_FALSE(CallRound::shows(round.organiser, "Vis"));
}

TEST_CASE("who notes a call after the lease is heard, and may mend what was not right") {
  CallRound round;
  round.organiser.get(round.board);
  round.organiser.post(round.board + "/begin");
  std::string talk = round.take();
  round.caller.post(talk + "/wie");
  round.pass_the_lease(talk);

  CHECK(round.caller.post(talk + "/uitkomst", {{"outcome", "declined"}}).status == 422);
  CHECK(CallRound::shows(round.caller, "Vraag het, en kies ja of nee."));
  round.pass_the_lease(talk);
  CHECK(round.caller.post(talk + "/uitkomst", {{"outcome", "declined"}, {"again", "yes"}}).status ==
        303);

  talk = round.take();
  round.caller.post(talk + "/wie");
  round.pass_the_lease(talk + "/afspraken");
  CHECK(round.caller.post(talk + "/afspraken", {{"attend", "yes"}}).status == 422);
  CHECK(CallRound::shows(round.caller, "Vraag het, en kies ja of nee."));
  CHECK(round.caller.post(talk + "/afspraken", CallRound::yes_to_everything()).status == 303);
}

TEST_CASE("who cancelled by code and then loses the seat does not stop the callers") {
  CallRound round;
  round.organiser.get(round.board);
  round.organiser.post(round.board + "/begin");
  std::string const talk = round.take();
  round.caller.post(talk + "/wie");
  round.caller.get(talk + "/afspraken");
  REQUIRE(round.caller.post(talk + "/afspraken", CallRound::yes_to_everything()).status == 303);
  std::string const person = round.first_participant();
  round.organiser.get(person);
  round.organiser.post(person + "/afmeldcode");
  std::string const code = round.code_on_page();
  TestClient guest(round.house->dispatcher());
  guest.get("/afmelden");
  REQUIRE(guest.post("/afmelden", {{"code", code}, {"reason", "no_time"}}).status == 200);
  round.seats.erase(round.seats.begin());

  round.take();

  CHECK(CallRound::shows(round.caller, "Spreek ik met Vis2?"));
}

TEST_CASE("the organiser sets the hours, and problems are told at their fields") {
  CallRound round;
  round.organiser.get(round.board);
  CHECK(
      round.organiser
          .post(round.board + "/tijden", {{"from", "20:00"}, {"until", "9:00"}, {"attempts", "1"}})
          .status == 422);
  CHECK(CallRound::shows(round.organiser, "Deze tijd moet later zijn dan de eerste."));
  CHECK(CallRound::shows(round.organiser, "Vul een getal in van 2 tot en met 20."));
  CHECK(
      round.organiser
          .post(round.board + "/tijden", {{"from", "11:00"}, {"until", "20:00"}, {"attempts", "3"}})
          .status == 303);
  round.organiser.get(round.board);
  round.organiser.post(round.board + "/begin");

  round.caller.get("/bellen/" + round.edition.text());

  CHECK(CallRound::shows(round.caller, "Wij bellen op werkdagen van 11.00 tot 20.00 uur."));
}

}  // namespace klantendag::app
