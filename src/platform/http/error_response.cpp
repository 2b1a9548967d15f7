// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/error_response.hpp"

#include <array>
#include <utility>

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

// A program has no pages, buttons and forms.
std::string_view for_api(std::string_view key) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> own = {
      {{"http.log_in", "http.api_key_needed"},
       {"http.key_used_before", "http.api_used_before"},
       {"http.method", "http.api_method"},
       {"error.not_found", "http.api_not_found"}}};
  for (auto const& [of_pages, of_api] : own) {
    if (of_pages == key) return of_api;
  }
  return key;
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
  Error shown = error.kind == ErrorKind::internal ? internal("", "") : error;
  Response response;
  response.status = status;
  if (to == Kind::api) {
    shown.key = for_api(shown.key);
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
