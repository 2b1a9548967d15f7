// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/incoming.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "platform/http/percent.hpp"

namespace klantendag::http {

namespace {

bool is_address(std::string const& text) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  return inet_pton(AF_INET, text.c_str(), bytes.data()) == 1 ||
         inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

}  // namespace

std::optional<Request> make_request(Head&& head) {
  auto path = decode_path(head.raw_path);
  auto query = parse_urlencoded(head.raw_query);
  if (!path || !query) return std::nullopt;
  Request request;
  request.method = head.method;
  request.path = std::move(*path);
  request.query_text = std::move(head.raw_query);
  request.query = std::move(*query);
  request.headers = std::move(head.headers);
  return request;
}

std::string client_address(std::string_view forwarded_for, std::string_view peer,
                           std::span<std::string const> trusted_proxies) {
  auto const is_trusted = [&](std::string_view address) {
    return std::find(trusted_proxies.begin(), trusted_proxies.end(), address) !=
           trusted_proxies.end();
  };
  if (!is_trusted(peer)) return std::string(peer);
  auto const hops = split(forwarded_for, ',');
  for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
    std::string address(trim(*hop));
    if (!is_address(address)) break;  // from here on anybody may have written it
    if (!is_trusted(address)) return address;
  }
  return std::string(peer);
}

}  // namespace klantendag::http
