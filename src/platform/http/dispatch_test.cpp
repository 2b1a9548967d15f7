// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/dispatch.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>

#include "platform/html/form.hpp"
#include "platform/http/test_client.hpp"
#include "platform/sql/migrate.hpp"

namespace klantendag::http {
namespace {

constexpr std::string_view session_of_an = "an-token";
constexpr std::string_view session_of_bob = "bob-token";  // may look, may not manage

Page page_with_form() {
  return {.title = "Tips",
          .main = html::action_button({.action = html::url("/tips"), .label = "Bewaar"})};
}

Result<Response> save_tip(Work& work, Request const& request) {
  auto const words = request.form.text("tip");
  if (words.empty()) return Response::form_again(page_with_form());
  RETURN_IF_ERROR(work.session.exec("INSERT INTO tips (words) VALUES (?1)", {words}));
  if (words == "stuk") return forbidden("http.test_own_reason");
  if (words == "gooi") throw std::runtime_error("secret detail");
  return Response::see_other("/tips");
}

Result<Response> save_tip_of_api(Work& work, Request const& request) {
  RETURN_IF_ERROR(work.session.exec("INSERT INTO tips (words) VALUES (?1)", {request.body}));
  return Response::json(201, R"({"id":"1"})");
}

// Computes between reading and writing.
Result<Response> draw(Desk& desk, Request const& request) {
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    auto const done = work.session.exec("INSERT INTO tips (words) VALUES (?1)", {request.path});
    return done ? Result<void>() : done.error();
  }));
  return Response::see_other("/tips");
}

std::vector<Route> routes() {
  auto const page = [](Work&, Request const&) -> Result<Response> {
    return Response::of(page_with_form());
  };
  auto const log_in = [](Desk&, Request const&) -> Result<Response> {
    auto response = Response::see_other("/tips");
    response.cookies.push_back({.name = "klantendag", .value = std::string(session_of_an)});
    return response;
  };
  auto const one_thing = [](Work& work, Request const& request) -> Result<Response> {
    if (request.parameter("tip") == "none") return not_found("tips.not_found");
    if (request.parameter("tip") == "own") return forbidden("tips.not_your_own");
    RETURN_IF_ERROR(require(work, Permission::manage_editions));
    return Response::of(page_with_form());
  };
  return {
      {Method::get, "/", Public{}, page},
      {Method::get, "/inloggen", Public{}, page},
      {Method::post, "/inloggen", Public{}, LongHandler(log_in)},
      {Method::post, "/trekking", LoggedIn{}, LongHandler(draw)},
      {Method::get, "/tips", Needs{Permission::see_editions}, page},
      {Method::post, "/tips", Needs{Permission::see_editions}, save_tip},
      {Method::get, "/tips/{tip}", Needs{Permission::see_editions}, one_thing},
      {Method::get, "/beheer", Needs{Permission::manage_editions}, page},
      {Method::get, "/eigen", LoggedIn{}, page},
      {Method::get, "/s/{token}", Holder{"survey"}, page},
      {Method::get, "/api/v1/tips", Needs{Permission::see_editions},
       [](Work&, Request const&) -> Result<Response> { return Response::json(200, "[]"); }},
      {Method::post, "/api/v1/tips", Needs{Permission::see_editions}, save_tip_of_api},
  };
}

Result<Actor> person(sql::Session&, Instant, std::string_view cookie) {
  if (cookie == session_of_an) {
    return Actor{.kind = Actor::Kind::account,
                 .name = "An",
                 .permissions = Permissions(Permission::see_editions, Permission::manage_editions)};
  }
  if (cookie == session_of_bob) {
    return Actor{.kind = Actor::Kind::account,
                 .name = "Bob",
                 .permissions = Permissions(Permission::see_editions)};
  }
  return Actor{};
}

// A house of a few routes around a real database.
struct House {
  std::unique_ptr<sql::Database> database = open();
  FixedClock clock{Instant{1'800'000'000'000}};
  Router router{};
  std::atomic<int> forbidden_told{0};
  std::string fault{};
  Dispatcher dispatcher;
  TestClient client{dispatcher};

  explicit House(bool https = false) : dispatcher(parts(https)) {}

