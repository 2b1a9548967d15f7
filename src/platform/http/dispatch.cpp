// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/dispatch.hpp"

#include <condition_variable>
#include <exception>
#include <mutex>

#include "platform/crypto/random.hpp"
#include "platform/http/compression.hpp"
#include "platform/http/cookies.hpp"
#include "platform/http/error_response.hpp"
#include "platform/http/form_tokens.hpp"
#include "platform/http/guard.hpp"
#include "platform/http/idempotency.hpp"
#include "platform/http/language_choice.hpp"
#include "platform/http/percent.hpp"

namespace klantendag::http {

namespace {

constexpr std::int64_t limit_without_route = 64 * 1024;  // so that a 404 can be said after the body
constexpr std::int64_t year_s = 365 * 86'400;
constexpr Duration keys_are_kept = days(1);

// One request on its way through the house.
struct Exchange {
  Request request;
  Dispatcher::Answer answer;
  Route const* route = nullptr;
  Kind kind = Kind::page;
  Language language = Language::nl;
  Instant now{};
  Actor actor{};
  Result<Response> outcome = internal("dispatch", "no outcome");
  bool undone = false;  // by us, because the answer says that nothing changed
};

// The door where exceptions stop: vendors and the standard library may throw, we do not (style 12).
template <class Work>
Result<Response> without_exceptions(Work const& work) {
  try {
    return work();
  } catch (std::exception const& problem) {
    return internal("exception", problem.what());
  } catch (...) {
    return internal("exception", "of an unknown type");
  }
}

std::string allow_header(std::vector<Method> const& methods) {
  std::string out;
  for (Method const method : methods) {
    if (!out.empty()) out += ", ";
    out += name_of(method);
  }
  return out;
}

}  // namespace

struct Dispatcher::Inside {
  Parts parts;
  FormTokens tokens;
  Scheme scheme;

  explicit Inside(Parts its_parts)
      : parts(std::move(its_parts)),
        tokens(parts.form_key),
        scheme(parts.https ? Scheme::https : Scheme::http) {}

  void begin(Exchange& exchange) const;
  [[nodiscard]] std::optional<Response> without_handler(Exchange& exchange) const;
  [[nodiscard]] std::optional<Response> refuse_early(Exchange const& exchange) const;

  [[nodiscard]] Result<void> identify(Exchange& exchange, sql::Session& session) const;
  [[nodiscard]] std::optional<Response> refuse_access(Exchange const& exchange) const;
  [[nodiscard]] Result<Response> handle(Exchange& exchange, sql::Session& session) const;
  [[nodiscard]] Result<Response> call_handler(Exchange& exchange, sql::Session& session) const;
  [[nodiscard]] Error hidden_when_of_a_thing(Error const& error, Exchange const& exchange) const;
  void tell_forbidden(Exchange const& exchange, Error const& error) const;
  void frame(Exchange const& exchange, sql::Session& session, Response& response) const;

  void read(Exchange& exchange) const;
  void write(std::shared_ptr<Exchange> const& exchange) const;
  void run_long(Exchange& exchange) const;
  [[nodiscard]] Result<Response> run_long_handler(Exchange& exchange) const;

  [[nodiscard]] Response words_for(Error const& error, Exchange const& exchange) const;
  [[nodiscard]] Response refused(int status, Error const& error, Exchange const& exchange) const;
  void finish(Exchange& exchange) const;
  void fill_forms(Exchange const& exchange, Response& response) const;
  [[nodiscard]] std::string own_origin(Request const& request) const;
  [[nodiscard]] Work work(Exchange const& exchange, sql::Session& session, IdSource& ids) const {
    return {.session = session,
            .actor = exchange.actor,
            .now = exchange.now,
            .ids = ids,
            .language = exchange.language};
  }
};

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
    inside_->run_long(*exchange);
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
  if (exchange.kind != Kind::api) {
    if (auto const where = language_switch(request)) {
      auto response = Response::see_other(where->path);
      response.cookies.push_back({.name = std::string(language_cookie),
                                  .value = std::string(code_of(where->language)),
                                  .max_age_s = year_s});
      return response;
    }
  }
  return refuse_early(exchange);
}

std::optional<Response> Dispatcher::Inside::refuse_early(Exchange const& exchange) const {
  Request const& request = exchange.request;
  if (int const status = refuse_media(request); status != 0) {
    return refused(status, invalid(status == 415 ? "http.media" : "http.accept"), exchange);
  }
  if (is_safe(request.method) || exchange.kind == Kind::api) return std::nullopt;
  auto const problem = refuse_change(
      request, {.own_origin = own_origin(request), .tokens = tokens, .kind = exchange.kind});
  if (!problem) return std::nullopt;
  return words_for(*problem, exchange);
}

