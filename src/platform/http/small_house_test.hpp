// SPDX-License-Identifier: EUPL-1.2
// A small house for tests: a few routes around a real database, An who may do everything and Bob who
// may look but not manage.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>

#include "platform/http/cookies.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::http {

inline constexpr std::string_view session_of_an = "an-token";
inline constexpr std::string_view session_of_bob = "bob-token";

struct House {
  std::unique_ptr<sql::Database> database;
  FixedClock clock{Instant{1'800'000'000'000}};
  Router router{};
  std::atomic<int> forbidden_told{0};
  std::string fault{};
  Dispatcher dispatcher;
  TestClient client{dispatcher};

  explicit House(Scheme scheme = Scheme::http);

  void log_in();  // An
  // The form of /tips as An's browser sends it, or another one with its guard fields.
  [[nodiscard]] Request form_of_an(std::string_view path) const;
  [[nodiscard]] std::int64_t tips() const;  // that were saved

 private:
  [[nodiscard]] Parts parts(Scheme scheme);
};

}  // namespace klantendag::http
