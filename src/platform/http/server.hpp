// SPDX-License-Identifier: EUPL-1.2
// The listening server: HTTP/1.1, strict, with limits in every phase (security.md 1.5). One
// translation unit holds the network library.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/literal.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "platform/http/request.hpp"
#include "platform/http/response.hpp"

namespace klantendag::http {

struct ServerSettings {
  std::string address = "127.0.0.1";
  int port = 8080;         // 0: any free one
  int threads = 2;         // that speak with clients
  int workers = 2;         // that run handlers
  int connections = 2000;  // open at once; more are told 503
  int connections_per_address = 1000;
  int waiting_requests = 256;          // for a worker; more are told 503 with Retry-After
  Duration header_time = seconds(10);  // for a complete request head
  Duration idle_time = seconds(60);    // between two requests of a connection
  std::int64_t body_rate = 1024;       // bytes a second, at least
  int requests_per_connection = 1000;
  Duration drain_time = seconds(20);  // for requests that are running when we are told to stop
  std::vector<std::string> trusted_proxies{};  // addresses whose X-Forwarded-For is believed
  std::string upload_folder{};                 // for multipart files; removed when the request ends
  bool https = false;                          // a proxy in front of us speaks TLS
};

// A fixed file: served with ETag, range and compression made beforehand.
struct Asset {
  std::string path{};  // "/assets/app.css"
  std::string content_type{};
  std::string_view bytes{};
};

struct ServerParts {
  std::function<void(Request, std::function<void(Response)>)> dispatch{};
  // The moment, for the header Date; without it none is sent.
  std::function<Instant()> now{};
  // The largest body that this request may bring, asked after its head was read.
  std::function<std::int64_t(Method, std::string_view path)> body_limit{};
  // Words for a request that is refused after its head; without it a bare line of text.
  std::function<Response(int status, Request const& head)> refuse{};
  std::vector<Asset> assets{};
  // One line for each request: method, route template, status, milliseconds. Nothing personal.
  std::function<void(Literal method, Literal route, int status, double ms)> log{};
};

class Server {
 public:
  // Error: conflict/http.cannot_listen with {address}, {port} and {reason}.
  [[nodiscard]] static Result<std::unique_ptr<Server>> listen(ServerSettings settings,
                                                              ServerParts parts);
  virtual ~Server() = default;
  [[nodiscard]] virtual int port() const = 0;
  // Stops accepting, answers what came in, closes what is idle, then returns. Not from a handler.
  virtual void drain_and_stop() = 0;
};

}  // namespace klantendag::http
