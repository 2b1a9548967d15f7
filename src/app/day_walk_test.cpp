// SPDX-License-Identifier: EUPL-1.2
// A client tells, is read back, gives a tip and asks for contact: through the router, from the group's
// page to the first screen and the proof that the promise was kept.
#include <doctest/doctest.h>

#include "app/house.hpp"
#include "modules/editions/editions.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/participants/participants.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using http::Response;
using http::TestClient;

class Day {
 public:
  Day()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()),
        client(house->dispatcher()) {
    client.get("/");
    client.post("/inrichten",
                {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", "paars fietst dinsdag"}});
    CHECK(house->owner_desk(Language::nl).write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const edition, editions::create(work, {"Dag", 2027}));
      ASSIGN_OR_RETURN(auto const willem, participants::add(work, house->keys(), edition.id,
                                                            {.role = participants::Role::client,
                                                             .person = {.first_name = "Willem"}}));
      RETURN_IF_ERROR(participants::answer(work, willem.id, participants::Answer::accept,
                                           participants::Reason::none));
      teller = willem.id.text();
      return {};
    }));
  }

  Response send(std::string const& path, TestClient::Pairs fields) {
    return client.post(path, std::move(fields));
  }
  bool shows(std::string_view words) const {
    return client.page().find(words) != std::string::npos;
  }

  // At the table of group 2: a story without words.
  void begin() {
    std::string const groups = http::header_of(client.get("/de-dag"), "location") + "/groep/2";
    std::string const begin = groups + "/verhaal/" + teller;
    client.get(begin);
    talk = http::header_of(
        send(begin, {{"write_down", "yes"}, {"quote", "no"}, {"tell_back", "yes"}}), "location");
    story = "/verhaal" + talk.substr(talk.rfind('/'));
    list = http::header_of(client.get("/verhalen"), "location");
    client.get(talk);
  }

  // To a story that only has to be finished.
  void tell() {
    begin();
    send(talk + "/blad", {{"told", "Ik vroeg twee keer om contact."},
                          {"struck", "Gelezen!"},
                          {"seen", client.guard(talk + "/blad", "seen")}});
    client.get(talk);
    send(talk + "/teruglezen", {{"outcome", "confirmed"}});
    client.get(talk);
    send(talk + "/tip", {{"words", "Open ieder bericht helemaal."}, {"channel", "letter"}});
    client.get(talk);
  }

  std::string own_id() {
    std::string id;
    CHECK(house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const people, accounts::all(work));
      id = people.front().id.text();
      return {};
    }));
    return id;
  }

  // The page of the one open promise to call.
  std::string promise() {
    std::string path;
    CHECK(house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const open,
                       obligations::list_open(work, {.kind = obligations::Kind::contact}, {}));
      if (!open.empty()) path = "/openstaand/" + open.front().id.text();
      return {};
    }));
    return path;
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  TestClient client;
  std::string teller{};
  std::string list{};
  std::string talk{};   // the page of the story at the table
  std::string story{};  // and where it is read
};

}  // namespace

TEST_CASE("a story is finished only after it was asked whether the person wants contact") {
  Day day;
  day.tell();

  CHECK(day.shows("Vraag of deze persoon contact wil."));
  CHECK(day.send(day.talk + "/contact", {{"wants_contact", "yes"}}).status == 422);
  CHECK(day.shows("Schrijf op waar de cliënt contact over wil."));
  CHECK(day.send(day.talk + "/contact", {{"wants_contact", "yes"},
                                         {"about", "De werkmap"},
                                         {"channel", "phone"},
                                         {"owner", day.own_id()}})
            .status == 303);
  day.client.get(day.talk);
  CHECK(day.send(day.talk + "/afronden", {}).status == 303);
  day.client.get(day.story);
  CHECK(day.shows("Afgerond"));
}

