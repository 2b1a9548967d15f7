// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/session.hpp"

#include "base/check.hpp"

namespace klantendag::sql {
namespace {

template <class T>
T const& as(Value const& value) {
  T const* const held = std::get_if<T>(&value.variant());
  CHECK_PROMISE(held != nullptr);
  return *held;
}

}  // namespace

Value const& Row::operator[](std::size_t column) const {
  CHECK_PROMISE(column < values_.size());
  return values_[column];
}

bool Row::is_null(std::size_t column) const {
  return std::holds_alternative<std::nullptr_t>((*this)[column].variant());
}

std::int64_t Row::integer(std::size_t column) const {
  return as<std::int64_t>((*this)[column]);
}

double Row::real(std::size_t column) const {
  auto const* const whole = std::get_if<std::int64_t>(&(*this)[column].variant());
  return whole != nullptr ? static_cast<double>(*whole) : as<double>((*this)[column]);
}

std::string const& Row::text(std::size_t column) const {
  return as<std::string>((*this)[column]);
}

std::string const& Row::bytes(std::size_t column) const {
  return as<Bytes>((*this)[column]).value;
}

Date Row::date(std::size_t column) const {
  auto const date = Date::parse(text(column));
  CHECK_PROMISE(date.has_value());
  return *date;
}

std::optional<std::string> Row::optional_text(std::size_t column) const {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

std::optional<Instant> Row::optional_instant(std::size_t column) const {
  if (is_null(column)) return std::nullopt;
  return instant(column);
}

std::optional<Date> Row::optional_date(std::size_t column) const {
  if (is_null(column)) return std::nullopt;
  return date(column);
}

Uuid Row::uuid(std::size_t column) const {
  auto const uuid = Uuid::parse(text(column));
  CHECK_PROMISE(uuid.has_value());
  return *uuid;
}

Result<std::optional<Row>> Session::find(std::string_view sql, Values const& values) {
  ASSIGN_OR_RETURN(Rows rows, query(sql, values));
  if (rows.empty()) return std::optional<Row>();
  return std::optional<Row>(std::move(rows.front()));
}

Result<void> Session::run(std::string_view sql, Values const& values) {
  auto const changed = exec(sql, values);
  if (!changed) return changed.error();
  return {};
}

Result<Row> Session::one(std::string_view sql, Values const& values) {
  ASSIGN_OR_RETURN(Rows rows, query(sql, values));
  if (rows.size() != 1) return internal("sql", "expected one row: " + std::string(sql));
  return std::move(rows.front());
}

}  // namespace klantendag::sql
