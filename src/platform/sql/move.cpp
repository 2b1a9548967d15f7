// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/move.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "platform/sql/dialect.hpp"
#include "platform/sql/migrate.hpp"
#include "platform/sql/search.hpp"

namespace klantendag::sql {
namespace {

// Rows that go along in one insert_many; a few megabytes.
constexpr std::size_t batch = 2'000;

bool depends_on_open(std::string const& table, std::vector<std::string> const& open,
                     std::vector<Reference> const& references) {
  return std::any_of(references.begin(), references.end(), [&](Reference const& reference) {
    return reference.from == table && reference.to != table &&
           std::find(open.begin(), open.end(), reference.to) != open.end();
  });
}

// What others refer to goes first.
Result<std::vector<std::string>> in_order(std::vector<std::string> open,
                                          std::vector<Reference> const& references) {
  std::vector<std::string> ordered;
  while (!open.empty()) {
    auto const next = std::find_if(open.begin(), open.end(), [&](std::string const& table) {
      return !depends_on_open(table, open, references);
    });
    if (next == open.end()) return internal("sql move", "tables refer to each other in a circle");
    ordered.push_back(*next);
    open.erase(next);
  }
  return ordered;
}

Result<void> must_be_empty(Session& session, std::vector<std::string> const& names) {
  for (std::string const& table : names) {
    ASSIGN_OR_RETURN(auto const row, session.find("SELECT 1 FROM " + table + " LIMIT 1"));
    if (row) return conflict("sql.not_empty", {{"table", table}});
  }
  return {};
}

// Ordered by the first column: ids rise with time, so a row comes after the one that it refers to.
Result<std::int64_t> move_table(Session& from, Session& to, std::string const& table) {
  ASSIGN_OR_RETURN(std::vector<std::string> const names, columns(from, table));
  std::vector<std::string_view> const views(names.begin(), names.end());
  std::vector<Values> rows;
  std::int64_t moved = 0;
  auto const send = [&]() -> Result<void> {
    moved += static_cast<std::int64_t>(rows.size());
    RETURN_IF_ERROR(to.insert_many(table, views, rows));
    rows.clear();
    return {};
  };
  std::string const sql = "SELECT " + join(names, ", ") + " FROM " + table + " ORDER BY 1";
  RETURN_IF_ERROR(from.each(sql, {}, [&](Row const& row) -> Result<void> {
    Values values;
    for (std::size_t i = 0; i < row.size(); ++i) values.push_back(row[i]);
    rows.push_back(std::move(values));
    return rows.size() < batch ? Result<void>() : send();
  }));
  RETURN_IF_ERROR(send());
  return moved;
}

Result<Moved> move_sessions(Session& from, Session& to) {
  Moved moved;
  ASSIGN_OR_RETURN(std::vector<std::string> names, tables(from));
  std::erase(names, "schema_migrations");
  ASSIGN_OR_RETURN(auto const links, references(from));
  ASSIGN_OR_RETURN(auto const ordered, in_order(std::move(names), links));
  RETURN_IF_ERROR(must_be_empty(to, ordered));
  for (std::string const& table : ordered) {
    ASSIGN_OR_RETURN(std::int64_t const rows, move_table(from, to, table));
    ++moved.tables;
    moved.rows += rows;
  }
  RETURN_IF_ERROR(each_document(from, [&](SearchDocument const& document) -> Result<void> {
    ++moved.documents;
    return index_document(to, document);
  }));
  return moved;
}

}  // namespace

Result<Moved> move_all(Database& from, Database& to) {
  std::int64_t const old_version = schema_version(from);
  std::int64_t const new_version = schema_version(to);
  if (old_version != new_version) {
    return conflict("sql.versions_differ",
                    {{"from", std::to_string(old_version)}, {"to", std::to_string(new_version)}});
  }
  Moved moved;
  RETURN_IF_ERROR(from.read([&](Session& source) {
    return to.write([&](Session& target) -> Result<void> {
      ASSIGN_OR_RETURN(moved, move_sessions(source, target));
      return {};
    });
  }));
  return moved;
}

}  // namespace klantendag::sql
