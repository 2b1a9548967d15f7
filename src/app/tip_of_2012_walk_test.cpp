// SPDX-License-Identifier: EUPL-1.2
// The tip of 2012: from the note of group 2 to the letter of good news, with the day it starts, the
// weekday and the place, and to the client who reads it with the code from that letter.
#include <doctest/doctest.h>

#include "app/house.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/walkin/walkin.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using http::Response;
using http::TestClient;

class Spring2012 {
 public:
  Spring2012()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()),
        noor(house->dispatcher()),
        sam(house->dispatcher()) {
    noor.get("/");
    noor.post("/inrichten",
              {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", "paars fietst dinsdag"}});
    accounts::Invited invited;
    CHECK(house->owner_desk(Language::nl).write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const edition, editions::create(work, {"Klantendag", 2012}));
      ASSIGN_OR_RETURN(auto const willem, participants::add(work, house->keys(), edition.id,
                                                            {.role = participants::Role::client,
                                                             .person = {.first_name = "Willem"}}));
      RETURN_IF_ERROR(participants::answer(work, willem.id, participants::Answer::accept,
                                           participants::Reason::none));
      teller = willem.id.text();
      ASSIGN_OR_RETURN(invited,
                       accounts::invite(work, {"Sam", "sam@v.nl", {accounts::Role::employee}}));
      return {};
    }));
    sams_id = invited.person.id.text();
    sam.get("/uitnodiging/" + invited.token);
    sam.post("/uitnodiging/" + invited.token, {{"password", "groen zwemt morgen"}});
  }

  // The note of the facilitator of group 2. The page of the tip.
  std::string note_of_group_2() {
    std::string const begin =
        http::header_of(noor.get("/de-dag"), "location") + "/groep/2/verhaal/" + teller;
    noor.get(begin);
    std::string const talk = http::header_of(
        noor.post(begin, {{"write_down", "yes"}, {"quote", "yes"}, {"tell_back", "yes"}}),
        "location");
    noor.get(talk);
    noor.post(talk + "/blad", {{"told", "Alles moet met de computer."},
                               {"seen", noor.guard(talk + "/blad", "seen")}});
    noor.get(talk);
    noor.post(talk + "/teruglezen", {{"outcome", "confirmed"}});
    noor.get(talk);
    noor.post(talk + "/tip",
              {{"words", "Niet iedereen is handig met de computer."}, {"channel", "letter"}});
    std::string const tips = http::header_of(noor.get("/tips"), "location");
    noor.get(tips);
    std::size_t const at = noor.page().find("/tip/");
    REQUIRE(at != std::string::npos);
    return noor.page().substr(at, std::string_view("/tip/").size() + 26);
  }
  void does(TestClient& who, std::string const& page, std::string const& what,
            TestClient::Pairs fields = {}) {
    who.get(page);
    CHECK_MESSAGE(who.post(page + what, std::move(fields)).status == 303, what);
  }
  // As it is shown once: 3F7K-9QXT-M2W8C.
  std::string code_in_letter(std::string const& tip) {
    noor.get(tip);
    CHECK(noor.post(tip + "/code").status == 200);
    std::string const& page = noor.page();
    std::size_t dash = page.find('-');
    while (dash < page.size()) {
      std::string code = page.substr(dash - 4, 15);
      bool const signs = code.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ-") == code.npos;
      if (signs && code.size() == 15 && code[9] == '-') return code;
      dash = page.find('-', dash + 1);
    }
    return {};
  }
  // Help with the computer, every week; its page.
  std::string plan_walk_in() {
    std::string const edition = http::header_of(noor.get("/tips"), "location").substr(6);
    noor.get("/nieuwe-inloop");
    Response const planned = noor.post("/nieuwe-inloop", {{"edition", edition},
                                                          {"office", "Ons kantoor"},
                                                          {"place", "Voorbeeldplein 1"},
                                                          {"first_on", "2012-06-19"},
                                                          {"begins_at", "13:30"},
                                                          {"ends_at", "16:00"}});
    CHECK(planned.status == 303);
    return http::header_of(planned, "location");
  }
  // As it can be told about the tip.
  walkin::Offer behind(std::string const& tip, std::string const& walk_in) {
    obligations::Reference const origin{"tip", tip.substr(tip.rfind('/') + 1)};
    auto const series = SeriesId::parse(walk_in.substr(walk_in.rfind('/') + 1));
    walkin::Offer offer;
    CHECK(house->owner_desk(Language::nl).write([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(walkin::stand_behind(work, series.value(), origin));
      ASSIGN_OR_RETURN(auto const found, walkin::behind(work, origin));
      offer = found.value_or(offer);
      return {};
    }));
    return offer;
  }
  static bool shows(TestClient const& who, std::string_view words) {
    return who.page().find(words) != std::string::npos;
  }

  FixedClock clock{*Instant::parse("2012-04-10T09:00:00Z")};
  std::unique_ptr<House> house;
  TestClient noor;
  TestClient sam;
  std::string teller{};
  std::string sams_id{};
};

}  // namespace

