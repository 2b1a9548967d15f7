// SPDX-License-Identifier: EUPL-1.2
// From a head to a Request: path and query decoded once, and the client's address, which a header
// may name only when the peer is a proxy that the settings trust (ASVS 4.1.3).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/http/head.hpp"
#include "platform/http/request.hpp"

namespace klantendag::http {

// Nothing when path or query cannot be decoded: 400.
[[nodiscard]] std::optional<Request> make_request(Head&& head);

// The last address in X-Forwarded-For that is no proxy of ours; else the peer itself.
[[nodiscard]] std::string client_address(std::string_view forwarded_for, std::string_view peer,
                                         std::span<std::string const> trusted_proxies);

}  // namespace klantendag::http
