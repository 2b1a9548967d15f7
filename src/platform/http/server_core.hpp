// SPDX-License-Identifier: EUPL-1.2
// What the server is without its sockets: limits, assets, workers, who is connected, which answers are
// owed. Connections on all threads share it.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "base/literal.hpp"
#include "platform/http/answers.hpp"
#include "platform/http/assets.hpp"
#include "platform/http/guest_list.hpp"
#include "platform/http/head.hpp"
#include "platform/http/headers.hpp"
#include "platform/http/server.hpp"
#include "platform/http/workers.hpp"

namespace klantendag::http {

using Moment = std::chrono::steady_clock::time_point;

struct ServerCore {
  ServerCore(ServerSettings settings, ServerParts parts);

  ServerSettings const settings;
  ServerParts const parts;
  AssetShelf const shelf;
  HeadLimits const limits{};
  std::atomic<bool> draining{false};
  GuestList guests;
  Answers answers;
  std::unique_ptr<Workers> workers;

  // Runs the request on a worker; `resume` is called once, from some thread. Too much to do: at once.
  void handle(Request&& request, Answers::Resume resume);
  // Adds the headers of the house that are missing.
  void finish(Response& response, Kind kind) const;
  // A refusal in words when the head could be read, else a bare line.
  [[nodiscard]] Response refusal(int status) const;
  [[nodiscard]] Response refusal(int status, Request const& head) const;
  [[nodiscard]] std::string date() const;
  void note(Literal method, Response const& response, Moment since) const;
  // The largest body for a request; for an address that cannot be decoded none.
  [[nodiscard]] std::int64_t body_limit(Head const& head) const;
};

}  // namespace klantendag::http
