// SPDX-License-Identifier: EUPL-1.2
// The worked example of docs/algorithms/groups.md: the files and figures that stand there are read
// from the page itself, so page and program cannot part.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/grouping/check.hpp"
#include "core/grouping/compose.hpp"
#include "core/grouping/explain.hpp"
#include "core/grouping/leads.hpp"
#include "core/grouping/solve.hpp"

using namespace klantendag;
using namespace klantendag::grouping;

namespace {

std::string read_page() {
  char const* source = std::getenv("KLANTENDAG_SOURCE");
  std::string const path =
      std::string(source == nullptr ? "." : source) + "/docs/algorithms/groups.md";
  std::string text;
  if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
    for (int c = 0; (c = std::fgetc(file)) != EOF;) text += static_cast<char>(c);
    std::fclose(file);
  }
  return text;
}

// The block of the page that begins with ```<name>.
std::string block(std::string const& page, std::string const& name) {
  std::size_t const from = page.find("```" + name + "\n");
  if (from == std::string::npos) return "";
  std::size_t const begin = from + name.size() + 4;
  return page.substr(begin, page.find("```", begin) - begin);
}

std::string members(Problem const& problem, Outcome const& outcome) {
  auto const leads = name_leads(problem, outcome.plan);
  std::string text;
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    for (std::size_t group = 0; group < problem.groups; ++group) {
      text += std::to_string(round + 1) + "." + std::to_string(group + 1) + ":";
      for (std::size_t person = 0; person < problem.people.size(); ++person) {
        if (outcome.plan.group_of[round][person] != static_cast<std::int32_t>(group)) continue;
        text += " " + problem.people[person];
        if (leads[round][group] == static_cast<std::int32_t>(person)) text += "*";
      }
      text += "\n";
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the worked example of the page comes out as it stands there") {
  std::string const page = read_page();
  auto const people = read_people(block(page, "csv"));
  auto const wishes = read_wishes(block(page, "toml"));
  REQUIRE(people);
  REQUIRE(wishes);
  auto const problem = compose(*people, *wishes);
  REQUIRE(problem);

  Outcome const outcome = search(*problem, {usual_steps, "1", nullptr});

  CHECK(outcome.proven);
  CHECK(check(*problem, {outcome.plan, name_leads(*problem, outcome.plan), outcome.score,
                         outcome.bound, outcome.proven, outcome.by_exhaustion})
            .empty());
  CHECK(members(*problem, outcome) == block(page, "plan"));
  std::string goals;
  for (std::size_t goal = 0; goal < problem->goals.size(); ++goal) {
    goals += std::string(name_of(problem->goals[goal].kind)) + " " +
             std::to_string(outcome.score.costs[goal]) + " " +
             std::to_string(outcome.bound.costs[goal]) + "\n";
  }
  goals += "pairs " + std::to_string(pairs_met(*problem, outcome.plan)) + " " +
           std::to_string(most_pairs(*problem)) + "\n";
  CHECK(goals == block(page, "score"));
}
