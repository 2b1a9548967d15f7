// SPDX-License-Identifier: EUPL-1.2
// Once and only once: the first answer to a key is kept in the transaction of the change itself, so a
// repeat (double click, retry after a lost answer) is answered without doing it again.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "base/time.hpp"
#include "platform/crypto/secret.hpp"
#include "platform/http/request.hpp"
#include "platform/http/response.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::http {

struct OnceKey {
  std::string key{};  // keyed hash of the client's key and who the client is
  std::string
      fingerprint{};  // keyed hash of everything the request asks for: nobody can guess it back
};

inline constexpr std::size_t longest_once_key = 255;

// Of a POST or PATCH that brings a key: the form field _once, or the header Idempotency-Key.
[[nodiscard]] std::optional<OnceKey> once_key(Request const& request, crypto::Secret const& key);

// Takes the key for this transaction. Nothing: it is ours, go on. A response: it has been done.
// Error conflict/http.already_done (the answer was not kept), conflict/http.key_used_before (for
// something else).
[[nodiscard]] Result<std::optional<Response>> claim(sql::Session& session, OnceKey const& key,
                                                    Instant now);
// Keeps the answer beside the claim: redirects and small JSON; of anything else only that it is done.
[[nodiscard]] Result<void> keep_answer(sql::Session& session, OnceKey const& key,
                                       Response const& response);
// What was answered before, without claiming; nothing when the key is new.
[[nodiscard]] Result<std::optional<Response>> answer_before(sql::Session& session,
                                                            OnceKey const& key);

[[nodiscard]] Result<std::int64_t> forget_keys_before(sql::Session& session, Instant moment);

}  // namespace klantendag::http