TEST_CASE("the first screen shows who waits, and the promise leaves it once it was kept") {
  Day day;
  day.tell();
  day.send(day.talk + "/contact", {{"wants_contact", "yes"},
                                   {"about", "De werkmap"},
                                   {"channel", "phone"},
                                   {"owner", day.own_id()}});
  day.client.get("/?soort=contact");
  CHECK(day.shows("Contact opnemen"));

  std::string const promise = day.promise();
  day.client.get(promise);
  CHECK(day.shows("De werkmap"));
  CHECK(day.send(promise + "/poging",
                 {{"channel", "phone"}, {"outcome", "not_reached"}, {"closes", "yes"}})
            .status == 422);
  CHECK(day.send(promise + "/poging", {{"channel", "phone"},
                                       {"outcome", "spoke"},
                                       {"note", "Zijn vraag is beantwoord."},
                                       {"closes", "yes"}})
            .status == 303);

  CHECK(day.promise().empty());
  day.client.get("/openstaand");
  CHECK(day.shows("Klopt"));
  CHECK_FALSE(day.shows("Er mist iets"));
}

TEST_CASE("a tip is decided, its words are approved, and then it is told back") {
  Day day;
  day.tell();
  std::string const tips = http::header_of(day.client.get("/tips"), "location");
  day.client.get(tips);
  CHECK(day.shows("Open ieder bericht helemaal."));
  std::size_t const at = day.client.page().find("/tip/");
  REQUIRE(at != std::string::npos);
  std::string const tip = day.client.page().substr(at, std::string_view("/tip/").size() + 26);

  day.client.get(tip);
  CHECK(day.send(tip + "/besluit", {{"state", "answered"}}).status == 422);
  // A no is for the management; to who may not, it looks as if there were nothing here.
  CHECK(day.send(tip + "/besluit", {{"state", "not_doing"}, {"what", "Nee."}}).status == 404);
  day.client.get(tip);
  CHECK(
      day.send(tip + "/besluit", {{"state", "answered"}, {"what", "Wij lezen nu alles."}}).status ==
      303);
  day.client.get(tip);
  CHECK(day.shows("Dit is ons antwoord: Wij lezen nu alles."));
  CHECK_FALSE(day.shows("/verteld"));
  CHECK(day.send(tip + "/tekst", {{"then", "approve"},
                                  {"channel", "letter"},
                                  {"text", "Wij lezen voortaan alles, tot het eind."}})
            .status == 303);
  day.client.get(tip);
  CHECK(day.shows("Wij lezen voortaan alles, tot het eind."));
  CHECK(day.send(tip + "/verteld", {}).status == 303);
  day.client.get(tips);
  CHECK(day.shows("Verteld"));
}

TEST_CASE("colleagues are offered what they have to do, without a word of a client") {
  Day day;
  day.tell();
  std::string const tips = http::header_of(day.client.get("/tips"), "location");
  day.client.get(tips + "?weergave=bord&van=mij");
  CHECK(day.shows("klantendag-board"));
  CHECK(day.shows("Open ieder bericht helemaal."));
  day.client.get(tips + "?te-laat=yes");
  CHECK(day.shows("Hier staat nu niets."));
  day.client.get(tips);

  std::string const post = http::header_of(day.send(tips + "/overzichten", {}), "location");

  day.client.get(post);
  CHECK(day.shows("Noor"));
  std::size_t const at = day.client.page().find(post + "/");
  REQUIRE(at != std::string::npos);
  day.client.get(day.client.page().substr(at, post.size() + 1 + 26));
  CHECK(day.shows("Beslissen"));
  CHECK(day.shows("/openstaand/"));
  CHECK_FALSE(day.shows("ieder bericht"));
}

