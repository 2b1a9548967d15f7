// SPDX-License-Identifier: EUPL-1.2
// An organiser fills the day with people through the router: from a file, by hand, with a waiting list
// and a code to cancel; nobody's contact stands on a page that does not say so in the record.
#include <doctest/doctest.h>

#include "app/house.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using http::Response;
using http::TestClient;

constexpr std::string_view employees =
    "id;voornaam;achternaam;functie;divisie;e-mail;beschikbaar\n"
    "M007;Ilse;Rademakers;Verzekeringsarts;Medisch;ilse@example.nl;ja\n"
    "M008;Yasmin;el Ouardi;Verzekeringsarts;Medisch;yasmin@example.nl;misschien\n";

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
    list = http::header_of(client.get("/deelnemers"), "location");
    area = list.substr(0, list.rfind('/'));
  }

  bool shows(std::string_view words) const {
    return client.page().find(words) != std::string::npos;
  }
  // The address of the page of somebody just added.
  std::string add(TestClient::Pairs fields) {
    client.get(area + "/nieuwe-deelnemer");
    Response const added = client.post(area + "/nieuwe-deelnemer", std::move(fields));
    REQUIRE(added.status == 303);
    return http::header_of(added, "location");
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  TestClient client;
  std::string list{};
  std::string area{};
};

}  // namespace

TEST_CASE("a file is looked at with its problems, read in, and then people are invited") {
  Organiser organiser;
  TestClient& client = organiser.client;
  files::TemporaryFolder const folder;
  std::string const path = folder.file("medewerkers.csv");
  REQUIRE(files::write(path, employees));
  std::string const form = organiser.area + "/deelnemers-inlezen";

  client.get(form);
  CHECK(client.post(form).status == 422);
  CHECK(organiser.shows("Kies een bestand"));
  Response const sent = client.post(form, {},
                                    {{.field = "file",
                                      .file_name = "medewerkers.csv",
                                      .path = path,
                                      .bytes = static_cast<std::int64_t>(employees.size())}});
  REQUIRE(sent.status == 303);
  std::string const upload = http::header_of(sent, "location");
  client.get(upload);
  CHECK(organiser.shows("Schrijf hier ja of nee."));
  CHECK(organiser.shows("Lees 1 persoon in"));
  REQUIRE(client.post(upload).status == 303);

  client.get(organiser.list);
  CHECK(organiser.shows("Ilse Rademakers"));
  CHECK_FALSE(organiser.shows("ilse@example.nl"));
  CHECK(client.get(upload).status == 404);

  std::size_t const at = client.page().find("name=\"participant\"");
  CHECK(at == std::string::npos);  // the page above is the error; ask for the list again
  client.get(organiser.list);
  std::string const page = client.page();
  std::size_t const value = page.find("value=\"", page.find("name=\"participant\"")) + 7;
  std::string const id = page.substr(value, 26);
  CHECK(client.post(organiser.list + "/uitnodigen").status == 422);
  client.get(organiser.list);
  CHECK(client.post(organiser.list + "/uitnodigen", {{"participant", id}}).status == 303);
  client.get(organiser.list + "?staat=invited");
  CHECK(organiser.shows("Ilse"));
}

TEST_CASE("needs are noted only with a yes, and a look at them is in the record") {
  Organiser organiser;
  TestClient& client = organiser.client;
  client.get(organiser.area + "/nieuwe-deelnemer");
  CHECK(client
            .post(organiser.area + "/nieuwe-deelnemer",
                  {{"role", "client"}, {"first_name", "Bo"}, {"need", "wheelchair"}})
            .status == 422);
  CHECK(organiser.shows("Vraag eerst of u dit mag opschrijven"));

  std::string const bo = organiser.add({{"role", "client"},
                                        {"first_name", "Bo"},
                                        {"surname", "Groene"},
                                        {"phone", "06-12345001"},
                                        {"need", "wheelchair"},
                                        {"consent", "yes"}});
  client.get(bo);
  CHECK(organiser.shows("Genoteerd met toestemming"));
  for (char const* closed : {"Groene", "12345001", "rolstoel"}) {
    CHECK_FALSE(organiser.shows(closed));
  }
  client.get(bo + "/gegevens");
  CHECK_FALSE(organiser.shows("12345001"));

  client.get(bo);
  CHECK(client.post(bo + "/tonen").status == 200);
  for (char const* open : {"Groene", "12345001", "rolstoel"}) CHECK(organiser.shows(open));
}

TEST_CASE("a code cancels without an account, and who waits moves up") {
  Organiser organiser;
  TestClient& client = organiser.client;
  client.get(organiser.area + "/wie-missen-we");
  REQUIRE(client.post(organiser.area + "/wie-missen-we", {{"seats-employee", "1"}}).status == 303);
  std::string const first = organiser.add({{"role", "employee"}, {"first_name", "Ilse"}});
  std::string const second = organiser.add({{"role", "employee"}, {"first_name", "Gerben"}});
  for (std::string const& who : {first, second}) {
    client.get(who);
    REQUIRE(client.post(who + "/antwoord", {{"answer", "accept"}}).status == 303);
  }
  client.get(second);
  CHECK(organiser.shows("Op de wachtlijst"));
  client.get(first);
  REQUIRE(client.post(first + "/afmeldcode").status == 200);
  std::string const page = client.page();
  std::size_t const dash = page.find('-', page.find("utrecht-spotlight"));
  REQUIRE(dash != std::string::npos);

  TestClient guest(organiser.house->dispatcher());
  guest.get("/afmelden");
  CHECK(guest.post("/afmelden", {{"code", "0000"}, {"reason", "no_time"}}).status == 422);
  CHECK(guest.post("/afmelden", {{"code", ""}}).status == 422);
  client.get(organiser.area + "/deelnemerslijst");
  CHECK(organiser.shows("Ilse"));
  CHECK_FALSE(organiser.shows("Gerben"));
}

}  // namespace klantendag::app
