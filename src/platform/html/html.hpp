// SPDX-License-Identifier: EUPL-1.2
// Html: markup that is safe by its type. It comes from a literal that the compiler saw, from other
// Html, or from text, which is escaped. A run-time string cannot become markup (architecture 9).
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace klantendag::html {

// A string that stands in our source; anything made at run time does not compile.
class Literal {
 public:
  template <std::size_t N>
  consteval Literal(char const (&text)[N]) : text_(text, N - 1) {}  // NOLINT

  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

class Html {
 public:
  Html() = default;
  Html(Literal markup) : markup_(markup.text()) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] std::string const& markup() const& { return markup_; }
  [[nodiscard]] std::string&& markup() && { return std::move(markup_); }
  [[nodiscard]] bool empty() const { return markup_.empty(); }

  Html& operator+=(Html const& more) {
    markup_ += more.markup_;
    return *this;
  }

 private:
  friend Html text(std::string_view);
  friend Html join(std::initializer_list<Html>);

  std::string markup_{};
};

// Escapes & < > " ' and drops control characters that HTML does not allow.
[[nodiscard]] Html text(std::string_view untrusted);

[[nodiscard]] Html join(std::initializer_list<Html> parts);

}  // namespace klantendag::html
