// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/store.hpp"

#include <array>

#include "modules/complaints/judge.hpp"

namespace klantendag::complaints::store {
namespace {

Result<void> done(Result<std::int64_t> const& outcome) {
  if (!outcome) return outcome.error();
  return {};
}

// Columns 0 to 17, as every statement below lists them.
Facts read_facts(sql::Row const& row) {
  Facts facts{.reference = row.text(0),
              .received_on = row.date(1),
              .closed_on = row.optional_date(2),
              .status = status_named(row.text(3)).value_or(Status::unclear),
              .division = row.text(4),
              .office = row.text(5),
              .region = row.text(6),
              .benefit = row.text(7),
              .kind = row.text(8),
              .channel = row.text(9),
              .finding = row.text(10)};
  if (!row.is_null(11)) facts.birth_year = row.integer(11);
  facts.gender = row.text(12);
  facts.digital = row.text(13);
  facts.handler = row.text(14);
  facts.objection = row.boolean(15);
  facts.no_contact = row.boolean(16);
  facts.has_phone = row.boolean(17);
  return facts;
}

Import read_import(sql::Row const& row) {
  return {.id = row.id<ImportRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .file_name = row.text(2),
          .sha256 = row.text(3),
          .rows = row.integer(4),
          .accepted = row.integer(5),
          .duplicates = row.integer(6),
          .rejected = row.integer(7),
          .changed = row.integer(8),
          .imported_at = row.instant(9)};
}

}  // namespace

Result<std::optional<Known>> find_known(sql::Session& session, EditionId edition,
                                        std::string_view reference_key) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT reference, received_on, closed_on, status, division, office, region, benefit, kind,
           channel, finding, birth_year, gender, digital, handler, objection, no_contact,
           has_phone, id, digest
    FROM complaint
    WHERE edition = ?1 AND reference_key = ?2
  )sql",
                                                {edition, reference_key}));
  if (!row) return std::optional<Known>{};
  return std::optional(Known{row->id<ComplaintRecord>(18), read_facts(*row), row->text(19)});
}

Result<bool> has_complaints(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT 1 FROM complaint WHERE edition = ?1 LIMIT 1
  )sql",
                                                {edition}));
  return row.has_value();
}

Result<void> insert_import(sql::Session& session, Import const& import) {
  return done(session.exec(
      R"sql(
    INSERT INTO register_import (id, edition, file_name, sha256, row_count, accepted, duplicates,
                                 rejected, changed, imported_at)
    VALUES (?1, ?2, ?3, ?4, 0, 0, 0, 0, 0, ?5)
  )sql",
      {import.id, import.edition, import.file_name, import.sha256, import.imported_at}));
}

Result<void> finish_import(sql::Session& session, Import const& import) {
  return done(session.exec(R"sql(
    UPDATE register_import
    SET row_count = ?2, accepted = ?3, duplicates = ?4, rejected = ?5, changed = ?6, sha256 = ?7
    WHERE id = ?1
  )sql",
                           {import.id, import.rows, import.accepted, import.duplicates,
                            import.rejected, import.changed, import.sha256}));
}

Result<void> insert_problems(sql::Session& session, ImportId import,
                             std::span<Problem const> problems) {
  constexpr std::array<std::string_view, 5> columns = {"import", "position", "line", "field",
                                                       "reason"};
  std::vector<sql::Values> rows;
  std::int64_t position = 0;
  for (Problem const& problem : problems) {
    rows.push_back({import, ++position, problem.line, problem.field, name_of(problem.reason)});
  }
  return session.insert_many("register_problem", columns, rows);
}

Result<void> insert_changes(sql::Session& session, ImportId import,
                            std::span<SavedChange const> changes) {
  constexpr std::array<std::string_view, 6> columns = {"import", "position",   "complaint",
                                                       "field",  "from_value", "to_value"};
  std::vector<sql::Values> rows;
  std::int64_t position = 0;
  for (SavedChange const& saved : changes) {
    rows.push_back({import, ++position, saved.complaint, saved.change.field, saved.change.from,
                    saved.change.to});
  }
  return session.insert_many("register_change", columns, rows);
}

