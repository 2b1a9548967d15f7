// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/dispatch.hpp"

#include <doctest/doctest.h>

#include "platform/http/small_house_test.hpp"

namespace klantendag::http {
namespace {

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

TEST_CASE("a language that is chosen stays and the address is clean again") {
  House house;

  auto const answer = house.client.get("/nergens");
  auto const chosen = house.client.get("/?taal=en&x=1");

  CHECK(answer.body == "404 nl error.not_found");
  CHECK(chosen.status == 303);
  CHECK(header_of(chosen, "Location") == "/?x=1");
  CHECK(house.client.get("/nergens").body == "404 en error.not_found");
}

TEST_CASE(
    "also a page that is not there can be read in the other language, and stays on this site") {
  House house;

  auto const chosen = house.client.get("/nergens?taal=en");
  auto const elsewhere = house.client.get("//elders.example?taal=en");

  CHECK(header_of(chosen, "Location") == "/nergens");
  CHECK(header_of(elsewhere, "Location").empty());
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
  House house(Scheme::https);
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

TEST_CASE("a page is compressed only where its length tells nothing") {
  House house;
  house.client.set_header("accept-encoding", "gzip");
  house.client.set_header("accept", "text/html");
  auto const coding = [&](std::string_view address, std::string_view site) {
    auto request = house.client.from_here(Method::get, address);
    request.headers["sec-fetch-site"] = site;
    return header_of(house.client.send(request), "Content-Encoding");
  };

  CHECK(coding("/lang", "same-origin") == "gzip");
  CHECK(coding("/lang", "none") == "gzip");
  CHECK(coding("/lang", "cross-site").empty());
  CHECK(coding("/lang?zoek=geheim", "same-origin").empty());
  CHECK(coding("/", "same-origin").empty());  // too small to be worth it
}

}  // namespace
}  // namespace klantendag::http
