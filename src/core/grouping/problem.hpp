// SPDX-License-Identifier: EUPL-1.2
// A grouping problem as plain data: people by number, groups, rounds, hard rules and goals. Everything
// with a name (ids, columns, sentences) stays on the outside; only rules carry the key of their words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace klantendag::grouping {

// A property that tables are counted by: "role is client", or a number such as years of service.
struct Trait {
  std::string column;
  std::string value;                  // empty for a numeric column
  std::vector<std::int32_t> amounts;  // per person; 0 or 1, or the number itself
};

// The words of a hard rule: a key of texts.txt. Rules are what a contradiction consists of.
struct Rule {
  std::string key;
  std::vector<Parameter> parameters{};
  std::int64_t line = 0;  // in the rules file, when it stands there
};

struct Size {
  std::int32_t minimum = 0;
  std::int32_t maximum = 0;
  std::size_t rule = 0;
};

struct Limit {  // in every round this group holds so many people with the trait
  std::size_t trait = 0;
  std::size_t group = 0;
  std::int32_t minimum = 0;
  std::int32_t maximum = 0;
  std::size_t rule = 0;
};

struct PairRule {
  std::size_t first = 0;
  std::size_t second = 0;
  std::size_t rule = 0;
};

struct SeatRule {
  std::size_t person = 0;
  std::size_t round = 0;
  std::size_t group = 0;
  std::size_t rule = 0;
};

struct BarRule {  // this group's room does not offer what this person needs
  std::size_t person = 0;
  std::size_t group = 0;
  std::size_t rule = 0;
};

struct EscortRule {  // a table with someone of `trait` has someone of `helper`, an interpreter say
  std::size_t trait = 0;
  std::size_t helper = 0;
  std::size_t rule = 0;
};

struct Absence {
  std::size_t person = 0;
  std::size_t round = 0;
};

// What is counted by each goal; all costs are "lower is better".
enum class GoalKind {
  moves,     // people who leave the table of the previous plan
  spread,    // people by whom tables differ from their fair share of each trait
  level,     // the same for numbers, in units of the amounts
  company,   // people who are the only one of their kind at a table
  gather,    // tables used by a trait that should sit together
  meetings,  // what repeated meetings lose against first ones (Problem::novelty)
  load,      // sum over facilitators of (people and needs at their tables) squared
  closeness  // minus the sum of Problem::closeness over the pairs at one table
};

struct Goal {
  GoalKind kind = GoalKind::spread;
  std::vector<std::size_t> traits{};
  std::int64_t weight = 1;  // used only when Problem::weighed
};

struct Problem {
  std::vector<std::string> people{};
  std::size_t groups = 0;
  std::size_t rounds = 1;
  std::vector<Size> sizes{};  // one a group, for everybody present; see sizes_in()
  std::vector<Trait> traits{};

  std::vector<Rule> rules{};
  std::vector<Limit> limits{};
  std::vector<PairRule> apart{};
  std::vector<PairRule> together{};
  std::vector<SeatRule> seats{};
  std::vector<BarRule> bars{};
  std::vector<EscortRule> escorts{};
  std::vector<Absence> absent{};
  std::optional<std::size_t> lead{};  // the trait of those who can lead a group

  std::vector<Goal> goals{};  // most important first
  bool weighed = false;       // compare the weighted sum of the goals instead of their order
  // Value of the first, second, … meeting of two people; falling, so a repeat is always worth less.
  std::vector<std::int64_t> novelty{};
  std::vector<std::int64_t> closeness{};  // people x people, symmetric, 0 with oneself; or empty
  std::vector<std::int32_t> care{};       // per person: what a facilitator carries; empty is 1 each
  std::vector<std::vector<std::int32_t>> previous{};  // [round][person]: group, or -1; may be empty
  // Rounds before this one are over: they stay as `previous` has them and no hard rule counts there.
  std::size_t first_round = 0;
};

// Meeting values that put the number of different people met first, and after that see to it that
// the same two do not meet in every round (strictly falling steps).
[[nodiscard]] std::vector<std::int64_t> new_people_first(std::size_t rounds);

}  // namespace klantendag::grouping
