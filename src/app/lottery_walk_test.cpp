// SPDX-License-Identifier: EUPL-1.2
// From an empty edition to a drawn group through the router: an organiser and a council member, each in
// a browser of their own; then what everybody may read, and the bundle that does it all again.
#include <doctest/doctest.h>

#include "app/house.hpp"
#include "core/lottery/bundle.hpp"
#include "modules/selection/register_for_tests.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using accounts::Role;
using http::Response;
using http::TestClient;

class Draw {
 public:
  Draw()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()),
        organiser(house->dispatcher()),
        witness(house->dispatcher()),
        stranger(house->dispatcher()) {
    organiser.get("/");
    organiser.post(
        "/inrichten",
        {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", "paars fietst dinsdag"}});
    organiser.get("/nieuwe-editie");
    organiser.post("/edities", {{"name", "Dag"}, {"year", "2026"}, {"preset", "klantendag"}});
    std::string const file = http::header_of(organiser.get("/uitnodigen"), "location");
    base = file.substr(0, file.rfind('/'));
    page = base + "/loting";
    everybody = "/loting/" + base.substr(base.rfind('/') + 1);
    log_in(witness, {Role::council_member});
  }

  void log_in(TestClient& client, std::vector<Role> roles) {
    Desk desk = house->owner_desk(Language::nl);
    accounts::Invited invited;
    CHECK(desk.write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(invited, accounts::invite(work, {"Willemijn", "w@v.nl", roles}));
      return {};
    }));
    client.get("/uitnodiging/" + invited.token);
    client.post("/uitnodiging/" + invited.token, {{"password", "groen zwemt morgen"}});
  }

  void read_register() {
    std::string const path = folder.file("klachten.csv");
    std::string const text = selection::register_for_tests(60);
    CHECK(files::write(path, text));
    organiser.get(base + "/bestand");
    Response const sent = organiser.post(base + "/bestand", {{"sender", "bureau"}},
                                         {{.field = "file",
                                           .file_name = "klachten.csv",
                                           .path = path,
                                           .bytes = static_cast<std::int64_t>(text.size())}});
    std::string const upload = http::header_of(sent, "location");
    organiser.get(upload);
    CHECK(organiser.post(upload + "/inlezen").status == 303);
  }

  // Posts from the page of the draw, and looks at it again.
  int act(TestClient& client, std::string const& step, TestClient::Pairs fields = {}) {
    client.get(page);
    int const status = client.post(page + "/" + step, std::move(fields)).status;
    if (status == 303) client.get(page);
    return status;
  }
  int propose() {
    return act(
        organiser, "voorstel",
        {{"seats", "6"}, {"columns", "Divisie"}, {"columns", "Geslacht"}, {"one_per_home", "yes"}});
  }
  void draw_all() {
    read_register();
    CHECK(propose() == 303);
    CHECK(act(organiser, "berekening") == 303);
    CHECK(act(organiser, "publicatie") == 303);
    CHECK(act(organiser, "geheim", {{"secret", "zes keer gegooid: 4 2 6"}}) == 303);
    CHECK(act(witness, "geheim-getuige", {{"secret", "het weer van morgen"}}) == 303);
    CHECK(act(organiser, "onthulling", {{"secret", "zes keer gegooid: 4 2 6"}}) == 303);
    CHECK(act(witness, "onthulling-getuige", {{"secret", "het weer van morgen"}}) == 303);
    CHECK(act(witness, "trekking") == 303);
  }
  static bool shows(TestClient const& client, std::string_view words) {
    return client.page().find(words) != std::string::npos;
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  files::TemporaryFolder folder{};
  TestClient organiser;
  TestClient witness;
  TestClient stranger;
  std::string base{};
  std::string page{};
  std::string everybody{};
};

}  // namespace

TEST_CASE("an empty edition teaches how a draw begins") {
  Draw draw;

  CHECK(draw.organiser.get(draw.page).status == 200);
  CHECK(Draw::shows(draw.organiser, "Er is nog niemand om uit te loten"));
  CHECK(draw.witness.get(draw.page).status == 200);
  CHECK(draw.stranger.get(draw.everybody).status == 404);
}

