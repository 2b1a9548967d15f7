// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/idempotency.hpp"

#include "platform/crypto/sign.hpp"
#include "platform/http/form_tokens.hpp"
#include "platform/http/guard.hpp"

namespace klantendag::http {

namespace {

constexpr std::size_t most_body_kept = 16 * 1024;  // what our API answers to a POST is far smaller

// Lengths stand in front, so no two lists of parts look alike.
void append(std::string& out, std::string_view part) {
  out += std::to_string(part.size()) + ":";
  out += part;
}

std::string who(Request const& request) {
  auto const token = bearer_token(request);
  return token.empty() ? FormTokens::holder(request) : "bearer:" + token;
}

std::string all_that_is_asked(Request const& request) {
  std::string all;
  append(all, name_of(request.method));
  append(all, request.path);
  append(all, request.query_text);
  for (auto const& [name, value] : request.form.entries()) {
    if (name == token_field || name == once_field) continue;
    append(all, name);
    append(all, value);
  }
  for (Upload const& upload : request.uploads) {
    append(all, upload.field);
    append(all, upload.file_name);
    append(all, std::to_string(upload.bytes));
  }
  append(all, request.body);
  return all;
}

std::string header_of(Response const& response, std::string_view name) {
  for (auto const& [known, value] : response.headers) {
    if (known == name) return value;
  }
  return {};
}

bool may_be_kept(Response const& response) {
  // A page may hold personal data and a cookie is a secret: neither is written to the table.
  if (response.page || !response.cookies.empty()) return false;
  bool const json = response.content_type == "application/json";
  return response.body.empty() || (json && response.body.size() <= most_body_kept);
}

}  // namespace

std::optional<OnceKey> once_key(Request const& request, crypto::Secret const& key) {
  if (request.method != Method::post && request.method != Method::patch) return std::nullopt;
  auto given = request.header("idempotency-key");
  if (given.empty() && !is_api(request.path)) given = request.form.exact(once_field);
  if (given.empty() || given.size() > longest_once_key) return std::nullopt;
  std::string bound;
  append(bound, who(request));
  append(bound, given);
  return OnceKey{crypto::keyed_hash(key, "once key", bound),
                 crypto::keyed_hash(key, "once fingerprint", all_that_is_asked(request))};
}

Result<std::optional<Response>> answer_before(sql::Session& session, OnceKey const& key) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"(
      SELECT fingerprint, status, content_type, location, body
      FROM http_requests WHERE key = ?1)",
                                                {key.key}));
  if (!row) return std::optional<Response>();
  if (row->text(0) != key.fingerprint) return conflict("http.key_used_before");
  if (row->is_null(1)) return conflict("http.already_done");
  Response response;
  response.status = static_cast<int>(row->integer(1));
  response.content_type = row->text(2);
  if (!row->text(3).empty()) response.headers.emplace_back("Location", row->text(3));
  response.body = row->bytes(4);
  return std::optional<Response>(std::move(response));
}

Result<std::optional<Response>> claim(sql::Session& session, OnceKey const& key, Instant now) {
  // The unique key decides between two at the same moment, also on two servers: the second one waits
  // here until the first has committed or undone.
  ASSIGN_OR_RETURN(auto const taken, session.exec(R"(
      INSERT INTO http_requests (key, fingerprint, claimed_at) VALUES (?1, ?2, ?3)
      ON CONFLICT (key) DO NOTHING)",
                                                  {key.key, key.fingerprint, now}));
  if (taken == 1) return std::optional<Response>();
  return answer_before(session, key);
}

Result<void> keep_answer(sql::Session& session, OnceKey const& key, Response const& response) {
  if (!may_be_kept(response)) return {};
  ASSIGN_OR_RETURN(auto const kept,
                   session.exec(R"(
      UPDATE http_requests SET status = ?2, content_type = ?3, location = ?4, body = ?5
      WHERE key = ?1)",
                                {key.key, response.status, response.content_type,
                                 header_of(response, "Location"), sql::Bytes{response.body}}));
  CHECK_PROMISE(kept == 1);
  return {};
}

Result<std::int64_t> forget_keys_before(sql::Session& session, Instant moment) {
  return session.exec("DELETE FROM http_requests WHERE claimed_at < ?1", {moment});
}

}  // namespace klantendag::http
