// SPDX-License-Identifier: EUPL-1.2
#include "modules/day/paper_store.hpp"

namespace klantendag::day::store {
namespace {

Paper read_paper(sql::Row const& row) {
  return {.edition = row.id<EditionRecord>(0),
          .kind = paper_kind_named(row.text(1)).value_or(PaperKind::tip_card),
          .number = row.integer(2),
          .state = paper_state_named(row.text(3)).value_or(PaperState::printed),
          .used_for = row.text(4),
          .reason = void_reason_named(row.text(5)).value_or(VoidReason::none),
          .changed_at = row.instant(6)};
}

std::vector<Paper> read_papers(sql::Rows const& rows) {
  std::vector<Paper> papers;
  for (sql::Row const& row : rows) papers.push_back(read_paper(row));
  return papers;
}

}  // namespace

Result<void> insert(sql::Session& session, Paper const& paper) {
  return session.run(
      R"sql(
    INSERT INTO day_paper (edition, kind, number, state, used_for, reason, changed_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
  )sql",
      {paper.edition, name_of(paper.kind), paper.number, name_of(paper.state), paper.used_for,
       name_of(paper.reason), paper.changed_at});
}

Result<bool> settle(sql::Session& session, Paper const& paper) {
  ASSIGN_OR_RETURN(
      auto const changed,
      session.exec(R"sql(
    UPDATE day_paper SET state = ?4, used_for = ?5, reason = ?6, changed_at = ?7
    WHERE edition = ?1 AND kind = ?2 AND number = ?3
      AND (state = 'printed' OR (?4 = 'used' AND state = 'void' AND reason = 'lost'))
  )sql",
                   {paper.edition, name_of(paper.kind), paper.number, name_of(paper.state),
                    paper.used_for, name_of(paper.reason), paper.changed_at}));
  return changed == 1;
}

Result<std::optional<Paper>> find_paper(sql::Session& session, Paper const& which) {
  ASSIGN_OR_RETURN(auto const row,
                   session.find(R"sql(
    SELECT edition, kind, number, state, used_for, reason, changed_at
    FROM day_paper
    WHERE edition = ?1 AND kind = ?2 AND number = ?3
  )sql",
                                {which.edition, name_of(which.kind), which.number}));
  if (!row) return std::optional<Paper>{};
  return std::optional(read_paper(*row));
}

Result<std::vector<Paper>> papers(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT edition, kind, number, state, used_for, reason, changed_at
    FROM day_paper
    WHERE edition = ?1
    ORDER BY kind DESC, number
  )sql",
                                                  {edition}));
  return read_papers(rows);
}

Result<std::vector<Paper>> every_paper(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT edition, kind, number, state, used_for, reason, changed_at
    FROM day_paper
    ORDER BY edition, kind, number
  )sql"));
  return read_papers(rows);
}

Result<std::int64_t> highest(sql::Session& session, EditionId edition, PaperKind kind) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COALESCE(MAX(number), 0) FROM day_paper WHERE edition = ?1 AND kind = ?2
  )sql",
                                               {edition, name_of(kind)}));
  return row.integer(0);
}

Result<std::vector<std::pair<std::string, std::string>>> paper_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const all, every_paper(session));
  std::vector<std::pair<std::string, std::string>> states;
  for (Paper const& paper : all) states.emplace_back(paper.name(), name_of(paper.state));
  return states;
}

}  // namespace klantendag::day::store
