// SPDX-License-Identifier: EUPL-1.2
// The headers that every answer carries, so that none can go without (domain.md C7, internet.nl).
#pragma once

#include <string_view>

#include "platform/http/cookies.hpp"
#include "platform/http/response.hpp"

namespace klantendag::http {

// Of the API, as its OpenAPI document says in info.version (API rule 4).
inline constexpr std::string_view api_version = "1.0.0";

enum class Kind { page, one_time_link, api, asset };

[[nodiscard]] bool has_header(Response const& response, std::string_view name);

// Adds what is missing; a handler's own Cache-Control stays.
void add_house_headers(Response& response, Kind kind, Scheme scheme);

}  // namespace klantendag::http