  static std::unique_ptr<sql::Database> open() {
    auto database = sql::open_for_test();
    REQUIRE(database.ok());
    sql::Migration const tips{
        .number = 9001, .name = "tips", .sql = "CREATE TABLE tips (words TEXT);"};
    REQUIRE(sql::migrate(**database, std::span(&tips, 1)).ok());
    return std::move(database).value();
  }

  Parts parts(bool https) {
    router.add(routes());
    return {
        .database = *database,
        .clock = clock,
        .router = router,
        .identify = person,
        .identify_client = person,
        .layout =
            [](Work& work, Request const&, Page const& page) {
              return "<title>" + page.title + "</title>" + work.actor.name + page.main.markup();
            },
        .error_page =
            [](Language language, Error const& error, int status) {
              return std::to_string(status) + (language == Language::nl ? " nl " : " en ") +
                     error.key;
            },
        .say = [](Language, Error const& error) { return error.key; },
        .on_forbidden = [this](Request const&, Actor const&, Error const&) { ++forbidden_told; },
        .on_fault =
            [this](Request const&, Error const& error) {
              fault = error.parameters.empty() ? error.key : error.parameters[0].value;
            },
        .https = https,
        .form_key = std::string(32, 'k'),
    };
  }

  void log_in() {
    client.get("/inloggen");
    REQUIRE(client.post("/inloggen").status == 303);
  }

  std::int64_t tips() {
    std::int64_t count = 0;
    auto const read = database->read([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const row, session.one("SELECT count(*) FROM tips"));
      count = row.integer(0);
      return {};
    });
    REQUIRE(read.ok());
    return count;
  }
};

TEST_CASE("who is not logged in is led to the log-in page and comes back") {
  House house;

  auto const answer = house.client.get("/tips?zoek=a%20b");

  CHECK(answer.status == 303);
  CHECK(header_of(answer, "Location") == "/inloggen?naar=%2Ftips%3Fzoek%3Da%2520b");
}

TEST_CASE("who logs in may see what the account allows, and no more") {
  House house;
  house.log_in();

  CHECK(house.client.get("/tips").status == 200);
  CHECK(house.client.page().find("An") != std::string::npos);
  CHECK(house.client.get("/beheer").status == 200);
  CHECK(house.client.get("/eigen").status == 200);

  TestClient bob(house.dispatcher);
  auto request = bob.from_here(Method::get, "/beheer");
  request.headers["cookie"] = "klantendag=bob-token";
  CHECK(bob.send(request).status == 403);
  CHECK(house.forbidden_told == 1);
}

TEST_CASE("forbidden and not there are the same answer for a thing with an address") {
  House house;
  auto const seen_by_bob = [&](std::string_view address) {
    auto request = house.client.from_here(Method::get, address);
    request.headers["cookie"] = "klantendag=bob-token";
    return house.client.send(request);
  };

  auto const forbidden_one = seen_by_bob("/tips/some");
  auto const missing_one = seen_by_bob("/tips/none");

  CHECK(forbidden_one.status == 404);
  CHECK(forbidden_one.body == missing_one.body);
  CHECK(forbidden_one.headers == missing_one.headers);
  CHECK(house.forbidden_told == 1);
  CHECK(seen_by_bob("/tips/own").status == 403);
}

TEST_CASE("a form of ours is saved and leads on") {
  House house;
  house.log_in();
  house.client.get("/tips");

  auto const answer = house.client.post("/tips", {{"tip", "Bel terug"}});

  CHECK(answer.status == 303);
  CHECK(house.tips() == 1);
}

