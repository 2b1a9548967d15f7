// SPDX-License-Identifier: EUPL-1.2
// Who may come where: every route of the house, asked by everybody. The expectations stand here by
// hand, not made from the policy, or the test would test itself.
#include "app/house.hpp"

#include <doctest/doctest.h>

#include "app/who_may_for_tests.hpp"
#include "base/text.hpp"
#include "modules/accounts/accounts.hpp"
#include "platform/http/guard.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using accounts::Role;
using http::Method;
using http::Response;
using http::TestClient;

constexpr char const* password = "paars fietst dinsdag";

class Street {
 public:
  Street()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()) {
    TestClient first(house->dispatcher());
    first.get("/");
    first.post("/inrichten", {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", password}});
  }

  // A browser of somebody with exactly these roles.
  TestClient browser_of(std::vector<Role> roles) {
    std::string const email = "p" + std::to_string(++people) + "@v.nl";
    Desk desk = house->owner_desk(Language::nl);
    accounts::Invited invited;
    CHECK(desk.write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(invited, accounts::invite(work, {"Sam", email, roles}));
      return {};
    }));
    TestClient client(house->dispatcher());
    client.get("/uitnodiging/" + invited.token);
    client.post("/uitnodiging/" + invited.token, {{"password", "groen zwemt morgen"}});
    return client;
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  int people = 0;
};

std::string with_real_ids(std::string_view path) {
  std::string address(path);
  for (auto const& [name, value] :
       std::map<std::string, std::string>{{"{edition}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{account}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{sender}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{participant}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{version}", "1"},
                                          {"{session}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{message}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{letter}", "herinnering"},
                                          {"{print}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{audience}", "clienten"},
                                          {"{upload}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{tip}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{story}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{group}", "1"},
                                          {"{theme}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{ask}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{quote}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{kind}", "tip_card"},
                                          {"{council}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{member}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{advice}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{series}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{request}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{day}", "2026-11-24"},
                                          {"{teller}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{obligation}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{import}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{call}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{blocked}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{reason}", "bezwaar"},
                                          {"{token}", "no-such-token"}}) {
    auto const at = address.find(name);
    if (at != std::string::npos) address.replace(at, name.size(), value);
  }
  return address;
}

Response ask(TestClient& client, http::Route const& route) {
  std::string const address = with_real_ids(route.path);
  if (route.method == Method::get) return client.get(address);
  // Any page gives the guard fields of this browser: the one to log out on it.
  client.get("/mijn-account");
  return client.post(address);
}

}  // namespace

TEST_CASE("no route is missing from the list of who may, and no line of it is left over") {
  Street street;
  std::size_t guarded = 0;
  for (auto const& line : street.house->router().lines()) {
    std::string const name = std::string(line.method) + " " + std::string(line.path);
    bool const open = line.access == "public" || line.access.starts_with("holder:");
    CHECK_MESSAGE(open != needed().contains(name), name);
    if (!open) ++guarded;
  }
  CHECK(guarded == needed().size());
}

TEST_CASE("who is not logged in gets the log-in page and nothing else") {
  Street street;
  for (http::Route const& route : street.house->router().routes()) {
    std::string const name =
        std::string(http::name_of(route.method)) + " " + std::string(route.path);
    if (!needed().contains(name) || http::is_api(route.path)) continue;
    TestClient stranger(street.house->dispatcher());
    stranger.get("/inloggen");
    Response const response = route.method == Method::get
                                  ? stranger.get(with_real_ids(route.path))
                                  : stranger.post(with_real_ids(route.path));
    CHECK_MESSAGE((response.status == 303 || response.status == 403), name);
    if (response.status == 303) {
      CHECK(http::header_of(response, "location").starts_with("/inloggen"));
    }
  }
}

TEST_CASE("each role opens exactly what its line says") {
  Street street;
  for (Role const role :
       {Role::organiser, Role::caller, Role::facilitator, Role::employee, Role::council_member,
        Role::management, Role::privacy_officer, Role::work_coach, Role::administrator}) {
    TestClient client = street.browser_of({role});
    for (http::Route const& route : street.house->router().routes()) {
      std::string const name =
          std::string(http::name_of(route.method)) + " " + std::string(route.path);
      auto const line = needed().find(name);
      if (line == needed().end() || http::is_api(route.path)) continue;
      Response const response = ask(client, route);
      bool const refused = response.status == 403;
      CHECK_MESSAGE(refused != opens(role, line->second),
                    name << " role " << static_cast<int>(role) << " status " << response.status);
    }
  }
}

TEST_CASE("the API opens to no cookie and no stranger, whatever their role") {
  Street street;
  TestClient client = street.browser_of({Role::organiser, Role::management, Role::administrator});
  for (http::Route const& route : street.house->router().routes()) {
    if (!http::is_api(route.path)) continue;
    for (std::string_view const token : {"", "no-such-token"}) {
      CHECK(client.api(route.method, with_real_ids(route.path), "{}", token).status == 401);
    }
  }
}

