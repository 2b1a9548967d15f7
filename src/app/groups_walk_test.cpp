// SPDX-License-Identifier: EUPL-1.2
// An organiser makes groups through the router, moves somebody, changes rules and prints; a facilitator
// sees the sheets and nothing else. No page shows more of a client than first name and role.
#include <doctest/doctest.h>

#include "app/house.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using http::Response;
using http::TestClient;
using participants::Role;

class Organiser {
 public:
  Organiser()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()),
        client(house->dispatcher()) {
    client.get("/");
    client.post("/inrichten",
                {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", "paars fietst dinsdag"}});
    client.get("/nieuwe-editie");
    client.post("/edities", {{"name", "Dag"}, {"year", "2027"}, {"preset", "klantendag"}});
    plan = http::header_of(client.get("/groepen"), "location");
    area = plan.substr(0, plan.rfind('/'));
    edition = *EditionId::parse(area.substr(area.rfind('/') + 1));
  }

  void comes(Role role, std::string first_name, participants::Facts facts = {}) {
    participants::NewParticipant draft{.role = role, .facts = std::move(facts)};
    draft.person.first_name = std::move(first_name);
    draft.person.surname = "Geheimenaar";
    CHECK(house->owner_desk(Language::nl).write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const one, participants::add(work, house->keys(), edition, draft));
      RETURN_IF_ERROR(participants::answer(work, one.id, participants::Answer::accept,
                                           participants::Reason::none));
      return {};
    }));
  }
  void fill() {
    for (char const* name : {"Anna", "Bo"}) comes(Role::facilitator, name);
    for (char const* name : {"Cleo", "Daan"}) comes(Role::client, name, {.handler = "M1"});
    comes(Role::employee, "Emre", {.number = "M1"});
    for (char const* name : {"Fien", "Gijs", "Hans"}) comes(Role::employee, name);
  }
  void two_groups() {
    client.get(area + "/groepsregels");
    REQUIRE(client
                .post(area + "/groepsregels", {{"groups", "2"},
                                               {"rounds", "1"},
                                               {"one_facilitator", "yes"},
                                               {"handlers_apart", "yes"},
                                               {"managers_apart", "yes"},
                                               {"spread", "unit"},
                                               {"language", "nl"}})
                .status == 303);
  }
  bool shows(std::string_view words) const {
    return client.page().find(words) != std::string::npos;
  }
  // The value of the option that begins with this name.
  std::string option(std::string_view name) const {
    std::string const& page = client.page();
    std::size_t const at = page.find(">" + std::string(name) + " (");
    if (at == std::string::npos) return {};
    std::size_t const value = page.rfind("value=\"", at) + 7;
    return page.substr(value, 26);
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  TestClient client;
  std::string plan{};
  std::string area{};
  EditionId edition{};
};

}  // namespace

TEST_CASE("groups are made, somebody is moved, and the page says which rule that broke") {
  Organiser organiser;
  TestClient& client = organiser.client;
  client.get(organiser.plan);
  CHECK(organiser.shows("Er is nog geen indeling"));
  CHECK(client.post(organiser.area + "/groepen/maken").status == 422);
  CHECK(organiser.shows("minstens twee per groep"));

  organiser.fill();
  client.get("/");
  CHECK(organiser.shows("Dag 2027: maak de groepen"));
  organiser.two_groups();
  client.get(organiser.plan);
  REQUIRE(client.post(organiser.area + "/groepen/maken").status == 303);
  client.get("/");
  CHECK_FALSE(organiser.shows("Dag 2027: maak de groepen"));
  client.get(organiser.plan);
  CHECK(organiser.shows("Alle regels zijn gevolgd"));
  CHECK_FALSE(organiser.shows("Geheimenaar"));

  std::string const cleo = organiser.option("Cleo"), emre = organiser.option("Emre");
  CHECK(client.post(organiser.area + "/groepen/verplaatsen", {{"participant", "x"}}).status == 422);
  for (char const* group : {"1", "2"}) {
    for (std::string const& who : {cleo, emre}) {
      client.get(organiser.plan);
      REQUIRE(client
                  .post(organiser.area + "/groepen/verplaatsen",
                        {{"participant", who}, {"group", group}})
                  .status == 303);
    }
  }
  client.get(organiser.plan);
  CHECK(organiser.shows("Cleo zit niet bij Emre, die de zaak behandelde."));
  client.get(organiser.area + "/groepsversies");
  CHECK(organiser.shows("Versie 5"));
  client.get(organiser.area + "/groepsversies/1");
  REQUIRE(client.post(organiser.area + "/groepsversies/1/terugzetten").status == 303);
  client.get(organiser.plan);
  CHECK(organiser.shows("Alle regels zijn gevolgd"));
}

TEST_CASE(
    "rules about two people are added and taken away, and impossible ones are told in names") {
  Organiser organiser;
  TestClient& client = organiser.client;
  organiser.fill();
  organiser.two_groups();
  client.get(organiser.area + "/groepsregels");
  std::string const cleo = organiser.option("Cleo"), emre = organiser.option("Emre");
  std::string const pairs = organiser.area + "/groepsregels/paren";
  CHECK(client.post(pairs, {{"first", cleo}, {"kind", "apart"}, {"second", cleo}}).status == 422);
  client.get(organiser.area + "/groepsregels");
  REQUIRE(client.post(pairs, {{"first", cleo}, {"kind", "together"}, {"second", emre}}).status ==
          303);

  client.get(organiser.plan);
  CHECK(client.post(organiser.area + "/groepen/maken").status == 422);
  CHECK(organiser.shows("Cleo"));
  CHECK(organiser.shows("Emre"));
  CHECK(organiser.shows("maar een andere regel houdt hen uit elkaar"));
  CHECK_FALSE(organiser.shows(cleo));

  client.get(organiser.area + "/groepsregels");
  REQUIRE(
      client.post(organiser.area + "/groepsregels/paar-weg", {{"first", cleo}, {"second", emre}})
          .status == 303);
  client.get(organiser.plan);
  CHECK(client.post(organiser.area + "/groepen/maken").status == 303);
}

TEST_CASE(
    "sheets and badges hold first names and roles, also for a facilitator, who sees no more") {
  Organiser organiser;
  organiser.fill();
  organiser.two_groups();
  organiser.client.get(organiser.plan);
  REQUIRE(organiser.client.post(organiser.area + "/groepen/maken").status == 303);
  accounts::Invited invited;
  CHECK(organiser.house->owner_desk(Language::nl).write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(invited,
                     accounts::invite(work, {"Sam", "s@v.nl", {accounts::Role::facilitator}}));
    return {};
  }));
  TestClient facilitator(organiser.house->dispatcher());
  facilitator.get("/uitnodiging/" + invited.token);
  facilitator.post("/uitnodiging/" + invited.token, {{"password", "groen zwemt morgen"}});

  Response const begin = facilitator.get("/groepen");
  CHECK(http::header_of(begin, "location") == organiser.area + "/groepsbladen");
  for (char const* paper : {"/groepsbladen", "/badges"}) {
    CHECK(facilitator.get(organiser.area + paper).status == 200);
    CHECK(facilitator.page().find("Cleo") != std::string::npos);
    CHECK(facilitator.page().find("Geheimenaar") == std::string::npos);
  }
  CHECK(facilitator.page().find("<svg") != std::string::npos);
  CHECK(facilitator.get(organiser.plan).status == 403);
}

}  // namespace klantendag::app
