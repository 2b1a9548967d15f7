// SPDX-License-Identifier: EUPL-1.2
#include "modules/actions/store.hpp"

#include "modules/actions/rules.hpp"
#include "modules/obligations/obligations.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::actions::store {
Result<void> insert(sql::Session& session, StoredDecision const& stored) {
  Decision const& decision = stored.decision;
  return session.run(
      R"sql(
    INSERT INTO tip_decision (id, edition, tip, state, act, decided_by, decided_at, what, measure)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
  )sql",
      {decision.id, decision.edition, decision.tip, name_of(decision.state), decision.act,
       decision.decided_by, decision.decided_at, keystore::stored(stored.what),
       keystore::stored(stored.measure)});
}

Result<void> update(sql::Session& session, StoredDecision const& stored) {
  Decision const& decision = stored.decision;
  return session.run(
      R"sql(
    UPDATE tip_decision
    SET state = ?2, act = ?3, claimed_by = ?4, verified_by = ?5, evidence = ?6, what = ?7,
        decided_by = ?8, starts_on = ?9, place = ?10, blocked_until = ?11, blocked_why = ?12
    WHERE id = ?1
  )sql",
      {decision.id, name_of(decision.state), decision.act, decision.claimed_by,
       decision.verified_by, keystore::stored(stored.evidence), keystore::stored(stored.what),
       decision.decided_by, decision.starts_on, keystore::stored(stored.place),
       decision.blocked_until, keystore::stored(stored.blocked)});
}

Result<std::vector<StoredDecision>> decisions_of(sql::Session& session, TipId tip) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, tip, state, act, decided_by, claimed_by, verified_by, decided_at, what,
           measure, evidence, place, blocked_why, starts_on, blocked_until
    FROM tip_decision
    WHERE tip = ?1
    ORDER BY decided_at, id
  )sql",
                                                  {tip}));
  std::vector<StoredDecision> found;
  for (sql::Row const& row : rows) {
    found.push_back({{.id = row.id<DecisionRecord>(0),
                      .edition = row.id<EditionRecord>(1),
                      .tip = row.id<TipRecord>(2),
                      .state = state_named(row.text(3)).value_or(State::under_way),
                      .act = row.optional_id<ObligationRecord>(4),
                      .decided_by = row.id<Account>(5),
                      .claimed_by = row.optional_id<Account>(6),
                      .verified_by = row.optional_id<Account>(7),
                      .decided_at = row.instant(8),
                      .starts_on = row.optional_date(14),
                      .blocked_until = row.optional_date(15)},
                     keystore::sealed_in(row, 9),
                     keystore::sealed_in(row, 10),
                     keystore::sealed_in(row, 11),
                     keystore::sealed_in(row, 12),
                     keystore::sealed_in(row, 13)});
  }
  return found;
}

Result<void> insert(sql::Session& session, StoredTelling const& stored) {
  Telling const& telling = stored.telling;
  return session.run(
      R"sql(
    INSERT INTO telling (id, edition, decision, tip, obligation, state, channel, body)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
  )sql",
      {telling.id, telling.edition, telling.decision, telling.tip, telling.obligation,
       name_of(telling.state), obligations::name_of(telling.channel),
       keystore::stored(stored.text)});
}

Result<void> update(sql::Session& session, StoredTelling const& stored) {
  Telling const& telling = stored.telling;
  return session.run(R"sql(
    UPDATE telling
    SET obligation = ?2, state = ?3, channel = ?4, body = ?5, approved_by = ?6, told_by = ?7,
        told_at = ?8
    WHERE id = ?1
  )sql",
                     {telling.id, telling.obligation, name_of(telling.state),
                      obligations::name_of(telling.channel), keystore::stored(stored.text),
                      telling.approved_by, telling.told_by, telling.told_at});
}

Result<std::vector<StoredTelling>> tellings_of(sql::Session& session, TipId tip) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, decision, tip, obligation, state, channel, approved_by, told_by, told_at,
           body
    FROM telling
    WHERE tip = ?1
    ORDER BY id
  )sql",
                                                  {tip}));
  std::vector<StoredTelling> found;
  for (sql::Row const& row : rows) {
    found.push_back(
        {{.id = row.id<TellingRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .decision = row.id<DecisionRecord>(2),
          .tip = row.id<TipRecord>(3),
          .obligation = row.id<ObligationRecord>(4),
          .state = telling_state_named(row.text(5)).value_or(TellingState::drafted),
          .channel = obligations::channel_named(row.text(6)).value_or(obligations::Channel::letter),
          .approved_by = row.optional_id<Account>(7),
          .told_by = row.optional_id<Account>(8),
          .told_at = row.optional_instant(9)},
         keystore::sealed_in(row, 10)});
  }
  return found;
}

Result<void> forget_words(sql::Session& session, TipId tip) {
  RETURN_IF_ERROR(session.run(R"sql(
    UPDATE tip_decision
    SET state = 'withdrawn', what = NULL, measure = NULL, evidence = NULL, place = NULL,
        starts_on = NULL, blocked_until = NULL, blocked_why = NULL
    WHERE tip = ?1
  )sql",
                              {tip}));
  return session.run("UPDATE telling SET state = 'withdrawn', body = NULL WHERE tip = ?1", {tip});
}

Result<States> decision_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM tip_decision"));
  States states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

Result<States> telling_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM telling"));
  States states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

}  // namespace klantendag::actions::store