std::string Dispatcher::Inside::own_origin(Request const& request) const {
  if (!parts.origin.empty()) return parts.origin;
  return (scheme == Scheme::https ? "https://" : "http://") + request.header("host");
}

Result<void> Dispatcher::Inside::identify(Exchange& exchange, sql::Session& session) const {
  exchange.actor = {};
  bool const api = exchange.kind == Kind::api;
  auto const credential =
      api ? bearer_token(exchange.request) : exchange.request.cookie(session_cookie);
  auto const& ask = api ? parts.identify_client : parts.identify;
  if (credential.empty() || !ask) return {};
  ASSIGN_OR_RETURN(exchange.actor, ask(session, exchange.now, credential));
  return {};
}

std::optional<Response> Dispatcher::Inside::refuse_access(Exchange const& exchange) const {
  switch (decide(exchange.route->access, exchange.actor)) {
    case Verdict::allowed:
      return std::nullopt;
    case Verdict::forbidden:
      return words_for(forbidden("error.forbidden"), exchange);
    case Verdict::must_log_in:
      break;
  }
  if (exchange.kind == Kind::api) {
    return refused(401, forbidden("http.log_in"), exchange);
  }
  // A form that came too late leads back to its own page, when that can be looked at.
  Request const& request = exchange.request;
  auto to = parts.log_in_path;
  if (auto const match = parts.router.find(Method::get, request.path)) {
    auto where = encode_path(request.path);
    if (is_safe(request.method) && !request.query_text.empty()) where += "?" + request.query_text;
    if (where != "/") to += "?naar=" + percent_encode(where);
  }
  return Response::see_other(to);
}

// Everything inside one transaction: who, may they, was it done before, do it.
Result<Response> Dispatcher::Inside::handle(Exchange& exchange, sql::Session& session) const {
  RETURN_IF_ERROR(identify(exchange, session));
  if (auto refusal = refuse_access(exchange)) return std::move(*refusal);
  auto const key = once_key(exchange.request);
  if (!key) return call_handler(exchange, session);
  ASSIGN_OR_RETURN(auto before, claim(session, *key, exchange.now));
  if (before) return std::move(*before);
  ASSIGN_OR_RETURN(auto response, call_handler(exchange, session));
  if (response.status < 400) RETURN_IF_ERROR(keep_answer(session, *key, response));
  return response;
}

Result<Response> Dispatcher::Inside::call_handler(Exchange& exchange, sql::Session& session) const {
  IdSource ids(crypto::unforeseeable_rng());
  auto unit = work(exchange, session, ids);
  auto const& handler = std::get<Handler>(exchange.route->handler);
  auto response = handler(unit, exchange.request);
  if (!response) return hidden_when_of_a_thing(response.error(), exchange);
  frame(exchange, session, *response);
  return response;
}

// Of a thing with an address, nobody learns whether it is not there or not theirs: one same answer.
// Forbidden with a sentence of its own ("not your own export") is said to who may know the thing.
Error Dispatcher::Inside::hidden_when_of_a_thing(Error const& error,
                                                 Exchange const& exchange) const {
  bool const forbidden_plainly =
      error.kind == ErrorKind::forbidden && error.key == "error.forbidden";
  bool const of_a_thing = !exchange.request.parameters.empty();
  if (!of_a_thing || !(forbidden_plainly || error.kind == ErrorKind::not_found)) return error;
  if (forbidden_plainly) tell_forbidden(exchange, error);
  return not_found("error.not_found");
}

void Dispatcher::Inside::tell_forbidden(Exchange const& exchange, Error const& error) const {
  if (parts.on_forbidden) parts.on_forbidden(exchange.request, exchange.actor, error);
}

// A page becomes a document while its unit of work is open: the frame asks the database, too.
void Dispatcher::Inside::frame(Exchange const& exchange, sql::Session& session,
                               Response& response) const {
  if (!response.page) return;
  IdSource ids(crypto::unforeseeable_rng());
  auto unit = work(exchange, session, ids);
  response.body = parts.layout(unit, exchange.request, *response.page);
}

