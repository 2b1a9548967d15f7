// SPDX-License-Identifier: EUPL-1.2
// V12 every outcome opened a tell-back; V13 what was told has its words, channel, person and moment;
// V14 a no says why and by whom; V16 what is under way is owed; V17 what is done was shown and checked by somebody else; V19 who was
// not content is heard anew; V20 everybody reads only what was checked.
#include <map>
#include <set>

#include "modules/actions/actions.hpp"
#include "modules/actions/store.hpp"

namespace klantendag::actions {
namespace {

using Findings = std::vector<audit::Finding>;
using obligations::Kind;
using obligations::Obligation;

// Of each tip: tell-backs, decisions that were opened again, and what is open.
struct Owed {
  std::int64_t tell_backs = 0;
  std::int64_t reopened = 0;
  std::set<std::string, std::less<>> open{};
};

Result<std::map<std::string, Owed, std::less<>>> owed_by_tip(sql::Session& session) {
  std::map<std::string, Owed, std::less<>> owed;
  RETURN_IF_ERROR(
      obligations::each_from(session, "tip", [&](Obligation const& one) -> Result<void> {
        Owed& of = owed[one.origin.id];
        if (one.kind == Kind::tell_back) ++of.tell_backs;
        if (one.kind == Kind::decide && one.reopens) ++of.reopened;
        if (obligations::is_open(one.state)) of.open.insert(one.id.text());
        return {};
      }));
  return owed;
}

// Each outcome opened one, and what was not told yet is still open in the ledger.
Result<Findings> check_tell_backs(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const owed, owed_by_tip(session));
  Findings findings;
  RETURN_IF_ERROR(session.each(
      R"sql(
    SELECT tip, COUNT(*) FROM tip_decision
    WHERE state NOT IN ('under_way', 'claimed', 'withdrawn')
    GROUP BY tip
    ORDER BY tip
  )sql",
      {}, [&](sql::Row const& row) -> Result<void> {
        auto const found = owed.find(row.text(0));
        std::int64_t const told = found == owed.end() ? 0 : found->second.tell_backs;
        if (told < row.integer(1)) {
          findings.push_back({"tip/" + row.text(0), "an outcome that nobody has to tell"});
        }
        return {};
      }));
  RETURN_IF_ERROR(session.each(
      R"sql(
    SELECT tip, obligation FROM telling WHERE state IN ('drafted', 'approved') ORDER BY tip
  )sql",
      {}, [&](sql::Row const& row) -> Result<void> {
        auto const found = owed.find(row.text(0));
        if (found == owed.end() || !found->second.open.contains(row.text(1))) {
          findings.push_back({"tip/" + row.text(0), "words that nobody has to tell any more"});
        }
        return {};
      }));
  return findings;
}

// What is under way is owed by somebody, until it is done or not done.
Result<Findings> check_acts(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const owed, owed_by_tip(session));
  Findings findings;
  RETURN_IF_ERROR(session.each(
      R"sql(
    SELECT tip, act FROM tip_decision WHERE state IN ('under_way', 'claimed') ORDER BY tip
  )sql",
      {}, [&](sql::Row const& row) -> Result<void> {
        auto const found = owed.find(row.text(0));
        if (row.is_null(1) || found == owed.end() || !found->second.open.contains(row.text(1))) {
          findings.push_back({"tip/" + row.text(0), "under way, and owed by nobody"});
        }
        return {};
      }));
  return findings;
}

Result<Findings> rows_as_findings(sql::Session& session, std::string_view sql,
                                  std::string_view kind, std::string_view detail) {
  Findings findings;
  RETURN_IF_ERROR(session.each(sql, {}, [&](sql::Row const& row) -> Result<void> {
    findings.push_back({std::string(kind) + "/" + row.text(0), std::string(detail)});
    return {};
  }));
  return findings;
}

Result<Findings> check_tellings(sql::Session& session) {
  return rows_as_findings(session, R"sql(
    SELECT id FROM telling
    WHERE state IN ('told', 'content', 'no_reaction', 'not_content')
      AND (body IS NULL OR channel = '' OR approved_by IS NULL OR told_by IS NULL OR told_at IS NULL)
    ORDER BY id
  )sql",
                          "telling", "told without words, yes, person or moment");
}

Result<Findings> check_reasons(sql::Session& session) {
  return rows_as_findings(session, R"sql(
    SELECT id FROM tip_decision
    WHERE state IN ('not_doing', 'out_of_scope') AND (what IS NULL OR decided_by = '')
    ORDER BY id
  )sql",
                          "decision", "a no without a reason");
}

Result<Findings> check_evidence(sql::Session& session) {
  return rows_as_findings(session, R"sql(
    SELECT id FROM tip_decision
    WHERE state IN ('done', 'partly')
      AND (evidence IS NULL OR claimed_by IS NULL OR verified_by IS NULL OR verified_by = claimed_by)
    ORDER BY id
  )sql",
                          "decision", "done without evidence that somebody else checked");
}

Result<Findings> check_reopened(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const owed, owed_by_tip(session));
  Findings findings;
  RETURN_IF_ERROR(session.each(
      R"sql(
    SELECT DISTINCT tip FROM telling WHERE state = 'not_content' ORDER BY tip
  )sql",
      {}, [&](sql::Row const& row) -> Result<void> {
        auto const found = owed.find(row.text(0));
        if (found == owed.end() || found->second.reopened == 0) {
          findings.push_back({"tip/" + row.text(0), "not content, and not heard anew"});
        }
        return {};
      }));
  return findings;
}

Result<Findings> check_public(sql::Session& session) {
  return rows_as_findings(session, R"sql(
    SELECT l.decision FROM public_line l
    JOIN tip_decision d ON d.id = l.decision
    WHERE d.state NOT IN ('done', 'partly') OR d.verified_by IS NULL
       OR d.verified_by = d.claimed_by
       OR EXISTS (
         SELECT 1 FROM tip_decision newer
         WHERE newer.tip = d.tip
           AND (newer.decided_at > d.decided_at
                OR (newer.decided_at = d.decided_at AND newer.id > d.id))
       )
    ORDER BY l.decision
  )sql",
                          "decision", "everybody reads that we did it, and nobody checked that");
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V12", "actions.check_tell_backs", check_tell_backs},
          {"V13", "actions.check_tellings", check_tellings},
          {"V14", "actions.check_reasons", check_reasons},
          {"V16", "actions.check_acts", check_acts},
          {"V17", "actions.check_evidence", check_evidence},
          {"V19", "actions.check_reopened", check_reopened},
          {"V20", "actions.check_public", check_public}};
}

audit::WatchedKind watched_decisions() {
  return {{"decision", decision_steps}, store::decision_states};
}

audit::WatchedKind watched_tellings() {
  return {{"telling", telling_steps}, store::telling_states};
}

}  // namespace klantendag::actions
