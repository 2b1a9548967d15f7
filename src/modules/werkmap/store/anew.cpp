// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/anew.hpp"

#include "modules/werkmap/rules.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::werkmap::store {
namespace {

// The next version after this one that read something, in the order of their names.
Result<std::string> next_reader(sql::Session& session, std::string_view after) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COALESCE(MIN(reader), '') FROM werkmap_message WHERE reader > ?1
  )sql",
                                               {after}));
  return row.text(0);
}

}  // namespace

Result<std::vector<MessageId>> read_by_others(sql::Session& session, std::string_view reader,
                                              Instant since, std::int64_t most) {
  std::vector<MessageId> found;
  std::string other;
  while (static_cast<std::int64_t>(found.size()) < most) {
    ASSIGN_OR_RETURN(other, next_reader(session, other));
    if (other.empty()) break;
    if (other == reader) continue;
    ASSIGN_OR_RETURN(auto const rows,
                     session.query(R"sql(
      SELECT id FROM werkmap_message
      WHERE reader = ?1 AND received_at >= ?2
      ORDER BY received_at
      LIMIT ?3
    )sql",
                                   {other, since, most - static_cast<std::int64_t>(found.size())}));
    for (sql::Row const& row : rows) found.push_back(row.id<MessageRecord>(0));
  }
  return found;
}

Result<std::vector<OpeningRow>> openings(sql::Session& session, MessageId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT reader, at FROM werkmap_opening WHERE message = ?1 ORDER BY at, reader
  )sql",
                                                  {id}));
  std::vector<OpeningRow> found;
  for (sql::Row const& row : rows) found.push_back({row.text(0), row.instant(1)});
  return found;
}

Result<void> save_anew(sql::Session& session, Message const& message, crypto::Sealed const& words) {
  RETURN_IF_ERROR(session.run(R"sql(
    UPDATE werkmap_message
    SET reader = ?2, language = ?3, found = ?4, sample = ?5, state = ?6,
        closed_at = CASE WHEN ?6 = 'open' THEN NULL ELSE closed_at END
    WHERE id = ?1
  )sql",
                              {message.id, message.reader, message.language, name_of(message.found),
                               name_of(message.sample), name_of(message.state)}));
  if (words.empty()) return {};
  return session.run("UPDATE werkmap_message SET words = ?2 WHERE id = ?1",
                     {message.id, keystore::stored(words)});
}

}  // namespace klantendag::werkmap::store
