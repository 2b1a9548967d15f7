// SPDX-License-Identifier: EUPL-1.2
// gzip, out only: what clients send compressed is refused (security.md 1.5).
#pragma once

#include <string>
#include <string_view>

namespace klantendag::http {

enum class Effort { quick, best };

[[nodiscard]] std::string gzip(std::string_view bytes, Effort effort);

// Whether an Accept-Encoding header takes gzip (RFC 9110 12.5.3).
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

}  // namespace klantendag::http
