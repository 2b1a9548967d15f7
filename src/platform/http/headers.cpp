// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/headers.hpp"

#include <algorithm>

namespace klantendag::http {

namespace {

// No inline script or style, nobody else's bytes, in nobody else's frame (domain.md C7).
constexpr std::string_view page_policy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";
constexpr std::string_view api_policy = "default-src 'none'; frame-ancestors 'none'";

char lower_letter(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same_name(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char one, char other) { return lower_letter(one) == lower_letter(other); });
}

}  // namespace

bool has_header(Response const& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [&](auto const& header) { return same_name(header.first, name); });
}

void add_house_headers(Response& response, Kind kind, Scheme scheme) {
  auto const add = [&](std::string_view name, std::string_view value) {
    if (!has_header(response, name)) response.headers.emplace_back(name, value);
  };
  add("Content-Security-Policy", kind == Kind::api ? api_policy : page_policy);
  add("X-Content-Type-Options", "nosniff");
  add("X-Frame-Options", "DENY");
  // A one-time link must not travel on in a Referer; elsewhere our own pages may see each other.
  add("Referrer-Policy", kind == Kind::one_time_link ? "no-referrer" : "same-origin");
  add("Cross-Origin-Opener-Policy", "same-origin");
  add("Cross-Origin-Resource-Policy", "same-origin");
  add("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  add("Cache-Control", "no-store");
  if (kind == Kind::api) add("API-Version", api_version);
  // Two years; only said over https, where a browser believes it.
  if (scheme == Scheme::https) {
    add("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  }
}

}  // namespace klantendag::http
