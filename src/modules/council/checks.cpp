// SPDX-License-Identifier: EUPL-1.2
// V39: an advice that came in has somebody who must react; a reaction says why and is told; what was
// adopted is done by somebody. One council has one chair, and terms follow each other.
#include <map>

#include "modules/council/inside.hpp"

namespace klantendag::council {
namespace {

using Findings = std::vector<audit::Finding>;
using obligations::Kind;
using obligations::Obligation;

struct Standing {
  bool any = false;
  bool open = false;
  bool fulfilled = false;
};
using Owing = std::map<Kind, Standing>;

Result<std::map<std::string, Owing, std::less<>>> owing(sql::Session& session) {
  std::map<std::string, Owing, std::less<>> found;
  RETURN_IF_ERROR(
      obligations::each_from(session, "council_advice", [&](Obligation const& one) -> Result<void> {
        Standing& standing = found[one.origin.id][one.kind];
        standing.any = true;
        standing.open = standing.open || obligations::is_open(one.state);
        standing.fulfilled = standing.fulfilled || one.state == obligations::State::fulfilled;
        return {};
      }));
  return found;
}

// What must stand in the ledger while the advice is there; the first that does not.
std::string_view missing(Advice const& advice, Owing const& owing) {
  auto const standing = [&](Kind kind) {
    auto const at = owing.find(kind);
    return at == owing.end() ? Standing{} : at->second;
  };
  AdviceState const state = advice.state;
  if (state == AdviceState::asked) return "";
  if (!standing(Kind::acknowledge).any) return "nobody had to say that it came in";
  if (!standing(Kind::decide).any) return "nobody has to react";
  if (state == AdviceState::received || state == AdviceState::acknowledged) return "";
  if (!standing(Kind::decide).fulfilled) return "was reacted to, and the ledger does not know";
  if (advice.reason.empty()) return "was reacted to without saying why";
  if (!standing(Kind::tell_back).any) return "nobody has to tell the council";
  bool const waits = standing(Kind::tell_back).open;
  bool const told = state == AdviceState::told || state == AdviceState::followed;
  if (told == waits) return told ? "told, and the ledger waits for it" : "told by nobody";
  if (is_to_be_done(advice) && !standing(Kind::act).open) return "adopted, and nobody does it";
  if (state == AdviceState::followed && advice.evidence.empty()) return "done without proof";
  return "";
}

Result<void> check_chairs(sql::Session& session, Findings& findings) {
  ASSIGN_OR_RETURN(auto const councils, store::all(session));
  for (Council const& council : councils) {
    ASSIGN_OR_RETURN(auto const members, store::members(session, council.id));
    int chairs = 0;
    for (store::Stored const& one : members) {
      bool const sitting = one.member.state == MemberState::sitting;
      if (sitting && one.member.role == Role::chair) ++chairs;
      for (std::size_t at = 1; at < one.member.terms.size(); ++at) {
        if (one.member.terms[at - 1].until < one.member.terms[at].from) continue;
        findings.push_back({"council_member/" + one.member.id.text(), "two terms at once"});
      }
    }
    if (chairs > 1) findings.push_back({"council/" + council.id.text(), "more than one chair"});
  }
  return {};
}

Result<Findings> check_advice(sql::Session& session) {
  Findings findings;
  ASSIGN_OR_RETURN(auto const ledger, owing(session));
  ASSIGN_OR_RETURN(auto const all, store::every_advice(session));
  for (Advice const& one : all) {
    auto const at = ledger.find(one.id.text());
    std::string_view const fault = missing(one, at == ledger.end() ? Owing{} : at->second);
    if (!fault.empty()) {
      findings.push_back({"council_advice/" + one.id.text(), std::string(fault)});
    }
  }
  RETURN_IF_ERROR(check_chairs(session, findings));
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V39", "council.check_advice", check_advice}};
}

}  // namespace klantendag::council
