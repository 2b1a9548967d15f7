// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/store.hpp"

#include "base/text.hpp"
#include "modules/participants/rules.hpp"

namespace klantendag::participants::store {
namespace {

Result<void> done(Result<std::int64_t> outcome) {
  if (!outcome) return std::move(outcome).error();
  return {};
}

sql::Value number_or_null(std::string const& number) {
  return number.empty() ? sql::Value(nullptr) : sql::Value(number);
}

sql::Value bytes_or_null(crypto::Sealed const& sealed) {
  return sealed.empty() ? sql::Value(nullptr) : sql::Value(sql::Bytes{sealed.stored()});
}

// The columns in the order of every SELECT below.
Stored read(sql::Row const& row) {
  Stored stored;
  Participant& one = stored.participant;
  one.id = row.id<ParticipantRecord>(0);
  one.edition = row.id<EditionRecord>(1);
  one.role = role_named(row.text(2)).value_or(Role::employee);
  one.state = state_named(row.text(3)).value_or(State::listed);
  one.reason = reason_named(row.text(4)).value_or(Reason::none);
  one.subject = row.text(5);
  one.complaint = row.optional_id<ComplaintRecord>(6);
  one.facts = {.number = row.optional_text(7).value_or(""),
               .function = row.text(8),
               .unit = row.text(9),
               .office = row.text(10),
               .manager = row.text(11),
               .handler = row.text(12),
               .earlier = row.text(13),
               .available = row.boolean(14)};
  stored.claimed_by = row.optional_id<Account>(15);
  one.claimed = stored.claimed_by.has_value();
  stored.person = crypto::Sealed::from_stored(row.bytes(16));
  stored.digest = row.text(17);
  if (!row.is_null(18)) stored.needs = crypto::Sealed::from_stored(row.bytes(18));
  one.needs_since = row.optional_instant(19);
  one.waiting_since = row.optional_instant(20);
  one.created_at = row.instant(21);
  return stored;
}

std::optional<Stored> first(sql::Rows const& rows) {
  if (rows.empty()) return std::nullopt;
  return read(rows.front());
}

}  // namespace

Result<void> insert(sql::Session& session, Stored const& stored) {
  Participant const& one = stored.participant;
  return done(session.exec(
      R"sql(
    INSERT INTO participant (id, edition, role, state, reason, subject, complaint, number, function,
                             unit, office, manager, handler, earlier, available, claimed_by,
                             person, digest, needs, needs_since, waiting_since, created_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
            ?20, ?21, ?22)
  )sql",
      {one.id,
       one.edition,
       name_of(one.role),
       name_of(one.state),
       name_of(one.reason),
       one.subject,
       one.complaint,
       number_or_null(one.facts.number),
       one.facts.function,
       one.facts.unit,
       one.facts.office,
       one.facts.manager,
       one.facts.handler,
       one.facts.earlier,
       one.facts.available,
       stored.claimed_by,
       sql::Bytes{stored.person.stored()},
       stored.digest,
       bytes_or_null(stored.needs),
       one.needs_since,
       one.waiting_since,
       one.created_at}));
}

Result<void> update(sql::Session& session, Stored const& stored) {
  Participant const& one = stored.participant;
  return done(session.exec(
      R"sql(
    UPDATE participant
    SET role = ?2, number = ?3, function = ?4, unit = ?5, office = ?6, manager = ?7, handler = ?8,
        earlier = ?9, available = ?10, person = ?11, digest = ?12
    WHERE id = ?1
  )sql",
      {one.id, name_of(one.role), number_or_null(one.facts.number), one.facts.function,
       one.facts.unit, one.facts.office, one.facts.manager, one.facts.handler, one.facts.earlier,
       one.facts.available, sql::Bytes{stored.person.stored()}, stored.digest}));
}

Result<void> update_needs(sql::Session& session, Stored const& stored) {
  return done(session.exec(
      "UPDATE participant SET needs = ?2, needs_since = ?3 WHERE id = ?1",
      {stored.participant.id, bytes_or_null(stored.needs), stored.participant.needs_since}));
}

