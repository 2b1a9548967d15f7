// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/store.hpp"

namespace klantendag::intake::store {
namespace {

Sender read(sql::Row const& row) {
  Sender sender{.id = row.id<MessageSenderRecord>(0),
                .name = row.text(1),
                .office = row.text(2),
                .made_at = row.instant(3)};
  if (!row.is_null(4)) sender.stopped_at = row.instant(4);
  return sender;
}

}  // namespace

Result<void> insert(sql::Session& session, Sender const& sender, std::string_view hash) {
  return session.run(R"sql(
    INSERT INTO message_sender (id, name, office, hash, made_at) VALUES (?1, ?2, ?3, ?4, ?5)
  )sql",
                     {sender.id, sender.name, sender.office, hash, sender.made_at});
}

Result<std::vector<Sender>> senders(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, name, office, made_at, stopped_at FROM message_sender ORDER BY made_at, id
  )sql"));
  std::vector<Sender> out;
  for (sql::Row const& row : rows) out.push_back(read(row));
  return out;
}

Result<std::optional<Sender>> find(sql::Session& session, MessageSenderId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, name, office, made_at, stopped_at FROM message_sender WHERE id = ?1
  )sql",
                                                {id}));
  return row ? std::optional(read(*row)) : std::optional<Sender>{};
}

Result<std::optional<Sender>> find_by_hash(sql::Session& session, std::string_view hash) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, name, office, made_at, stopped_at
    FROM message_sender
    WHERE hash = ?1 AND stopped_at IS NULL
  )sql",
                                                {hash}));
  return row ? std::optional(read(*row)) : std::optional<Sender>{};
}

Result<void> stop(sql::Session& session, MessageSenderId id, Instant at) {
  return session.run("UPDATE message_sender SET stopped_at = ?2 WHERE id = ?1", {id, at});
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const all, senders(session));
  std::vector<std::pair<std::string, std::string>> out;
  for (Sender const& sender : all) {
    out.emplace_back(sender.id.text(), sender.stopped_at ? "stopped" : "active");
  }
  return out;
}

Result<std::optional<MailboxState>> position(sql::Session& session, std::string_view mailbox) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT validity, last_uid, looked_at, problem FROM mailbox_position WHERE mailbox = ?1
  )sql",
                                                {mailbox}));
  if (!row) return std::optional<MailboxState>{};
  return std::optional(MailboxState{.validity = row->integer(0),
                                    .last_uid = row->integer(1),
                                    .looked_at = row->instant(2),
                                    .problem = row->text(3)});
}

Result<void> save_position(sql::Session& session, std::string_view mailbox,
                           MailboxState const& state) {
  return session.run(
      R"sql(
    INSERT INTO mailbox_position (mailbox, validity, last_uid, looked_at, problem)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (mailbox) DO UPDATE
    SET validity = ?2, last_uid = ?3, looked_at = ?4, problem = ?5
  )sql",
      {mailbox, state.validity, state.last_uid, state.looked_at, state.problem});
}

}  // namespace klantendag::intake::store
