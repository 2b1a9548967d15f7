// SPDX-License-Identifier: EUPL-1.2
// Councils and who sits in them.
#include "modules/council/store.hpp"

#include "base/named.hpp"
#include "modules/council/rules.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::council::store {
namespace {

Council read_council(sql::Row const& row) {
  return {.id = row.id<CouncilRecord>(0),
          .name = row.text(1),
          .district = row.text(2),
          .seats = row.integer(3),
          .contact = row.text(4),
          .state = named(every_state, row.text(5)).value_or(State::active)};
}

Stored read_member(sql::Row const& row) {
  return {{.id = row.id<MemberRecord>(0),
           .council = row.id<CouncilRecord>(1),
           .state = named(every_member_state, row.text(2)).value_or(MemberState::sitting),
           .role = named(every_role, row.text(3)).value_or(Role::member),
           .account = Id<Account>::parse(row.text(6))},
          keystore::sealed_in(row, 4),
          keystore::sealed_in(row, 5)};
}

Result<void> add_what_hangs(sql::Session& session, Member& member) {
  ASSIGN_OR_RETURN(auto const terms, session.query(R"sql(
    SELECT from_on, until_on FROM council_term WHERE member = ?1 ORDER BY number
  )sql",
                                                   {member.id}));
  for (sql::Row const& row : terms) member.terms.push_back({row.date(0), row.date(1)});
  ASSIGN_OR_RETURN(auto const parts, session.query(R"sql(
    SELECT edition, part FROM council_part WHERE member = ?1 ORDER BY edition, part
  )sql",
                                                   {member.id}));
  for (sql::Row const& row : parts) {
    member.parts.push_back(
        {row.id<EditionRecord>(0), named(every_part, row.text(1)).value_or(Part::guest)});
  }
  return {};
}

}  // namespace

Result<void> save(sql::Session& session, Council const& council) {
  return session.run(R"sql(
    INSERT INTO council (id, name, district, seats, contact, state)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (id) DO UPDATE
    SET name = excluded.name, district = excluded.district, seats = excluded.seats,
        contact = excluded.contact, state = excluded.state
  )sql",
                     {council.id, council.name, council.district, council.seats, council.contact,
                      name_of(council.state)});
}

Result<std::optional<Council>> find(sql::Session& session, CouncilId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, name, district, seats, contact, state FROM council WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Council>{};
  return std::optional(read_council(*row));
}

Result<std::vector<Council>> all(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, name, district, seats, contact, state FROM council ORDER BY district, id
  )sql"));
  std::vector<Council> found;
  for (sql::Row const& row : rows) found.push_back(read_council(row));
  return found;
}

Result<void> insert(sql::Session& session, Stored const& stored) {
  Member const& member = stored.member;
  return session.run(R"sql(
    INSERT INTO council_member (id, council, state, role, name, background)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  )sql",
                     {member.id, member.council, name_of(member.state), name_of(member.role),
                      keystore::stored(stored.name), keystore::stored(stored.background)});
}

Result<void> update(sql::Session& session, Member const& member) {
  RETURN_IF_ERROR(
      session.run("UPDATE council_member SET state = ?2, role = ?3, account = ?4 WHERE id = ?1",
                  {member.id, name_of(member.state), name_of(member.role), member.account}));
  if (member.state == MemberState::sitting) return {};
  return session.run("UPDATE council_member SET name = NULL, background = NULL WHERE id = ?1",
                     {member.id});
}

Result<void> add_term(sql::Session& session, MemberId id, std::int64_t number, Term const& term) {
  return session.run(R"sql(
    INSERT INTO council_term (member, number, from_on, until_on) VALUES (?1, ?2, ?3, ?4)
  )sql",
                     {id, number, term.from, term.until});
}

Result<void> add_part(sql::Session& session, MemberId id, TookPart const& part) {
  return session.run(R"sql(
    INSERT INTO council_part (member, edition, part) VALUES (?1, ?2, ?3)
    ON CONFLICT (member, edition, part) DO NOTHING
  )sql",
                     {id, part.edition, name_of(part.part)});
}

Result<std::optional<Stored>> find_member(sql::Session& session, MemberId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, council, state, role, name, background, COALESCE(account, '')
    FROM council_member
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Stored>{};
  Stored stored = read_member(*row);
  RETURN_IF_ERROR(add_what_hangs(session, stored.member));
  return std::optional(std::move(stored));
}

Result<std::vector<Stored>> members(sql::Session& session, CouncilId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, council, state, role, name, background, COALESCE(account, '')
    FROM council_member
    WHERE council = ?1
    ORDER BY id
  )sql",
                                                  {id}));
  std::vector<Stored> found;
  for (sql::Row const& row : rows) {
    found.push_back(read_member(row));
    RETURN_IF_ERROR(add_what_hangs(session, found.back().member));
  }
  return found;
}

Result<std::vector<Speaker>> speakers(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT m.council, m.account, t.from_on, t.until_on
    FROM council_member m
    JOIN council_term t ON t.member = m.id
    WHERE m.state = 'sitting' AND m.account IS NOT NULL
  )sql"));
  std::vector<Speaker> found;
  for (sql::Row const& row : rows) {
    found.push_back({row.id<CouncilRecord>(0), row.id<Account>(1), {row.date(2), row.date(3)}});
  }
  return found;
}

Result<States> member_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM council_member"));
  States states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

}  // namespace klantendag::council::store
