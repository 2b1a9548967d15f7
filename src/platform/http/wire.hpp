// SPDX-License-Identifier: EUPL-1.2
// A response as bytes. A header that would break out of its line is a broken promise of ours, so it is
// cut off here whatever a handler wrote (security.md 1.5: CR/LF in outgoing headers).
#pragma once

#include <string>
#include <string_view>

#include "base/time.hpp"
#include "platform/http/response.hpp"

namespace klantendag::http {

enum class After { keep_open, close };
enum class WithBody { yes, head_only };

[[nodiscard]] std::string_view reason_phrase(int status);
// "Wed, 25 Nov 2026 15:16:39 GMT" (IMF-fixdate, RFC 9110 5.6.7).
[[nodiscard]] std::string http_date(Instant at);

// Status line, headers, empty line and body. `date` may be empty.
[[nodiscard]] std::string to_wire(Response const& response, After after, WithBody body,
                                  std::string_view date);

// A short answer in plain text, for a request that never reached the dispatcher.
[[nodiscard]] Response plain_refusal(int status);

}  // namespace klantendag::http
