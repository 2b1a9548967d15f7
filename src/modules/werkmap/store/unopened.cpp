// SPDX-License-Identifier: EUPL-1.2
// What nobody opened: what is urgent or late first, then by who wrote first; and offices where nobody
// would see it.
#include "modules/werkmap/lists.hpp"

#include "modules/werkmap/rules.hpp"

namespace klantendag::werkmap::store {
namespace {

constexpr std::size_t most_offices = 1000;

void add_messages(sql::Rows const& rows, std::vector<Message>& found) {
  for (sql::Row const& row : rows) {
    found.push_back({.id = row.id<MessageRecord>(0),
                     .office = row.text(1),
                     .channel = row.text(2),
                     .received_at = row.instant(3),
                     .found = found_named(row.text(4)).value_or(Found::unsure)});
  }
}

Result<std::int64_t> count_pressing(sql::Session& session, std::string_view account, Instant now) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(DISTINCT a.message)
    FROM werkmap_ask a
    JOIN werkmap_message m ON m.id = a.message
    WHERE a.is_open = 1 AND a.is_read = 0 AND (a.kind = 'urgent' OR a.passed > 0 OR a.due_at < ?2)
      AND m.read_at IS NULL AND m.state = 'open'
      AND (?1 = '' OR m.office IN (SELECT office FROM werkmap_seat WHERE account = ?1))
  )sql",
                                               {account, now}));
  return row.integer(0);
}

Result<sql::Rows> pressing(sql::Session& session, Viewer const& viewer, Slice const& slice) {
  return session.query(R"sql(
    SELECT m.id, m.office, m.channel, m.received_at, m.found
    FROM (SELECT message, MAX(CASE WHEN kind = 'urgent' THEN 1 ELSE 0 END) AS urgent
          FROM werkmap_ask
          WHERE is_open = 1 AND is_read = 0 AND (kind = 'urgent' OR passed > 0 OR due_at < ?2)
          GROUP BY message) AS pressing
    JOIN werkmap_message m ON m.id = pressing.message
    WHERE m.read_at IS NULL AND m.state = 'open'
      AND (?1 = '' OR m.office IN (SELECT office FROM werkmap_seat WHERE account = ?1))
    ORDER BY pressing.urgent DESC, m.received_at, m.id
    LIMIT ?3 OFFSET ?4
  )sql",
                       {viewer.account, viewer.now, slice.most, slice.skip});
}

Result<sql::Rows> patient(sql::Session& session, Viewer const& viewer, Slice const& slice) {
  return session.query(R"sql(
    SELECT m.id, m.office, m.channel, m.received_at, m.found
    FROM werkmap_message m
    WHERE m.read_at IS NULL AND m.state = 'open'
      AND (?1 = '' OR m.office IN (SELECT office FROM werkmap_seat WHERE account = ?1))
      AND NOT EXISTS (SELECT 1 FROM werkmap_ask a
                      WHERE a.message = m.id AND a.is_open = 1 AND a.is_read = 0
                        AND (a.kind = 'urgent' OR a.passed > 0 OR a.due_at < ?2))
    ORDER BY m.received_at, m.id
    LIMIT ?3 OFFSET ?4
  )sql",
                       {viewer.account, viewer.now, slice.most, slice.skip});
}

// Each name once, from one to the next through the index, however many messages there are.
Result<void> each_office(sql::Session& session, std::string_view sql, std::set<std::string>& all) {
  std::string last;
  while (all.size() < most_offices) {
    ASSIGN_OR_RETURN(auto const row, session.one(sql, {last}));
    last = row.text(0);
    if (last.empty()) break;
    all.insert(last);
  }
  return {};
}

}  // namespace

Result<std::vector<Message>> unopened(sql::Session& session, Viewer const& viewer,
                                      Slice const& slice) {
  std::vector<Message> found;
  ASSIGN_OR_RETURN(auto const first, pressing(session, viewer, slice));
  add_messages(first, found);
  auto const left = slice.most - static_cast<std::int64_t>(found.size());
  if (left <= 0) return found;
  std::int64_t skip = 0;
  if (found.empty() && slice.skip > 0) {
    ASSIGN_OR_RETURN(auto const before, count_pressing(session, viewer.account, viewer.now));
    skip = slice.skip - before;
  }
  ASSIGN_OR_RETURN(auto const rest, patient(session, viewer, {skip, left}));
  add_messages(rest, found);
  return found;
}

Result<Unopened> count_unopened(sql::Session& session, Viewer const& viewer) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(DISTINCT CASE WHEN kind = 'urgent' THEN message END),
           MIN(CASE WHEN kind = 'urgent' THEN due_at END),
           SUM(CASE WHEN passed > 0 OR due_at < ?2 THEN 1 ELSE 0 END)
    FROM werkmap_ask
    WHERE is_open = 1 AND is_read = 0
      AND (?1 = '' OR office IN (SELECT office FROM werkmap_seat WHERE account = ?1))
  )sql",
                                               {viewer.account, viewer.now}));
  return Unopened{row.integer(0), row.optional_instant(1), row.is_null(2) ? 0 : row.integer(2)};
}

Result<std::set<std::string>> offices_with_work(sql::Session& session) {
  std::set<std::string> all;
  RETURN_IF_ERROR(each_office(session, R"sql(
    SELECT COALESCE(MIN(office), '') FROM werkmap_ask WHERE is_open = 1 AND office > ?1
  )sql",
                              all));
  RETURN_IF_ERROR(each_office(session, R"sql(
    SELECT COALESCE(MIN(office), '') FROM werkmap_message
    WHERE read_at IS NULL AND state = 'open' AND office > ?1
  )sql",
                              all));
  return all;
}

Result<Orphans> count_orphans(sql::Session& session, std::string const& office) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT (SELECT COUNT(*) FROM werkmap_ask WHERE is_open = 1 AND office = ?1),
           (SELECT COUNT(*) FROM werkmap_message
            WHERE read_at IS NULL AND state = 'open' AND office = ?1)
  )sql",
                                               {office}));
  return Orphans{office, row.integer(0), row.integer(1)};
}

Result<std::vector<std::string>> team_offices(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT DISTINCT office FROM werkmap_seat ORDER BY office
  )sql"));
  std::vector<std::string> found;
  for (sql::Row const& row : rows) found.push_back(row.text(0));
  return found;
}

Result<void> move_office(sql::Session& session, std::string_view from, std::string_view to) {
  RETURN_IF_ERROR(
      session.run("UPDATE werkmap_message SET office = ?2 WHERE office = ?1", {from, to}));
  return session.run("UPDATE werkmap_ask SET office = ?2 WHERE office = ?1", {from, to});
}

}  // namespace klantendag::werkmap::store
