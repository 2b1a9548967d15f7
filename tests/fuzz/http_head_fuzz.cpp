// SPDX-License-Identifier: EUPL-1.2
// Heads of requests: what is accepted has one meaning, which written out plainly reads back the same,
// and nothing of it can break out of its line.
#include <string>
#include <variant>

#include "fuzz.hpp"
#include "platform/http/head.hpp"
#include "platform/http/incoming.hpp"

namespace klantendag::http {
namespace {

bool is_one_line(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

std::string written_plainly(Head const& head) {
  std::string out(name_of(head.method));
  out += " " + (head.any_path ? std::string("*") : head.raw_path);
  if (!head.raw_query.empty()) out += "?" + head.raw_query;
  out += " HTTP/1.1\r\n";
  for (auto const& [name, value] : head.headers) out += name + ": " + value + "\r\n";
  return out + "\r\n";
}

void check_meaning(Head const& head) {
  CHECK_PROMISE(is_one_line(head.raw_path) && is_one_line(head.raw_query));
  CHECK_PROMISE(!head.raw_path.empty() && head.raw_path.front() == '/');
  for (auto const& [name, value] : head.headers) {
    CHECK_PROMISE(!name.empty() && is_one_line(name) && is_one_line(value));
  }
  bool const has_length = head.headers.contains("content-length");
  bool const has_coding = head.headers.contains("transfer-encoding");
  CHECK_PROMISE(!(has_length && has_coding));
  CHECK_PROMISE((head.framing == BodyFraming::chunked) == has_coding);
  CHECK_PROMISE((head.framing == BodyFraming::length) == (head.length > 0));
  CHECK_PROMISE(head.length >= 0);
}

}  // namespace
}  // namespace klantendag::http

FUZZ_TARGET(http_head) {
  using namespace klantendag::http;
  HeadLimits const limits{};
  auto const found = find_head(bytes, limits);
  CHECK_PROMISE(found.length <= bytes.size() && found.length <= limits.head);
  if (found.length == 0) return;
  auto const first = parse_head(bytes.substr(0, found.length), limits);
  if (auto const* refusal = std::get_if<Refusal>(&first)) {
    CHECK_PROMISE(refusal->status >= 400 && refusal->status < 600);
    return;
  }

  Head const& head = std::get<Head>(first);
  check_meaning(head);
  if (head.method != Method::other && head.headers.contains("host")) {
    auto const plain = written_plainly(head);
    auto const second = parse_head(plain, limits);
    auto const* again = std::get_if<Head>(&second);
    // Several lines of one name became one, which may be longer than a line's share; nothing else.
    CHECK_PROMISE(again != nullptr);
    CHECK_PROMISE(again->raw_path == head.raw_path && again->raw_query == head.raw_query);
    CHECK_PROMISE(again->headers == head.headers);
    CHECK_PROMISE(again->framing == head.framing && again->length == head.length);
  }
  auto moved = head;
  if (auto const request = make_request(std::move(moved))) {
    CHECK_PROMISE(request->path.front() == '/' && is_one_line(request->path));
    CHECK_PROMISE(request->path.find('\\') == std::string::npos);
  }
}