TEST_CASE("a change is refused when it comes from elsewhere") {
  House house;
  house.log_in();
  house.client.get("/tips");
  auto const token = house.client.guard("/tips", "_token");
  auto const sent = [&](Named headers, std::string_view with_token) {
    Request request{.method = Method::post, .path = "/tips", .headers = std::move(headers)};
    request.form.add("tip", "x");
    request.form.add("_token", std::string(with_token));
    return house.client.send(request).status;
  };

  CHECK(sent({}, token) == 403);
  CHECK(sent({{"origin", "null"}}, token) == 403);
  CHECK(sent({{"origin", "https://evil.example"}}, token) == 403);
  CHECK(sent({{"origin", "http://klantendag.test.evil.example"}}, token) == 403);
  CHECK(sent({{"sec-fetch-site", "cross-site"}}, token) == 403);
  CHECK(sent({{"sec-fetch-site", "same-site"}, {"origin", "http://klantendag.test"}}, token) ==
        403);
  CHECK(sent({{"sec-fetch-site", "same-origin"}, {"origin", "https://evil.example"}}, token) ==
        403);
  CHECK(sent({{"sec-fetch-site", "same-origin"}}, "") == 403);
  CHECK(sent({{"sec-fetch-site", "same-origin"}}, std::string(86, 'A')) == 403);
  CHECK(house.tips() == 0);
  CHECK(sent({{"origin", "http://klantendag.test"}}, token) == 303);
  CHECK(sent({{"sec-fetch-site", "same-origin"}}, token) == 303);
}

TEST_CASE("a token of one browser does not work in another") {
  House house;
  house.log_in();
  house.client.get("/tips");
  Request stolen = house.client.from_here(Method::post, "/inloggen");
  stolen.form.add("_token", house.client.guard("/tips", "_token"));

  TestClient other(house.dispatcher);
  other.get("/inloggen");

  CHECK(other.send(stolen).status == 403);
}

TEST_CASE("the same form sent twice is saved once") {
  House house;
  house.log_in();
  house.client.get("/tips");

  auto const first = house.client.post("/tips", {{"tip", "Bel terug"}});
  auto const again = house.client.post("/tips", {{"tip", "Bel terug"}});
  auto const other = house.client.post("/tips", {{"tip", "Iets anders"}});

  CHECK(again.status == first.status);
  CHECK(header_of(again, "Location") == header_of(first, "Location"));
  CHECK(other.status == 409);
  CHECK(house.tips() == 1);
}

TEST_CASE("a hundred times the same form at once is saved once") {
  House house;
  house.log_in();
  house.client.get("/tips");
  Request request = house.client.from_here(Method::post, "/tips");
  request.headers["host"] = "klantendag.test";
  request.headers["cookie"] = "klantendag=an-token";
  request.form.add("_token", house.client.guard("/tips", "_token"));
  request.form.add("_once", house.client.guard("/tips", "_once"));
  request.form.add("tip", "Bel terug");

  std::atomic<int> done{0};
  std::vector<std::thread> threads;
  for (int count = 0; count < 100; ++count) {
    threads.emplace_back([&] { done += house.dispatcher.answer(request).status == 303 ? 1 : 0; });
  }
  for (std::thread& thread : threads) thread.join();

  CHECK(done == 100);
  CHECK(house.tips() == 1);
}

TEST_CASE("a draw that is asked for twice at once is done once") {
  House house;
  house.log_in();
  house.client.get("/tips");
  Request request = house.client.from_here(Method::post, "/trekking");
  request.headers["host"] = "klantendag.test";
  request.headers["cookie"] = "klantendag=an-token";
  request.form.add("_token", house.client.guard("/tips", "_token"));
  request.form.add("_once", house.client.guard("/tips", "_once"));

  std::atomic<int> done{0};
  std::vector<std::thread> threads;
  for (int count = 0; count < 4; ++count) {
    threads.emplace_back([&] { done += house.dispatcher.answer(request).status == 303 ? 1 : 0; });
  }
  for (std::thread& thread : threads) thread.join();

  CHECK(done == 4);
  CHECK(house.tips() == 1);
}

TEST_CASE("more long work than people would wait for is told to come back") {
  House house;
  house.log_in();
  house.client.get("/tips");
  Request request = house.client.from_here(Method::post, "/trekking");
  request.headers["host"] = "klantendag.test";
  request.headers["cookie"] = "klantendag=an-token";
  request.form.add("_token", house.client.guard("/tips", "_token"));

  std::atomic<int> done{0};
  std::atomic<int> told{0};
  std::atomic<int> answers{0};
  for (int count = 0; count < 100; ++count) {
    house.dispatcher.dispatch(request, [&](Response const& response) {
      done += response.status == 303 ? 1 : 0;
      told += response.status == 503 && !header_of(response, "Retry-After").empty() ? 1 : 0;
      ++answers;
    });
  }
  CHECK(house.client.get("/").status == 200);  // pages do not wait behind it
  while (answers < 100) std::this_thread::yield();

  CHECK(done.load() >= 31);  // the log-in may still be leaving the lane
  CHECK(done.load() + told.load() == 100);
  CHECK(told.load() > 0);
  CHECK(house.tips() == done);
}

