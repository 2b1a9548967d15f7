// SPDX-License-Identifier: EUPL-1.2
// The inside of the dispatcher: one request on its way through the house, and the steps it takes, in
// three files: dispatch.cpp (what needs no handler), unit_of_work.cpp, finish.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "platform/http/dispatch.hpp"
#include "platform/http/error_response.hpp"
#include "platform/http/form_tokens.hpp"
#include "platform/http/headers.hpp"
#include "platform/http/idempotency.hpp"
#include "platform/http/long_lane.hpp"

namespace klantendag::http {

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

struct Dispatcher::Inside {
  Parts parts;
  FormTokens tokens;
  crypto::Secret once_secret;
  Scheme scheme;
  mutable LongLane long_lane{};  // stands last: it ends before what its tasks use

  explicit Inside(Parts its_parts)
      : parts(std::move(its_parts)),
        tokens(parts.form_key),
        once_secret(crypto::Secret::copy_of(parts.form_key)),
        scheme(parts.https ? Scheme::https : Scheme::http) {}

  void begin(Exchange& exchange) const;
  [[nodiscard]] std::optional<Response> without_handler(Exchange& exchange) const;
  [[nodiscard]] std::optional<Response> refuse_early(Exchange const& exchange) const;

  [[nodiscard]] std::string credential(Exchange const& exchange) const;
  [[nodiscard]] Result<void> identify(Exchange& exchange, sql::Session& session) const;
  [[nodiscard]] std::optional<Response> refuse_access(Exchange const& exchange) const;
  // None where a one-time code lets in: the code itself counts once, and a line for each use would
  // tell when its holder answered.
  [[nodiscard]] std::optional<OnceKey> once_key_of(Exchange const& exchange) const;
  [[nodiscard]] Result<Response> handle(Exchange& exchange, sql::Session& session) const;
  [[nodiscard]] Result<Response> call_handler(Exchange& exchange, sql::Session& session) const;
  [[nodiscard]] Error hidden_when_of_a_thing(Error const& error, Exchange const& exchange) const;
  void tell_forbidden(Exchange const& exchange, Error const& error) const;
  void frame(Exchange const& exchange, sql::Session& session, Response& response) const;

  void read(Exchange& exchange) const;
  void write(std::shared_ptr<Exchange> const& exchange) const;
  void run_long(std::shared_ptr<Exchange> const& exchange) const;
  [[nodiscard]] Result<Response> run_long_handler(Exchange& exchange) const;

  [[nodiscard]] Response words_for(Error const& error, Exchange const& exchange) const;
  [[nodiscard]] Response refused(int status, Error const& error, Exchange const& exchange) const;
  [[nodiscard]] Words words(Exchange const& exchange) const;
  void finish(Exchange& exchange) const;
  [[nodiscard]] Response finished(Exchange const& exchange, Response response) const;
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

}  // namespace klantendag::http
