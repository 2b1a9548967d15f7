// SPDX-License-Identifier: EUPL-1.2
// The hidden guard of every form: `_token` proves that the form came from a page of ours in this very
// browser, `_once` lets the same submission count once. Views only leave a marker (html/form_marker.hpp).
#pragma once

#include <string>
#include <string_view>

#include "platform/crypto/secret.hpp"
#include "platform/http/request.hpp"

namespace klantendag::http {

inline constexpr std::string_view token_field = "_token";
inline constexpr std::string_view once_field = "_once";

class FormTokens {
 public:
  explicit FormTokens(std::string_view key) : key_(crypto::Secret::copy_of(key)) {}

  // What the browser holds and a stranger does not know: its session, else its form cookie.
  [[nodiscard]] static std::string holder(Request const& request);

  // Different each time although it says the same, so that compression tells nothing (BREACH).
  [[nodiscard]] std::string make(std::string_view holder) const;
  [[nodiscard]] bool is_good(std::string_view holder, std::string_view token) const;

  // The page with every marker replaced; each form gets its own `_once`.
  [[nodiscard]] std::string fill(std::string page, std::string_view holder) const;

 private:
  [[nodiscard]] std::string signature(std::string_view holder) const;

  crypto::Secret key_;
};

[[nodiscard]] bool has_form(std::string_view page);

}  // namespace klantendag::http
