// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/incoming.hpp"

#include <doctest/doctest.h>

#include "platform/http/byte_range.hpp"
#include "platform/http/guest_list.hpp"
#include "platform/http/gzip.hpp"
#include "platform/http/language_choice.hpp"
#include "platform/http/percent.hpp"
#include "platform/http/wire.hpp"

namespace klantendag::http {
namespace {

TEST_CASE("a path is decoded once and cannot stand for another one") {
  CHECK(decode_path("/a%20b/%C3%AB") == "/a b/ë");
  CHECK(decode_path("/%2525") == "/%25");
  for (std::string_view const raw : {"", "a", "/a%2fb", "/a%2Fb", "/a\\b", "/a%5cb", "/%00", "/%0a",
                                     "/%", "/%1", "/%zz", "/%ff", "/%7f"}) {
    CAPTURE(raw);
    CHECK_FALSE(decode_path(raw));
  }
}

TEST_CASE("form fields are decoded once and are text") {
  auto const fields = parse_urlencoded("naam=Cli%C3%ABnt+2&x&x=%26&&y==");

  REQUIRE(fields);
  CHECK(fields->text("naam") == "Cliënt 2");
  CHECK(fields->all("x") == std::vector<std::string>{"", "&"});
  CHECK(fields->exact("y") == "=");
  for (std::string_view const text : {"a=%", "a=%0", "a=%ff", "%00=a", "a=%00", "a%0a=b"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_urlencoded(text));
  }
  std::string many;
  for (int count = 0; count < 1001; ++count) many += "a&";
  CHECK_FALSE(parse_urlencoded(many));
}

TEST_CASE("after log-in one goes to a page of this site only") {
  CHECK(is_local_path("/"));
  CHECK(is_local_path("/edities?x=//y"));
  for (std::string_view const path : {"", "edities", "//evil.example", "/\\evil.example",
                                      "https://evil.example", "/a\nb", "/\t/x"}) {
    CAPTURE(path);
    CHECK_FALSE(is_local_path(path));
  }
}

TEST_CASE("only proxies of ours may say who the client is") {
  std::vector<std::string> const proxies = {"10.0.0.1", "10.0.0.2"};

  CHECK(client_address("1.1.1.1", "9.9.9.9", proxies) == "9.9.9.9");
  CHECK(client_address("1.1.1.1", "10.0.0.1", proxies) == "1.1.1.1");
  CHECK(client_address("6.6.6.6, 1.1.1.1, 10.0.0.2", "10.0.0.1", proxies) == "1.1.1.1");
  CHECK(client_address("nonsense", "10.0.0.1", proxies) == "10.0.0.1");
  CHECK(client_address("1.1.1.1, x", "10.0.0.1", proxies) == "10.0.0.1");
  CHECK(client_address("", "10.0.0.1", proxies) == "10.0.0.1");
  CHECK(client_address("2001:db8::1", "10.0.0.1", proxies) == "2001:db8::1");
}

TEST_CASE("one range of bytes is served, several are the whole") {
  auto const first = [](std::string_view header) {
    auto const choice = choose_range(header, 10);
    return choice.range
               ? std::to_string(choice.range->first) + "-" + std::to_string(choice.range->last)
               : std::string(choice.unsatisfiable ? "416" : "whole");
  };

  CHECK(first("bytes=0-3") == "0-3");
  CHECK(first("bytes=8-") == "8-9");
  CHECK(first("bytes=5-100") == "5-9");
  CHECK(first("bytes=-3") == "7-9");
  CHECK(first("bytes=-100") == "0-9");
  CHECK(first("bytes=10-") == "416");
  CHECK(first("bytes=-0") == "416");
  for (std::string_view const header : {"", "bytes=", "bytes=-", "bytes=3-1", "bytes=0-1,2-3",
                                        "lines=0-1", "bytes=a-b", "bytes=0-99999999999999999999"}) {
    CAPTURE(header);
    CHECK(first(header) == "whole");
  }
  CHECK(choose_range("bytes=0-0", 0).unsatisfiable);
}

TEST_CASE("gzip is used when the client takes it") {
  CHECK(accepts_gzip("gzip"));
  CHECK(accepts_gzip("br, gzip;q=0.5"));
  CHECK(accepts_gzip("*"));
  CHECK_FALSE(accepts_gzip(""));
  CHECK_FALSE(accepts_gzip("br"));
  CHECK_FALSE(accepts_gzip("gzip;q=0"));
  auto const packed = gzip(std::string(10'000, 'a'), Effort::quick);
  CHECK(packed.size() < 200);
  CHECK(packed.starts_with("\x1f\x8b"));
}

TEST_CASE("the browser's languages are weighed") {
  auto const chosen = [](std::string_view accept) {
    Request request;
    request.headers["accept-language"] = accept;
    return choose_language(request);
  };

  CHECK(chosen("") == Language::nl);
  CHECK(chosen("en") == Language::en);
  CHECK(chosen("en;q=0.5, nl;q=0.6") == Language::nl);
  CHECK(chosen("de, fr") == Language::nl);
  CHECK(chosen("EN-us,nl;q=0.1") == Language::en);
  CHECK(chosen("en;q=x") == Language::nl);
}

TEST_CASE("nobody can write a second line into a header") {
  Response response;
  response.headers.emplace_back("Location", "/a\r\nSet-Cookie: x=y");

  auto const bytes = to_wire(response, After::close, WithBody::yes, "");

  CHECK(bytes.find("Location: /a\r\n") != std::string::npos);
  CHECK(bytes.find("Set-Cookie") == std::string::npos);
}

TEST_CASE("a moment is written as HTTP wants it") {
  CHECK(http_date(*Instant::parse("2026-11-05T05:16:39Z")) == "Thu, 05 Nov 2026 05:16:39 GMT");
}

TEST_CASE("one address cannot take every place") {
  GuestList guests({.all = 3, .of_one_address = 2, .proxies = {"10.0.0.1"}});

  CHECK(guests.enter("1.1.1.1"));
  CHECK(guests.enter("1.1.1.1"));
  CHECK_FALSE(guests.enter("1.1.1.1"));
  CHECK(guests.enter("2.2.2.2"));
  CHECK_FALSE(guests.enter("3.3.3.3"));
  guests.leave("1.1.1.1");
  CHECK(guests.enter("10.0.0.1"));
  CHECK_FALSE(guests.wait_until_empty(milliseconds(1)));
}

}  // namespace
}  // namespace klantendag::http
