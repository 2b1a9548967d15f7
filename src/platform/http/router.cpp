// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/router.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"

namespace klantendag::http {

namespace {

using Segments = std::vector<std::string_view>;

Segments segments_of(std::string_view path) {
  return split(path.substr(1), '/');
}

bool is_parameter(std::string_view segment) {
  return !segment.empty() && segment.front() == '{';
}

std::string_view parameter_name(std::string_view segment) {
  return segment.substr(1, segment.size() - 2);
}

bool is_kebab(std::string_view segment) {
  return std::all_of(segment.begin(), segment.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
           letter == '_' || letter == '.';
  });
}

void check_path(std::string_view path) {
  CHECK_PROMISE(!path.empty() && path.front() == '/');
  if (path == "/") return;
  Segments names;
  for (std::string_view const segment : segments_of(path)) {
    CHECK_PROMISE(!segment.empty());  // no trailing slash, no double one
    if (!is_parameter(segment)) {
      CHECK_PROMISE(is_kebab(segment));
      continue;
    }
    CHECK_PROMISE(segment.size() > 2 && segment.back() == '}');
    CHECK_PROMISE(std::find(names.begin(), names.end(), segment) == names.end());
    names.push_back(segment);
  }
}

bool could_both_match(Segments const& one, Segments const& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](std::string_view left, std::string_view right) {
                      return left == right || is_parameter(left) || is_parameter(right);
                    });
}

bool matches(Segments const& route, Segments const& path) {
  return std::equal(route.begin(), route.end(), path.begin(), path.end(),
                    [](std::string_view wanted, std::string_view given) {
                      // "." and ".." are directions, never the name of a thing.
                      if (is_parameter(wanted)) {
                        return !given.empty() && given != "." && given != "..";
                      }
                      return wanted == given;
                    });
}

std::string text_of(Access const& access) {
  struct Say {
    std::string operator()(Public) const { return "public"; }
    std::string operator()(LoggedIn) const { return "logged_in"; }
    std::string operator()(Needs const& needs) const {
      return "needs:" + std::string(name_of(needs.permission));
    }
    std::string operator()(Holder const& holder) const {
      return "holder:" + std::string(holder.purpose);
    }
  };
  return std::visit(Say{}, access);
}

}  // namespace

void Router::add(std::vector<Route> routes) {
  for (Route& route : routes) {
    check_path(route.path);
    CHECK_PROMISE(route.method != Method::head && route.method != Method::options &&
                  route.method != Method::other);  // the house answers these itself
    CHECK_PROMISE(std::visit([](auto const& handler) { return bool(handler); }, route.handler));
    auto segments = segments_of(route.path);
    auto& neighbours = by_length_[segments.size()];
    for (std::size_t const other : neighbours) {
      bool const same = routes_[other].method == route.method;
      bool const two_routes_match_the_same_path =
          same && could_both_match(segments_[other], segments);
      CHECK_PROMISE(!two_routes_match_the_same_path);
    }
    neighbours.push_back(routes_.size());
    segments_.push_back(std::move(segments));
    routes_.push_back(std::move(route));
  }
}

std::vector<RouteLine> Router::lines() const {
  std::vector<RouteLine> lines;
  for (Route const& route : routes_) {
    lines.push_back({name_of(route.method), route.path, text_of(route.access)});
  }
  return lines;
}

std::optional<Match> Router::find(Method method, std::string_view path) const {
  if (path.empty() || path.front() != '/') return std::nullopt;
  Method const wanted = method == Method::head ? Method::get : method;
  auto const segments = segments_of(path);
  auto const neighbours = by_length_.find(segments.size());
  if (neighbours == by_length_.end()) return std::nullopt;

  for (std::size_t const index : neighbours->second) {
    if (routes_[index].method != wanted || !matches(segments_[index], segments)) continue;
    Match match{.route = &routes_[index]};
    for (std::size_t at = 0; at < segments.size(); ++at) {
      if (!is_parameter(segments_[index][at])) continue;
      match.parameters.emplace(parameter_name(segments_[index][at]), segments[at]);
    }
    return match;
  }
  return std::nullopt;
}

std::vector<Method> Router::methods_of(std::string_view path) const {
  std::vector<Method> methods;
  for (Method const method : {Method::get, Method::post, Method::put, Method::patch, Method::del}) {
    if (!find(method, path)) continue;
    methods.push_back(method);
    if (method == Method::get) methods.push_back(Method::head);
  }
  if (!methods.empty()) methods.push_back(Method::options);
  return methods;
}

}  // namespace klantendag::http
