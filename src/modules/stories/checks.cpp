// SPDX-License-Identifier: EUPL-1.2
// V11: no tip without its obligations, and an open one has an owner and a day; V36: whoever asked for
// contact has a promise.
#include <map>
#include <set>

#include "modules/stories/store.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::stories {
namespace {

using Findings = std::vector<audit::Finding>;
using obligations::Kind;
using obligations::Obligation;

Result<Findings> check_tips(sql::Session& session) {
  std::set<std::string, std::less<>> decided;
  Findings findings;
  RETURN_IF_ERROR(
      obligations::each_from(session, "tip", [&](Obligation const& one) -> Result<void> {
        if (one.kind == Kind::decide) decided.insert(one.origin.id);
        if (obligations::is_open(one.state) && !one.owner) {
          findings.push_back({"tip/" + one.origin.id, "nobody has it"});
        }
        return {};
      }));
  RETURN_IF_ERROR(
      session.each("SELECT id FROM tip ORDER BY id", {}, [&](sql::Row const& row) -> Result<void> {
        if (!decided.contains(row.text(0))) {
          findings.push_back({"tip/" + row.text(0), "nobody has to decide about it"});
        }
        return {};
      }));
  return findings;
}

Result<Findings> check_promises(sql::Session& session) {
  std::set<std::string, std::less<>> promised;
  RETURN_IF_ERROR(
      obligations::each_from(session, "story", [&](Obligation const& one) -> Result<void> {
        if (one.kind == Kind::contact) promised.insert(one.origin.id);
        return {};
      }));
  Findings findings;
  auto const take = [&](sql::Row const& row) -> Result<void> {
    bool const asked = row.text(1) == "yes";
    if (asked && !promised.contains(row.text(0))) {
      findings.push_back({"story/" + row.text(0), "asked for contact, and nothing was promised"});
    }
    if (row.text(1) == "unasked") {
      findings.push_back({"story/" + row.text(0), "finished without asking for contact"});
    }
    return {};
  };
  RETURN_IF_ERROR(session.each(R"sql(
    SELECT id, wants_contact FROM story
    WHERE wants_contact = 'yes'
       OR (wants_contact = 'unasked' AND state IN ('finished', 'kept_internal', 'published'))
    ORDER BY id
  )sql",
                               {}, take));
  return findings;
}

}  // namespace

audit::WatchedKind watched_stories() {
  return {{"story", story_steps}, store::story_states};
}

audit::WatchedKind watched_tips() {
  return {{"tip", tip_steps}, store::tip_states};
}

std::vector<audit::Check> checks() {
  return {{"V11", "stories.check_tips", check_tips},
          {"V36", "stories.check_promises", check_promises}};
}

}  // namespace klantendag::stories