void Dispatcher::Inside::read(Exchange& exchange) const {
  auto const outcome = parts.database.read([&](sql::Session& session) -> Result<void> {
    exchange.outcome = without_exceptions([&] { return handle(exchange, session); });
    return {};
  });
  if (!outcome) exchange.outcome = outcome.error();
  finish(exchange);
}

void Dispatcher::Inside::write(std::shared_ptr<Exchange> const& exchange) const {
  parts.database.write_then(
      [this, exchange](sql::Session& session) -> Result<void> {
        exchange->undone = false;
        exchange->outcome = without_exceptions([&] { return handle(*exchange, session); });
        if (exchange->outcome && exchange->outcome->status < 400) return {};
        exchange->undone = true;
        return internal("dispatch", "undone: the answer says that nothing changed");
      },
      [this, exchange](Result<void> durable) {
        if (!durable && !exchange->undone) exchange->outcome = durable.error();
        finish(*exchange);
      });
}

void Dispatcher::Inside::run_long(Exchange& exchange) const {
  exchange.outcome = without_exceptions([&] { return run_long_handler(exchange); });
  finish(exchange);
}

// Its units of work are its own; the key is kept in one more, after it. Two at the same moment are
// told apart by what the handler itself writes.
Result<Response> Dispatcher::Inside::run_long_handler(Exchange& exchange) const {
  auto const key = once_key(exchange.request);
  std::optional<Response> early;
  auto const enter = [&](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(identify(exchange, session));
    early = refuse_access(exchange);
    if (early || !key) return {};
    ASSIGN_OR_RETURN(early, answer_before(session, *key));
    return {};
  };
  RETURN_IF_ERROR(parts.database.read(enter));
  if (early) return std::move(*early);

  Desk desk(parts.database, parts.clock, IdSource(crypto::unforeseeable_rng()));
  desk.actor = exchange.actor;
  desk.language = exchange.language;
  auto const& handler = std::get<LongHandler>(exchange.route->handler);
  auto outcome = handler(desk, exchange.request);
  if (!outcome) return hidden_when_of_a_thing(outcome.error(), exchange);
  auto response = std::move(outcome).value();
  auto const show = [&](sql::Session& session) -> Result<void> {
    frame(exchange, session, response);
    return {};
  };
  auto const keep = [&](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const before, claim(session, *key, exchange.now));
    return before ? Result<void>() : keep_answer(session, *key, response);
  };
  if (response.page) RETURN_IF_ERROR(parts.database.read(show));
  // Logging in again gives another cookie, so it is not "done already".
  bool const once = key && response.status < 400 && response.cookies.empty();
  if (once) RETURN_IF_ERROR(parts.database.write(keep));
  return response;
}

Response Dispatcher::Inside::words_for(Error const& error, Exchange const& exchange) const {
  return refused(status_of(error.kind, exchange.kind), error, exchange);
}

Response Dispatcher::Inside::refused(int status, Error const& error,
                                     Exchange const& exchange) const {
  if (error.kind == ErrorKind::forbidden) tell_forbidden(exchange, error);
  bool const fault = error.kind == ErrorKind::internal || error.kind == ErrorKind::unavailable ||
                     error.kind == ErrorKind::storage_full;
  if (fault && parts.on_fault) parts.on_fault(exchange.request, error);

  return refusal(status, error, exchange.kind,
                 {.language = exchange.language, .page = parts.error_page, .say = parts.say});
}

void Dispatcher::Inside::finish(Exchange& exchange) const {
  Response response = exchange.outcome ? std::move(exchange.outcome).value()
                                       : words_for(exchange.outcome.error(), exchange);
  response.route = exchange.request.route;
  fill_forms(exchange, response);
  if (exchange.kind != Kind::api) {
    for (Cookie const& cookie : response.cookies) {
      response.headers.emplace_back("Set-Cookie", set_cookie(cookie, scheme));
    }
  }
  compress_when_safe(exchange.request, response);
  add_house_headers(response, exchange.kind, scheme);
  exchange.answer(std::move(response));
}

void Dispatcher::Inside::fill_forms(Exchange const& exchange, Response& response) const {
  if (!response.page || !has_form(response.body)) return;
  auto holder = FormTokens::holder(exchange.request);
  if (holder.empty()) {
    // Nobody is logged in yet: a cookie of its own ties the form to this browser.
    Cookie const cookie{.name = std::string(form_cookie), .value = crypto::random_token()};
    response.cookies.push_back(cookie);
    holder = "form:" + cookie.value;
  }
  response.body = tokens.fill(std::move(response.body), holder);
}

}  // namespace klantendag::http
