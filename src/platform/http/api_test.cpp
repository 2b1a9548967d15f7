// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include "platform/http/small_house_test.hpp"

namespace klantendag::http {
namespace {

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

TEST_CASE("the API knows bearer tokens and no cookies") {
  House house;
  house.log_in();

  auto const with_cookie = house.client.api(Method::get, "/api/v1/tips");
  auto const with_token = house.client.api(Method::get, "/api/v1/tips", "", session_of_an);

  CHECK(with_cookie.status == 401);
  CHECK(with_cookie.content_type == "application/problem+json");
  CHECK(with_cookie.body.find("\"status\":401") != std::string::npos);
  CHECK(with_cookie.body.find("http.api_key_needed") != std::string::npos);
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

}  // namespace
}  // namespace klantendag::http
