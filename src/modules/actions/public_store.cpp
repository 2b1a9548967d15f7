// SPDX-License-Identifier: EUPL-1.2
#include "modules/actions/store.hpp"

namespace klantendag::actions::store {
namespace {

PublicLine read(sql::Row const& row) {
  return {.decision = row.id<DecisionRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .said = row.text(2),
          .done = row.text(3),
          .published_by = row.id<Account>(4),
          .published_at = row.instant(5)};
}

}  // namespace

Result<void> publish(sql::Session& session, PublicLine const& line) {
  RETURN_IF_ERROR(session.run("DELETE FROM public_line WHERE decision = ?1", {line.decision}));
  return session.run(
      R"sql(
    INSERT INTO public_line (decision, edition, said, done, published_by, published_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  )sql",
      {line.decision, line.edition, line.said, line.done, line.published_by, line.published_at});
}

Result<void> unpublish(sql::Session& session, TipId tip) {
  return session.run(R"sql(
    DELETE FROM public_line WHERE decision IN (SELECT id FROM tip_decision WHERE tip = ?1)
  )sql",
                     {tip});
}

Result<std::optional<PublicLine>> public_line_of(sql::Session& session, TipId tip) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT decision, edition, said, done, published_by, published_at
    FROM public_line
    WHERE decision IN (SELECT id FROM tip_decision WHERE tip = ?1)
    ORDER BY published_at DESC
    LIMIT 1
  )sql",
                                                {tip}));
  if (!row) return std::optional<PublicLine>{};
  return std::optional(read(*row));
}

Result<std::vector<PublicLine>> public_lines(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT decision, edition, said, done, published_by, published_at
    FROM public_line
    ORDER BY edition DESC, published_at DESC, decision
  )sql"));
  std::vector<PublicLine> lines;
  for (sql::Row const& row : rows) lines.push_back(read(row));
  return lines;
}

Result<std::int64_t> count_told(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(DISTINCT tip) FROM telling
    WHERE edition = ?1 AND state IN ('told', 'content', 'no_reaction', 'not_content')
  )sql",
                                               {edition}));
  return row.integer(0);
}

}  // namespace klantendag::actions::store
