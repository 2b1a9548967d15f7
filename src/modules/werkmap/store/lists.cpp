// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/lists.hpp"

#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/store.hpp"

namespace klantendag::werkmap::store {
namespace {

std::vector<Ask> read_asks(sql::Rows const& rows) {
  std::vector<Ask> found;
  for (sql::Row const& row : rows) found.push_back(read_ask(row, 0));
  return found;
}

Waiting read_count(sql::Row const& row) {
  return {row.integer(0), row.optional_instant(1)};
}

Result<std::vector<Ask>> proposed(sql::Session& session, Whose const& whose, Slice const& slice) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.query(R"sql(
    SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
           repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
           entries
    FROM werkmap_ask
    WHERE is_open = 1 AND proposed_by <> ''
      AND (?1 = '' OR office = ?1)
      AND (?2 = '' OR office IN (SELECT office FROM werkmap_seat WHERE account = ?2))
    ORDER BY first_asked_at, id
    LIMIT ?3 OFFSET ?4
  )sql",
                                 {whose.office, whose.account, slice.most, slice.skip}));
  return read_asks(rows);
}

Result<std::vector<Ask>> all(sql::Session& session, Whose const& whose, Slice const& slice) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.query(R"sql(
    SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
           repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
           entries
    FROM werkmap_ask
    WHERE is_open = 1
      AND (?1 = '' OR office = ?1)
      AND (?2 = '' OR office IN (SELECT office FROM werkmap_seat WHERE account = ?2))
    ORDER BY CASE WHEN kind = 'urgent' THEN 0 ELSE 1 END, first_asked_at, id
    LIMIT ?3 OFFSET ?4
  )sql",
                                 {whose.office, whose.account, slice.most, slice.skip}));
  return read_asks(rows);
}

Result<Waiting> count_all(sql::Session& session, Whose const& whose) {
  ASSIGN_OR_RETURN(auto read, count_waiting(session, whose, Which::read));
  ASSIGN_OR_RETURN(auto const unread, count_waiting(session, whose, Which::unread));
  read.count += unread.count;
  if (!read.since || (unread.since && *unread.since < *read.since)) read.since = unread.since;
  return read;
}

}  // namespace

Result<std::vector<Ask>> waiting(sql::Session& session, Whose const& whose, Which which,
                                 Slice const& slice) {
  if (which == Which::proposed) return proposed(session, whose, slice);
  if (which == Which::all) return all(session, whose, slice);
  std::int64_t const read = which == Which::read ? 1 : 0;
  if (!whose.office.empty()) {
    ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
      SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
           repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
           entries
      FROM werkmap_ask
      WHERE is_open = 1 AND office = ?1 AND is_read = ?2
      ORDER BY first_asked_at, id
      LIMIT ?3 OFFSET ?4
    )sql",
                                                    {whose.office, read, slice.most, slice.skip}));
    return read_asks(rows);
  }
  if (!whose.account.empty()) {
    ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
      SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
           repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
           entries
      FROM werkmap_ask
      WHERE is_open = 1 AND is_read = ?2
        AND office IN (SELECT office FROM werkmap_seat WHERE account = ?1)
      ORDER BY first_asked_at, id
      LIMIT ?3 OFFSET ?4
    )sql",
                                                    {whose.account, read, slice.most, slice.skip}));
    return read_asks(rows);
  }
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
           repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
           entries
    FROM werkmap_ask
    WHERE is_open = 1 AND is_read = ?1
    ORDER BY first_asked_at, id
    LIMIT ?2 OFFSET ?3
  )sql",
                                                  {read, slice.most, slice.skip}));
  return read_asks(rows);
}

Result<Waiting> count_waiting(sql::Session& session, Whose const& whose, Which which) {
  if (which == Which::all) return count_all(session, whose);
  std::int64_t const read = which == Which::unread ? 0 : 1;
  if (which == Which::proposed) {
    ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
      SELECT COUNT(*), MIN(first_asked_at)
      FROM werkmap_ask
      WHERE is_open = 1 AND proposed_by <> ''
        AND (?1 = '' OR office = ?1)
        AND (?2 = '' OR office IN (SELECT office FROM werkmap_seat WHERE account = ?2))
    )sql",
                                                 {whose.office, whose.account}));
    return read_count(row);
  }
  if (!whose.office.empty() || !whose.account.empty()) {
    ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
      SELECT COUNT(*), MIN(first_asked_at)
      FROM werkmap_ask
      WHERE is_open = 1 AND is_read = ?3
        AND office IN (SELECT ?1 UNION SELECT office FROM werkmap_seat WHERE account = ?2)
    )sql",
                                                 {whose.office, whose.account, read}));
    return read_count(row);
  }
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(*), MIN(first_asked_at) FROM werkmap_ask WHERE is_open = 1 AND is_read = ?1
  )sql",
                                               {read}));
  return read_count(row);
}

Result<std::vector<Ask>> held_by(sql::Session& session, std::string_view owner,
                                 Slice const& slice) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
           repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
           entries
    FROM werkmap_ask
    WHERE is_open = 1 AND owner = ?1
    ORDER BY first_asked_at, id
    LIMIT ?2 OFFSET ?3
  )sql",
                                                  {owner, slice.most, slice.skip}));
  return read_asks(rows);
}

Result<Waiting> count_held(sql::Session& session, std::string_view owner) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(*), MIN(first_asked_at) FROM werkmap_ask WHERE is_open = 1 AND owner = ?1
  )sql",
                                               {owner}));
  return read_count(row);
}

}  // namespace klantendag::werkmap::store
