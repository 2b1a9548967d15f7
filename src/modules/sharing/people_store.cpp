// SPDX-License-Identifier: EUPL-1.2
#include "modules/sharing/people_store.hpp"

#include "platform/keystore/seal.hpp"

namespace klantendag::sharing::store {
namespace {

SealedCard read_card(sql::Row const& row) {
  return {.card = {.participant = row.id<ParticipantRecord>(0),
                   .edition = row.id<EditionRecord>(1),
                   .noted_by = row.text(3) == "desk" ? NotedBy::desk : NotedBy::self,
                   .written_at = row.instant(4),
                   .reminded_at = row.optional_instant(5)},
          .words = keystore::sealed_in(row, 2)};
}

}  // namespace

Result<void> insert_code(sql::Session& session, std::string_view hash, ParticipantId participant,
                         Instant now) {
  RETURN_IF_ERROR(session.run("DELETE FROM sharing_code WHERE participant = ?1", {participant}));
  return session.run(R"sql(
    INSERT INTO sharing_code (hash, participant, made_at) VALUES (?1, ?2, ?3)
  )sql",
                     {hash, participant, now});
}

Result<std::optional<FoundCode>> find_code(sql::Session& session, std::string_view hash) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT participant, made_at, used_at FROM sharing_code WHERE hash = ?1
  )sql",
                                                {hash}));
  if (!row) return std::optional<FoundCode>{};
  return std::optional(
      FoundCode{row->id<ParticipantRecord>(0), {row->instant(1), row->optional_instant(2)}});
}

Result<void> begin_visit(sql::Session& session, std::string_view hash, Instant now) {
  return session.run("UPDATE sharing_code SET used_at = ?2 WHERE hash = ?1 AND used_at IS NULL",
                     {hash, now});
}

Result<void> save(sql::Session& session, SealedCard const& card) {
  return session.run(R"sql(
    INSERT INTO sharing_card (participant, edition, words, noted_by, written_at)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (participant) DO UPDATE SET words = excluded.words, noted_by = excluded.noted_by
  )sql",
                     {card.card.participant, card.card.edition, keystore::stored(card.words),
                      name_of(card.card.noted_by), card.card.written_at});
}

Result<void> reminded(sql::Session& session, ParticipantId participant, Instant now) {
  return session.run("UPDATE sharing_card SET reminded_at = ?2 WHERE participant = ?1",
                     {participant, now});
}

Result<std::optional<SealedCard>> card_of(sql::Session& session, ParticipantId participant) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT participant, edition, words, noted_by, written_at, reminded_at
    FROM sharing_card WHERE participant = ?1
  )sql",
                                                {participant}));
  if (!row) return std::optional<SealedCard>{};
  return std::optional(read_card(*row));
}

Result<std::vector<SealedCard>> cards_before(sql::Session& session, Instant moment) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT participant, edition, words, noted_by, written_at, reminded_at
    FROM sharing_card WHERE written_at <= ?1 AND reminded_at IS NULL ORDER BY participant
  )sql",
                                                  {moment}));
  std::vector<SealedCard> cards;
  for (sql::Row const& row : rows) cards.push_back(read_card(row));
  return cards;
}

Result<std::vector<ParticipantId>> card_holders(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(
      auto const rows,
      session.query("SELECT participant FROM sharing_card WHERE edition = ?1", {edition}));
  std::vector<ParticipantId> holders;
  for (sql::Row const& row : rows) holders.push_back(row.id<ParticipantRecord>(0));
  return holders;
}

Result<void> insert(sql::Session& session, SealedTelling const& telling) {
  return session.run(R"sql(
    INSERT INTO sharing_telling (id, participant, edition, unit, told_on, led_to, noted_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
  )sql",
                     {telling.telling.id, telling.telling.participant, telling.telling.edition,
                      telling.telling.unit, telling.telling.told_on,
                      keystore::stored(telling.led_to), telling.telling.noted_at});
}

Result<std::vector<SealedTelling>> tellings(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, participant, edition, unit, told_on, led_to, noted_at
    FROM sharing_telling WHERE edition = ?1 ORDER BY told_on DESC, id DESC
  )sql",
                                                  {edition}));
  std::vector<SealedTelling> all;
  for (sql::Row const& row : rows) {
    all.push_back({.telling = {.id = row.id<TellingOnRecord>(0),
                               .participant = row.id<ParticipantRecord>(1),
                               .edition = row.id<EditionRecord>(2),
                               .unit = row.text(3),
                               .told_on = row.date(4),
                               .noted_at = row.instant(6)},
                   .led_to = keystore::sealed_in(row, 5)});
  }
  return all;
}

}  // namespace klantendag::sharing::store
