// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/cookies.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"

namespace klantendag::http {

namespace {

constexpr std::string_view host_prefix = "__Host-";

// RFC 6265 4.1.1: visible ASCII without quote, comma, semicolon and backslash.
bool is_cookie_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) {
    return letter > 0x20 && letter < 0x7f && letter != '"' && letter != ',' && letter != ';' &&
           letter != '\\';
  });
}

}  // namespace

Named parse_cookies(std::string_view header, Scheme scheme) {
  Named cookies;
  for (std::string_view pair : split(header, ';')) {
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    auto const equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    auto name = pair.substr(0, equals);
    auto const value = pair.substr(equals + 1);
    if (scheme == Scheme::https) {
      if (!name.starts_with(host_prefix)) continue;
      name.remove_prefix(host_prefix.size());
    }
    if (name.empty() || !is_cookie_text(name) || !is_cookie_text(value)) continue;
    cookies.emplace(name, value);
  }
  return cookies;
}

std::string set_cookie(Cookie const& cookie, Scheme scheme) {
  CHECK_PROMISE(is_cookie_text(cookie.name) && is_cookie_text(cookie.value));
  std::string out;
  if (scheme == Scheme::https) out += host_prefix;
  out += cookie.name + "=" + cookie.value + "; Path=/; HttpOnly; SameSite=Lax";
  if (scheme == Scheme::https) out += "; Secure";
  if (cookie.max_age_s >= 0) out += "; Max-Age=" + std::to_string(cookie.max_age_s);
  return out;
}

}  // namespace klantendag::http
