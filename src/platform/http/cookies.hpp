// SPDX-License-Identifier: EUPL-1.2
// Cookies in and out. Over https ours carry the prefix __Host-, so no neighbour can plant one; a
// cookie without the prefix is then none of ours (security.md 4.5).
#pragma once

#include <string>
#include <string_view>

#include "platform/http/request.hpp"
#include "platform/http/response.hpp"

namespace klantendag::http {

enum class Scheme { http, https };

inline constexpr std::string_view session_cookie = "klantendag";
inline constexpr std::string_view form_cookie = "klantendag-form";  // before log-in
inline constexpr std::string_view language_cookie = "klantendag-taal";

// Of a Cookie header: names without the prefix. The first of doubles; what is badly formed is left out.
[[nodiscard]] Named parse_cookies(std::string_view header, Scheme scheme);

// The value of a Set-Cookie header.
[[nodiscard]] std::string set_cookie(Cookie const& cookie, Scheme scheme);

}  // namespace klantendag::http
