// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/small_house_test.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <thread>

#include "platform/html/form.hpp"
#include "platform/sql/migrate.hpp"

namespace klantendag::http {

namespace {

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

Result<Response> long_page(Work&, Request const&) {
  return Response::of({.title = "Lang", .main = html::text(std::string(5000, 'x'))});
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
      {Method::get, "/lang", Public{}, long_page},
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

std::unique_ptr<sql::Database> open_database() {
  auto database = sql::open_for_test();
  REQUIRE(database.ok());
  sql::Migration const tips{
      .number = 9001, .name = "tips", .sql = "CREATE TABLE tips (words TEXT);"};
  REQUIRE(sql::migrate(**database, std::span(&tips, 1)).ok());
  return std::move(database).value();
}

}  // namespace

House::House(Scheme scheme) : database(open_database()), dispatcher(parts(scheme)) {}

Parts House::parts(Scheme scheme) {
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
          [](Language language, Error const& error, int status, Again) {
            return std::to_string(status) + (language == Language::nl ? " nl " : " en ") +
                   error.key;
          },
      .say = [](Language, Error const& error) { return error.key; },
      .on_forbidden = [this](Request const&, Actor const&, Error const&) { ++forbidden_told; },
      .on_fault =
          [this](Request const&, Error const& error) {
            fault = error.parameters.empty() ? error.key : error.parameters[0].value;
          },
      .https = scheme == Scheme::https,
      .form_key = std::string(32, 'k'),
  };
}

void House::log_in() {
  client.get("/inloggen");
  REQUIRE(client.post("/inloggen").status == 303);
}

Request House::form_of_an(std::string_view path) const {
  Request request = client.from_here(Method::post, path);
  request.headers["host"] = "klantendag.test";
  request.headers["cookie"] = "klantendag=" + std::string(session_of_an);
  request.form.add("_token", client.guard("/tips", "_token"));
  request.form.add("_once", client.guard("/tips", "_once"));
  return request;
}

std::int64_t House::tips() const {
  std::int64_t count = 0;
  auto const read = database->read([&](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const row, session.one("SELECT count(*) FROM tips"));
    count = row.integer(0);
    return {};
  });
  REQUIRE(read.ok());
  return count;
}

}  // namespace klantendag::http
