// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/error_response.hpp"

#include "base/json.hpp"
#include "platform/http/wire.hpp"

namespace klantendag::http {

namespace {

// RFC 9457, with the field errors as API rule 10 lists them.
std::string problem(int status, Error const& error, Words const& words) {
  json::Object members{{"type", std::string("about:blank")},
                       {"title", std::string(reason_phrase(status))},
                       {"status", std::int64_t{status}},
                       {"detail", words.say(words.language, error)}};
  json::Array fields;
  auto const add = [&](Error const& part) {
    if (part.field.empty()) return;
    fields.emplace_back(
        json::Object{{"name", part.field}, {"reason", words.say(words.language, part)}});
  };
  add(error);
  for (Error const& part : error.parts) add(part);
  if (!fields.empty()) members.emplace_back("invalidParams", std::move(fields));
  return json::write(std::move(members));
}

}  // namespace

int status_of(ErrorKind kind, Kind to) {
  switch (kind) {
    case ErrorKind::invalid:
      return to == Kind::api ? 400 : 422;
    case ErrorKind::not_found:
      return 404;
    case ErrorKind::forbidden:
      return 403;
    case ErrorKind::conflict:
      return 409;
    case ErrorKind::unavailable:
      return 503;
    case ErrorKind::storage_full:
      return 507;
    case ErrorKind::internal:
      return 500;
  }
  return 500;
}

Response error_response(Error const& error, Kind to, Words const& words) {
  return refusal(status_of(error.kind, to), error, to, words);
}

Response refusal(int status, Error const& error, Kind to, Words const& words) {
  // The detail of our own faults is for the log.
  Error const shown = error.kind == ErrorKind::internal ? internal("", "") : error;
  Response response;
  response.status = status;
  if (to == Kind::api) {
    response.content_type = "application/problem+json";
    response.body = problem(status, shown, words);
  } else {
    response.body = words.page(words.language, shown, status, words.again);
  }
  if (status == 503) response.headers.emplace_back("Retry-After", "5");
  if (status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

}  // namespace klantendag::http
