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

class Part;

class Html {
 public:
  Html() = default;
  Html(Literal markup) : markup_(markup.text()) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] std::string const& markup() const& { return markup_; }
  [[nodiscard]] std::string&& markup() && { return std::move(markup_); }
  [[nodiscard]] bool empty() const { return markup_.empty(); }

  Html& operator+=(Part part);
  // Appends text, escaped.
  Html& add_text(std::string_view untrusted);
  void reserve(std::size_t bytes) { markup_.reserve(bytes); }

 private:
  friend class ElementWriter;  // names that the compiler checked (element.cpp)

  std::string markup_{};
};

// What markup is put together from: a literal of our source, or Html. Made at the call and gone after
// it; never keep one.
class Part {
 public:
  template <std::size_t N>
  consteval Part(char const (&literal)[N]) : markup_(literal, N - 1) {}  // NOLINT
  Part(Html const& html) : markup_(html.markup()) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] std::string_view markup() const { return markup_; }

 private:
  std::string_view markup_;
};

using Parts = std::initializer_list<Part>;

// Escapes & < > " ' and drops control characters that HTML does not allow.
[[nodiscard]] Html text(std::string_view untrusted);

[[nodiscard]] Html join(Parts parts);

}  // namespace klantendag::html
