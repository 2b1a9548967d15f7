// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/compose_goals.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.hpp"
#include "core/grouping/compose.hpp"

namespace klantendag::grouping {
namespace {

constexpr GoalKind usual_order[] = {GoalKind::gather,  GoalKind::spread,   GoalKind::level,
                                    GoalKind::company, GoalKind::meetings, GoalKind::load};
constexpr std::int64_t level_steps =
    100;  // a numeric column is measured in hundredths of its range

// The values of a column, in the order of their first appearance, blanks left out.
std::vector<std::string> values_of(People const& people, std::size_t column) {
  std::vector<std::string> values;
  for (Person const& person : people.people) {
    std::string const value = fold(trim(person.values[column]));
    if (value.empty() || std::count(values.begin(), values.end(), value) != 0) continue;
    values.push_back(value);
  }
  return values;
}

class GoalComposer {
 public:
  GoalComposer(People const& people, Wishes const& wishes, Problem& problem,
               std::vector<Error>& problems)
      : people_(people), wishes_(wishes), problem_(problem), problems_(problems) {}

  void compose() {
    std::map<GoalKind, Goal> goals;
    columns(different(), goals[GoalKind::spread]);
    columns(wishes_.company, goals[GoalKind::company]);
    columns(wishes_.gather, goals[GoalKind::gather]);
    numbers(goals[GoalKind::level]);
    problem_.novelty = new_people_first(problem_.rounds);
    problem_.care = care();
    for (GoalKind kind : order()) {
      Goal goal = goals[kind];
      goal.kind = kind;
      goal.weight = weight(kind);
      if (wanted(goal)) problem_.goals.push_back(std::move(goal));
    }
    problem_.weighed = !wishes_.weights.empty();
    refuse_idle_wishes();
  }

 private:
  // A place in the order or a weight for what is no goal here would do nothing, and nobody would know.
  // `moves` becomes a goal when there is an earlier plan, which is not known here.
  void refuse_idle_wishes() {
    if (problem_.weighed && !wishes_.order.empty()) {
      problems_.push_back(invalid("grouping.order_and_weights"));
      return;
    }
    std::vector<std::string> names = wishes_.order;
    for (Weight const& weight : wishes_.weights) names.push_back(weight.goal);
    for (std::string const& name : names) {
      bool const known = std::any_of(std::begin(usual_order), std::end(usual_order),
                                     [&](GoalKind kind) { return name_of(kind) == name; });
      bool const asked = std::any_of(problem_.goals.begin(), problem_.goals.end(),
                                     [&](Goal const& goal) { return name_of(goal.kind) == name; });
      if (known && !asked)
        problems_.push_back(invalid("grouping.goal_not_asked", {{"goal", name}}));
    }
  }

  // Asked for, else every column that says something: two values or more, and not one for each.
  [[nodiscard]] std::vector<std::string> different() const {
    std::vector<std::string> columns{};
    if (people_.column("role") < people_.columns.size()) columns.emplace_back("role");
    if (wishes_.different) {
      for (std::string const& column : *wishes_.different) {
        if (fold(column) != "role") columns.push_back(column);
      }
      return columns;
    }
    for (std::size_t column = 0; column < people_.columns.size(); ++column) {
      std::size_t const values = values_of(people_, column).size();
      if (people_.columns[column] == "role" || values < 2) continue;
      if (values * 2 <= people_.people.size()) columns.push_back(people_.columns[column]);
    }
    return columns;
  }

  void columns(std::vector<std::string> const& names, Goal& goal) {
    for (std::string const& name : names) {
      std::size_t const column = people_.column(name);
      if (column >= people_.columns.size()) {
        problems_.push_back(invalid("grouping.unknown_column", {{"column", name}}));
        continue;
      }
      for (std::string const& value : values_of(people_, column)) {
        goal.traits.push_back(*trait_of(people_, name, value, problem_));
      }
    }
  }

  void numbers(Goal& goal) {
    for (std::string const& name : wishes_.numbers) {
      std::size_t const column = people_.column(name);
      if (column >= people_.columns.size()) {
        problems_.push_back(invalid("grouping.unknown_column", {{"column", name}}));
        continue;
      }
      if (auto const trait = number_trait(name, column)) {
        goal.traits.push_back(problem_.traits.size());
        problem_.traits.push_back(*trait);
      }
    }
  }

