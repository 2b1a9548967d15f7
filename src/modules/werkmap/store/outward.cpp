// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/outward.hpp"

namespace klantendag::werkmap {

Result<std::vector<CallMade>> calls_since(Work& work, Instant from) {
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  return store::calls_since(work.session, from);
}

Result<std::vector<AskTold>> asks_since(Work& work, Instant from) {
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  return store::asks_since(work.session, from);
}

namespace store {

Result<std::vector<CallMade>> calls_since(sql::Session& session, Instant from) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT DISTINCT CASE WHEN e.source = '' THEN a.message ELSE e.source END, e.at, e.what, e.made_by
    FROM werkmap_event e
    JOIN werkmap_ask a ON a.id = e.ask
    WHERE e.what IN ('reached', 'not_reached') AND e.at >= ?1
    ORDER BY 2, 1, 3, 4
  )sql",
                                                  {from}));
  std::vector<CallMade> found;
  for (sql::Row const& row : rows) {
    found.push_back(
        {row.id<MessageRecord>(0), row.instant(1), row.text(2) == "reached", row.text(3)});
  }
  return found;
}

Result<std::vector<AskTold>> asks_since(sql::Session& session, Instant from) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT a.id, a.message, m.received_at, m.channel, a.kind, a.is_open, a.owner, a.first_asked_at,
           a.ended_at
    FROM werkmap_ask a
    JOIN werkmap_message m ON m.id = a.message
    WHERE a.is_open = 1 OR a.ended_at >= ?1
    ORDER BY a.first_asked_at, a.id
  )sql",
                                                  {from}));
  std::vector<AskTold> found;
  for (sql::Row const& row : rows) {
    found.push_back({.id = row.id<AskRecord>(0),
                     .message = row.id<MessageRecord>(1),
                     .received_at = row.instant(2),
                     .channel = row.text(3),
                     .kind = asks::kind_named(row.text(4)).value_or(asks::Kind::whole),
                     .open = row.boolean(5),
                     .owner = row.text(6),
                     .first_asked_at = row.instant(7),
                     .ended_at = row.optional_instant(8)});
  }
  return found;
}

}  // namespace store
}  // namespace klantendag::werkmap
