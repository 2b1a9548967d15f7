// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/dispatch.hpp"

#include <condition_variable>
#include <mutex>

#include "platform/http/cookies.hpp"
#include "platform/http/exchange.hpp"
#include "platform/http/guard.hpp"
#include "platform/http/idempotency.hpp"
#include "platform/http/language_choice.hpp"
#include "platform/http/percent.hpp"

namespace klantendag::http {

namespace {

constexpr std::int64_t limit_without_route = 64 * 1024;  // so that a 404 can be said after the body
constexpr std::int64_t year_s = 365 * 86'400;
constexpr Duration keys_are_kept = days(1);

std::string allow_header(std::vector<Method> const& methods) {
  std::string out;
  for (Method const method : methods) {
    if (!out.empty()) out += ", ";
    out += name_of(method);
  }
  return out;
}

}  // namespace

Dispatcher::Dispatcher(Parts parts) : inside_(std::make_unique<Inside>(std::move(parts))) {}
Dispatcher::~Dispatcher() = default;

void Dispatcher::dispatch(Request request, Answer answer) {
  auto exchange = std::make_shared<Exchange>(
      Exchange{.request = std::move(request), .answer = std::move(answer)});
  inside_->begin(*exchange);
  if (auto response = inside_->without_handler(*exchange)) {
    exchange->outcome = std::move(*response);
    inside_->finish(*exchange);
  } else if (std::holds_alternative<LongHandler>(exchange->route->handler)) {
    inside_->run_long(exchange);
  } else if (is_safe(exchange->request.method)) {
    inside_->read(*exchange);
  } else {
    inside_->write(exchange);
  }
}

Response Dispatcher::answer(Request request) {
  struct Waiting {
    std::mutex mutex{};
    std::condition_variable changed{};
    std::optional<Response> response{};
  };
  auto waiting = std::make_shared<Waiting>();
  dispatch(std::move(request), [waiting](Response response) {
    std::lock_guard const lock(waiting->mutex);
    waiting->response = std::move(response);
    waiting->changed.notify_all();
  });
  std::unique_lock lock(waiting->mutex);
  waiting->changed.wait(lock, [&] { return waiting->response.has_value(); });
  return std::move(*waiting->response);
}

std::int64_t Dispatcher::body_limit(Method method, std::string_view path) const {
  auto const match = inside_->parts.router.find(method, path);
  return match ? match->route->body_limit : limit_without_route;
}

Result<std::int64_t> Dispatcher::forget_old_keys(sql::Session& session, Instant now) {
  return forget_keys_before(session, now - keys_are_kept);
}

void Dispatcher::Inside::begin(Exchange& exchange) const {
  Request& request = exchange.request;
  exchange.now = parts.clock.now();
  request.origin = own_origin(request);
  if (is_api(request.path)) {
    exchange.kind = Kind::api;  // cookies never on the API (security.md 4.5)
  } else {
    request.cookies = parse_cookies(request.header("cookie"), scheme);
  }
  exchange.language = choose_language(request);
  auto match = parts.router.find(request.method, request.path);
  if (!match) return;
  exchange.route = match->route;
  exchange.kind = kind_of(request.path, match->route->access);
  request.route = match->route->path;
  request.parameters = std::move(match->parameters);
}

// What can be answered without asking who it is.
std::optional<Response> Dispatcher::Inside::without_handler(Exchange& exchange) const {
  Request const& request = exchange.request;
  // Also on a page that is not there: its words can be read in the other language.
  if (exchange.kind != Kind::api && is_local_path(request.path)) {
    if (auto const where = language_switch(request)) {
      auto response = Response::see_other(where->path);
      response.cookies.push_back({.name = std::string(language_cookie),
                                  .value = std::string(code_of(where->language)),
                                  .max_age_s = year_s});
      return response;
    }
  }
  if (exchange.route == nullptr) {
    auto const methods = parts.router.methods_of(request.path);
    if (methods.empty()) return words_for(not_found("error.not_found"), exchange);
    if (request.method == Method::options) {
      Response response;
      response.status = 204;
      response.content_type.clear();
      response.headers.emplace_back("Allow", allow_header(methods));
      return response;
    }
    auto response = refused(405, invalid("http.method"), exchange);
    response.headers.emplace_back("Allow", allow_header(methods));
    return response;
  }
  return refuse_early(exchange);
}

std::optional<Response> Dispatcher::Inside::refuse_early(Exchange const& exchange) const {
  Request const& request = exchange.request;
  if (int const status = refuse_media(request); status != 0) {
    return refused(status, invalid(status == 415 ? "http.media" : "http.accept"), exchange);
  }
  if (is_safe(request.method) || exchange.kind == Kind::api) return std::nullopt;
  auto const problem = refuse_change(request, {.tokens = tokens, .kind = exchange.kind});
  if (!problem) return std::nullopt;
  return words_for(*problem, exchange);
}

std::string Dispatcher::Inside::own_origin(Request const& request) const {
  if (!parts.origin.empty()) return parts.origin;
  return (scheme == Scheme::https ? "https://" : "http://") + request.header("host");
}

}  // namespace klantendag::http
