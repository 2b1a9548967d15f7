// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/teams.hpp"

#include <algorithm>

namespace klantendag::werkmap::store {
namespace {

std::vector<SeatRow> read_seats(sql::Rows const& rows) {
  std::vector<SeatRow> seats;
  for (sql::Row const& row : rows) {
    auto const level = static_cast<std::size_t>(std::clamp<std::int64_t>(row.integer(2), 0, 2));
    seats.push_back({row.text(0), row.text(1), asks::every_level[level], row.integer(3)});
  }
  return seats;
}

}  // namespace

Result<std::vector<SeatRow>> seats(sql::Session& session, std::string_view office) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT s.office, s.account, s.level,
           (SELECT COUNT(*) FROM werkmap_ask a WHERE a.is_open = 1 AND a.owner = s.account)
    FROM werkmap_seat s
    WHERE ?1 = '' OR s.office = ?1
    ORDER BY s.office, s.level, s.account
  )sql",
                                                  {office}));
  return read_seats(rows);
}

Result<std::vector<SeatRow>> seats_of(sql::Session& session, std::string_view account) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT office, account, level, 0 FROM werkmap_seat WHERE account = ?1 ORDER BY office
  )sql",
                                                  {account}));
  return read_seats(rows);
}

Result<void> give_seat(sql::Session& session, SeatRow const& seat) {
  return session.run(R"sql(
    INSERT INTO werkmap_seat (office, account, level) VALUES (?1, ?2, ?3)
    ON CONFLICT (office, account) DO UPDATE SET level = excluded.level
  )sql",
                     {seat.office, seat.account, static_cast<std::int64_t>(seat.level)});
}

Result<std::int64_t> take_seat(sql::Session& session, std::string_view office,
                               std::string_view account) {
  return session.exec("DELETE FROM werkmap_seat WHERE office = ?1 AND account = ?2",
                      {office, account});
}

Result<asks::Policy> policy(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT opens, closes, urgent_hours, contact_days, question_days, again_days
    FROM werkmap_policy
    WHERE only_row = 1
  )sql"));
  if (!row) return asks::Policy{};
  return asks::Policy{.opens = {static_cast<std::int32_t>(row->integer(0))},
                      .closes = {static_cast<std::int32_t>(row->integer(1))},
                      .urgent_hours = row->integer(2),
                      .contact_days = row->integer(3),
                      .question_days = row->integer(4),
                      .again_days = row->integer(5)};
}

Result<void> save_policy(sql::Session& session, asks::Policy const& policy) {
  return session.run(
      R"sql(
    INSERT INTO werkmap_policy (only_row, opens, closes, urgent_hours, contact_days, question_days,
                                again_days)
    VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (only_row) DO UPDATE
    SET opens = excluded.opens, closes = excluded.closes, urgent_hours = excluded.urgent_hours,
        contact_days = excluded.contact_days, question_days = excluded.question_days,
        again_days = excluded.again_days
  )sql",
      {std::int64_t{policy.opens.minutes}, std::int64_t{policy.closes.minutes}, policy.urgent_hours,
       policy.contact_days, policy.question_days, policy.again_days});
}

}  // namespace klantendag::werkmap::store
