// SPDX-License-Identifier: EUPL-1.2
// The only place where an error becomes a status (architecture 5).
#pragma once

#include <functional>
#include <string>

#include "base/error.hpp"
#include "base/language.hpp"
#include "platform/http/headers.hpp"
#include "platform/http/response.hpp"

namespace klantendag::http {

[[nodiscard]] int status_of(ErrorKind kind, Kind to);

// What words the house has for errors; see Parts in dispatch.hpp.
struct Words {
  Language language = Language::nl;
  Again again = Again::not_possible;
  std::function<std::string(Language, Error const&, int status, Again)> const& page;
  std::function<std::string(Language, Error const&)> const& say;
};

[[nodiscard]] Response error_response(Error const& error, Kind to, Words const& words);
// For refusals that no ErrorKind names: 401, 405, 406, 415.
[[nodiscard]] Response refusal(int status, Error const& error, Kind to, Words const& words);

}  // namespace klantendag::http
