// SPDX-License-Identifier: EUPL-1.2
// The port to a database: a session in which whole SQL statements run. Both databases speak the same
// text (architecture 7), so a store is written once. Parameters are ?1, ?2 …; never build SQL text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "platform/sql/dialect.hpp"

namespace klantendag::sql {

struct Bytes {
  std::string value{};

  bool operator==(Bytes const&) const = default;
};

class PackedRows;

// What a column holds: nothing, INT64, FLOAT64, TEXT or BYTES.
class Value {
 public:
  using Variant = std::variant<std::nullptr_t, std::int64_t, double, std::string, Bytes>;

  Value() = default;
  Value(std::nullptr_t) {}                                  // NOLINT(google-explicit-constructor)
  Value(std::int64_t number) : variant_(number) {}          // NOLINT(google-explicit-constructor)
  Value(int number) : variant_(std::int64_t{number}) {}     // NOLINT(google-explicit-constructor)
  Value(bool yes) : variant_(std::int64_t{yes ? 1 : 0}) {}  // NOLINT(google-explicit-constructor)
  Value(double number) : variant_(number) {}                // NOLINT(google-explicit-constructor)
  Value(std::string text) : variant_(std::move(text)) {}    // NOLINT(google-explicit-constructor)
  Value(std::string_view text)
      : variant_(std::string(text)) {}                      // NOLINT(google-explicit-constructor)
  Value(char const* text) : variant_(std::string(text)) {}  // NOLINT(google-explicit-constructor)
  Value(Bytes bytes) : variant_(std::move(bytes)) {}        // NOLINT(google-explicit-constructor)
  Value(Instant at) : variant_(at.ms) {}                    // NOLINT(google-explicit-constructor)
  Value(Date date) : variant_(date.text()) {}               // NOLINT(google-explicit-constructor)
  template <class Tag>
  Value(Id<Tag> const& id) : variant_(id.text()) {}  // NOLINT(google-explicit-constructor)
  template <class T>
  Value(std::optional<T> const& value) {  // NOLINT(google-explicit-constructor)
    if (value) *this = Value(*value);
  }

  [[nodiscard]] Variant const& variant() const { return variant_; }

  bool operator==(Value const&) const = default;

 private:
  Variant variant_{};
};

// One row of an answer. Columns by place, as the statement lists them; asking for another type than
// the column has is a broken promise of ours (integers may be read as real numbers).
class Row {
 public:
  explicit Row(std::vector<Value> values) : values_(std::move(values)) {}

  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] Value const& operator[](std::size_t column) const;
  [[nodiscard]] bool is_null(std::size_t column) const;
  [[nodiscard]] std::int64_t integer(std::size_t column) const;
  [[nodiscard]] bool boolean(std::size_t column) const { return integer(column) != 0; }
  [[nodiscard]] double real(std::size_t column) const;
  [[nodiscard]] std::string const& text(std::size_t column) const;
  [[nodiscard]] std::string const& bytes(std::size_t column) const;
  [[nodiscard]] Instant instant(std::size_t column) const { return Instant{integer(column)}; }
  [[nodiscard]] Date date(std::size_t column) const;
  [[nodiscard]] std::optional<std::string> optional_text(std::size_t column) const;
  [[nodiscard]] std::optional<Instant> optional_instant(std::size_t column) const;
  [[nodiscard]] std::optional<Date> optional_date(std::size_t column) const;

  template <class Tag>
  [[nodiscard]] Id<Tag> id(std::size_t column) const {
    return Id<Tag>(uuid(column));
  }
  template <class Tag>
  [[nodiscard]] std::optional<Id<Tag>> optional_id(std::size_t column) const {
    if (is_null(column)) return std::nullopt;
    return id<Tag>(column);
  }

 private:
  [[nodiscard]] Uuid uuid(std::size_t column) const;

  std::vector<Value> values_{};
};

using Rows = std::vector<Row>;
using Values = std::vector<Value>;

// Errors of every call: conflict/sql.already_there (a unique key; field names its columns, as in
// "people.email"), conflict/sql.still_used (a foreign key), invalid/sql.not_text (text that is not
// UTF-8 or holds a NUL), unavailable/sql.unavailable, storage_full/sql.storage_full, internal for a
// statement that is wrong. After an error of the database the unit is over: every later call answers
// the same error, and the unit is undone whatever it returns. So ask with ON CONFLICT, do not try.
class Session {
 public:
  virtual ~Session() = default;

  [[nodiscard]] virtual Dialect dialect() const = 0;

  [[nodiscard]] virtual Result<Rows> query(std::string_view sql, Values const& values = {}) = 0;
  // Streams rows without holding them all; stops at the first error that `take` returns. `take` may
  // not use the session: one answer at a time.
  [[nodiscard]] virtual Result<void> each(std::string_view sql, Values const& values,
                                          std::function<Result<void>(Row const&)> const& take) = 0;
  // The number of rows that the statement changed.
  [[nodiscard]] virtual Result<std::int64_t> exec(std::string_view sql,
                                                  Values const& values = {}) = 0;
  // The same, when their number does not matter.
  [[nodiscard]] Result<void> run(std::string_view sql, Values const& values = {});
  // Many rows into one table, the fast way of each database.
  [[nodiscard]] virtual Result<void> insert_many(std::string_view table,
                                                 std::span<std::string_view const> columns,
                                                 std::span<Values const> rows) = 0;
  // The same for rows that were packed before, perhaps by another thread.
  [[nodiscard]] virtual Result<void> insert_packed(std::string_view table,
                                                   std::span<std::string_view const> columns,
                                                   PackedRows const& rows) = 0;

  // None or the first row.
  [[nodiscard]] Result<std::optional<Row>> find(std::string_view sql, Values const& values = {});
  // Exactly one row; none is an internal error, so use it for counts and RETURNING.
  [[nodiscard]] Result<Row> one(std::string_view sql, Values const& values = {});
};

}  // namespace klantendag::sql
