// SPDX-License-Identifier: EUPL-1.2
// When an answer that was made for somebody may be compressed. Compression tells its length, and a
// length that depends on a secret and on chosen input together tells the secret (BREACH, 2013).
#pragma once

#include "platform/http/request.hpp"
#include "platform/http/response.hpp"

namespace klantendag::http {

// Compresses in place when the client takes it and it is safe and worth it.
void compress_when_safe(Request const& request, Response& response);

}  // namespace klantendag::http
