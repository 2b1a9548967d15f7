// SPDX-License-Identifier: EUPL-1.2
// A survey through the router: an answer leaves nothing in the database but the answer, results stay
// hidden until they are shared, and what was typed wrong comes back.
#include <doctest/doctest.h>

#include "app/house.hpp"
#include "modules/editions/editions.hpp"
#include "modules/survey/survey.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using http::Response;
using http::TestClient;

class Survey {
 public:
  Survey()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()),
        organiser(house->dispatcher()),
        client(house->dispatcher()) {
    organiser.get("/");
    organiser.post(
        "/inrichten",
        {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", "paars fietst dinsdag"}});
    CHECK(house->owner_desk(Language::nl).write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const edition, editions::create(work, {"Dag", 2027}));
      ASSIGN_OR_RETURN(auto const surveys, survey::begin(work, edition.id));
      list = "/edities/" + edition.id.text() + "/enquete";
      ASSIGN_OR_RETURN(codes, survey::make_codes(work, surveys.front().id, 8));
      for (auto const state : {survey::State::tested, survey::State::open}) {
        RETURN_IF_ERROR(survey::move_on(work, house->keys(), surveys.front().id, state));
      }
      return {};
    }));
  }

  // All ten questions, one a page.
  Response answer(std::string const& code, std::string const& mark) {
    client.get("/enquete");
    Response last = client.post("/enquete", {{"code", code}});
    for (int at = 0; at < 10; ++at) {
      last =
          client.post("/enquete", {{"code", code}, {"at", std::to_string(at)}, {"a-mark", mark}});
    }
    return last;
  }

  std::int64_t count(std::string_view table) {
    std::int64_t rows = 0;
    CHECK(house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const row,
                       work.session.one("SELECT COUNT(*) FROM " + std::string(table)));
      rows = row.integer(0);
      return {};
    }));
    return rows;
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  TestClient organiser;
  TestClient client;
  std::string list{};
  std::vector<std::string> codes{};
};

bool shows(TestClient const& client, std::string_view words) {
  return client.page().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("an answer leaves no line that tells when it came or could be guessed back") {
  Survey survey;
  auto const before = std::pair(survey.count("http_requests"), survey.count("audit_entry"));

  CHECK(survey.answer(survey.codes[0], "8").status == 200);
  CHECK(shows(survey.client, "Wij hebben uw antwoorden bewaard"));

  CHECK(std::pair(survey.count("http_requests"), survey.count("audit_entry")) == before);
}

TEST_CASE("a code answers once, and says so in words") {
  Survey survey;
  survey.answer(survey.codes[0], "8");

  survey.client.get("/enquete");
  CHECK(survey.client.post("/enquete", {{"code", survey.codes[0]}}).status == 422);
  CHECK(shows(survey.client, "Met deze code is al antwoord gegeven"));
}

TEST_CASE("a mark that is none comes back with the question, and nothing is kept") {
  Survey survey;
  survey.client.get("/enquete");
  survey.client.post("/enquete", {{"code", survey.codes[0]}});

  CHECK(survey.client.post("/enquete", {{"code", survey.codes[0]}, {"at", "0"}, {"a-mark", "11"}})
            .status == 422);
  CHECK(shows(survey.client, "Kies een cijfer van 1 tot en met 10"));
  CHECK(survey.answer(survey.codes[0], "8").status == 200);
}

TEST_CASE("while it is open the organiser gets a sentence instead of results") {
  Survey survey;
  for (std::string const& code : survey.codes) survey.answer(code, "8");

  CHECK(survey.organiser.get(survey.list + "/clienten/uitslag").status == 409);
  CHECK_FALSE(shows(survey.organiser, "8 van de 8"));
}

}  // namespace klantendag::app
