// SPDX-License-Identifier: EUPL-1.2
// V42: who must never be called again is not called. V43: attempts began within hours, whenever they
// were noted, and were enough before somebody counts as not reached. V44: each thing was asked before
// it was used.
#include <fmt/format.h>

#include <map>

#include "modules/complaints/complaints.hpp"
#include "modules/recruitment/recruitment.hpp"
#include "modules/recruitment/rules.hpp"

namespace klantendag::recruitment {
namespace {

using Findings = std::vector<audit::Finding>;

std::string object_of(std::string_view id) {
  return "call/" + std::string(id);
}

// The last attempt may be the one in which it was said.
Result<Findings> check_never_again(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT c.id, c.complaint, c.made_at,
           (SELECT MAX(a.begun_at) FROM call_attempt a WHERE a.call = c.id)
    FROM call c
    ORDER BY c.id
  )sql"));
  std::vector<ComplaintId> ids;
  for (sql::Row const& row : rows) ids.push_back(row.id<ComplaintRecord>(1));
  ASSIGN_OR_RETURN(auto const against, complaints::against_calling(session, ids));
  Findings findings;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (!against[at] || against[at]->reason != complaints::BlockReason::never_again) continue;
    auto const last = rows[at].optional_instant(3);
    if (rows[at].instant(2) > against[at]->since) {
      findings.push_back({object_of(rows[at].text(0)), "made after \"never again\""});
    } else if (last > against[at]->since) {
      findings.push_back({object_of(rows[at].text(0)), "called after \"never again\""});
    }
  }
  return findings;
}

Result<Findings> check_hours(sql::Session& session) {
  Findings findings;
  std::map<std::string, std::vector<Attempt>> by_call;
  auto const take = [&](sql::Row const& row) -> Result<void> {
    Instant const at = row.instant(1);
    TimeOfDay const from{static_cast<std::int32_t>(row.integer(2))};
    TimeOfDay const until{static_cast<std::int32_t>(row.integer(3))};
    if (!within_hours(at, from, until)) {
      findings.push_back({object_of(row.text(0)), fmt::format("attempt at {}", at.text())});
    }
    if (auto const noted = row.optional_instant(4); noted && *noted < at) {
      findings.push_back({object_of(row.text(0)), "noted before it began"});
    }
    by_call[row.text(0)].push_back({.begun_at = at});
    return {};
  };
  RETURN_IF_ERROR(session.each(R"sql(
    SELECT call, begun_at, from_time, until_time, noted_at
    FROM call_attempt
    ORDER BY call, begun_at
  )sql",
                               {}, take));
  ASSIGN_OR_RETURN(auto const exhausted, session.query(R"sql(
    SELECT id FROM call WHERE state = 'exhausted' ORDER BY id
  )sql"));
  for (sql::Row const& row : exhausted) {
    auto const& attempts = by_call[row.text(0)];
    if (attempts.size() < 2 || day_parts(attempts) < 2) {
      findings.push_back({object_of(row.text(0)), "given up too soon"});
    }
  }
  return findings;
}

Result<Findings> check_consents(sql::Session& session) {
  Findings findings;
  auto const add = [&](std::string_view sql, std::string_view what) -> Result<void> {
    ASSIGN_OR_RETURN(auto const rows, session.query(sql));
    for (sql::Row const& row : rows) {
      findings.push_back({object_of(row.text(0)), std::string(what)});
    }
    return {};
  };
  RETURN_IF_ERROR(add(R"sql(
    SELECT c.id FROM call c
    WHERE c.state IN ('accepted', 'cancelled')
      AND NOT EXISTS (SELECT 1 FROM call_consent k
                      WHERE k.call = c.id AND k.purpose = 'attend' AND k.yes = 1
                        AND k.script_version <> '')
    ORDER BY c.id
  )sql",
                      "comes without a yes"));
  RETURN_IF_ERROR(add(R"sql(
    SELECT p.call FROM call_practical p
    WHERE p.needs IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM call_consent k
                      WHERE k.call = p.call AND k.purpose = 'note_needs' AND k.yes = 1
                        AND k.asked_at <= p.noted_at)
    ORDER BY p.call
  )sql",
                      "needs noted without a yes"));
  RETURN_IF_ERROR(add(R"sql(
    SELECT DISTINCT k.call FROM call_consent k
    WHERE NOT EXISTS (SELECT 1 FROM call_attempt a
                      WHERE a.call = k.call AND a.outcome = 'accepted'
                        AND a.begun_at <= k.asked_at)
    ORDER BY k.call
  )sql",
                      "answers without a conversation"));
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V42", "recruitment.check_never_again", check_never_again},
          {"V43", "recruitment.check_hours", check_hours},
          {"V44", "recruitment.check_consents", check_consents}};
}

}  // namespace klantendag::recruitment
