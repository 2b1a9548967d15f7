// SPDX-License-Identifier: EUPL-1.2
// Literal: a text that stands in our source. What was made at run time does not compile, so what may
// only be named by us (a log's fields, a metric's labels) cannot carry anything of a person.
#pragma once

#include <cstddef>
#include <string_view>

namespace klantendag {

class Literal {
 public:
  template <std::size_t N>
  consteval Literal(char const (&text)[N]) : text_(text, N - 1) {}  // NOLINT

  [[nodiscard]] constexpr std::string_view text() const { return text_; }
  constexpr operator std::string_view() const { return text_; }  // NOLINT

  friend constexpr bool operator==(Literal literal, std::string_view text) {
    return literal.text_ == text;
  }

 private:
  std::string_view text_;
};

}  // namespace klantendag
