// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/erasing.hpp"

namespace klantendag::werkmap::store {

Result<std::vector<Message>> all_of_client(sql::Session& session, std::string_view client_key) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, became FROM werkmap_message WHERE client_key = ?1 ORDER BY received_at, id
  )sql",
                                                  {client_key}));
  std::vector<Message> found;
  for (sql::Row const& row : rows) {
    found.push_back({.id = row.id<MessageRecord>(0), .became = row.text(1)});
  }
  return found;
}

Result<std::vector<Waits>> waiting_replies(sql::Session& session, MessageId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, outgoing FROM werkmap_reply WHERE message = ?1 AND state = 'offered' ORDER BY id
  )sql",
                                                  {id}));
  std::vector<Waits> found;
  for (sql::Row const& row : rows) found.push_back({row.id<ReplyRecord>(0), row.text(1)});
  return found;
}

Result<void> empty_message(sql::Session& session, MessageId id, Instant now) {
  RETURN_IF_ERROR(session.run("UPDATE werkmap_reply SET words = NULL WHERE message = ?1", {id}));
  return session.run(R"sql(
    UPDATE werkmap_message
    SET words = NULL, digest = '', state = 'closed', closed_at = COALESCE(closed_at, ?2),
        sample = CASE WHEN sample = 'waiting' THEN '' ELSE sample END
    WHERE id = ?1
  )sql",
                     {id, now});
}

Result<void> rename_client(sql::Session& session, std::string_view client_key,
                           std::string_view nobody) {
  RETURN_IF_ERROR(session.run("DELETE FROM werkmap_code WHERE client_key = ?1", {client_key}));
  RETURN_IF_ERROR(
      session.run("UPDATE werkmap_ask SET client_key = ?2 "
                  "WHERE message IN (SELECT id FROM werkmap_message WHERE client_key = ?1)",
                  {client_key, nobody}));
  return session.run("UPDATE werkmap_message SET client_key = ?2 WHERE client_key = ?1",
                     {client_key, nobody});
}

}  // namespace klantendag::werkmap::store
