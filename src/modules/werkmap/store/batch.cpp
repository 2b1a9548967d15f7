// SPDX-License-Identifier: EUPL-1.2
// Many messages at once: what is known of them with few statements, and their rows the fast way of each
// database.
#include <array>

#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/store.hpp"

namespace klantendag::werkmap::store {
namespace {

constexpr std::size_t keys_at_once = 40;

// Calls `take` with forty keys at a time; the last time the rest are empty, which no key is.
template <class Take>
Result<void> in_forties(std::vector<std::string> const& keys, Take const& take) {
  for (std::size_t from = 0; from < keys.size(); from += keys_at_once) {
    sql::Values values;
    for (std::size_t at = from; at < from + keys_at_once; ++at) {
      values.emplace_back(at < keys.size() ? keys[at] : std::string());
    }
    RETURN_IF_ERROR(take(values));
  }
  return {};
}

void add_moment(sql::PackedRows& rows, std::optional<Instant> at) {
  if (at) {
    rows.integer(at->ms);
  } else {
    rows.null();
  }
}

void add_sealed(sql::PackedRows& rows, crypto::Sealed const& sealed) {
  if (sealed.empty()) {
    rows.null();
  } else {
    rows.bytes(sealed.stored());
  }
}

}  // namespace

Result<Known> known(sql::Session& session, std::vector<std::string> externals) {
  Known found;
  RETURN_IF_ERROR(in_forties(externals, [&](sql::Values const& values) -> Result<void> {
    ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
      SELECT m.external_key, m.id, m.found,
             (SELECT COUNT(*) FROM werkmap_ask a WHERE a.message = m.id),
             (SELECT COUNT(*) FROM werkmap_repeat r WHERE r.message = m.id)
      FROM werkmap_message m
      WHERE m.external_key IN (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                             ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30,
                             ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40)
    )sql",
                                                    values));
    for (sql::Row const& row : rows) {
      found.emplace(row.text(0), TakenIn{.id = row.id<MessageRecord>(1),
                                         .fresh = false,
                                         .unsure = row.text(2) == name_of(Found::unsure),
                                         .asks = row.integer(3),
                                         .repeats = row.integer(4)});
    }
    return {};
  }));
  return found;
}

Result<std::vector<Ask>> open_of_clients(sql::Session& session, std::vector<std::string> clients) {
  std::vector<Ask> found;
  RETURN_IF_ERROR(in_forties(clients, [&](sql::Values const& values) -> Result<void> {
    ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
      SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
             repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
             entries
      FROM werkmap_ask
      WHERE is_open = 1
        AND client_key IN (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                           ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30,
                           ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40)
      ORDER BY first_asked_at, id
    )sql",
                                                    values));
    for (sql::Row const& row : rows) found.push_back(read_ask(row, 0));
    return {};
  }));
  return found;
}

Result<std::vector<Ask>> answered_of_clients(sql::Session& session,
                                             std::vector<std::string> clients, Instant since) {
  std::vector<Ask> found;
  RETURN_IF_ERROR(in_forties(clients, [&](sql::Values values) -> Result<void> {
    values.emplace_back(since);
    ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
      SELECT id, message, client_key, office, kind, state, is_read, first_asked_at, due_at, level,
             repeats, owner, proposed_by, begin_at, end_at, confidence, rules, marked_by, ended_at,
             entries
      FROM werkmap_ask
      WHERE state = 'answered' AND ended_at >= ?41
        AND client_key IN (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                           ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30,
                           ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40)
      ORDER BY ended_at DESC, id
    )sql",
                                                    values));
    for (sql::Row const& row : rows) found.push_back(read_ask(row, 0));
    return {};
  }));
  return found;
}

void Batch::add(NewMessage const& row) {
  Message const& message = row.message;
  messages_.text(message.id.text())
      .text(row.external_key)
      .text(message.client_key)
      .text(message.office)
      .text(message.channel)
      .integer(message.received_at.ms)
      .integer(row.taken_in_at.ms);
  add_sealed(messages_, row.words);
  messages_.text(row.digest)
      .text(message.reader)
      .text(message.language)
      .text(name_of(message.found))
      .text(name_of(message.state));
  add_moment(messages_, message.read_at);
  messages_.null()
      .text(name_of(message.sample))
      .text(message.became)
      .integer(message.automatic ? 1 : 0)
      .text(row.delivery);
}

void Batch::add(Ask const& ask) {
  asks_.text(ask.id.text())
      .text(ask.message.text())
      .text(ask.client_key)
      .text(ask.office)
      .text(name_of(ask.life.kind))
      .text(name_of(ask.life.state))
      .integer(asks::is_open(ask.life.state) ? 1 : 0)
      .integer(ask.life.read ? 1 : 0)
      .integer(ask.life.first_asked_at.ms)
      .integer(ask.due_at.ms)
      .integer(static_cast<std::int64_t>(ask.life.level))
      .integer(ask.life.repeats)
      .text(ask.life.owner)
      .text(ask.life.proposed_by)
      .integer(static_cast<std::int64_t>(ask.mark.begin))
      .integer(static_cast<std::int64_t>(ask.mark.end))
      .integer(ask.mark.confidence)
      .text(ask.mark.rules)
      .text(ask.mark.marked_by)
      .integer(ask.entries)
      .integer(ask.life.passed);
}

void Batch::add(Entry const& entry) {
  asks::Event const& event = entry.event;
  events_.text(entry.ask.text())
      .integer(entry.number)
      .integer(event.at.ms)
      .text(name_of(event.what))
      .text(event.by)
      .text(event.owner)
      .text(name_of(event.kind))
      .text(name_of(event.reason))
      .text(entry.source);
  add_sealed(events_, entry.note);
}

void Batch::add_repeat(MessageId message, AskId ask) {
  repeats_.text(message.text()).text(ask.text());
}

Result<void> Batch::save(sql::Session& session) const {
  constexpr std::array<std::string_view, 19> message_columns = {
      "id",          "external_key", "client_key", "office",  "channel",
      "received_at", "taken_in_at",  "words",      "digest",  "reader",
      "language",    "found",        "state",      "read_at", "closed_at",
      "sample",      "became",       "automatic",  "delivery"};
  constexpr std::array<std::string_view, 21> ask_columns = {
      "id",       "message",        "client_key", "office", "kind",      "state",   "is_open",
      "is_read",  "first_asked_at", "due_at",     "level",  "repeats",   "owner",   "proposed_by",
      "begin_at", "end_at",         "confidence", "rules",  "marked_by", "entries", "passed"};
  constexpr std::array<std::string_view, 10> event_columns = {
      "ask", "number", "at", "what", "made_by", "owner", "kind", "reason", "source", "note"};
  constexpr std::array<std::string_view, 2> repeat_columns = {"message", "ask"};
  RETURN_IF_ERROR(session.insert_packed("werkmap_message", message_columns, messages_));
  RETURN_IF_ERROR(session.insert_packed("werkmap_ask", ask_columns, asks_));
  RETURN_IF_ERROR(session.insert_packed("werkmap_event", event_columns, events_));
  return session.insert_packed("werkmap_repeat", repeat_columns, repeats_);
}

}  // namespace klantendag::werkmap::store
