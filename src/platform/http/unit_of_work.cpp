// SPDX-License-Identifier: EUPL-1.2
#include <exception>

#include "platform/crypto/random.hpp"
#include "platform/http/cookies.hpp"
#include "platform/http/exchange.hpp"
#include "platform/http/guard.hpp"
#include "platform/http/idempotency.hpp"
#include "platform/http/percent.hpp"

namespace klantendag::http {

namespace {

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

}  // namespace

// Pages know session cookies, the API bearer tokens; neither works at the other's door.
std::string Dispatcher::Inside::credential(Exchange const& exchange) const {
  return exchange.kind == Kind::api ? bearer_token(exchange.request)
                                    : exchange.request.cookie(session_cookie);
}

Result<void> Dispatcher::Inside::identify(Exchange& exchange, sql::Session& session) const {
  exchange.actor = {};
  auto const& ask = exchange.kind == Kind::api ? parts.identify_client : parts.identify;
  auto const shown = credential(exchange);
  if (shown.empty() || !ask) return {};
  ASSIGN_OR_RETURN(exchange.actor, ask(session, exchange.now, shown));
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

std::optional<OnceKey> Dispatcher::Inside::once_key_of(Exchange const& exchange) const {
  if (std::holds_alternative<Holder>(exchange.route->access)) return std::nullopt;
  return once_key(exchange.request, once_secret);
}

// Everything inside one transaction: who, may they, was it done before, do it.
Result<Response> Dispatcher::Inside::handle(Exchange& exchange, sql::Session& session) const {
  RETURN_IF_ERROR(identify(exchange, session));
  if (auto refusal = refuse_access(exchange)) return std::move(*refusal);
  // Taken without its key, it would be done twice.
  if (exchange.kind == Kind::api &&
      exchange.request.header("idempotency-key").size() > longest_once_key) {
    return invalid_field("Idempotency-Key", "http.api_key_too_long");
  }
  auto const key = once_key_of(exchange);
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

void Dispatcher::Inside::run_long(std::shared_ptr<Exchange> const& exchange) const {
  auto const run = [this, exchange] {
    exchange->outcome = without_exceptions([&] { return run_long_handler(*exchange); });
    finish(*exchange);
  };
  if (is_safe(exchange->request.method)) return run();  // looks only, so it takes no time
  if (long_lane.offer(run)) return;
  exchange->outcome = unavailable("http.too_busy");
  finish(*exchange);
}

// Its units of work are its own; the key is kept in one more, after it. So between the change and the
// keeping a crash can forget the key: what may never happen twice has a unique key of its own.
Result<Response> Dispatcher::Inside::run_long_handler(Exchange& exchange) const {
  auto const key = once_key_of(exchange);
  LongLane::Turn const turn(long_lane, key ? key->key : std::string());
  std::optional<Response> early;
  auto const enter = [&](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(identify(exchange, session));
    early = refuse_access(exchange);
    if (early || !key) return {};
    ASSIGN_OR_RETURN(early, answer_before(session, *key));
    return {};
  };
  // Who shows nothing is nobody: "are you alive" needs no database.
  if (!key && credential(exchange).empty()) {
    early = refuse_access(exchange);
  } else {
    RETURN_IF_ERROR(parts.database.read(enter));
  }
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

}  // namespace klantendag::http
