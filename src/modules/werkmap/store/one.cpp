// SPDX-License-Identifier: EUPL-1.2
// One message, one ask, and its log.
#include <algorithm>

#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/store.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::werkmap::store {
namespace {

std::vector<Ask> read_asks(sql::Rows const& rows) {
  std::vector<Ask> found;
  for (sql::Row const& row : rows) found.push_back(read_ask(row, 0));
  return found;
}

Message read_message(sql::Row const& row) {
  return {.id = row.id<MessageRecord>(0),
          .client_key = row.text(1),
          .office = row.text(2),
          .channel = row.text(3),
          .received_at = row.instant(4),
          .reader = row.text(5),
          .language = row.text(6),
          .found = found_named(row.text(7)).value_or(Found::unsure),
          .state = message_state_named(row.text(8)).value_or(MessageState::open),
          .read_at = row.optional_instant(9),
          .sample = sample_named(row.text(10)).value_or(Sample::none),
          .became = row.text(11),
          .automatic = row.boolean(12)};
}

}  // namespace

asks::Event read_event(sql::Row const& row, std::size_t from) {
  return {.at = row.instant(from),
          .what = asks::what_named(row.text(from + 1)).value_or(asks::What::noted),
          .by = row.text(from + 2),
          .owner = row.text(from + 3),
          .kind = asks::kind_named(row.text(from + 4)).value_or(asks::Kind::question),
          .reason = asks::reason_named(row.text(from + 5)).value_or(asks::Reason::none)};
}

Ask read_ask(sql::Row const& row, std::size_t from) {
  auto const level =
      static_cast<std::size_t>(std::clamp<std::int64_t>(row.integer(from + 9), 0, 2));
  return {.id = row.id<AskRecord>(from),
          .message = row.id<MessageRecord>(from + 1),
          .client_key = row.text(from + 2),
          .office = row.text(from + 3),
          .life = {.kind = asks::kind_named(row.text(from + 4)).value_or(asks::Kind::whole),
                   .state = asks::state_named(row.text(from + 5)).value_or(asks::State::open),
                   .first_asked_at = row.instant(from + 7),
                   .level = asks::every_level[level],
                   .repeats = row.integer(from + 10),
                   .owner = row.text(from + 11),
                   .proposed_by = row.text(from + 12),
                   .read = row.boolean(from + 6),
                   .ended_at = row.optional_instant(from + 18)},
          .due_at = row.instant(from + 8),
          .mark = {.begin = static_cast<std::size_t>(row.integer(from + 13)),
                   .end = static_cast<std::size_t>(row.integer(from + 14)),
                   .confidence = row.integer(from + 15),
                   .rules = row.text(from + 16),
                   .marked_by = row.text(from + 17)},
          .entries = row.integer(from + 19)};
}

Result<std::optional<StoredMessage>> find(sql::Session& session, MessageId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, client_key, office, channel, received_at, reader, language, found, state, read_at,
           sample, became, automatic, words
    FROM werkmap_message
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<StoredMessage>();
  return std::optional(StoredMessage{read_message(*row), keystore::sealed_in(*row, 13)});
}

Result<std::vector<Ask>> asks_of(sql::Session& session, MessageId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
           repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
           entries
    FROM werkmap_ask
    WHERE message = ?1
    ORDER BY begin_at, id
  )sql",
                                                  {id}));
  return read_asks(rows);
}

Result<std::vector<Ask>> repeated_by(sql::Session& session, MessageId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT a.id, a.message, a.client_key, a.office, a.kind, a.state, a.is_read, a.first_asked_at,
           a.due_at, a.level, a.repeats, a.owner, a.proposed_by, a.begin_at, a.end_at, a.confidence,
           a.rules, a.marked_by, a.ended_at, a.entries
    FROM werkmap_repeat r
    JOIN werkmap_ask a ON a.id = r.ask
    WHERE r.message = ?1
    ORDER BY a.first_asked_at, a.id
  )sql",
                                                  {id}));
  return read_asks(rows);
}

Result<std::vector<MessageId>> repeats_of(sql::Session& session, AskId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT message FROM werkmap_repeat WHERE ask = ?1 ORDER BY message
  )sql",
                                                  {id}));
  std::vector<MessageId> found;
  for (sql::Row const& row : rows) found.push_back(row.id<MessageRecord>(0));
  return found;
}

