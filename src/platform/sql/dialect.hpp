// SPDX-License-Identifier: EUPL-1.2
// The complete list of differences between the two databases, besides search.hpp: type words, STRICT,
// the form of a parameter, and where the catalogue of tables is. Everything else is one SQL text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace klantendag::sql {

enum class Dialect { sqlite, postgres };

class Session;

// A migration's text as statements of this database. Error internal when it breaks a house rule
// (architecture 7): a type that is not one of the four words or TEXT, a deferred key.
[[nodiscard]] Result<std::vector<std::string>> migration_statements(Dialect dialect,
                                                                    std::string_view sql);

// A statement's ?1, ?2 … as $1, $2 …
[[nodiscard]] std::string with_dollar_parameters(std::string_view sql);
// The highest number among ?1, ?2 …
[[nodiscard]] std::size_t count_parameters(std::string_view sql);

// Whether the database of this session has the table.
[[nodiscard]] Result<bool> has_table(Session& session, std::string_view table);
// The tables of the database in alphabetical order, without those of search.hpp and the engine.
[[nodiscard]] Result<std::vector<std::string>> tables(Session& session);

// The table's columns, as it was made.
[[nodiscard]] Result<std::vector<std::string>> columns(Session& session, std::string_view table);
// Which table's rows refer to which other table's.
struct Reference {
  std::string from{};
  std::string to{};
};
[[nodiscard]] Result<std::vector<Reference>> references(Session& session);

// SQLite keeps the number of the last migration in the file's header too.
[[nodiscard]] Result<void> note_version(Session& session, std::int64_t number);

// A bare lower-case name that needs no quotes; table and column names of insert_many are such.
[[nodiscard]] bool is_plain_name(std::string_view name);

}  // namespace klantendag::sql
