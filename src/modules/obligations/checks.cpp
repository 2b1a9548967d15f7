// SPDX-License-Identifier: EUPL-1.2
// V10 the law; V14 every no has a reason and who decided; V18 owners can log in; V30 a promise has an
// owner and a day; V31 a kept promise has the attempt that kept it; V32 giving up was tried enough.
#include <fmt/format.h>

#include <set>

#include "modules/accounts/accounts.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/obligations/store.hpp"

namespace klantendag::obligations {
namespace {

using Findings = std::vector<audit::Finding>;

Result<Findings> check_law(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const lines, store::law(session));
  Findings findings;
  for (LawLine const& line : lines) {
    Tally const& tally = line.tally;
    if (tally.holds()) continue;
    findings.push_back(
        {fmt::format("edition/{}", line.edition.text()),
         fmt::format("{}: captured {}, but open {} + fulfilled {} + refused {} + released {} + "
                     "erased {} = {}",
                     name_of(line.kind), tally.captured, tally.open, tally.fulfilled, tally.refused,
                     tally.released, tally.erased, tally.accounted())});
  }
  return findings;
}

Result<Findings> rows_as_findings(sql::Session& session, std::string_view sql,
                                  std::string_view detail) {
  Findings findings;
  RETURN_IF_ERROR(session.each(sql, {}, [&](sql::Row const& row) -> Result<void> {
    findings.push_back({"obligation/" + row.text(0), std::string(detail)});
    return {};
  }));
  return findings;
}

Result<Findings> check_reasons(sql::Session& session) {
  return rows_as_findings(session, R"sql(
    SELECT id FROM obligation
    WHERE state IN ('declined', 'refused', 'released') AND (reason IS NULL OR ended_by = '')
    ORDER BY id
  )sql",
                          "no reason, or nobody who decided");
}

Result<Findings> check_owners(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const accounts, accounts::watched_kind().present(session));
  std::set<std::string, std::less<>> active;
  for (auto const& [id, state] : accounts) {
    if (state == "active") active.insert(id);
  }
  Findings findings;
  RETURN_IF_ERROR(
      session.each(R"sql(
    SELECT id, owner FROM obligation
    WHERE state IN ('open', 'declined') AND owner IS NOT NULL
    ORDER BY id
  )sql",
                   {}, [&](sql::Row const& row) -> Result<void> {
                     if (!active.contains(row.text(1))) {
                       findings.push_back({"obligation/" + row.text(0), "its owner cannot log in"});
                     }
                     return {};
                   }));
  return findings;
}

Result<Findings> check_promises(sql::Session& session) {
  return rows_as_findings(session, R"sql(
    SELECT id FROM obligation
    WHERE kind = 'contact' AND state = 'open' AND (owner IS NULL OR due = '')
    ORDER BY id
  )sql",
                          "a promise without an owner or a day");
}

// The attempt is named by its number.
Result<Findings> check_kept(sql::Session& session) {
  return rows_as_findings(session, R"sql(
    SELECT o.id FROM obligation o
    WHERE o.state = 'fulfilled' AND o.proof_kind = 'attempt'
      AND NOT EXISTS (SELECT 1 FROM obligation_attempt a
                      WHERE a.obligation = o.id AND CAST(a.number AS TEXT) = o.proof
                        AND a.outcome IN ('spoke', 'wrote'))
    ORDER BY o.id
  )sql",
                          "no attempt in which we spoke or wrote");
}

Result<Findings> check_given_up(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id FROM obligation WHERE proof_kind = 'unreachable' ORDER BY id
  )sql"));
  Findings findings;
  for (sql::Row const& row : rows) {
    ASSIGN_OR_RETURN(auto const stored, store::attempts(session, row.id<ObligationRecord>(0)));
    std::vector<Attempt> attempts;
    for (auto const& one : stored) attempts.push_back(one.attempt);
    if (!tried_enough(attempts)) {
      findings.push_back({"obligation/" + row.text(0),
                          fmt::format("given up after {} attempts", attempts.size())});
    }
  }
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V10", "obligations.check_law", check_law},
          {"V14", "obligations.check_reasons", check_reasons},
          {"V18", "obligations.check_owners", check_owners},
          {"V30", "obligations.check_promises", check_promises},
          {"V31", "obligations.check_kept", check_kept},
          {"V32", "obligations.check_given_up", check_given_up}};
}

}  // namespace klantendag::obligations