Result<void> change_state(sql::Session& session, Participant const& participant) {
  return done(session.exec(
      R"sql(
    UPDATE participant SET state = ?2, reason = ?3, waiting_since = ?4 WHERE id = ?1
  )sql",
      {participant.id, name_of(participant.state), name_of(participant.reason),
       participant.waiting_since}));
}

Result<std::optional<Stored>> find(sql::Session& session, ParticipantId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, role, state, reason, subject, complaint, number, function, unit, office,
           manager, handler, earlier, available, claimed_by, person, digest, needs, needs_since,
           waiting_since, created_at
    FROM participant
    WHERE id = ?1
  )sql",
                                                  {id}));
  return first(rows);
}

Result<std::optional<Stored>> find_complaint(sql::Session& session, EditionId edition,
                                             ComplaintId complaint) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, role, state, reason, subject, complaint, number, function, unit, office,
           manager, handler, earlier, available, claimed_by, person, digest, needs, needs_since,
           waiting_since, created_at
    FROM participant
    WHERE edition = ?1 AND complaint = ?2
  )sql",
                                                  {edition, complaint}));
  return first(rows);
}

Result<std::optional<Stored>> find_number(sql::Session& session, EditionId edition,
                                          std::string_view number) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, role, state, reason, subject, complaint, number, function, unit, office,
           manager, handler, earlier, available, claimed_by, person, digest, needs, needs_since,
           waiting_since, created_at
    FROM participant
    WHERE edition = ?1 AND number = ?2
  )sql",
                                                  {edition, number}));
  return first(rows);
}

Result<std::optional<Stored>> find_claimed(sql::Session& session, EditionId edition,
                                           Id<Account> account) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, role, state, reason, subject, complaint, number, function, unit, office,
           manager, handler, earlier, available, claimed_by, person, digest, needs, needs_since,
           waiting_since, created_at
    FROM participant
    WHERE edition = ?1 AND claimed_by = ?2
    ORDER BY created_at DESC, id DESC
    LIMIT 1
  )sql",
                                                  {edition, account}));
  return first(rows);
}

Result<std::vector<Stored>> all(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, role, state, reason, subject, complaint, number, function, unit, office,
           manager, handler, earlier, available, claimed_by, person, digest, needs, needs_since,
           waiting_since, created_at
    FROM participant
    WHERE edition = ?1
    ORDER BY created_at, id
  )sql",
                                                  {edition}));
  std::vector<Stored> all;
  all.reserve(rows.size());
  for (sql::Row const& row : rows) all.push_back(read(row));
  return all;
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM participant"));
  std::vector<std::pair<std::string, std::string>> found;
  for (sql::Row const& row : rows) found.emplace_back(row.text(0), row.text(1));
  return found;
}

Result<std::set<std::string, std::less<>>> clients(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.query("SELECT id FROM participant WHERE role = 'client'"));
  std::set<std::string, std::less<>> found;
  for (sql::Row const& row : rows) found.insert(row.text(0));
  return found;
}

Result<void> insert_code(sql::Session& session, std::string_view hash, ParticipantId participant,
                         Instant now) {
  RETURN_IF_ERROR(session.exec(
      "DELETE FROM participant_code WHERE participant = ?1 AND used_at IS NULL", {participant}));
  return done(
      session.exec("INSERT INTO participant_code (hash, participant, made_at) VALUES (?1, ?2, ?3)",
                   {hash, participant, now}));
}

Result<std::optional<ParticipantId>> use_code(sql::Session& session, std::string_view hash,
                                              Instant now) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    UPDATE participant_code SET used_at = ?2 WHERE hash = ?1 AND used_at IS NULL
    RETURNING participant
  )sql",
                                                {hash, now}));
  if (!row) return std::optional<ParticipantId>{};
  return std::optional(row->id<ParticipantRecord>(0));
}

}  // namespace klantendag::participants::store
