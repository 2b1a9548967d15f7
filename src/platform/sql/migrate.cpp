// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/migrate.hpp"

#include <algorithm>
#include <map>

#include "base/embedded.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "platform/sql/dialect.hpp"
#include "platform/sql/search.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::embedded {
std::span<File const> migrations();
}  // namespace klantendag::embedded

namespace klantendag::sql {
namespace {

// Number and checksum of each step that was done.
using Steps = std::map<std::int64_t, std::string>;

constexpr std::string_view own_table = R"(
CREATE TABLE IF NOT EXISTS schema_migrations (
  number INT64 PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL))";

std::string checksum(Migration const& migration) {
  return hex(sha256(migration.sql));
}

Error changed(Migration const& migration) {
  return {.key = "sql.changed_migration",
          .parameters = {{"number", std::to_string(migration.number)}}};
}

Result<Steps> done_in(Session& session) {
  Steps done;
  ASSIGN_OR_RETURN(bool const there, has_table(session, "schema_migrations"));
  if (!there) return done;
  ASSIGN_OR_RETURN(Rows const rows,
                   session.query("SELECT number, checksum FROM schema_migrations"));
  for (Row const& row : rows) done.emplace(row.integer(0), row.text(1));
  return done;
}

Result<std::vector<Migration>> still_to_do(Steps const& done,
                                           std::span<Migration const> migrations) {
  std::vector<Migration> open;
  std::int64_t newest = 0;
  for (Migration const& migration : migrations) {
    newest = std::max(newest, migration.number);
    auto const found = done.find(migration.number);
    if (found == done.end()) {
      open.push_back(migration);
    } else if (found->second != checksum(migration)) {
      return changed(migration);
    }
  }
  if (!done.empty() && done.rbegin()->first > newest) {
    return conflict("sql.newer_database", {{"version", std::to_string(done.rbegin()->first)}});
  }
  return open;
}

Result<void> run_statements(Session& session, std::string_view sql) {
  ASSIGN_OR_RETURN(auto const statements, migration_statements(session.dialect(), sql));
  for (std::string const& statement : statements) RETURN_IF_ERROR(session.exec(statement));
  return {};
}

Result<void> apply(Session& session, Migration const& migration) {
  RETURN_IF_ERROR(run_statements(session, own_table));
  ASSIGN_OR_RETURN(Steps const done, done_in(session));
  if (auto const found = done.find(migration.number); found != done.end()) {
    if (found->second != checksum(migration)) return changed(migration);
    return {};  // another node was first
  }
  RETURN_IF_ERROR(run_statements(session, migration.sql));
  RETURN_IF_ERROR(
      session.exec("INSERT INTO schema_migrations (number, name, checksum) VALUES (?1, ?2, ?3)",
                   {migration.number, migration.name, checksum(migration)}));
  return note_version(session, migration.number);
}

}  // namespace

std::vector<Migration> all_migrations() {
  std::vector<Migration> found;
  for (embedded::File const& file : embedded::migrations()) {
    // 0001_accounts.sql
    auto const underscore = file.path.find('_');
    auto const number = parse_integer(file.path.substr(0, underscore));
    CHECK_PROMISE(number.has_value() && underscore != std::string_view::npos);
    std::string_view name = file.path.substr(underscore + 1);
    name.remove_suffix(std::string_view(".sql").size());
    found.push_back({.number = *number, .name = std::string(name), .sql = std::string(file.bytes)});
  }
  std::sort(found.begin(), found.end(), [](Migration const& left, Migration const& right) {
    return left.number < right.number;
  });
  // Two branches may each have taken the next number.
  auto const twice = std::adjacent_find(
      found.begin(), found.end(),
      [](Migration const& left, Migration const& right) { return left.number == right.number; });
  CHECK_PROMISE(twice == found.end());
  return found;
}

Result<std::vector<Migration>> pending(Database& database, std::span<Migration const> migrations) {
  std::vector<Migration> open;
  RETURN_IF_ERROR(database.read([&](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(Steps const done, done_in(session));
    ASSIGN_OR_RETURN(open, still_to_do(done, migrations));
    return {};
  }));
  return open;
}

std::int64_t schema_version(Database& database) {
  std::int64_t version = 0;
  (void)database.read([&](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(Steps const done, done_in(session));
    if (!done.empty()) version = done.rbegin()->first;
    return {};
  });
  return version;
}

Result<int> migrate(Database& database, std::span<Migration const> migrations) {
  ASSIGN_OR_RETURN(auto const steps, pending(database, migrations));
  RETURN_IF_ERROR(database.write(prepare_search));
  for (Migration const& step : steps) {
    RETURN_IF_ERROR(database.write([&](Session& session) { return apply(session, step); }));
  }
  return static_cast<int>(steps.size());
}

}  // namespace klantendag::sql
