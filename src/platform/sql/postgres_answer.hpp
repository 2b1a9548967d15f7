// SPDX-License-Identifier: EUPL-1.2
// What PostgreSQL answers: rows as our values, and errors as ours.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/error.hpp"
#include "platform/sql/session.hpp"

struct pg_conn;
struct pg_result;

namespace klantendag::sql {

struct ClearAnswer {
  void operator()(pg_result* answer) const;
};
using PostgresAnswer = std::unique_ptr<pg_result, ClearAnswer>;

[[nodiscard]] bool is_error(pg_result const* answer);
// `answer` may be null when the connection was lost. `sql` is for our own faults only.
[[nodiscard]] Error postgres_error(pg_conn const* connection, pg_result const* answer,
                                   std::string_view sql);

[[nodiscard]] Row postgres_row(pg_result const* answer, int row);
[[nodiscard]] std::int64_t rows_changed(pg_result* answer);

}  // namespace klantendag::sql