TEST_CASE("quotas are proposed, changed, found impossible, and mended with one button") {
  Draw draw;
  draw.read_register();
  CHECK(draw.act(draw.organiser, "voorstel", {{"seats", "nul"}}) == 422);
  CHECK(Draw::shows(draw.organiser, "Vul een getal in van 1 tot en met 500."));
  CHECK(draw.propose() == 303);
  CHECK(Draw::shows(draw.organiser, "Dit kan."));

  std::string const quotas = draw.organiser.guard(draw.page + "/quota", "quotas");
  TestClient::Pairs fields = {{"quotas", quotas}, {"seats", "6"}, {"one_per_home", "yes"}};
  for (std::string const row : {"1", "2", "3", "4", "5"}) {
    fields.emplace_back("least-" + row, row == "1" ? "6" : "0");
    fields.emplace_back("most-" + row, row == "4" || row == "5" ? "2" : "6");
  }
  CHECK(draw.act(draw.organiser, "quota", fields) == 303);
  CHECK(Draw::shows(draw.organiser, "Zo kan het niet."));
  CHECK(Draw::shows(draw.organiser, "Geslacht"));
  CHECK(draw.act(draw.organiser, "verruiming", {{"way", "0"}}) == 303);
  CHECK(Draw::shows(draw.organiser, "Dit kan."));
}

TEST_CASE("a file of quotas in the community's format is used as it is") {
  Draw draw;
  draw.read_register();
  std::string const path = draw.folder.file("features.csv");
  std::string const text = "feature,value,min,max\nGeslacht,vrouw,3,3\nGeslacht,man,3,3\n";
  CHECK(files::write(path, text));
  draw.organiser.get(draw.page);

  Response const sent = draw.organiser.post(draw.page + "/bestand", {{"seats", "6"}},
                                            {{.field = "file",
                                              .file_name = "features.csv",
                                              .path = path,
                                              .bytes = static_cast<std::int64_t>(text.size())}});

  CHECK(sent.status == 303);
  draw.organiser.get(draw.page);
  CHECK(Draw::shows(draw.organiser, "Dit kan."));
  CHECK(draw.organiser.get(draw.page + "/features.csv").body ==
        "feature,value,min,max,min_flex,max_flex\nGeslacht,vrouw,3,3,,\nGeslacht,man,3,3,,\n");
  draw.organiser.get(draw.page);
  CHECK(draw.organiser.post(draw.page + "/bestand", {{"seats", "6"}}).status == 422);
}

TEST_CASE("two people decide a draw, and its bundle does all of it again") {
  Draw draw;
  draw.draw_all();

  draw.organiser.get(draw.page);
  CHECK(Draw::shows(draw.organiser, "Wie heeft een plaats?"));
  CHECK(Draw::shows(draw.organiser, "K-1"));
  draw.witness.get(draw.page);
  CHECK_FALSE(Draw::shows(draw.witness, "K-1"));
  std::string const bundle = draw.organiser.get(draw.page + "/bundel.json").body;
  CHECK(lottery::replay_bundle(bundle).empty());
  CHECK(lottery::read_bundle(bundle)->signature.size() == 128);
  CHECK(draw.witness.get(draw.page + "/bundel.json").status == 403);
}

TEST_CASE("everybody reads the chances and the proof, and nothing about a person") {
  Draw draw;
  draw.draw_all();

  CHECK(draw.stranger.get(draw.everybody).status == 200);
  CHECK(Draw::shows(draw.stranger, "Hoe groot was uw kans?"));
  CHECK(Draw::shows(draw.stranger, "zes keer gegooid: 4 2 6"));
  CHECK_FALSE(Draw::shows(draw.stranger, "K-1"));
  CHECK_FALSE(Draw::shows(draw.stranger, "Noor"));
  CHECK_FALSE(Draw::shows(draw.stranger, "Willemijn"));
  draw.stranger.get(draw.everybody + "?k1=Uitkeren&k2=vrouw");
  CHECK(Draw::shows(draw.stranger, "Mensen zoals u hadden een kans van"));
  draw.stranger.get(draw.everybody + "?k1=Nergens&k2=vrouw");
  CHECK(Draw::shows(draw.stranger, "minder dan vijf mensen"));
}