TEST_CASE("what the server refuses is said in the words of the house") {
  House house;

  auto const page = house.dispatcher.refuse(413, house.client.from_here(Method::post, "/tips"));
  auto const api =
      house.dispatcher.refuse(503, house.client.from_here(Method::post, "/api/v1/tips"));

  CHECK(page.status == 413);
  CHECK(page.body == "413 nl http.too_large");
  CHECK(api.content_type == "application/problem+json");
  CHECK(header_of(api, "API-Version") == "1.0.0");
  CHECK_FALSE(header_of(api, "Retry-After").empty());
}

TEST_CASE("what was refused changes nothing and may be tried again with the same form") {
  House house;
  house.log_in();
  house.client.get("/tips");
  auto const token = house.client.guard("/tips", "_token");
  auto const sent = [&](std::string const& tip) {
    auto request = house.client.from_here(Method::post, "/tips");
    request.form.add("_token", token);
    request.form.add("_once", "once");
    request.form.add("tip", tip);
    return house.client.send(request);
  };

  CHECK(sent("stuk").status == 403);
  CHECK(sent("").status == 422);
  auto const thrown = sent("gooi");
  CHECK(thrown.status == 500);
  CHECK(thrown.body == "500 nl error.internal");
  CHECK(house.fault == "secret detail");
  CHECK(house.tips() == 0);
  CHECK(sent("goed").status == 303);
  CHECK(house.tips() == 1);
}

TEST_CASE("keys are forgotten after a day") {
  House house;
  house.log_in();
  house.client.get("/tips");
  house.client.post("/tips", {{"tip", "Bel terug"}});
  auto const forgotten = [&] {
    std::int64_t count = -1;
    auto const done = house.database->write([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(count, Dispatcher::forget_old_keys(session, house.clock.now()));
      return {};
    });
    return done.ok() ? count : -1;
  };

  CHECK(forgotten() == 0);
  house.clock.advance(hours(25));
  CHECK(forgotten() == 1);
}

TEST_CASE("every form on a page has its own key and the page keeps no marker") {
  House house;
  house.log_in();
  house.client.get("/tips");
  auto const once = house.client.guard("/tips", "_once");
  auto const token = house.client.guard("/tips", "_token");

  house.client.get("/tips");

  CHECK(once.size() >= 20);
  CHECK(house.client.guard("/tips", "_once") != once);
  CHECK(house.client.guard("/tips", "_token") != token);  // masked anew
  CHECK(house.client.page().find('\x01') == std::string::npos);
}

TEST_CASE("the API knows bearer tokens and no cookies") {
  House house;
  house.log_in();

  auto const with_cookie = house.client.api(Method::get, "/api/v1/tips");
  auto const with_token = house.client.api(Method::get, "/api/v1/tips", "", session_of_an);

  CHECK(with_cookie.status == 401);
  CHECK(with_cookie.content_type == "application/problem+json");
  CHECK(with_cookie.body.find("\"status\":401") != std::string::npos);
  CHECK(with_token.status == 200);
  for (auto const* response : {&with_cookie, &with_token}) {
    CHECK(header_of(*response, "API-Version") == "1.0.0");
    CHECK(header_of(*response, "Cache-Control") == "no-store");
    CHECK(header_of(*response, "Set-Cookie").empty());
  }
}

TEST_CASE("a bearer token does not open pages") {
  House house;
  auto request = house.client.from_here(Method::get, "/tips");
  request.headers["authorization"] = "Bearer an-token";

  CHECK(house.client.send(request).status == 303);
}

