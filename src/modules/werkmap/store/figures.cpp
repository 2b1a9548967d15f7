// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/lists.hpp"
#include "modules/werkmap/store.hpp"

#include "modules/werkmap/rules.hpp"

namespace klantendag::werkmap::store {
namespace {

std::vector<Message> read_messages(sql::Rows const& rows) {
  std::vector<Message> found;
  for (sql::Row const& row : rows) {
    found.push_back({.id = row.id<MessageRecord>(0),
                     .office = row.text(1),
                     .channel = row.text(2),
                     .received_at = row.instant(3),
                     .found = found_named(row.text(4)).value_or(Found::unsure)});
  }
  return found;
}

Result<std::vector<AskId>> ids(sql::Session& session, std::string_view sql,
                               sql::Values const& values) {
  ASSIGN_OR_RETURN(auto const rows, session.query(sql, values));
  std::vector<AskId> found;
  for (sql::Row const& row : rows) found.push_back(row.id<AskRecord>(0));
  return found;
}

}  // namespace

Result<std::vector<Message>> sample(sql::Session& session, std::string_view account,
                                    Slice const& slice) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, office, channel, received_at, found
    FROM werkmap_message
    WHERE sample = 'waiting'
      AND (?1 = '' OR office IN (SELECT office FROM werkmap_seat WHERE account = ?1))
    ORDER BY received_at, id
    LIMIT ?2 OFFSET ?3
  )sql",
                                                  {account, slice.most, slice.skip}));
  return read_messages(rows);
}

Result<MissRate> miss_rate(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT sample, COUNT(*) FROM werkmap_message WHERE sample <> '' GROUP BY sample
  )sql"));
  MissRate rate;
  for (sql::Row const& row : rows) {
    if (row.text(0) == "waiting") {
      rate.waiting += row.integer(1);
    } else {
      rate.read += row.integer(1);
      if (row.text(0) == "missed") rate.missed += row.integer(1);
    }
  }
  return rate;
}

Result<std::vector<AskId>> overdue(sql::Session& session, Instant now, std::int64_t most) {
  return ids(session, R"sql(
    SELECT id FROM werkmap_ask
    WHERE is_open = 1 AND passed < 2 AND due_at < ?1
    ORDER BY due_at, id
    LIMIT ?2
  )sql",
             {now, most});
}

Result<std::vector<AskId>> every_open(sql::Session& session) {
  return ids(session, "SELECT id FROM werkmap_ask WHERE is_open = 1 ORDER BY id", {});
}

Result<std::vector<Owner>> owners(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT DISTINCT office, owner FROM werkmap_ask
    WHERE is_open = 1 AND owner <> ''
    ORDER BY office, owner
  )sql"));
  std::vector<Owner> found;
  for (sql::Row const& row : rows) found.push_back({row.text(0), row.text(1)});
  return found;
}

Result<std::vector<AskId>> held_in(sql::Session& session, std::string_view office,
                                   std::string_view account) {
  return ids(session, R"sql(
    SELECT id FROM werkmap_ask
    WHERE is_open = 1 AND owner = ?2 AND office = ?1
    ORDER BY id
  )sql",
             {office, account});
}

Result<std::vector<OfficeFigures>> figures(sql::Session& session, Instant now, Instant from) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT office, COUNT(DISTINCT client_key), SUM(is_open),
           SUM(CASE WHEN is_open = 1 AND due_at < ?1 THEN 1 ELSE 0 END),
           SUM(CASE WHEN state IN ('answered', 'confirmed') THEN 1 ELSE 0 END),
           SUM(CASE WHEN state IN ('answered', 'confirmed') AND ended_at <= due_at THEN 1 ELSE 0 END),
           SUM(CASE WHEN repeats > 0 THEN 1 ELSE 0 END),
           MIN(CASE WHEN is_open = 1 THEN first_asked_at END)
    FROM (SELECT office, client_key, is_open, due_at, state, ended_at, repeats, first_asked_at
          FROM werkmap_ask
          WHERE is_open = 1
          UNION ALL
          SELECT office, client_key, is_open, due_at, state, ended_at, repeats, first_asked_at
          FROM werkmap_ask
          WHERE is_open = 0 AND ended_at >= ?2) AS recent
    GROUP BY office
    ORDER BY office
  )sql",
                                                  {now, from}));
  std::vector<OfficeFigures> found;
  for (sql::Row const& row : rows) {
    found.push_back({.office = row.text(0),
                     .clients = row.integer(1),
                     .waiting = row.integer(2),
                     .late = row.integer(3),
                     .answered = row.integer(4),
                     .in_time = row.integer(5),
                     .twice = row.integer(6),
                     .since = row.optional_instant(7)});
  }
  return found;
}

}  // namespace klantendag::werkmap::store