  // Numbers in hundredths of the range, from the smallest on; a blank counts as the middle.
  std::optional<Trait> number_trait(std::string const& name, std::size_t column) {
    std::vector<std::optional<std::int64_t>> values;  // in thousandths
    std::int64_t least = INT64_MAX, most = INT64_MIN;
    for (Person const& person : people_.people) {
      std::string const& field = person.values[column];
      auto const number = parse_number(field);
      if (field.empty()) {
        values.emplace_back();
        continue;
      }
      if (!number || *number < -1e9 || *number > 1e9) {
        problems_.push_back(
            invalid("grouping.not_a_number",
                    {{"column", name}, {"value", field}, {"line", std::to_string(person.line)}}));
        return std::nullopt;
      }
      values.emplace_back(static_cast<std::int64_t>(*number * 1000.0));
      least = std::min(least, *values.back());
      most = std::max(most, *values.back());
    }
    Trait trait{name, "", {}};
    for (auto const& value : values) {
      std::int64_t const range = std::max<std::int64_t>(most - least, 1);
      std::int64_t const units = value ? (*value - least) * level_steps / range : level_steps / 2;
      trait.amounts.push_back(static_cast<std::int32_t>(units));
    }
    return trait;
  }

  [[nodiscard]] std::vector<std::int32_t> care() const {
    std::vector<std::int32_t> care;
    for (Person const& person : people_.people) {
      care.push_back(1 + static_cast<std::int32_t>(std::min<std::size_t>(person.needs.size(), 3)));
    }
    return care;
  }

  [[nodiscard]] std::vector<GoalKind> order() {
    std::vector<GoalKind> order;
    for (std::string const& name : wishes_.order) {
      auto const known = std::find_if(std::begin(usual_order), std::end(usual_order),
                                      [&](GoalKind kind) { return name_of(kind) == name; });
      if (known == std::end(usual_order)) {
        problems_.push_back(invalid("grouping.unknown_goal", {{"goal", name}}));
      } else if (std::count(order.begin(), order.end(), *known) == 0) {
        order.push_back(*known);
      }
    }
    for (GoalKind kind : usual_order) {
      if (std::count(order.begin(), order.end(), kind) == 0) order.push_back(kind);
    }
    return order;
  }

  [[nodiscard]] bool wanted(Goal const& goal) const {
    if (goal.kind == GoalKind::meetings) return wishes_.meet_new && problem_.rounds > 1;
    if (goal.kind == GoalKind::load) return problem_.lead.has_value();
    return !goal.traits.empty();
  }

  // One repeated meeting costs about 64 points by itself, so that is the unit of the others.
  [[nodiscard]] std::int64_t weight(GoalKind kind) const {
    std::int64_t given = 1;
    for (Weight const& weight : wishes_.weights) {
      if (weight.goal == name_of(kind)) given = weight.weight;
    }
    return kind == GoalKind::meetings || kind == GoalKind::load ? given : given * 64;
  }

  People const& people_;
  Wishes const& wishes_;
  Problem& problem_;
  std::vector<Error>& problems_;
};

}  // namespace

std::string_view name_of(GoalKind kind) {
  switch (kind) {
    case GoalKind::moves:
      return "moves";
    case GoalKind::spread:
      return "spread";
    case GoalKind::level:
      return "level";
    case GoalKind::company:
      return "company";
    case GoalKind::gather:
      return "gather";
    case GoalKind::meetings:
      return "meetings";
    case GoalKind::load:
      return "load";
    case GoalKind::closeness:
      return "closeness";
  }
  return "";
}

std::optional<std::size_t> trait_of(People const& people, std::string_view column,
                                    std::string_view value, Problem& problem) {
  std::size_t const at = people.column(column);
  if (at >= people.columns.size()) return std::nullopt;
  Trait trait{people.columns[at], std::string(value), {}};
  bool anybody = false;
  for (Person const& person : people.people) {
    bool const has = fold(trim(person.values[at])) == fold(trim(value));
    trait.amounts.push_back(has ? 1 : 0);
    anybody = anybody || has;
  }
  if (!anybody) return std::nullopt;
  for (std::size_t known = 0; known < problem.traits.size(); ++known) {
    if (problem.traits[known].column == trait.column &&
        problem.traits[known].amounts == trait.amounts) {
      return known;
    }
  }
  problem.traits.push_back(std::move(trait));
  return problem.traits.size() - 1;
}

void compose_goals(People const& people, Wishes const& wishes, Problem& problem,
                   std::vector<Error>& problems) {
  GoalComposer(people, wishes, problem, problems).compose();
}

}  // namespace klantendag::grouping
