// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/unit_session.hpp"

#include <cmath>
#include <exception>

#include "base/text.hpp"
#include "platform/sql/packed.hpp"

namespace klantendag::sql {
namespace {

Result<void> check(Values const& values) {
  for (Value const& value : values) {
    if (auto const* text = std::get_if<std::string>(&value.variant())) {
      if (text->find('\0') != std::string::npos || !is_valid_utf8(*text)) {
        return invalid("sql.not_text");
      }
    } else if (auto const* number = std::get_if<double>(&value.variant())) {
      if (std::isnan(*number)) return internal("sql", "not a number as a value");
    }
  }
  return {};
}

}  // namespace

Result<void> UnitSession::may_go_on() const {
  if (failure_) return *failure_;
  if (streaming_) return internal("sql", "the session is used while it streams rows");
  return {};
}

Result<Rows> UnitSession::query(std::string_view sql, Values const& values) {
  RETURN_IF_ERROR(may_go_on());
  RETURN_IF_ERROR(remembered(check(values)));
  return remembered(inner_.query(sql, values));
}

Result<void> UnitSession::each(std::string_view sql, Values const& values,
                               std::function<Result<void>(Row const&)> const& take) {
  RETURN_IF_ERROR(may_go_on());
  RETURN_IF_ERROR(remembered(check(values)));
  streaming_ = true;
  Result<void> stopped;
  Result<void> streamed = inner_.each(sql, values, [&](Row const& row) -> Result<void> {
    stopped = take(row);
    return stopped;
  });
  streaming_ = false;
  if (!stopped) return stopped;  // the caller's own answer, not an error of the database
  return remembered(std::move(streamed));
}

Result<std::int64_t> UnitSession::exec(std::string_view sql, Values const& values) {
  RETURN_IF_ERROR(may_go_on());
  RETURN_IF_ERROR(remembered(check(values)));
  return remembered(inner_.exec(sql, values));
}

Result<void> UnitSession::insert_many(std::string_view table,
                                      std::span<std::string_view const> columns,
                                      std::span<Values const> rows) {
  RETURN_IF_ERROR(may_go_on());
  for (Values const& row : rows) {
    if (row.size() != columns.size()) {
      return remembered(Result<void>(internal("sql", "a row with another number of columns")));
    }
    RETURN_IF_ERROR(remembered(check(row)));
  }
  return remembered(inner_.insert_many(table, columns, rows));
}

Result<void> UnitSession::insert_packed(std::string_view table,
                                        std::span<std::string_view const> columns,
                                        PackedRows const& rows) {
  RETURN_IF_ERROR(may_go_on());
  if (rows.columns() != columns.size() || !rows.whole()) {
    return remembered(Result<void>(internal("sql", "a row with another number of columns")));
  }
  if (!rows.is_text()) return remembered(Result<void>(invalid("sql.not_text")));
  return remembered(inner_.insert_packed(table, columns, rows));
}

Result<void> run_unit(std::function<Result<void>(Session&)> const& unit, Session& session) {
  UnitSession guarded(session);
  try {
    Result<void> result = unit(guarded);
    if (result && guarded.failure()) return *guarded.failure();
    return result;
  } catch (std::exception const& thrown) {
    return internal("sql unit", thrown.what());
  } catch (...) {
    return internal("sql unit", "an exception without a text");
  }
}

}  // namespace klantendag::sql
