// SPDX-License-Identifier: EUPL-1.2
// Many rows at once into PostgreSQL, by COPY in its text form.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "platform/sql/packed.hpp"
#include "platform/sql/session.hpp"

struct pg_conn;

namespace klantendag::sql {

[[nodiscard]] Result<void> copy_rows(pg_conn* connection, std::string_view table,
                                     std::span<std::string_view const> columns,
                                     std::span<Values const> rows);
[[nodiscard]] Result<void> copy_rows(pg_conn* connection, std::string_view table,
                                     std::span<std::string_view const> columns,
                                     PackedRows const& rows);

// An INT64 or FLOAT64 so that reading it gives the same number again.
[[nodiscard]] std::string number_text(Value const& value);

}  // namespace klantendag::sql
