// SPDX-License-Identifier: EUPL-1.2
// The table of routes. A line says method, path, who may, and the handler; there is no default for
// "who may", so it cannot be forgotten (architecture 8, security.md 4.3).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "platform/http/request.hpp"
#include "platform/http/response.hpp"
#include "platform/work/work.hpp"

namespace klantendag::http {

struct Needs {
  Permission permission;
};
struct Public {};             // everybody, logged in or not
struct LoggedIn {};           // every account
struct Holder {               // whoever holds the one-time link; the handler redeems it by POST
  std::string_view purpose;
};
using Access = std::variant<Public, LoggedIn, Needs, Holder>;

// Runs inside one unit of work: a snapshot for GET, the writer for everything else. Commits when the
// status is below 400, else undoes.
using Handler = std::function<Result<Response>(Work&, Request const&)>;
// Opens its own units of work, because it computes in between (a password hash, a draw).
using LongHandler = std::function<Result<Response>(Desk&, Request const&)>;

struct Route {
  Method method = Method::get;
  std::string_view path;  // "/edities/{edition}/programma": braces name a parameter of one segment
  Access access = Needs{Permission::see_overview};
  std::variant<Handler, LongHandler> handler;
  std::int64_t body_limit = 1 << 20;  // bytes; uploads name a larger one
};

struct Match {
  Route const* route = nullptr;
  std::map<std::string, std::string, std::less<>> parameters{};
};

class Router {
 public:
  void add(std::vector<Route> routes);
  [[nodiscard]] std::vector<Route> const& routes() const { return routes_; }

  // The route; or nothing, with the methods that the path does have (405 when not empty, else 404).
  [[nodiscard]] std::optional<Match> find(Method method, std::string_view path) const;
  [[nodiscard]] std::vector<Method> methods_of(std::string_view path) const;

 private:
  std::vector<Route> routes_{};
};

}  // namespace klantendag::http