TEST_CASE("a client of the API may try again safely") {
  House house;
  auto const sent = [&](std::string body) {
    auto request = house.client.from_here(Method::post, "/api/v1/tips");
    request.headers["authorization"] = "Bearer an-token";
    request.headers["content-type"] = "application/json";
    request.headers["idempotency-key"] = "k1";
    request.body = std::move(body);
    return house.client.send(request);
  };

  CHECK(sent("{}").status == 201);
  auto const again = sent("{}");
  CHECK(again.status == 201);
  CHECK(again.body == R"({"id":"1"})");
  CHECK(sent("[]").status == 409);
  CHECK(house.tips() == 1);
}

TEST_CASE("forms and JSON are each read at their own door") {
  House house;
  auto request = house.client.from_here(Method::post, "/api/v1/tips");
  request.headers["content-type"] = "application/x-www-form-urlencoded";
  request.form.add("a", "b");
  CHECK(house.client.send(request).status == 415);
  request = house.client.from_here(Method::post, "/inloggen");
  request.body = "{}";
  CHECK(house.client.send(request).status == 415);
  request = house.client.from_here(Method::get, "/api/v1/tips");
  request.headers["accept"] = "image/png";
  CHECK(house.client.send(request).status == 406);
}

TEST_CASE("a method that a path does not have is refused with those that it has") {
  House house;

  auto const put = house.client.send(house.client.from_here(Method::put, "/tips"));
  auto const unknown = house.client.send(house.client.from_here(Method::other, "/api/v1/tips"));
  auto const options = house.client.send(house.client.from_here(Method::options, "/tips"));

  CHECK(put.status == 405);
  CHECK(header_of(put, "Allow") == "GET, HEAD, POST, OPTIONS");
  CHECK(unknown.status == 405);
  CHECK(header_of(unknown, "API-Version") == "1.0.0");
  CHECK(options.status == 204);
  CHECK(header_of(options, "Allow") == "GET, HEAD, POST, OPTIONS");
  CHECK(house.client.get("/tips/").status == 404);
  CHECK(house.client.get("/nergens").status == 404);
}

TEST_CASE("a language that is chosen stays and the address is clean again") {
  House house;

  auto const answer = house.client.get("/nergens");
  auto const chosen = house.client.get("/?taal=en&x=1");

  CHECK(answer.body == "404 nl error.not_found");
  CHECK(chosen.status == 303);
  CHECK(header_of(chosen, "Location") == "/?x=1");
  CHECK(house.client.get("/nergens").body == "404 en error.not_found");
}

TEST_CASE("the browser's language counts until one is chosen") {
  House house;
  house.client.set_header("accept-language", "de, en-GB;q=0.8, nl;q=0.7");

  CHECK(house.client.get("/nergens").body == "404 en error.not_found");
}

TEST_CASE("every page carries the headers of the house") {
  House house;
  house.log_in();

  auto const page = house.client.get("/tips");
  auto const link = house.client.get("/s/abc");

  for (std::string_view const name :
       {"Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
        "Cross-Origin-Opener-Policy", "Cache-Control"}) {
    CHECK_FALSE(header_of(page, name).empty());
  }
  CHECK(header_of(page, "Content-Security-Policy").find("unsafe") == std::string::npos);
  CHECK(header_of(page, "Referrer-Policy") == "same-origin");
  CHECK(header_of(link, "Referrer-Policy") == "no-referrer");
  CHECK(header_of(page, "Strict-Transport-Security").empty());
}

TEST_CASE("over https cookies cannot be planted by a neighbour") {
  House house(true);
  auto const answer = house.client.get("/inloggen");
  auto const cookie = header_of(answer, "Set-Cookie");

  CHECK(cookie.starts_with("__Host-klantendag-form="));
  CHECK(cookie.find("; Secure") != std::string::npos);
  CHECK(cookie.find("; HttpOnly") != std::string::npos);
  CHECK(cookie.find("; SameSite=Lax") != std::string::npos);
  CHECK_FALSE(header_of(answer, "Strict-Transport-Security").empty());
  auto request = house.client.from_here(Method::get, "/tips");
  request.headers["cookie"] = "klantendag=an-token";
  CHECK(house.client.send(request).status == 303);
  request.headers["cookie"] = "__Host-klantendag=an-token";
  CHECK(house.client.send(request).status == 200);
}

}  // namespace
}  // namespace klantendag::http
