// SPDX-License-Identifier: EUPL-1.2
// Notes that sessions are in use, so that they do not end under somebody's hands. A request that only
// reads cannot write; the note goes to the writer behind it, once a minute for each session.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "platform/sql/database.hpp"

namespace klantendag::app {

class SessionUse {
 public:
  explicit SessionUse(sql::Database& database) : database_(database) {}

  void note(std::string_view token, Instant now);

 private:
  [[nodiscard]] bool is_due(std::string const& key, Instant now);

  sql::Database& database_;
  std::mutex mutex_{};
  std::map<std::string, Instant> noted_{};  // by hash of the token
};

}  // namespace klantendag::app