TEST_CASE("what was read back is never put over what somebody else wrote meanwhile") {
  Day day;
  day.begin();
  std::string const talk = day.talk;
  std::string const empty = day.client.guard(talk + "/blad", "seen");
  day.send(talk + "/blad", {{"told", "Niemand belde."}, {"seen", empty}});
  day.client.get(talk);
  std::string const read = day.client.guard(talk + "/teruglezen", "seen");
  day.send(talk + "/blad", {{"told", "Zo werd het ondertussen."}, {"seen", read}});
  day.client.get(talk);

  day.client.set_header("accept", "application/json");
  Response const late = day.send(talk + "/teruglezen", {{"outcome", "corrected"},
                                                        {"corrected", "Iemand belde niet."},
                                                        {"seen", read},
                                                        {"delivery", "tablet-1"}});

  CHECK(late.status == 422);
  day.client.set_header("accept", "text/html");
  day.client.get(talk);
  CHECK(day.shows("Zo werd het ondertussen."));
  std::string const now = day.client.guard(talk + "/teruglezen", "seen");
  CHECK(now != read);
  CHECK(day.send(talk + "/teruglezen",
                 {{"outcome", "confirmed"}, {"seen", now}, {"delivery", "tablet-1"}})
            .status == 303);
}

TEST_CASE("a sheet that came back still knows which version it was written over") {
  Day day;
  day.begin();
  std::string const talk = day.talk;
  std::string const empty = day.client.guard(talk + "/blad", "seen");
  day.send(talk + "/blad", {{"told", "Zo schreef een ander het op."}, {"seen", empty}});
  day.client.get(talk);

  CHECK(day.send(talk + "/blad", {{"told", std::string(20'001, 'a')}, {"seen", empty}}).status ==
        422);

  CHECK(day.client.guard(talk + "/blad", "seen") == empty);
}

TEST_CASE("the name that is looked for at the door stands in no address") {
  Day day;
  std::string const door = http::header_of(day.client.get("/de-dag"), "location") + "/aanmelden";
  day.client.get(door);
  std::string const search = http::header_of(day.client.get("/de-dag"), "location") + "/zoeken";
  day.client.get(door);
  CHECK(day.shows("Willem"));

  CHECK(day.send(search, {{"naam", "ria"}}).status == 200);
  CHECK_FALSE(day.shows("Willem"));
  CHECK(day.send(search, {{"naam", "wil"}}).status == 200);
  CHECK(day.shows("Willem"));
  CHECK_FALSE(day.shows("method=\"get\""));
}

TEST_CASE("what a client told stands on no page but the story's own") {
  Day day;
  day.tell();
  for (std::string const& path :
       {std::string("/"), day.list, std::string("/openstaand"), std::string("/beheer/logboek")}) {
    day.client.get(path);
    CHECK_FALSE_MESSAGE(day.shows("twee keer om contact"), path);
    CHECK_FALSE_MESSAGE(day.shows("ieder bericht"), path);
  }
}

TEST_CASE("who leaves leaves what they held to nobody, and every check but that passes") {
  Day day;
  day.tell();
  accounts::Invited sam;
  CHECK(day.house->owner_desk(Language::nl).write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(sam, accounts::invite(work, {"Sam", "sam@v.nl", {accounts::Role::employee}}));
    return {};
  }));
  TestClient his(day.house->dispatcher());
  his.get("/uitnodiging/" + sam.token);
  his.post("/uitnodiging/" + sam.token, {{"password", "groen zwemt morgen"}});
  day.send(day.talk + "/contact", {{"wants_contact", "yes"},
                                   {"about", "De werkmap"},
                                   {"channel", "phone"},
                                   {"owner", sam.person.id.text()}});
  std::string const person = "/beheer/gebruikers/" + sam.person.id.text();
  day.client.get(person);
  CHECK(day.send(person + "/uitzetten", {}).status == 303);

  day.client.get("/?van=niemand");
  CHECK(day.shows("Van niemand"));
  std::string codes;
  CHECK(day.house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const outcomes, audit::verify(work.session, day.house->checks()));
    for (auto const& outcome : outcomes) {
      if (!outcome.findings.empty()) codes += std::string(outcome.code) + " ";
    }
    return {};
  }));
  CHECK(codes == "V30 ");
}

}  // namespace klantendag::app