TEST_CASE("the tip of 2012: not everybody is handy with the computer") {
  Spring2012 spring;
  std::string const tip = spring.note_of_group_2();

  spring.does(spring.noor, tip, "/besluit",
              {{"state", "under_way"},
               {"what", "Wij helpen mensen op kantoor met de computer."},
               {"measure", "Er komen mensen langs."},
               {"owner", spring.sams_id},
               {"due", "2012-06-19"}});
  spring.does(
      spring.sam, tip, "/klaar",
      {{"evidence", "Elke dinsdagmiddag helpt een medewerker u. U hoeft geen afspraak te maken."},
       {"starts_on", "2012-06-19"},
       {"place", "ons kantoor aan het Voorbeeldplein 1"}});
  spring.does(spring.noor, tip, "/controle", {{"outcome", "done"}});

  spring.noor.get(tip);
  for (std::string_view const words :
       {"Goed nieuws!", "Niet iedereen is handig met de computer", "Elke dinsdagmiddag",
        "dinsdag 19 juni 2012", "Voorbeeldplein 1"}) {
    CHECK_MESSAGE(Spring2012::shows(spring.noor, words), words);
  }
  std::string const letter =
      "Goed nieuws! U vertelde dat niet iedereen handig is met de computer. Vanaf dinsdag 19 juni "
      "2012 helpt een medewerker u elke dinsdagmiddag, op ons kantoor aan het Voorbeeldplein 1.";
  spring.does(spring.noor, tip, "/tekst",
              {{"then", "approve"}, {"channel", "letter"}, {"text", letter}});
  spring.does(spring.noor, tip, "/verteld");
  // A tick for words that the form did not show counts for nothing.
  spring.noor.post(tip + "/openbaar", {{"said", "De computer is voor veel mensen lastig."},
                                       {"done", "Bel 06-12345678."},
                                       {"nobody", "yes"}});
  CHECK(Spring2012::shows(spring.noor, "name=\"shown\" value=\"06-12345678\""));
  spring.does(spring.noor, tip, "/openbaar",
              {{"said", "De computer is voor veel mensen lastig."},
               {"done", "Op dinsdagmiddag helpt een medewerker u op ons kantoor."}});

  // What the letter announces exists, and is told as what was done about this tip.
  std::string const walk_in = spring.plan_walk_in();
  auto const offer = spring.behind(tip, walk_in);
  CHECK(offer.words.find("dinsdagmiddag") != std::string::npos);
  CHECK(offer.starts_on == Date::parse("2012-06-19"));
  CHECK(offer.place.find("Voorbeeldplein 1") != std::string::npos);

  TestClient willem(spring.house->dispatcher());
  willem.get("/langskomen");
  CHECK(Spring2012::shows(willem, "dinsdag"));
  CHECK(Spring2012::shows(willem, "Voorbeeldplein 1"));
  willem.get("/u-zei-wij-deden");
  CHECK(Spring2012::shows(willem, "De computer is voor veel mensen lastig."));
  std::string const code = spring.code_in_letter(tip);
  willem.get("/mijn-tips");
  CHECK(willem.post("/mijn-tips", {{"code", code}}).status == 200);
  CHECK(Spring2012::shows(willem, "Vanaf dinsdag 19 juni 2012"));
  // The other language asks for the code again, and never leads to where colleagues log in.
  CHECK(Spring2012::shows(willem, "href=\"/mijn-tips?taal=en\""));
  // An answer that came in garbled is no answer: the question stands.
  std::string const id = tip.substr(tip.rfind('/') + 1);
  willem.post("/mijn-tips/reactie", {{"code", code}, {"tip", id}, {"helps", "y3s"}});
  CHECK(Spring2012::shows(willem, "Nee, dit helpt mij niet"));
}

}  // namespace klantendag::app
