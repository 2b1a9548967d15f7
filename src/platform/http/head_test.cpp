// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/head.hpp"

#include <doctest/doctest.h>

namespace klantendag::http {
namespace {

HeadLimits const limits{};

int status_of(std::string_view head) {
  auto const found = find_head(head, limits);
  if (found.refused != 0) return found.refused;
  if (found.length != head.size()) return -1;
  auto const parsed = parse_head(head, limits);
  auto const* refusal = std::get_if<Refusal>(&parsed);
  return refusal == nullptr ? 200 : refusal->status;
}

std::string with_headers(std::string_view lines) {
  return "POST /a HTTP/1.1\r\nHost: h\r\n" + std::string(lines) + "\r\n";
}

TEST_CASE("an ordinary head is read") {
  auto const parsed = parse_head(
      "POST /a/b%20c?x=1 HTTP/1.1\r\nHost: example.nl:8080\r\nContent-Length: 12\r\n"
      "Cookie: a=1\r\nCookie: b=2\r\nX-List: 1\r\nx-list:\t2 \r\n\r\n",
      limits);

  auto const* head = std::get_if<Head>(&parsed);
  REQUIRE(head != nullptr);
  CHECK(head->method == Method::post);
  CHECK(head->raw_path == "/a/b%20c");
  CHECK(head->raw_query == "x=1");
  CHECK(head->framing == BodyFraming::length);
  CHECK(head->length == 12);
  CHECK(head->headers.at("cookie") == "a=1; b=2");
  CHECK(head->headers.at("x-list") == "1, 2");
  CHECK(head->keep_alive);
}

TEST_CASE("what two programs could read differently is refused") {
  for (std::string_view const lines : {
           "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
           "Content-Length: 5\r\nContent-Length: 5\r\n",
           "Content-Length: 5\r\nContent-Length: 6\r\n",
           "Content-Length: 5, 5\r\n",
           "Content-Length: +5\r\n",
           "Content-Length: -1\r\n",
           "Content-Length: 0x5\r\n",
           "Content-Length: 5 5\r\n",
           "Content-Length:\r\n",
           "Content-Length: 99999999999999999999\r\n",
           "Transfer-Encoding: identity\r\n",
           "Transfer-Encoding: gzip, chunked\r\n",
           "Transfer-Encoding: chunked, chunked\r\n",
           "Transfer-Encoding: xchunked\r\n",
           "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
           "Transfer-Encoding:\vchunked\r\n",
           "Transfer-Encoding : chunked\r\n",
           " Transfer-Encoding: chunked\r\n",
           "X: a\r\n b\r\n",
           "X: a\r\n\tb\r\n",
           "X: a\rb\r\n",
           "X: a\nContent-Length: 5\r\n",
           "X\r\n",
           ": a\r\n",
           "X(: a\r\n",
           "Host: h\r\n",
           "Host: other\r\n",
       }) {
    CAPTURE(lines);
    CHECK(status_of(with_headers(lines)) == 400);
  }
  CHECK(status_of(with_headers(std::string_view("X: a\0b\r\n", 8))) == 400);
}

TEST_CASE("a request line has three words and a target of ours") {
  for (std::string_view const line :
       {"GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1", "GET / http/1.1",
        "GET / HTTP/11", "GET a HTTP/1.1", "GET http://other/ HTTP/1.1", "GET ftp://h/ HTTP/1.1",
        "GET * HTTP/1.1", "G@T / HTTP/1.1", "GET /\t HTTP/1.1", "GET /a#b HTTP/1.1",
        "CONNECT h:80 HTTP/1.1", "GET /\x80 HTTP/1.1", "GET http://h@other/ HTTP/1.1"}) {
    CAPTURE(line);
    CHECK(status_of(std::string(line) + "\r\nHost: h\r\n\r\n") == 400);
  }
  CHECK(status_of("GET / HTTP/2.0\r\nHost: h\r\n\r\n") == 505);
  CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost:\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a b\r\n\r\n") == 400);
  CHECK(status_of("\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\nHost: h\n\n") == 400);
  CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 200);
  CHECK(status_of("GET http://h/x HTTP/1.1\r\nHost: h\r\n\r\n") == 200);
  CHECK(status_of("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n") == 200);
}

TEST_CASE("limits are kept before the end is seen") {
  CHECK(find_head("GET /" + std::string(9000, 'a'), limits).refused == 414);
  CHECK(find_head("GET / HTTP/1.1\r\nX: " + std::string(33'000, 'a'), limits).refused == 431);
  std::string many;
  for (int count = 0; count < 100; ++count) many += "X: 1\r\n";
  CHECK(status_of(with_headers(many)) == 431);
  CHECK(status_of(with_headers(many.substr(6))) == 200);
  CHECK(find_head("GET / HTTP/1.1\r\nHost", limits).length == 0);
  CHECK(find_head("GET / HTTP/1.1\r\nHost", limits).refused == 0);
}

TEST_CASE("the client says whether the connection stays") {
  auto const stays = [](std::string_view head) {
    return std::get<Head>(parse_head(head, limits)).keep_alive;
  };

  CHECK(stays("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
  CHECK_FALSE(stays("GET / HTTP/1.1\r\nHost: h\r\nConnection: Close\r\n\r\n"));
  CHECK_FALSE(stays("GET / HTTP/1.1\r\nHost: h\r\nConnection: x, close\r\n\r\n"));
  CHECK_FALSE(stays("GET / HTTP/1.0\r\n\r\n"));
  CHECK(status_of(with_headers("Expect: 100-continue\r\n")) == 200);
  CHECK(status_of(with_headers("Expect: pie\r\n")) == 417);
}

}  // namespace
}  // namespace klantendag::http
