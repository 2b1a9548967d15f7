// SPDX-License-Identifier: EUPL-1.2
// What a council proposes and advises, and until when somebody has read up.
#include "base/named.hpp"
#include "modules/council/rules.hpp"
#include "modules/council/store.hpp"

namespace klantendag::council::store {
namespace {

Theme read_theme(sql::Row const& row) {
  return {.id = row.id<CouncilThemeRecord>(0),
          .council = row.id<CouncilRecord>(1),
          .edition = row.id<EditionRecord>(2),
          .words = row.text(3),
          .state = named(every_theme_state, row.text(4)).value_or(ThemeState::proposed),
          .reason = row.text(5)};
}

Advice read_advice(sql::Row const& row) {
  return {.id = row.id<AdviceRecord>(0),
          .council = row.id<CouncilRecord>(1),
          .edition = row.id<EditionRecord>(2),
          .way = named(every_way, row.text(3)).value_or(Way::unasked),
          .state = named(every_advice_state, row.text(4)).value_or(AdviceState::received),
          .outcome = named(every_outcome, row.text(5)).value_or(Outcome::none),
          .title = row.text(6),
          .question = row.text(7),
          .words = row.text(8),
          .reason = row.text(9),
          .evidence = row.text(10),
          .changed_at = row.instant(11)};
}

Result<States> states(Result<sql::Rows> const& rows) {
  if (!rows) return rows.error();
  States found;
  for (sql::Row const& row : *rows) found.emplace_back(row.text(0), row.text(1));
  return found;
}

}  // namespace

Result<void> save(sql::Session& session, Theme const& theme) {
  return session.run(
      R"sql(
    INSERT INTO council_theme (id, council, edition, words, state, reason)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, reason = excluded.reason
  )sql",
      {theme.id, theme.council, theme.edition, theme.words, name_of(theme.state), theme.reason});
}

Result<std::optional<Theme>> find_theme(sql::Session& session, CouncilThemeId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, council, edition, words, state, reason FROM council_theme WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Theme>{};
  return std::optional(read_theme(*row));
}

Result<std::vector<Theme>> themes(sql::Session& session, CouncilId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, council, edition, words, state, reason
    FROM council_theme
    WHERE council = ?1
    ORDER BY id DESC
  )sql",
                                                  {id}));
  std::vector<Theme> found;
  for (sql::Row const& row : rows) found.push_back(read_theme(row));
  return found;
}

Result<States> theme_states(sql::Session& session) {
  return states(session.query("SELECT id, state FROM council_theme"));
}

Result<void> save(sql::Session& session, Advice const& advice) {
  return session.run(R"sql(
    INSERT INTO council_advice
      (id, council, edition, way, state, outcome, title, question, words, reason, evidence,
       changed_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    ON CONFLICT (id) DO UPDATE
    SET state = excluded.state, outcome = excluded.outcome, words = excluded.words,
        reason = excluded.reason, evidence = excluded.evidence, changed_at = excluded.changed_at
  )sql",
                     {advice.id, advice.council, advice.edition, name_of(advice.way),
                      name_of(advice.state), name_of(advice.outcome), advice.title, advice.question,
                      advice.words, advice.reason, advice.evidence, advice.changed_at});
}

Result<std::optional<Advice>> find_advice(sql::Session& session, AdviceId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, council, edition, way, state, outcome, title, question, words, reason, evidence,
           changed_at
    FROM council_advice
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Advice>{};
  return std::optional(read_advice(*row));
}

Result<std::vector<Advice>> every_advice(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, council, edition, way, state, outcome, title, question, words, reason, evidence,
           changed_at
    FROM council_advice
    ORDER BY id DESC
  )sql"));
  std::vector<Advice> found;
  for (sql::Row const& row : rows) found.push_back(read_advice(row));
  return found;
}

Result<States> advice_states(sql::Session& session) {
  return states(session.query("SELECT id, state FROM council_advice"));
}

Result<std::optional<Instant>> read_at(sql::Session& session, Id<Account> account) {
  ASSIGN_OR_RETURN(auto const row,
                   session.find("SELECT at FROM council_read WHERE account = ?1", {account}));
  if (!row) return std::optional<Instant>{};
  return std::optional(row->instant(0));
}

Result<void> save_read(sql::Session& session, Id<Account> account, Instant at) {
  return session.run(R"sql(
    INSERT INTO council_read (account, at) VALUES (?1, ?2)
    ON CONFLICT (account) DO UPDATE SET at = excluded.at
  )sql",
                     {account, at});
}

}  // namespace klantendag::council::store
