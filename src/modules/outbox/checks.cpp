// SPDX-License-Identifier: EUPL-1.2
// V37: whatever left, or is about to, has a person's yes: who and when, and none ended before it.
#include "modules/outbox/outbox.hpp"

namespace klantendag::outbox {
namespace {

using Findings = std::vector<audit::Finding>;

Result<Findings> check_yes(sql::Session& session) {
  Findings findings;
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, state
    FROM outgoing
    WHERE state IN ('approved', 'sending', 'sent', 'refused', 'unsure')
      AND (approved_at IS NULL OR ended_at < approved_at
           OR approved_by IS NULL OR approved_by IN ('', 'program', 'nobody'))
    ORDER BY id
  )sql"));
  for (sql::Row const& row : rows) {
    findings.push_back({"outgoing/" + row.text(0), row.text(1) + " without a yes before it"});
  }
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V37", "outbox.check_yes", check_yes}};
}

}  // namespace klantendag::outbox
