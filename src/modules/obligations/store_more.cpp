// SPDX-License-Identifier: EUPL-1.2
// Attempts, and the counts that the law and the record need.
#include <map>

#include "modules/obligations/store.hpp"

namespace klantendag::obligations::store {
namespace {

// A fulfilled one without proof, or a refused one that nobody was told, counts nowhere: so the law of
// its edition does not hold.
void add(Tally& tally, std::string_view state, std::int64_t count) {
  if (state == "open" || state == "declined") tally.open += count;
  if (state == "fulfilled") tally.fulfilled += count;
  if (state == "refused") tally.refused += count;
  if (state == "released") tally.released += count;
  if (state == "erased") tally.erased += count;
}

}  // namespace

Result<std::vector<StoredAttempt>> attempts(sql::Session& session, ObligationId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT at, made_by, channel, outcome, note
    FROM obligation_attempt
    WHERE obligation = ?1
    ORDER BY number
  )sql",
                                                  {id}));
  std::vector<StoredAttempt> found;
  for (sql::Row const& row : rows) {
    StoredAttempt attempt{
        {row.instant(0), row.text(1), channel_named(row.text(2)).value_or(Channel::phone),
         outcome_named(row.text(3)).value_or(AttemptOutcome::not_reached)},
        {}};
    if (!row.is_null(4)) attempt.note = crypto::Sealed::from_stored(row.bytes(4));
    found.push_back(std::move(attempt));
  }
  return found;
}

Result<void> add_attempt(sql::Session& session, ObligationId id, std::int64_t number,
                         StoredAttempt const& attempt) {
  sql::Value const note =
      attempt.note ? sql::Value(sql::Bytes{attempt.note->stored()}) : sql::Value(nullptr);
  return session.run(R"sql(
    INSERT INTO obligation_attempt (obligation, number, at, made_by, channel, outcome, note)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
  )sql",
                     {id, number, attempt.attempt.at, attempt.attempt.by,
                      name_of(attempt.attempt.channel), name_of(attempt.attempt.outcome), note});
}

Result<void> drop_notes(sql::Session& session, ObligationId id) {
  return session.run("UPDATE obligation_attempt SET note = NULL WHERE obligation = ?1", {id});
}

Result<std::vector<LawLine>> law(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const captured, session.query(R"sql(
    SELECT edition, kind, captured FROM obligation_captured
  )sql"));
  ASSIGN_OR_RETURN(auto const counted, session.query(R"sql(
    SELECT edition, kind, state, COUNT(*)
    FROM obligation
    WHERE (state <> 'fulfilled' OR (proof_kind <> '' AND proof <> ''))
      AND (state <> 'refused'
           OR (proof_kind = 'telling' AND proof <> '' AND reason IS NOT NULL AND ended_by <> ''))
    GROUP BY edition, kind, state
  )sql"));
  std::map<std::pair<EditionId, Kind>, Tally> tallies;
  auto const tally_of = [&](sql::Row const& row) -> Tally& {
    return tallies[{row.id<EditionRecord>(0), kind_named(row.text(1)).value_or(Kind::contact)}];
  };
  for (sql::Row const& row : captured) tally_of(row).captured += row.integer(2);
  for (sql::Row const& row : counted) add(tally_of(row), row.text(2), row.integer(3));
  std::vector<LawLine> lines;
  for (auto const& [key, tally] : tallies) lines.push_back({key.first, key.second, tally});
  return lines;
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  std::vector<std::pair<std::string, std::string>> found;
  RETURN_IF_ERROR(session.each("SELECT id, state FROM obligation", {},
                               [&](sql::Row const& row) -> Result<void> {
                                 found.emplace_back(row.text(0), row.text(1));
                                 return {};
                               }));
  return found;
}

}  // namespace klantendag::obligations::store
