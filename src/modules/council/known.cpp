// SPDX-License-Identifier: EUPL-1.2
// "Wist u dat er een cliëntenraad is?": what the survey of the employees released of it. It was counted
// by people with more rights than who reads this page, so it is read as the program.
#include <algorithm>

#include "modules/council/council.hpp"
#include "modules/editions/editions.hpp"
#include "modules/survey/survey.hpp"
#include "platform/work/as_program.hpp"

namespace klantendag::council {
namespace {

std::optional<Knew> knew(std::vector<survey::Released> const& figures, std::string_view question) {
  auto const found = std::find_if(figures.begin(), figures.end(), [&](survey::Released const& one) {
    return one.question == question;
  });
  if (found == figures.end()) return std::nullopt;
  if (auto const all = survey::nearly_all(*found)) {
    if (!*all) return std::nullopt;
    return Knew{.of = found->answered, .nearly_all = true};
  }
  if (found->part == "counts") {
    auto const counts = survey::counts_in(*found);
    if (!counts || counts->empty()) return std::nullopt;
    return Knew{.yes = counts->front(), .of = found->answered};
  }
  auto const share = survey::share_in(*found, found->answered);
  if (!share) return std::nullopt;
  return Knew{.yes = share->counted.yes, .of = found->answered};
}

}  // namespace

Result<std::vector<Known>> known(Work& work, crypto::Keys const& keys) {
  RETURN_IF_ERROR(require(work, Permission::see_council));
  Work program = as_program(work);
  ASSIGN_OR_RETURN(auto const editions, editions::all(program));
  std::vector<Known> found;
  for (editions::Edition const& edition : editions) {
    ASSIGN_OR_RETURN(auto const surveys, survey::of_edition(program, edition.id));
    for (survey::Survey const& one : surveys) {
      if (one.audience != survey::Audience::employees) continue;
      if (one.state < survey::State::released) continue;
      ASSIGN_OR_RETURN(auto const results, survey::results(program, keys, one.id));
      Known known{edition.name + " " + std::to_string(edition.year),
                  knew(results.figures, "council"), knew(results.figures, "council_now")};
      if (known.before || known.after) found.push_back(std::move(known));
    }
  }
  return found;
}

}  // namespace klantendag::council
