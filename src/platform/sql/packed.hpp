// SPDX-License-Identifier: EUPL-1.2
// Rows as one run of bytes: for a great many of them, made without a block of memory for each value,
// handed from thread to thread whole, and kept in a BYTES column if need be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace klantendag::sql {

class PackedRows {
 public:
  explicit PackedRows(std::size_t columns) : columns_(columns) {}

  // Each adds the next value: the columns of the first row, then those of the second …
  PackedRows& null();
  PackedRows& integer(std::int64_t number);
  PackedRows& text(std::string_view text);
  PackedRows& bytes(std::string_view bytes);

  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::size_t rows() const { return values_ / columns_; }
  [[nodiscard]] bool whole() const { return values_ % columns_ == 0; }
  // False when a text is not UTF-8 or holds a NUL: no database takes these rows.
  [[nodiscard]] bool is_text() const { return is_text_; }
  [[nodiscard]] std::string const& packed() const { return bytes_; }
  void clear();

  // What `packed` gave. Error internal when it is not that.
  [[nodiscard]] static Result<PackedRows> unpack(std::size_t columns, std::string packed);

 private:
  friend class PackedReader;

  void add(char kind, std::string_view content);

  std::size_t columns_;
  std::size_t values_ = 0;
  bool is_text_ = true;
  std::string bytes_{};
};

// Gives the values in their order; they are parts of the rows.
class PackedReader {
 public:
  enum class Kind : char { null = 'n', integer = 'i', text = 't', bytes = 'b' };
  struct Value {
    Kind kind = Kind::null;
    std::int64_t number = 0;
    std::string_view content{};  // of text and bytes
  };

  explicit PackedReader(PackedRows const& rows) : left_(rows.bytes_) {}

  [[nodiscard]] bool at_end() const { return left_.empty(); }
  // Not at the end.
  [[nodiscard]] Value next();

 private:
  std::string_view left_;
};

class Value;
// The same as a value of its own.
[[nodiscard]] Value value_of(PackedReader::Value const& value);

}  // namespace klantendag::sql
