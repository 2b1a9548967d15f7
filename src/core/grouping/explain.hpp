// SPDX-License-Identifier: EUPL-1.2
// Why the plan is as it is: what each goal reached against its bound, what each group looks like, and
// why somebody does not sit with whom. As keys of texts.txt with parameters; the page adds the words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/grouping/people.hpp"
#include "core/grouping/plan.hpp"

namespace klantendag::grouping {

struct Sentence {
  std::string key;
  std::vector<Parameter> parameters{};
};

struct GoalLine {
  GoalKind kind = GoalKind::spread;
  std::int64_t reached = 0;
  std::int64_t bound = 0;
};

struct GroupLine {
  std::size_t round = 0;
  std::size_t group = 0;
  std::vector<Sentence> sentences{};
};

struct PersonLine {
  std::size_t person = 0;
  std::size_t met = 0;  // different people over all rounds
  std::vector<Sentence> sentences{};
};

struct Explanation {
  std::vector<GoalLine> goals{};
  std::vector<GroupLine> groups{};
  std::vector<PersonLine> people{};
};

struct Explained {
  People const& people;
  Problem const& problem;
  Plan const& plan;
  Score const& score;
  Score const& bound;
};
[[nodiscard]] Explanation explain(Explained const& result);

// Different pairs of people that meet at least once, and the most that any plan could reach.
[[nodiscard]] std::int64_t pairs_met(Problem const& problem, Plan const& plan);
[[nodiscard]] std::int64_t most_pairs(Problem const& problem);
// The same, but of plans in which every table has its fair share of everything that is spread.
[[nodiscard]] std::int64_t most_pairs_of_fair_tables(Problem const& problem);

}  // namespace klantendag::grouping
