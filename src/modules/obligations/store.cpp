// SPDX-License-Identifier: EUPL-1.2
#include "modules/obligations/store.hpp"

namespace klantendag::obligations::store {
namespace {

Obligation read(sql::Row const& row) {
  Obligation obligation{.id = row.id<ObligationRecord>(0),
                        .edition = row.id<EditionRecord>(1),
                        .kind = kind_named(row.text(2)).value_or(Kind::contact),
                        .state = state_named(row.text(3)).value_or(State::open),
                        .origin = {row.text(4), row.text(5)},
                        .subject = {row.text(6), row.text(7)},
                        .owner = row.optional_id<Account>(8),
                        .captured_at = row.instant(9),
                        .wished = channel_named(row.text(19)),
                        .due = row.date(10),
                        .first_due = row.date(11),
                        .due_moves = row.integer(12),
                        .reopens = row.optional_id<ObligationRecord>(13),
                        .ended_at = row.optional_instant(14),
                        .ended_by = row.text(15),
                        .has_reason = row.boolean(18)};
  if (auto const kind = proof_named(row.text(16))) obligation.proof = Proof{*kind, row.text(17)};
  return obligation;
}

std::vector<Obligation> read_all(sql::Rows const& rows) {
  std::vector<Obligation> obligations;
  obligations.reserve(rows.size());
  for (sql::Row const& row : rows) obligations.push_back(read(row));
  return obligations;
}

std::string proof_kind(Obligation const& obligation) {
  return obligation.proof ? std::string(name_of(obligation.proof->kind)) : std::string();
}

std::string proof_id(Obligation const& obligation) {
  return obligation.proof ? obligation.proof->id : std::string();
}

template <class Tag>
std::string id_or_empty(std::optional<Id<Tag>> const& id) {
  return id ? id->text() : std::string();
}

sql::Value bytes_of(std::optional<crypto::Sealed> const& sealed) {
  return sealed ? sql::Value(sql::Bytes{sealed->stored()}) : sql::Value(nullptr);
}

// The filter as ?1 to ?5: edition, owner, kind, late before, unowned; empty or 0 for "all".
sql::Values values_of(Filter const& filter, Date today) {
  return {id_or_empty(filter.edition), id_or_empty(filter.owner),
          filter.kind ? std::string(name_of(*filter.kind)) : std::string(),
          filter.late ? today.text() : std::string(), filter.unowned};
}

}  // namespace

Result<void> insert(sql::Session& session, Obligation const& obligation) {
  RETURN_IF_ERROR(session.run(
      R"sql(
    INSERT INTO obligation (id, edition, kind, state, origin_kind, origin, subject_kind, subject,
                            owner, captured_at, due, first_due, due_moves, reopens, ended_at,
                            ended_by, proof_kind, proof, reason, about, wished)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, NULL, '', '', '', NULL,
            NULL, ?15)
  )sql",
      {obligation.id, obligation.edition, name_of(obligation.kind), name_of(obligation.state),
       obligation.origin.kind, obligation.origin.id, obligation.subject.kind, obligation.subject.id,
       obligation.owner, obligation.captured_at, obligation.due, obligation.first_due,
       obligation.due_moves, obligation.reopens,
       obligation.wished ? name_of(*obligation.wished) : std::string_view()}));
  return session.run(R"sql(
    INSERT INTO obligation_captured (edition, kind, captured) VALUES (?1, ?2, 1)
    ON CONFLICT (edition, kind) DO UPDATE SET captured = obligation_captured.captured + 1
  )sql",
                     {obligation.edition, name_of(obligation.kind)});
}

Result<void> update(sql::Session& session, Obligation const& obligation) {
  return session.run(
      R"sql(
    UPDATE obligation
    SET state = ?2, subject_kind = ?3, subject = ?4, owner = ?5, due = ?6, due_moves = ?7,
        ended_at = ?8, ended_by = ?9, proof_kind = ?10, proof = ?11
    WHERE id = ?1
  )sql",
      {obligation.id, name_of(obligation.state), obligation.subject.kind, obligation.subject.id,
       obligation.owner, obligation.due, obligation.due_moves, obligation.ended_at,
       obligation.ended_by, proof_kind(obligation), proof_id(obligation)});
}

Result<void> set_reason(sql::Session& session, ObligationId id,
                        std::optional<crypto::Sealed> const& reason) {
  return session.run("UPDATE obligation SET reason = ?2 WHERE id = ?1", {id, bytes_of(reason)});
}

Result<void> set_about(sql::Session& session, ObligationId id,
                       std::optional<crypto::Sealed> const& about) {
  return session.run("UPDATE obligation SET about = ?2 WHERE id = ?1", {id, bytes_of(about)});
}