TEST_CASE("the key of a sender opens the API and no page") {
  Street street;
  TestClient client = street.browser_of({Role::administrator});
  client.get("/beheer/aanleveren");
  client.post("/beheer/aanleveren", {{"name", "Portaal"}, {"office", "Noord"}});
  std::string const page = client.page();
  std::size_t const at = page.find("<dd", page.find("Sleutel</dt>"));
  std::size_t const begin = page.find('>', at) + 1;
  std::string const token(trim(page.substr(begin, page.find('<', begin) - begin)));
  TestClient sender(street.house->dispatcher());

  auto const sent = sender.api(Method::post, "/api/v1/berichten",
                               R"({"id":"1","client":"zoe","text":"Kunt u mij bellen?"})", token);
  CHECK(sent.status == 201);
  CHECK(sent.body.find("\"asks\":1") != std::string::npos);
  http::Request request = sender.from_here(Method::get, "/berichten-inlezen");
  request.cookies["klantendag"] = token;
  request.headers["cookie"] = "klantendag=" + token;
  request.headers["authorization"] = "Bearer " + token;
  CHECK(sender.send(request).status == 303);
}

TEST_CASE("a form from another site, or without its token, changes nothing") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});
  client.get("/nieuwe-editie");
  std::string const token = client.guard("/edities", "_token");
  std::string const once = client.guard("/edities", "_once");
  http::Request request = client.from_here(Method::post, "/edities");
  request.form.add("name", "Dag");
  request.form.add("year", "2027");
  request.form.add("preset", "klantendag");
  CHECK(client.send(request).status == 403);

  request.form.add("_token", token);
  request.form.add("_once", once);
  http::Request foreign = request;
  foreign.headers["origin"] = "https://elders.example";
  foreign.headers["sec-fetch-site"] = "cross-site";
  CHECK(client.send(foreign).status == 403);

  CHECK(client.send(request).status == 303);
}

TEST_CASE("the same form sent twice makes one edition") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});
  client.get("/nieuwe-editie");
  http::Request request = client.from_here(Method::post, "/edities");
  for (auto const& [name, value] :
       TestClient::Pairs{{"name", "Dag"},
                         {"year", "2027"},
                         {"preset", "workshop"},
                         {"_token", client.guard("/edities", "_token")},
                         {"_once", client.guard("/edities", "_once")}}) {
    request.form.add(name, value);
  }

  Response const first = client.send(request);
  Response const second = client.send(request);

  CHECK(first.status == 303);
  CHECK(http::header_of(first, "location") == http::header_of(second, "location"));
  std::vector<std::string> rows;
  CHECK(street.house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const found, work.session.query("SELECT key FROM edition"));
    for (sql::Row const& row : found) rows.push_back(row.text(0));
    return {};
  }));
  CHECK(rows == std::vector<std::string>{"dag-2027"});
}

TEST_CASE("what is not there and what is forbidden look alike from outside") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});

  Response const missing = client.get("/edities/01M89QNDXCFRDV47XZBRPRRV7Q");
  Response const nonsense = client.get("/edities/iets-anders");

  CHECK(missing.status == 404);
  CHECK(nonsense.status == 404);
  CHECK(missing.body.size() == nonsense.body.size());
}

TEST_CASE("a refusal is in the record, with the route and not the address") {
  Street street;
  TestClient client = street.browser_of({Role::employee});

  client.get("/edities/01M89QNDXCFRDV47XZBRPRRV7Q/gegevens");
  // The writer works in order: after this unit the record has it.
  CHECK(street.house->database().write([](sql::Session&) -> Result<void> { return {}; }));

  std::string object;
  CHECK(street.house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const entries, audit::newest(work, 0, 1));
    CHECK(entries.front().action == "request.refuse");
    object = entries.front().object;
    return {};
  }));
  CHECK(object == "/edities/{edition}/gegevens");
}

TEST_CASE("an error page links to the other language: itself, or the first page after a form") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});

  client.get("/bestaat-niet");
  CHECK(client.page().find("href=\"?taal=en\"") != std::string::npos);
  client.get("/mijn-account");
  client.post("/edities/iets-anders/fase");
  CHECK(client.page().find("href=\"/?taal=en\"") != std::string::npos);
}

TEST_CASE("an error page tells nothing of our inside") {
  Street street;
  TestClient client = street.browser_of({Role::employee});
  for (char const* path : {"/edities", "/bestaat-niet", "/uitnodiging/x", "/beheer/gebruikers"}) {
    Response const response = client.get(path);
    CHECK(response.status >= 400);
    for (char const* inside : {"sql", "src/", "exception", "SELECT", "noor@v.nl"}) {
      CHECK_MESSAGE(client.page().find(inside) == std::string::npos, path << " shows " << inside);
    }
  }
}

TEST_CASE("each check of verify passes after all of this") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});
  client.get("/nieuwe-editie");
  client.post("/edities", {{"name", "Dag"}, {"year", "2027"}, {"preset", "klantendag"}});
  CHECK(street.house->program_desk().write(
      [&](Work& work) { return audit::sign_checkpoint(work, street.house->signer()); }));

  std::vector<audit::Outcome> outcomes;
  CHECK(street.house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(outcomes, audit::verify(work.session, street.house->checks()));
    return {};
  }));

  CHECK(outcomes.size() == 45);
  for (audit::Outcome const& outcome : outcomes) CHECK(outcome.findings.empty());
}

}  // namespace klantendag::app