Result<std::optional<Import>> find_import(sql::Session& session, ImportId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, file_name, sha256, row_count, accepted, duplicates, rejected, changed,
           imported_at
    FROM register_import
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Import>{};
  return std::optional(read_import(*row));
}

Result<std::vector<Import>> imports(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, file_name, sha256, row_count, accepted, duplicates, rejected, changed,
           imported_at
    FROM register_import
    WHERE edition = ?1
    ORDER BY imported_at DESC, id DESC
  )sql",
                                                  {edition}));
  std::vector<Import> all;
  for (sql::Row const& row : rows) all.push_back(read_import(row));
  return all;
}

Result<Lines> count_lines(sql::Session& session, ImportId id) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT (SELECT COUNT(*) FROM register_problem WHERE import = ?1),
           (SELECT COUNT(*) FROM register_change WHERE import = ?1)
  )sql",
                                               {id}));
  return Lines{row.integer(0), row.integer(1)};
}

Result<std::vector<Problem>> problems(sql::Session& session, ImportId id, std::int64_t first,
                                      std::int64_t most) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT line, field, reason
    FROM register_problem
    WHERE import = ?1
    ORDER BY position
    LIMIT ?2 OFFSET ?3
  )sql",
                                                  {id, most, first}));
  std::vector<Problem> all;
  for (sql::Row const& row : rows) {
    all.push_back(
        {row.integer(0), row.text(1), reason_named(row.text(2)).value_or(Reason::missing), ""});
  }
  return all;
}

Result<std::vector<Change>> changes(sql::Session& session, ImportId id, std::int64_t first,
                                    std::int64_t most) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT c.reference, x.field, x.from_value, x.to_value
    FROM register_change x JOIN complaint c ON c.id = x.complaint
    WHERE x.import = ?1
    ORDER BY x.position
    LIMIT ?2 OFFSET ?3
  )sql",
                                                  {id, most, first}));
  std::vector<Change> all;
  for (sql::Row const& row : rows) {
    all.push_back(
        {.reference = row.text(0), .field = row.text(1), .from = row.text(2), .to = row.text(3)});
  }
  return all;
}

Result<void> each_keyed(sql::Session& session, EditionId edition,
                        std::function<void(Keyed&)> const& take) {
  auto const row_taken = [&](sql::Row const& row) -> Result<void> {
    Keyed keyed{.id = row.id<ComplaintRecord>(18),
                .person_key = row.text(19),
                .household_key = row.text(20),
                .facts = read_facts(row)};
    take(keyed);
    return {};
  };
  return session.each(R"sql(
    SELECT reference, received_on, closed_on, status, division, office, region, benefit, kind,
           channel, finding, birth_year, gender, digital, handler, objection, no_contact,
           has_phone, id, person_key, household_key
    FROM complaint
    WHERE edition = ?1
    ORDER BY id
  )sql",
                      {edition}, row_taken);
}

Result<std::optional<crypto::Sealed>> contact(sql::Session& session, ComplaintId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT contact FROM complaint WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<crypto::Sealed>{};
  return std::optional(crypto::Sealed::from_stored(row->bytes(0)));
}

Result<std::vector<Facts>> facts_of(sql::Session& session, std::span<ComplaintId const> ids) {
  std::vector<Facts> all;
  for (ComplaintId const& id : ids) {
    ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
      SELECT reference, received_on, closed_on, status, division, office, region, benefit, kind,
             channel, finding, birth_year, gender, digital, handler, objection, no_contact,
             has_phone
      FROM complaint
      WHERE id = ?1
    )sql",
                                                 {id}));
    all.push_back(read_facts(row));
  }
  return all;
}

}  // namespace klantendag::complaints::store
