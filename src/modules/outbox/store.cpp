// SPDX-License-Identifier: EUPL-1.2
#include "modules/outbox/store.hpp"

#include "modules/outbox/rules.hpp"

namespace klantendag::outbox::store {
namespace {

Stored read(sql::Row const& row) {
  return {.outgoing = {.id = row.id<OutgoingRecord>(0),
                       .edition = row.id<EditionRecord>(1),
                       .kind = row.text(2),
                       .person = row.text(3),
                       .language = language_named(row.text(4)).value_or(Language::nl),
                       .state = state_named(row.text(5)).value_or(State::unsure),
                       .reason = row.text(6),
                       .code = row.text(7),
                       .made_at = row.instant(8),
                       .approved_at = row.optional_instant(9),
                       .approved_by = row.is_null(12) ? std::string() : row.text(12),
                       .ended_at = row.optional_instant(10)},
          .sealed = crypto::Sealed::from_stored(row.bytes(11))};
}

std::vector<Stored> read_all(sql::Rows const& rows) {
  std::vector<Stored> all;
  for (sql::Row const& row : rows) all.push_back(read(row));
  return all;
}

}  // namespace

Result<bool> insert(sql::Session& session, NewRow const& row) {
  Outgoing const& outgoing = row.outgoing;
  ASSIGN_OR_RETURN(std::int64_t const added,
                   session.exec(R"sql(
        INSERT INTO outgoing (id, edition, kind, person, language, state, once_key, sealed, reason,
                              code, made_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '', '', ?9)
        ON CONFLICT (once_key) DO NOTHING
      )sql",
                                {outgoing.id, outgoing.edition, outgoing.kind, outgoing.person,
                                 code_of(outgoing.language), name_of(outgoing.state), row.once,
                                 sql::Bytes{row.sealed.stored()}, outgoing.made_at}));
  return added > 0;
}

Result<void> update(sql::Session& session, Outgoing const& outgoing) {
  auto const approved_by =
      outgoing.approved_by.empty() ? std::nullopt : std::optional(outgoing.approved_by);
  auto const changed =
      session.exec(R"sql(
    UPDATE outgoing
    SET state = ?2, reason = ?3, code = ?4, approved_at = ?5, ended_at = ?6, approved_by = ?7,
        once_key = CASE WHEN ?2 = 'dropped' THEN NULL ELSE once_key END
    WHERE id = ?1
  )sql",
                   {outgoing.id, name_of(outgoing.state), outgoing.reason, outgoing.code,
                    outgoing.approved_at, outgoing.ended_at, approved_by});
  return changed ? Result<void>() : Result<void>(changed.error());
}

Result<std::optional<Stored>> find(sql::Session& session, OutgoingId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, kind, person, language, state, reason, code, made_at, approved_at,
           ended_at, sealed, approved_by
    FROM outgoing
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Stored>();
  return std::optional(read(*row));
}

Result<std::vector<Stored>> open_ones(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, kind, person, language, state, reason, code, made_at, approved_at,
           ended_at, sealed, approved_by
    FROM outgoing
    WHERE edition = ?1 AND state IN ('waiting', 'approved', 'sending', 'refused', 'unsure')
    ORDER BY id DESC
  )sql",
                                                  {edition}));
  return read_all(rows);
}

Result<std::vector<Stored>> ended_ones(sql::Session& session, EditionId edition,
                                       std::int64_t limit) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, kind, person, language, state, reason, code, made_at, approved_at,
           ended_at, sealed, approved_by
    FROM outgoing
    WHERE edition = ?1 AND state IN ('sent', 'dropped')
    ORDER BY id DESC
    LIMIT ?2
  )sql",
                                                  {edition, limit}));
  return read_all(rows);
}

Result<Counts> count(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0),
           COALESCE(SUM(CASE WHEN state IN ('approved', 'sending') THEN 1 ELSE 0 END), 0),
           COALESCE(SUM(CASE WHEN state IN ('refused', 'unsure') THEN 1 ELSE 0 END), 0),
           COALESCE(SUM(CASE WHEN state = 'sent' THEN 1 ELSE 0 END), 0)
    FROM outgoing
    WHERE edition = ?1
  )sql",
                                               {edition}));
  return Counts{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM outgoing ORDER BY id"));
  std::vector<std::pair<std::string, std::string>> all;
  for (sql::Row const& row : rows) all.emplace_back(row.text(0), row.text(1));
  return all;
}

}  // namespace klantendag::outbox::store
