// SPDX-License-Identifier: EUPL-1.2
// The head of an HTTP/1.1 request, read by the letter of RFC 9112. Whatever two programs could
// understand differently is refused, for that is how requests are smuggled (security.md 1.5).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "platform/http/request.hpp"

namespace klantendag::http {

struct HeadLimits {
  std::size_t request_line = 8 * 1024;  // security.md 1.5
  std::size_t head = 32 * 1024;         // request line and headers together
  std::size_t headers = 100;
};

enum class BodyFraming { none, length, chunked };

struct Head {
  Method method = Method::get;
  std::string raw_path{};   // as it came, with percent signs
  std::string raw_query{};  // without the question mark
  bool any_path = false;    // OPTIONS *
  Named headers{};          // names in lower case; several lines of one name joined by ", "
  BodyFraming framing = BodyFraming::none;
  std::int64_t length = 0;  // when framing is length
  bool keep_alive = true;
  bool expects_continue = false;
};

// A status to answer before the connection is closed, and why, for the log.
struct Refusal {
  int status = 400;
  std::string_view reason{};
};

// How far the head reaches in what has been received.
struct HeadSearch {
  std::size_t length = 0;  // with the empty line; 0: not complete yet
  int refused = 0;         // 400, 414 or 431: whatever may follow
};
[[nodiscard]] HeadSearch find_head(std::string_view received, HeadLimits const& limits);

// A complete head, empty line included.
[[nodiscard]] std::variant<Head, Refusal> parse_head(std::string_view head,
                                                     HeadLimits const& limits);

}  // namespace klantendag::http
