// SPDX-License-Identifier: EUPL-1.2
// The way out: errors in words, guard fields into forms, cookies, compression, headers.
#include "platform/crypto/random.hpp"
#include "platform/http/compression.hpp"
#include "platform/http/cookies.hpp"
#include "platform/http/error_response.hpp"
#include "platform/http/exchange.hpp"
#include "platform/http/percent.hpp"

namespace klantendag::http {

namespace {

Error early_error(int status, Exchange const& exchange) {
  constexpr std::int64_t megabyte = 1 << 20;
  switch (status) {
    case 413: {
      auto const limit = exchange.route == nullptr ? 0 : exchange.route->body_limit;
      return invalid("http.too_large", {{"megabytes", std::to_string(limit / megabyte)}});
    }
    case 415:
      return invalid("http.media");
    case 503:
      return unavailable("http.too_busy");
    case 507:
      return {.kind = ErrorKind::storage_full, .key = "http.no_room"};
    default:
      return invalid("http.unreadable");
  }
}

}  // namespace

Response Dispatcher::Inside::words_for(Error const& error, Exchange const& exchange) const {
  return refused(status_of(error.kind, exchange.kind), error, exchange);
}

Response Dispatcher::Inside::refused(int status, Error const& error,
                                     Exchange const& exchange) const {
  if (error.kind == ErrorKind::forbidden) tell_forbidden(exchange, error);
  bool const fault = error.kind == ErrorKind::internal || error.kind == ErrorKind::unavailable ||
                     error.kind == ErrorKind::storage_full;
  if (fault && parts.on_fault) parts.on_fault(exchange.request, error);

  return refusal(status, error, exchange.kind, words(exchange));
}

Words Dispatcher::Inside::words(Exchange const& exchange) const {
  Request const& request = exchange.request;
  bool const again = request.method == Method::get && is_local_path(request.path);
  return {.language = exchange.language,
          .again = again ? Again::possible : Again::not_possible,
          .page = parts.error_page,
          .say = parts.say};
}

void Dispatcher::Inside::finish(Exchange& exchange) const {
  exchange.answer(finished(exchange, exchange.outcome
                                         ? std::move(exchange.outcome).value()
                                         : words_for(exchange.outcome.error(), exchange)));
}

Response Dispatcher::Inside::finished(Exchange const& exchange, Response response) const {
  response.route = exchange.request.route;
  fill_forms(exchange, response);
  if (exchange.kind != Kind::api) {
    for (Cookie const& cookie : response.cookies) {
      response.headers.emplace_back("Set-Cookie", set_cookie(cookie, scheme));
    }
  }
  compress_when_safe(exchange.request, response);
  add_house_headers(response, exchange.kind, scheme);
  return response;
}

Response Dispatcher::refuse(int status, Request const& head) const {
  Exchange exchange{.request = head, .answer = {}};
  inside_->begin(exchange);
  return inside_->finished(exchange, refusal(status, early_error(status, exchange), exchange.kind,
                                             inside_->words(exchange)));
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