TEST_CASE("a secret stays closed until both are open, and a wrong one is told at its field") {
  Draw draw;
  draw.read_register();
  draw.propose();
  draw.act(draw.organiser, "berekening");
  CHECK(draw.act(draw.organiser, "geheim", {{"secret", "zes keer gegooid"}}) == 422);
  draw.act(draw.organiser, "publicatie");
  draw.witness.get("/");
  CHECK(Draw::shows(draw.witness, "u bent de getuige"));
  CHECK(draw.act(draw.organiser, "geheim", {{"secret", "kort"}}) == 422);
  CHECK(draw.act(draw.organiser, "geheim", {{"secret", "zes keer gegooid"}}) == 303);
  CHECK(draw.act(draw.organiser, "onthulling", {{"secret", "zes keer gegooid"}}) == 422);
  CHECK(draw.act(draw.witness, "geheim-getuige", {{"secret", "het weer van morgen"}}) == 303);

  CHECK(draw.act(draw.organiser, "onthulling", {{"secret", "vijf keer gegooid"}}) == 422);
  CHECK(Draw::shows(draw.organiser, "Dit is niet het geheim dat u vastlegde."));
  CHECK(draw.act(draw.organiser, "onthulling", {{"secret", "zes keer gegooid"}}) == 303);
  draw.stranger.get(draw.everybody);
  CHECK_FALSE(Draw::shows(draw.stranger, "zes keer gegooid"));
  CHECK(draw.act(draw.witness, "trekking") == 409);
}

TEST_CASE(
    "a seat that comes free goes to the next, and an attempt that was stopped stays readable") {
  Draw draw;
  draw.read_register();
  draw.propose();
  draw.act(draw.organiser, "berekening");
  draw.act(draw.organiser, "publicatie");
  CHECK(draw.act(draw.organiser, "opnieuw") == 422);
  CHECK(draw.act(draw.organiser, "opnieuw", {{"why", "te weinig ouderen"}}) == 303);
  draw.stranger.get(draw.everybody);
  CHECK(Draw::shows(draw.stranger, "Deze poging is gestopt."));
  CHECK(draw.act(draw.organiser, "berekening") == 303);
  draw.act(draw.organiser, "publicatie");

  draw.stranger.get(draw.everybody);
  CHECK(Draw::shows(draw.stranger, "te weinig ouderen"));
}

TEST_CASE("the description for the algorithm register keeps the settings of the draw") {
  Draw draw;
  draw.draw_all();
  draw.organiser.get(draw.base + "/kandidaten");
  CHECK(draw.organiser.post(draw.base + "/kandidaten", {{"weeks", "4"}}).status == 303);

  CHECK(draw.organiser.get(draw.base + "/algoritmeregister").status == 200);
  CHECK(Draw::shows(draw.organiser, "Impactvolle algoritmes (Categorie B)"));
  std::string const text = draw.organiser.get(draw.base + "/algoritmeregister.json").body;
  CHECK(text.find("\"schema\":\"1.0.0\"") != std::string::npos);
  CHECK(text.find("Divisie, Geslacht") != std::string::npos);
  CHECK(text.find("60 mensen") != std::string::npos);
  CHECK(text.find("mensen zonder telefoonnummer") != std::string::npos);
  CHECK(text.find("\"impact_assessments\":[]") != std::string::npos);
}

TEST_CASE("without a draw the description for the algorithm register is of the settings of today") {
  Draw draw;
  draw.organiser.get(draw.base + "/kandidaten");
  CHECK(draw.organiser.post(draw.base + "/kandidaten", {{"weeks", "4"}}).status == 303);

  std::string const text = draw.organiser.get(draw.base + "/algoritmeregister.json").body;

  CHECK(text.find("\"schema\":\"1.0.0\"") != std::string::npos);
  CHECK(text.find("mensen zonder telefoonnummer") == std::string::npos);
}

}  // namespace klantendag::app
