// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/wire.hpp"

#include <fmt/format.h>

#include <array>

namespace klantendag::http {

namespace {

void append_header(std::string& out, std::string_view name, std::string_view value) {
  auto const end = value.find_first_of(std::string_view("\r\n\0", 3));
  out += name;
  out += ": ";
  out += value.substr(0, end);
  out += "\r\n";
}

// RFC 9110 8.6: neither has a body, and 204 may not even say how long none is.
bool is_without_body(int status) {
  return status == 204 || status == 304;
}

}  // namespace

std::string_view reason_phrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 206:
      return "Partial Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 416:
      return "Range Not Satisfiable";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    case 507:
      return "Insufficient Storage";
    default:
      return "-";  // numbers, not an enum
  }
}

std::string http_date(Instant at) {
  constexpr std::array<std::string_view, 7> weekdays{"Mon", "Tue", "Wed", "Thu",
                                                     "Fri", "Sat", "Sun"};
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto const text = at.text();  // 2026-11-25T15:16:39.000Z
  auto const date = Date::parse(std::string_view(text).substr(0, 10));
  if (!date) return {};
  return fmt::format("{}, {} {} {} {} GMT", weekdays[static_cast<std::size_t>(date->weekday())],
                     text.substr(8, 2), months[static_cast<std::size_t>(date->month() - 1)],
                     text.substr(0, 4), text.substr(11, 8));
}

std::string to_wire(Response const& response, After after, WithBody body, std::string_view date) {
  std::string out;
  out.reserve(1024 + response.body.size());
  out += "HTTP/1.1 " + std::to_string(response.status) + " ";
  out += reason_phrase(response.status);
  out += "\r\n";
  if (!date.empty()) append_header(out, "Date", date);
  if (!response.content_type.empty()) append_header(out, "Content-Type", response.content_type);
  if (!is_without_body(response.status)) {
    append_header(out, "Content-Length", std::to_string(response.body.size()));
  }
  for (auto const& [name, value] : response.headers) append_header(out, name, value);
  if (after == After::close) append_header(out, "Connection", "close");
  out += "\r\n";
  if (body == WithBody::yes && !is_without_body(response.status)) out += response.body;
  return out;
}

Response plain_refusal(int status) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::to_string(status) + " " + std::string(reason_phrase(status)) + "\n";
  if (status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace klantendag::http
