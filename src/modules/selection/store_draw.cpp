// SPDX-License-Identifier: EUPL-1.2
// The pool of a lottery and whom it left out, its secrets, and everybody's place.
#include <array>

#include "modules/selection/store.hpp"

namespace klantendag::selection::store {

Result<std::vector<PoolLine>> lines(sql::Session& session, LotteryId id) {
  std::vector<PoolLine> lines;
  RETURN_IF_ERROR(session.each(R"sql(
    SELECT complaint, line FROM lottery_person WHERE lottery = ?1 ORDER BY position
  )sql",
                               {id}, [&](sql::Row const& row) -> Result<void> {
                                 lines.push_back({row.id<ComplaintRecord>(0), row.text(1)});
                                 return {};
                               }));
  return lines;
}

Result<void> insert_rules(sql::Session& session, LotteryId id,
                          complaints::Settings const& left_out) {
  return session.run(
      R"sql(
    INSERT INTO lottery_rules (lottery, skip_open, skip_recent, weeks_closed, skip_objection,
                               skip_no_contact, skip_invited, skip_no_phone, skip_other)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
  )sql",
      {id, left_out.skip_open, left_out.skip_recent, left_out.weeks_closed, left_out.skip_objection,
       left_out.skip_no_contact, left_out.skip_invited, left_out.skip_no_phone,
       left_out.skip_other});
}

Result<complaints::Settings> rules(sql::Session& session, LotteryId id) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT skip_open, skip_recent, weeks_closed, skip_objection, skip_no_contact, skip_invited,
           skip_no_phone, skip_other
    FROM lottery_rules
    WHERE lottery = ?1
  )sql",
                                               {id}));
  return complaints::Settings{.skip_open = row.boolean(0),
                              .skip_recent = row.boolean(1),
                              .weeks_closed = static_cast<int>(row.integer(2)),
                              .skip_objection = row.boolean(3),
                              .skip_no_contact = row.boolean(4),
                              .skip_invited = row.boolean(5),
                              .skip_no_phone = row.boolean(6),
                              .skip_other = row.boolean(7)};
}

Result<bool> imported(sql::Session& session, LotteryId id, std::string_view account) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT 1 FROM lottery_importer WHERE lottery = ?1 AND account = ?2
  )sql",
                                                {id, account}));
  return row.has_value();
}

Result<void> insert_seed(sql::Session& session, LotteryId id, Seed const& seed) {
  return session.run(R"sql(
    INSERT INTO lottery_seed (lottery, seat, account, commitment, committed_at)
    VALUES (?1, ?2, ?3, ?4, ?5)
  )sql",
                     {id, name_of(seed.seat), seed.account, seed.commitment, seed.committed_at});
}

Result<void> save_secret(sql::Session& session, LotteryId id, Seat seat, std::string_view secret,
                         Instant now) {
  return session.run(R"sql(
    UPDATE lottery_seed SET secret = ?3, revealed_at = ?4 WHERE lottery = ?1 AND seat = ?2
  )sql",
                     {id, name_of(seat), secret, now});
}

Result<void> insert_places(sql::Session& session, LotteryId id, std::span<Place const> places) {
  constexpr std::array<std::string_view, 5> columns = {"lottery", "rank", "reference", "complaint",
                                                       "seated"};
  std::vector<sql::Values> rows;
  rows.reserve(places.size());
  for (Place const& place : places) {
    rows.push_back({id, place.rank, place.reference, place.complaint, place.seated});
  }
  return session.insert_many("lottery_place", columns, rows);
}

Result<std::vector<Place>> places(sql::Session& session, LotteryId id) {
  std::vector<Place> places;
  RETURN_IF_ERROR(session.each(R"sql(
    SELECT rank, reference, complaint, seated FROM lottery_place WHERE lottery = ?1 ORDER BY rank
  )sql",
                               {id}, [&](sql::Row const& row) -> Result<void> {
                                 places.push_back({.rank = row.integer(0),
                                                   .complaint = row.id<ComplaintRecord>(2),
                                                   .reference = row.text(1),
                                                   .seated = row.boolean(3)});
                                 return {};
                               }));
  return places;
}

Result<void> save_seated(sql::Session& session, LotteryId id, std::int64_t rank, bool seated) {
  return session.run("UPDATE lottery_place SET seated = ?3 WHERE lottery = ?1 AND rank = ?2",
                     {id, rank, seated});
}

Result<void> insert_replacement(sql::Session& session, LotteryId id,
                                Replacement const& replacement) {
  return session.run(
      R"sql(
    INSERT INTO lottery_replacement (lottery, number, dropped, successor, why, missed, replaced_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
  )sql",
      {id, replacement.number, replacement.dropped, replacement.successor, name_of(replacement.why),
       replacement.missed, replacement.replaced_at});
}

Result<std::vector<Replacement>> replacements(sql::Session& session, LotteryId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT number, dropped, successor, why, missed, replaced_at
    FROM lottery_replacement
    WHERE lottery = ?1
    ORDER BY number
  )sql",
                                                  {id}));
  std::vector<Replacement> all;
  for (sql::Row const& row : rows) {
    all.push_back({.number = row.integer(0),
                   .dropped = row.integer(1),
                   .successor = row.integer(2),
                   .why = why_named(row.text(3)).value_or(Why::declined),
                   .missed = row.integer(4),
                   .replaced_at = row.instant(5)});
  }
  return all;
}

}  // namespace klantendag::selection::store
