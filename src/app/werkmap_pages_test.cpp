// SPDX-License-Identifier: EUPL-1.2
// The pages of the werkmap through the router: who sees what, what a form that cannot be used says, and
// where a message goes on.
#include <doctest/doctest.h>

#include "app/werkmap_office_for_tests.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::app {
namespace {

using http::Response;
using http::TestClient;

bool holds(Response const& response, std::string_view words) {
  return response.body.find(words) != std::string::npos;
}

// The newest line of the record about a step of an ask, or about a visit.
audit::Entry newest(WerkmapOffice& office, std::string_view action) {
  audit::Entry found;
  office.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const entries, audit::newest(work, 0, 50));
    for (audit::Entry const& one : entries) {
      if (found.action.empty() && one.action.starts_with(action)) found = one;
    }
    return {};
  });
  return found;
}

std::vector<std::pair<std::string, std::string>> tip() {
  return {{"words", "Bel terug op de dag die u noemt."},
          {"first_name", "Willem"},
          {"channel", "phone"},
          {"phone", "06-12345678"},
          {"agreed", "yes"}};
}

}  // namespace

TEST_CASE("a message stays shut until somebody of its office opens it, and is nobody else's") {
  WerkmapOffice office;

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
  WerkmapOffice office;
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
  WerkmapOffice office;
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
  WerkmapOffice office;
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
  WerkmapOffice office;
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
  WerkmapOffice office;
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
  WerkmapOffice office;
  office.open();
  Response const made = office.coach.post(office.page + "/code");
  CHECK(made.status == 200);
  TestClient client(office.house->dispatcher());
  client.get("/mijn-bericht");

  CHECK(client.post("/mijn-bericht", {{"code", "AAAA-BBBB-CCCCC"}}).status == 422);
  // The other language asks for the code again, and never leads to where colleagues log in.
  CHECK(client.page().find("href=\"/mijn-bericht?taal=en\"") != std::string::npos);
}

TEST_CASE("what a client says on the own page is the client's, whoever else is logged in there") {
  WerkmapOffice office;
  office.open();
  std::string const ask = office.ask().substr(std::string_view("/werkmap/vraag/").size());
  office.coach.get(office.page);
  CHECK(office.coach
            .post(office.page + "/bellen",
                  {{"outcome", "reached"}, {"about", ask}, {"note", "Gesproken."}})
            .status == 303);
  std::string code;
  office.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(code, werkmap::make_code(work, office.house->keys(), office.message));
    return {};
  });

  office.coach.get("/mijn-bericht");
  CHECK(holds(office.coach.post("/mijn-bericht", {{"code", code}}), "Wilt u mij bellen"));
  CHECK(office.coach.post("/mijn-bericht/reactie", {{"code", code}, {"ask", ask}, {"helped", "no"}})
            .status == 200);

  CHECK(newest(office, "ask.").action == "ask.asked_again");
  CHECK(newest(office, "ask.").actor == "holder");
  CHECK(newest(office, "message.visit").actor == "holder");
  CHECK(newest(office, "message.visit").object == "message/" + office.message.text());
  CHECK(office.broken() == "");
}

}  // namespace klantendag::app
