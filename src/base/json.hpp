// SPDX-License-Identifier: EUPL-1.2
// JSON in and out: our face on Boost.JSON for reading, and a small writer. Objects keep their order.
// Strict RFC 8259; nested at most 64 deep; a lone surrogate or bad UTF-8 is an error, never a guess.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace klantendag::json {

class Value;
using Array = std::vector<Value>;
using Member = std::pair<std::string, Value>;
using Object = std::vector<Member>;

class Value {
 public:
  using Variant =
      std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object>;

  // NOLINTBEGIN(google-explicit-constructor)
  Value() = default;
  template <class T>
  requires std::is_constructible_v<Variant, T> Value(T value) : variant_(std::move(value)) {}
  Value(std::string_view text) : variant_(std::string(text)) {}
  // NOLINTEND(google-explicit-constructor)

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::nullptr_t>(variant_); }
  // A pointer into this value, or null when it is of another type.
  [[nodiscard]] bool const* boolean() const { return std::get_if<bool>(&variant_); }
  [[nodiscard]] std::int64_t const* integer() const { return std::get_if<std::int64_t>(&variant_); }
  [[nodiscard]] std::string const* string() const { return std::get_if<std::string>(&variant_); }
  [[nodiscard]] Array const* array() const { return std::get_if<Array>(&variant_); }
  [[nodiscard]] Object const* object() const { return std::get_if<Object>(&variant_); }
  // An integer or a real number.
  [[nodiscard]] std::optional<double> number() const;
  // The member of that name, or null when this is no object or has none. The last one of doubles.
  [[nodiscard]] Value const* find(std::string_view name) const;

  bool operator==(Value const&) const = default;

 private:
  Variant variant_{};
};

// Whole numbers beyond 64 bits become real ones; of members with one name the last one stays.
// Error key json.malformed with parameters `problem` and `offset` (bytes from the start).
[[nodiscard]] Result<Value> parse(std::string_view text);

// Compact text; numbers as the shortest that reads back the same; UTF-8 as it is.
[[nodiscard]] std::string write(Value const& value);

// Appends `text` in quotes, escaped.
void append_quoted(std::string& out, std::string_view text);
// Appends the shortest decimal that reads back as the same double; NaN and infinity become null.
void append_number(std::string& out, double number);

}  // namespace klantendag::json