Result<SealedWords> words(sql::Session& session, ObligationId id) {
  ASSIGN_OR_RETURN(auto const row,
                   session.one("SELECT reason, about FROM obligation WHERE id = ?1", {id}));
  SealedWords words;
  if (!row.is_null(0)) words.reason = crypto::Sealed::from_stored(row.bytes(0));
  if (!row.is_null(1)) words.about = crypto::Sealed::from_stored(row.bytes(1));
  return words;
}

Result<std::optional<Obligation>> find(sql::Session& session, ObligationId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, kind, state, origin_kind, origin, subject_kind, subject, owner, captured_at,
           due, first_due, due_moves, reopens, ended_at, ended_by, proof_kind, proof,
           CASE WHEN reason IS NULL THEN 0 ELSE 1 END, wished
    FROM obligation
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Obligation>{};
  return std::optional(read(*row));
}

Result<std::vector<Obligation>> of_origin(sql::Session& session, Reference const& origin) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, kind, state, origin_kind, origin, subject_kind, subject, owner, captured_at,
           due, first_due, due_moves, reopens, ended_at, ended_by, proof_kind, proof,
           CASE WHEN reason IS NULL THEN 0 ELSE 1 END, wished
    FROM obligation
    WHERE origin_kind = ?1 AND origin = ?2
    ORDER BY captured_at, id
  )sql",
                                                  {origin.kind, origin.id}));
  return read_all(rows);
}

Result<void> each_from(sql::Session& session, std::string_view origin_kind,
                       std::function<Result<void>(Obligation const&)> const& take) {
  return session.each(R"sql(
    SELECT id, edition, kind, state, origin_kind, origin, subject_kind, subject, owner, captured_at,
           due, first_due, due_moves, reopens, ended_at, ended_by, proof_kind, proof,
           CASE WHEN reason IS NULL THEN 0 ELSE 1 END, wished
    FROM obligation
    WHERE origin_kind = ?1
    ORDER BY origin, captured_at, id
  )sql",
                      {origin_kind}, [&](sql::Row const& row) { return take(read(row)); });
}

Result<std::vector<Obligation>> of_subject(sql::Session& session, Reference const& subject) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, kind, state, origin_kind, origin, subject_kind, subject, owner, captured_at,
           due, first_due, due_moves, reopens, ended_at, ended_by, proof_kind, proof,
           CASE WHEN reason IS NULL THEN 0 ELSE 1 END, wished
    FROM obligation
    WHERE subject_kind = ?1 AND subject = ?2
    ORDER BY captured_at, id
  )sql",
                                                  {subject.kind, subject.id}));
  return read_all(rows);
}

Result<std::vector<Obligation>> open_of_owner(sql::Session& session, Id<Account> owner) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, kind, state, origin_kind, origin, subject_kind, subject, owner, captured_at,
           due, first_due, due_moves, reopens, ended_at, ended_by, proof_kind, proof,
           CASE WHEN reason IS NULL THEN 0 ELSE 1 END, wished
    FROM obligation
    WHERE owner = ?1 AND state IN ('open', 'declined')
    ORDER BY captured_at, id
  )sql",
                                                  {owner}));
  return read_all(rows);
}

Result<std::vector<Obligation>> list_open(sql::Session& session, Filter const& filter, Date today,
                                          Slice const& slice) {
  sql::Values values = values_of(filter, today);
  values.emplace_back(slice.most);
  values.emplace_back(slice.skip);
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, kind, state, origin_kind, origin, subject_kind, subject, owner, captured_at,
           due, first_due, due_moves, reopens, ended_at, ended_by, proof_kind, proof,
           CASE WHEN reason IS NULL THEN 0 ELSE 1 END, wished
    FROM obligation
    WHERE state IN ('open', 'declined')
      AND (?1 = '' OR edition = ?1)
      AND (?2 = '' OR owner = ?2)
      AND (?3 = '' OR kind = ?3)
      AND (?4 = '' OR due < ?4)
      AND (?5 = 0 OR owner IS NULL)
    ORDER BY captured_at, id
    LIMIT ?6 OFFSET ?7
  )sql",
                                                  values));
  return read_all(rows);
}

Result<Counts> count_open(sql::Session& session, Filter const& filter, Date today,
                          Id<Account> self) {
  sql::Values values = values_of(filter, today);
  values.emplace_back(today);
  values.emplace_back(self);
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(*),
           COALESCE(SUM(CASE WHEN due < ?6 THEN 1 ELSE 0 END), 0),
           COALESCE(SUM(CASE WHEN owner IS NULL THEN 1 ELSE 0 END), 0),
           COALESCE(SUM(CASE WHEN owner = ?7 THEN 1 ELSE 0 END), 0)
    FROM obligation
    WHERE state IN ('open', 'declined')
      AND (?1 = '' OR edition = ?1)
      AND (?2 = '' OR owner = ?2)
      AND (?3 = '' OR kind = ?3)
      AND (?4 = '' OR due < ?4)
      AND (?5 = 0 OR owner IS NULL)
  )sql",
                                               values));
  return Counts{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
}

}  // namespace klantendag::obligations::store
