// SPDX-License-Identifier: EUPL-1.2
// V02 and V03: the numbers of cards and forms run from 1 without a gap; each used one leads to its tip
// or story and no two cards to the same; once the day is over each is used or void.
#include <map>
#include <set>

#include "modules/day/checks.hpp"
#include "modules/day/day.hpp"
#include "modules/day/paper_store.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::day {
namespace {

using Findings = std::vector<audit::Finding>;
using Names = std::set<std::string, std::less<>>;

Result<Names> present(sql::Session& session, audit::WatchedKind const& kind) {
  ASSIGN_OR_RETURN(auto const states, kind.present(session));
  Names names;
  for (auto const& [id, state] : states) names.insert(id);
  return names;
}

struct Known {
  Names over{};     // editions whose day is over
  Names targets{};  // tips or stories that are there
};

Result<Findings> check(sql::Session& session, PaperKind kind, Known const& known) {
  ASSIGN_OR_RETURN(auto const papers, store::every_paper(session));
  std::map<EditionId, std::int64_t> last;
  Names used;
  Findings findings;
  for (Paper const& paper : papers) {
    if (paper.kind != kind) continue;
    auto const tell = [&](std::string_view what) {
      findings.push_back({paper.name(), std::string(what)});
    };
    if (paper.number != ++last[paper.edition]) {
      tell("a number before this one is gone");
      last[paper.edition] = paper.number;
    }
    bool const is_used = paper.state == PaperState::used;
    if (is_used && !known.targets.contains(paper.used_for)) tell("used for what is not there");
    // A long story takes two forms.
    bool const alone = kind == PaperKind::tip_card;
    if (is_used && alone && !used.insert(paper.used_for).second)
      tell("used for the same as another number");
    bool const is_open = paper.state == PaperState::printed;
    if (is_open && known.over.contains(paper.edition.text())) tell("neither used nor void");
    if (paper.state == PaperState::voided && paper.reason == VoidReason::none) {
      tell("void without a reason");
    }
  }
  return findings;
}

Result<Findings> check_tip_cards(sql::Session& session) {
  Known known;
  ASSIGN_OR_RETURN(known.over, inside::editions_after_the_day(session));
  ASSIGN_OR_RETURN(known.targets, present(session, stories::watched_tips()));
  return check(session, PaperKind::tip_card, known);
}

Result<Findings> check_story_forms(sql::Session& session) {
  Known known;
  ASSIGN_OR_RETURN(known.over, inside::editions_after_the_day(session));
  ASSIGN_OR_RETURN(known.targets, present(session, stories::watched_stories()));
  return check(session, PaperKind::story_form, known);
}

}  // namespace

namespace inside {

std::vector<audit::Check> paper_checks() {
  return {{"V02", "day.check_tip_cards", check_tip_cards},
          {"V03", "day.check_story_forms", check_story_forms}};
}

}  // namespace inside
}  // namespace klantendag::day