Result<std::vector<Message>> of_client(sql::Session& session, std::string_view client) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, client_key, office, channel, received_at, reader, language, found, state, read_at,
           sample, became, automatic
    FROM werkmap_message
    WHERE client_key = ?1
    ORDER BY received_at DESC, id
    LIMIT 100
  )sql",
                                                  {client}));
  std::vector<Message> found;
  for (sql::Row const& row : rows) found.push_back(read_message(row));
  return found;
}

Result<void> update(sql::Session& session, Message const& message,
                    std::optional<Instant> closed_at) {
  return session.run(R"sql(
    UPDATE werkmap_message
    SET state = ?2, read_at = ?3, sample = ?5, became = ?6,
        closed_at = CASE WHEN ?2 = 'open' THEN NULL ELSE COALESCE(?4, closed_at) END
    WHERE id = ?1
  )sql",
                     {message.id, name_of(message.state), message.read_at, closed_at,
                      name_of(message.sample), message.became});
}

Result<std::optional<MessageId>> became(sql::Session& session, std::string_view what) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id FROM werkmap_message WHERE became = ?1 AND became <> ''
  )sql",
                                                {what}));
  if (!row) return std::optional<MessageId>();
  return std::optional(row->id<MessageRecord>(0));
}

Result<bool> was_opened_by(sql::Session& session, MessageId id, std::string_view reader) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT at FROM werkmap_opening WHERE message = ?1 AND reader = ?2
  )sql",
                                                {id, reader}));
  return row.has_value();
}

Result<bool> note_opening(sql::Session& session, MessageId id, std::string_view reader,
                          Instant at) {
  ASSIGN_OR_RETURN(auto const added, session.exec(R"sql(
    INSERT INTO werkmap_opening (message, reader, at) VALUES (?1, ?2, ?3)
    ON CONFLICT (message, reader) DO NOTHING
  )sql",
                                                  {id, reader, at}));
  return added > 0;
}

Result<std::optional<Ask>> find_ask(sql::Session& session, AskId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
           repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
           entries
    FROM werkmap_ask
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Ask>();
  return std::optional(read_ask(*row, 0));
}

Result<std::vector<asks::Event>> log_of(sql::Session& session, AskId id) {
  ASSIGN_OR_RETURN(auto const lines, lines_of(session, id));
  std::vector<asks::Event> log;
  for (Line const& line : lines) log.push_back(line.event);
  return log;
}

Result<std::vector<Line>> lines_of(sql::Session& session, AskId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT at, what, made_by, owner, kind, reason, source, note
    FROM werkmap_event
    WHERE ask = ?1
    ORDER BY number
  )sql",
                                                  {id}));
  std::vector<Line> lines;
  for (sql::Row const& row : rows) {
    lines.push_back({read_event(row, 0), row.text(6), keystore::sealed_in(row, 7)});
  }
  return lines;
}

Result<void> append(sql::Session& session, Batch::Entry const& entry) {
  asks::Event const& event = entry.event;
  return session.run(
      R"sql(
    INSERT INTO werkmap_event (ask, number, at, what, made_by, owner, kind, reason, source, note)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
  )sql",
      {entry.ask, entry.number, event.at, name_of(event.what), event.by, event.owner,
       name_of(event.kind), name_of(event.reason), entry.source, keystore::stored(entry.note)});
}

Result<void> update(sql::Session& session, Ask const& ask) {
  asks::Ask const& life = ask.life;
  return session.run(R"sql(
    UPDATE werkmap_ask
    SET state = ?2, is_open = ?3, is_read = ?4, due_at = ?5, level = ?6, repeats = ?7, owner = ?8,
        proposed_by = ?9, ended_at = ?10, entries = ?11, passed = ?12
    WHERE id = ?1
  )sql",
                     {ask.id, name_of(life.state), asks::is_open(life.state), life.read, ask.due_at,
                      static_cast<std::int64_t>(life.level), life.repeats, life.owner,
                      life.proposed_by, life.ended_at, ask.entries, life.passed});
}

}  // namespace klantendag::werkmap::store
