// SPDX-License-Identifier: EUPL-1.2
// What the contract tests share: an empty database with a few tables, and short ways to ask. They run
// on the database that open_for_test gives: both, when ./check runs them twice.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "platform/sql/database.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::sql {

// Tables people (id, email unique, name, age, active), notes (belongs to a person), things (one
// column of every type).
[[nodiscard]] std::unique_ptr<Database> contract_database();

// One statement in a transaction of its own.
[[nodiscard]] Result<std::int64_t> exec(Database& database, std::string_view sql,
                                        Values const& values = {});
[[nodiscard]] Result<Rows> query(Database& database, std::string_view sql,
                                 Values const& values = {});
// The first column of the only row.
[[nodiscard]] std::int64_t number(Database& database, std::string_view sql,
                                  Values const& values = {});
// The first columns of all rows, as one text with blanks between.
[[nodiscard]] std::string words(Database& database, std::string_view sql,
                                Values const& values = {});

}  // namespace klantendag::sql
