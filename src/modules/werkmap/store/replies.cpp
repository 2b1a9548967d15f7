// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/replies.hpp"

#include "base/json.hpp"
#include "modules/werkmap/seal.hpp"

namespace klantendag::werkmap::store {
namespace {

keystore::Spot spot(ReplyId id) {
  return {"werkmap_reply", "words", id.text()};
}

std::string string_in(json::Value const& value, std::string_view name) {
  json::Value const* const found = value.find(name);
  return found != nullptr && found->string() != nullptr ? *found->string() : std::string();
}

Result<void> open_into(Reply& reply, keystore::Seal const& seal, crypto::Sealed const& sealed) {
  ASSIGN_OR_RETURN(auto const text, seal.open(spot(reply.id), sealed));
  if (text.empty()) return {};
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  reply.subject = string_in(value, "subject");
  reply.text = string_in(value, "text");
  return {};
}

Reply read_reply(sql::Row const& row) {
  return {.id = row.id<ReplyRecord>(0),
          .message = row.id<MessageRecord>(1),
          .state = row.text(2),
          .way = row.text(3),
          .made_by = row.text(4),
          .made_at = row.instant(5),
          .edition = row.optional_id<EditionRecord>(6),
          .outgoing = row.text(7)};
}

}  // namespace

Result<void> insert(sql::Session& session, crypto::Keys const& keys, Reply const& reply,
                    std::vector<AskId> const& names) {
  ASSIGN_OR_RETURN(auto const seal, seal_of(session, keys, reply.message.text()));
  std::string const words = json::write(
      json::Object{{"subject", json::Value(reply.subject)}, {"text", json::Value(reply.text)}});
  RETURN_IF_ERROR(session.run(R"sql(
    INSERT INTO werkmap_reply (id, message, state, way, words, made_by, made_at, edition, outgoing)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
  )sql",
                              {reply.id, reply.message, reply.state, reply.way,
                               keystore::stored(seal.close(spot(reply.id), words)), reply.made_by,
                               reply.made_at, reply.edition, reply.outgoing}));
  for (AskId const ask : names) {
    RETURN_IF_ERROR(session.run("INSERT INTO werkmap_reply_names (reply, ask) VALUES (?1, ?2)",
                                {reply.id, ask}));
  }
  return {};
}

Result<std::vector<Reply>> replies_of(sql::Session& session, crypto::Keys const& keys,
                                      MessageId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, message, state, way, made_by, made_at, edition, outgoing, words
    FROM werkmap_reply
    WHERE message = ?1
    ORDER BY made_at, id
  )sql",
                                                  {id}));
  std::vector<Reply> replies;
  if (rows.empty()) return replies;
  ASSIGN_OR_RETURN(auto const seal, seal_of(session, keys, id.text()));
  for (sql::Row const& row : rows) {
    replies.push_back(read_reply(row));
    RETURN_IF_ERROR(open_into(replies.back(), seal, keystore::sealed_in(row, 8)));
  }
  return replies;
}

Result<std::vector<Reply>> offered(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, message, state, way, made_by, made_at, edition, outgoing
    FROM werkmap_reply
    WHERE state = 'offered'
    ORDER BY made_at, id
    LIMIT 500
  )sql"));
  std::vector<Reply> replies;
  for (sql::Row const& row : rows) replies.push_back(read_reply(row));
  return replies;
}

Result<std::vector<AskId>> named_by(sql::Session& session, ReplyId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT ask FROM werkmap_reply_names WHERE reply = ?1 ORDER BY ask
  )sql",
                                                  {id}));
  std::vector<AskId> asks;
  for (sql::Row const& row : rows) asks.push_back(row.id<AskRecord>(0));
  return asks;
}

Result<std::string> answer_to(sql::Session& session, crypto::Keys const& keys, AskId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT r.id, r.message, r.state, r.way, r.made_by, r.made_at, r.edition, r.outgoing, r.words
    FROM werkmap_reply_names n
    JOIN werkmap_reply r ON r.id = n.reply
    WHERE n.ask = ?1 AND r.state = 'sent'
    ORDER BY r.made_at DESC, r.id DESC
    LIMIT 1
  )sql",
                                                {id}));
  if (!row) return std::string();
  Reply reply = read_reply(*row);
  ASSIGN_OR_RETURN(auto const seal, seal_of(session, keys, reply.message.text()));
  RETURN_IF_ERROR(open_into(reply, seal, keystore::sealed_in(*row, 8)));
  return reply.text;
}

Result<void> settle(sql::Session& session, ReplyId id, std::string_view state, Instant at) {
  return session.run("UPDATE werkmap_reply SET state = ?2, ended_at = ?3 WHERE id = ?1",
                     {id, state, at});
}

Result<void> save_code(sql::Session& session, std::string_view hash, Message const& message,
                       Instant now) {
  RETURN_IF_ERROR(
      session.run("DELETE FROM werkmap_code WHERE client_key = ?1", {message.client_key}));
  return session.run(R"sql(
    INSERT INTO werkmap_code (hash, client_key, message, made_at) VALUES (?1, ?2, ?3, ?4)
  )sql",
                     {hash, message.client_key, message.id, now});
}

Result<std::optional<FoundCode>> find_code(sql::Session& session, std::string_view hash) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT client_key, message, made_at, used_at FROM werkmap_code WHERE hash = ?1
  )sql",
                                                {hash}));
  if (!row) return std::optional<FoundCode>();
  return std::optional(FoundCode{.client_key = row->text(0),
                                 .message = MessageId::parse(row->text(1)),
                                 .code = {row->instant(2), row->optional_instant(3)}});
}

Result<void> begin_visit(sql::Session& session, std::string_view hash, Instant now) {
  return session.run("UPDATE werkmap_code SET used_at = ?2 WHERE hash = ?1 AND used_at IS NULL",
                     {hash, now});
}

Result<std::vector<AskId>> asks_of_client(sql::Session& session, std::string_view client_key) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT a.id
    FROM werkmap_message m
    JOIN werkmap_ask a ON a.message = m.id
    WHERE m.client_key = ?1
    ORDER BY a.first_asked_at DESC, a.id
    LIMIT 50
  )sql",
                                                  {client_key}));
  std::vector<AskId> asks;
  for (sql::Row const& row : rows) asks.push_back(row.id<AskRecord>(0));
  return asks;
}

}  // namespace klantendag::werkmap::store
