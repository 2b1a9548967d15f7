// SPDX-License-Identifier: EUPL-1.2
#include "modules/day/plenary_store.hpp"

#include "modules/participants/participants.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::day::store {

Result<void> insert(sql::Session& session, Statement const& statement,
                    crypto::Sealed const& words) {
  return session.run(
      R"sql(
    INSERT INTO day_statement (id, edition, role, group_number, state, words, at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
  )sql",
      {statement.id, statement.edition, participants::name_of(statement.role), statement.group,
       statement.shown ? "shown" : "hidden", keystore::stored(words), statement.at});
}

Result<bool> show(sql::Session& session, EditionId edition, StatementId id, Showing showing) {
  ASSIGN_OR_RETURN(auto const changed,
                   session.exec(R"sql(
    UPDATE day_statement SET state = ?3 WHERE id = ?1 AND edition = ?2 AND state <> ?3
  )sql",
                                {id, edition, showing == Showing::shown ? "shown" : "hidden"}));
  return changed == 1;
}

Result<std::vector<std::pair<Statement, crypto::Sealed>>> statements(sql::Session& session,
                                                                     EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, role, group_number, state, at, words
    FROM day_statement
    WHERE edition = ?1
    ORDER BY at, id
  )sql",
                                                  {edition}));
  std::vector<std::pair<Statement, crypto::Sealed>> found;
  for (sql::Row const& row : rows) {
    found.push_back(
        {{.id = row.id<StatementRecord>(0),
          .edition = edition,
          .role = participants::role_named(row.text(1)).value_or(participants::Role::client),
          .group = row.integer(2),
          .shown = row.text(3) == "shown",
          .at = row.instant(4)},
         keystore::sealed_in(row, 5)});
  }
  return found;
}

Result<std::vector<std::pair<std::string, std::string>>> statement_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM day_statement"));
  std::vector<std::pair<std::string, std::string>> states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

}  // namespace klantendag::day::store
