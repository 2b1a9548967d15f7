// SPDX-License-Identifier: EUPL-1.2
// An organiser reads in a register and sees who can be invited, through the router: nothing is saved
// before it is confirmed, and no page shows who a complaint is about.
#include <doctest/doctest.h>

#include <cstdlib>

#include "app/house.hpp"
#include "modules/editions/editions.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using http::Response;
using http::TestClient;

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
    client.get("/uitnodigen");
    file = http::header_of(client.get("/uitnodigen"), "location");
  }

  Response send(std::string const& path, std::string sender = {}) {
    client.get(file);
    std::int64_t const bytes = static_cast<std::int64_t>(files::read(path, 1 << 20).value().size());
    Response const answer =
        client.post(file, {{"sender", std::move(sender)}},
                    {{.field = "file", .file_name = "klachten.csv", .path = path, .bytes = bytes}});
    upload = http::header_of(answer, "location");
    return answer;
  }
  std::int64_t complaints() {
    std::int64_t found = -1;
    CHECK(house->database().read([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const row, session.one("SELECT COUNT(*) FROM complaint"));
      found = row.integer(0);
      return {};
    }));
    return found;
  }
  bool shows(std::string_view words) const {
    return client.page().find(words) != std::string::npos;
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  TestClient client;
  std::string file{};
  std::string upload{};
};

std::string fixture() {
  char const* const source = std::getenv("KLANTENDAG_SOURCE");
  REQUIRE(source != nullptr);
  return std::string(source) + "/tests/fixtures/register/klachten.csv";
}

}  // namespace

TEST_CASE("a register is looked at, confirmed, and then shows who can be invited") {
  Organiser organiser;
  REQUIRE(organiser.send(fixture()).status == 303);

  organiser.client.get(organiser.upload);
  CHECK(organiser.shows("Windows-1252"));
  CHECK(organiser.shows("puntkomma"));
  CHECK(organiser.shows("Lees 6 klachten in"));
  CHECK(organiser.complaints() == 0);

  Response const done = organiser.client.post(organiser.upload + "/inlezen");
  REQUIRE(done.status == 303);
  CHECK(organiser.complaints() == 6);
  organiser.client.follow();
  CHECK(organiser.shows("6 klachten zijn ingelezen"));
  CHECK(organiser.client.get(organiser.upload).status == 404);

  std::string const pool = organiser.file.substr(0, organiser.file.rfind('/')) + "/kandidaten";
  CHECK(organiser.client.get(pool).status == 200);
  CHECK(organiser.shows("Komt in aanmerking"));
  CHECK(organiser.client.get(pool + "/komt-in-aanmerking").status == 200);
  CHECK(organiser.shows("V-1"));
  CHECK_FALSE(organiser.shows("Groene"));
  CHECK_FALSE(organiser.shows("12345001"));
  CHECK(organiser.client.get(pool + "/bezwaar").status == 200);
  CHECK(organiser.shows("V-2"));
  CHECK(organiser.client.get(pool + "/iets-anders").status == 404);
}

TEST_CASE("a rule can be switched off, and a wrong number of weeks is told at its field") {
  Organiser organiser;
  organiser.send(fixture());
  organiser.client.get(organiser.upload);
  organiser.client.post(organiser.upload + "/inlezen");
  std::string const pool = organiser.file.substr(0, organiser.file.rfind('/')) + "/kandidaten";

  organiser.client.get(pool);
  CHECK(organiser.client.post(pool, {{"skip", "nog-open"}, {"weeks", "veel"}}).status == 422);
  CHECK(organiser.client.post(pool, {{"skip", "nog-open"}, {"weeks", "4"}}).status == 303);

  organiser.client.get(pool + "/komt-in-aanmerking");
  CHECK(organiser.shows("V-2"));
}

TEST_CASE("columns that a person names are remembered for the sender") {
  Organiser organiser;
  files::TemporaryFolder const folder;
  std::string const path = folder.file("other.csv");
  REQUIRE(files::write(path, "Code,Begin,Wie\nA1,2026-01-02,Vis\n"));

  organiser.send(path, "klachtenbureau");
  organiser.client.get(organiser.upload);
  CHECK(organiser.shows("Wij herkennen de kolommen niet"));
  CHECK(organiser.client.post(organiser.upload + "/kolommen", {{"column-reference", "Code"}})
            .status == 422);
  CHECK(organiser.client
            .post(organiser.upload + "/kolommen",
                  {{"column-reference", "Code"}, {"column-received", "Begin"}})
            .status == 303);
  organiser.client.get(organiser.upload);
  CHECK(organiser.shows("Lees 1 klacht in"));

  organiser.send(path, "klachtenbureau");
  organiser.client.get(organiser.upload);
  CHECK(organiser.shows("Lees 1 klacht in"));
}

TEST_CASE("without a file the form comes back; a file can be thrown away") {
  Organiser organiser;
  organiser.client.get(organiser.file);
  CHECK(organiser.client.post(organiser.file).status == 422);
  CHECK(organiser.shows("Kies een bestand met klachten."));

  organiser.send(fixture());
  organiser.client.get(organiser.upload);
  CHECK(organiser.client.post(organiser.upload + "/weggooien").status == 303);
  CHECK(organiser.client.get(organiser.upload).status == 404);
  CHECK(organiser.complaints() == 0);
}

TEST_CASE("people are put on the list of who is not called, and taken off it again") {
  Organiser organiser;
  organiser.send(fixture());
  organiser.client.get(organiser.upload);
  organiser.client.post(organiser.upload + "/inlezen");
  std::string const edition = organiser.file.substr(0, organiser.file.rfind('/'));
  std::string const list = edition + "/niet-bellen";

  organiser.client.get(list);
  CHECK(organiser.shows("Er staat nog niemand op de lijst."));
  CHECK(organiser.client.post(list, {{"reason", "never_again"}}).status == 422);
  CHECK(organiser.client.post(list, {{"reason", "blocked"}, {"surname", "Vis"}}).status == 422);
  CHECK(organiser.shows("Vul achternaam, postcode en huisnummer alle drie in."));
  REQUIRE(organiser.client.post(list, {{"reason", "blocked"}, {"reference", "V-1"}}).status == 303);
  organiser.client.follow();
  CHECK(organiser.shows("met de hand"));
  CHECK_FALSE(organiser.shows("V-1"));
  organiser.client.get(edition + "/kandidaten/overleden-of-geblokkeerd");
  CHECK(organiser.shows("V-1"));

  organiser.client.get(list);
  auto const action = organiser.client.page().find("/weghalen");
  auto const begin = organiser.client.page().rfind(list, action);
  REQUIRE(begin != std::string::npos);
  CHECK(organiser.client.post(organiser.client.page().substr(begin, action + 9 - begin)).status ==
        303);
  organiser.client.get(edition + "/kandidaten/komt-in-aanmerking");
  CHECK(organiser.shows("V-1"));
  organiser.client.get(list);
  CHECK(organiser.client.post(list + "/bestand").status == 422);
}

}  // namespace klantendag::app
