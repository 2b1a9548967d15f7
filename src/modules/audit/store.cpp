// SPDX-License-Identifier: EUPL-1.2
// The statements of the record: entries are added and read, never changed.
#include "modules/audit/store.hpp"

#include <algorithm>

#include "modules/audit/rules.hpp"

namespace klantendag::audit::store {
namespace {

sql::Bytes to_bytes(Sha256 const& digest) {
  return {std::string(digest.begin(), digest.end())};
}

Sha256 to_digest(std::string const& bytes) {
  Sha256 digest{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
  return digest;
}

Entry read_entry(sql::Row const& row) {
  return {.number = row.integer(0),
          .at = row.instant(1),
          .actor = row.text(2),
          .action = row.text(3),
          .object = row.text(4),
          .state = row.text(5),
          .fields = row.text(6),
          .chain = to_digest(row.bytes(7))};
}

Checkpoint read_checkpoint(sql::Row const& row) {
  return {.size = row.integer(0),
          .at = row.instant(1),
          .chain = to_digest(row.bytes(2)),
          .signature = row.bytes(3)};
}

std::vector<Entry> read_entries(sql::Rows const& rows) {
  std::vector<Entry> entries;
  for (sql::Row const& row : rows) entries.push_back(read_entry(row));
  return entries;
}

std::vector<std::string> first_column(sql::Rows const& rows) {
  std::vector<std::string> texts;
  for (sql::Row const& row : rows) texts.push_back(row.text(0));
  return texts;
}

}  // namespace

Result<Head> take_head(sql::Session& session) {
  // The update locks the row; the insert makes the very first one.
  ASSIGN_OR_RETURN(auto row, session.one(R"sql(
    INSERT INTO audit_head (only_row, size, chain)
    VALUES (1, 0, ?1)
    ON CONFLICT (only_row) DO UPDATE SET size = audit_head.size
    RETURNING size, chain
  )sql",
                                         {to_bytes(empty_chain())}));
  return Head{row.integer(0), to_digest(row.bytes(1))};
}

Result<Head> read_head(sql::Session& session) {
  ASSIGN_OR_RETURN(auto row, session.find("SELECT size, chain FROM audit_head"));
  if (!row) return Head{0, empty_chain()};
  return Head{row->integer(0), to_digest(row->bytes(1))};
}

Result<void> append(sql::Session& session, Entry const& entry) {
  ASSIGN_OR_RETURN([[maybe_unused]] auto inserted,
                   session.exec(R"sql(
    INSERT INTO audit_entry (number, at, actor, action, object, state, fields, chain)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
  )sql",
                                {entry.number, entry.at, entry.actor, entry.action, entry.object,
                                 entry.state, entry.fields, to_bytes(entry.chain)}));
  ASSIGN_OR_RETURN([[maybe_unused]] auto moved,
                   session.exec(R"sql(
    UPDATE audit_head SET size = ?1, chain = ?2
  )sql",
                                {entry.number, to_bytes(entry.chain)}));
  return {};
}

Result<void> each_entry(sql::Session& session,
                        std::function<Result<void>(Entry const&)> const& take) {
  return session.each(R"sql(
    SELECT number, at, actor, action, object, state, fields, chain
    FROM audit_entry
    ORDER BY number
  )sql",
                      {}, [&](sql::Row const& row) { return take(read_entry(row)); });
}

Result<std::vector<Entry>> state_entries(sql::Session& session, std::string_view kind) {
  ASSIGN_OR_RETURN(auto rows, session.query(R"sql(
    SELECT number, at, actor, action, object, state, fields, chain
    FROM audit_entry
    WHERE state <> '' AND object >= ?1 AND object < ?2
    ORDER BY object, number
  )sql",
                                            {std::string(kind) + "/",
                                             std::string(kind) + "0"}));  // '0' follows '/'
  return read_entries(rows);
}

Result<std::vector<std::string>> actors_of(sql::Session& session, std::string_view action,
                                           std::string_view object) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT DISTINCT actor FROM audit_entry WHERE action = ?1 AND object = ?2 ORDER BY actor
  )sql",
                                                  {action, object}));
  return first_column(rows);
}

Result<std::vector<std::string>> actors_on(sql::Session& session, std::string_view object) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT DISTINCT actor FROM audit_entry WHERE object = ?1 ORDER BY actor
  )sql",
                                                  {object}));
  return first_column(rows);
}

Result<bool> was_ever(sql::Session& session, std::string_view object, std::string_view state) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(*) FROM audit_entry WHERE object = ?1 AND state = ?2
  )sql",
                                               {object, state}));
  return row.integer(0) > 0;
}

Result<std::vector<Entry>> newest(sql::Session& session, std::int64_t before, std::int64_t limit) {
  ASSIGN_OR_RETURN(auto rows, session.query(R"sql(
    SELECT number, at, actor, action, object, state, fields, chain
    FROM audit_entry
    WHERE ?1 = 0 OR number < ?1
    ORDER BY number DESC
    LIMIT ?2
  )sql",
                                            {before, limit}));
  return read_entries(rows);
}

Result<void> save_checkpoint(sql::Session& session, Checkpoint const& checkpoint) {
  ASSIGN_OR_RETURN([[maybe_unused]] auto changed,
                   session.exec(R"sql(
    INSERT INTO audit_checkpoint (size, at, chain, signature)
    VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (size) DO NOTHING
  )sql",
                                {checkpoint.size, checkpoint.at, to_bytes(checkpoint.chain),
                                 sql::Bytes{checkpoint.signature}}));
  return {};
}

Result<std::vector<Checkpoint>> checkpoints(sql::Session& session) {
  ASSIGN_OR_RETURN(auto rows, session.query(R"sql(
    SELECT size, at, chain, signature
    FROM audit_checkpoint
    ORDER BY size
  )sql"));
  std::vector<Checkpoint> found;
  for (sql::Row const& row : rows) found.push_back(read_checkpoint(row));
  return found;
}

Result<std::optional<Checkpoint>> last_checkpoint(sql::Session& session) {
  ASSIGN_OR_RETURN(auto row, session.find(R"sql(
    SELECT size, at, chain, signature
    FROM audit_checkpoint
    ORDER BY size DESC
    LIMIT 1
  )sql"));
  if (!row) return std::optional<Checkpoint>{};
  return std::optional(read_checkpoint(*row));
}

}  // namespace klantendag::audit::store
