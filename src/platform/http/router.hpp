// SPDX-License-Identifier: EUPL-1.2
// The table of routes. A line says method, path, who may, and the handler; there is no default for
// "who may", so it cannot be forgotten (architecture 8, security.md 4.3).
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/literal.hpp"
#include "base/result.hpp"
#include "platform/http/request.hpp"
#include "platform/http/response.hpp"
#include "platform/work/work.hpp"

namespace klantendag::http {

struct Needs {
  Permission permission;
};
struct Public {};    // everybody, logged in or not
struct LoggedIn {};  // every account
struct Holder {      // whoever holds the one-time link; the handler redeems it by POST
  std::string_view purpose;
};
// Without a default: a route line that does not say who may, does not compile.
struct Access : std::variant<Public, LoggedIn, Needs, Holder> {
  Access() = delete;
  using variant::variant;
};

// Runs inside one unit of work: a snapshot for GET, the writer for everything else. Commits when the
// status is below 400, else undoes.
using Handler = std::function<Result<Response>(Work&, Request const&)>;
// Opens its own units of work, because it computes in between (a password hash, a draw).
using LongHandler = std::function<Result<Response>(Desk&, Request const&)>;

struct Route {
  Method method = Method::get;
  Literal path;  // "/edities/{edition}/programma": braces name a parameter of one segment
  Access access;
  std::variant<Handler, LongHandler> handler;
  std::int64_t body_limit = 1 << 20;  // bytes; uploads name a larger one
};

struct Match {
  Route const* route = nullptr;
  Named parameters{};
};

// A line of `routes --json`.
struct RouteLine {
  std::string_view method{};
  std::string_view path{};
  std::string access{};  // "public", "logged_in", "needs:manage_editions", "holder:survey"
};

class Router {
 public:
  // Before anybody asks for a route. Two lines that could match the same request, a path that is not
  // lower-case kebab or a parameter that stands twice are broken promises: the program does not start.
  void add(std::vector<Route> routes);
  [[nodiscard]] std::vector<Route> const& routes() const { return routes_; }
  [[nodiscard]] std::vector<RouteLine> lines() const;

  // The route; HEAD finds GET. Nothing for an empty segment: /a//b and /a/ are other paths than /a.
  [[nodiscard]] std::optional<Match> find(Method method, std::string_view path) const;
  // What the path does have (405 with Allow when not empty, else 404).
  [[nodiscard]] std::vector<Method> methods_of(std::string_view path) const;

 private:
  std::vector<Route> routes_{};
  std::vector<std::vector<std::string_view>> segments_{};                     // of each route
  std::map<std::size_t, std::vector<std::size_t>, std::less<>> by_length_{};  // segments -> routes
};

}  // namespace klantendag::http
