// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/explain.hpp"

#include <algorithm>
#include <set>

#include "core/grouping/class_bound.hpp"
#include "core/grouping/meeting_bound.hpp"
#include "core/grouping/share.hpp"

namespace klantendag::grouping {
namespace {

std::string text(std::int64_t number) {
  return std::to_string(number);
}

class Explainer {
 public:
  explicit Explainer(Explained const& result)
      : people_(result.people), problem_(result.problem), plan_(result.plan) {}

  [[nodiscard]] GroupLine group_line(std::size_t round, std::size_t group) const {
    GroupLine line{round, group, {}};
    std::int64_t size = 0;
    for (std::int32_t seat : plan_.group_of[round]) {
      if (seat == static_cast<std::int32_t>(group)) ++size;
    }
    line.sentences.push_back(
        {"grouping.group_size",
         {{"group", text(number(group))}, {"round", text(number(round))}, {"count", text(size)}}});
    for (Goal const& goal : problem_.goals) {
      if (goal.kind != GoalKind::spread) continue;
      for (std::size_t trait : goal.traits) add_trait(line, trait);
    }
    return line;
  }

  [[nodiscard]] PersonLine person_line(std::size_t person) const {
    PersonLine line{person, 0, {}};
    std::set<std::size_t> met;
    for (auto const& seats : plan_.group_of) {
      for (std::size_t other = 0; other < seats.size(); ++other) {
        if (other != person && seats[person] != nowhere && seats[other] == seats[person]) {
          met.insert(other);
        }
      }
    }
    line.met = met.size();
    for (PairRule const& pair : problem_.apart) add_apart(line, pair);
    for (PairRule const& pair : problem_.together) {
      if (pair.first != person && pair.second != person) continue;
      std::size_t const other = pair.first == person ? pair.second : pair.first;
      line.sentences.push_back({"grouping.because_together", {{"other", problem_.people[other]}}});
    }
    std::set<std::size_t> told;
    for (SeatRule const& seat : problem_.seats) {
      if (seat.person == person && told.insert(seat.rule).second) say_rule(line, seat.rule);
    }
    for (BarRule const& bar : problem_.bars) {
      if (bar.person == person && told.insert(bar.rule).second) say_rule(line, bar.rule);
    }
    return line;
  }

 private:
  static std::int64_t number(std::size_t index) { return static_cast<std::int64_t>(index) + 1; }

  void add_trait(GroupLine& line, std::size_t trait) const {
    auto const& amounts = problem_.traits[trait].amounts;
    auto const& seats = plan_.group_of[line.round];
    std::int64_t here = 0, all = 0, present = 0;
    for (std::size_t person = 0; person < seats.size(); ++person) {
      if (seats[person] == nowhere) continue;
      ++present;
      all += amounts[person];
      if (seats[person] == static_cast<std::int32_t>(line.group)) here += amounts[person];
    }
    auto const sizes = sizes_in(problem_, static_cast<std::int32_t>(present));
    Share const share =
        fair_share(all, sizes[line.group], present, static_cast<std::int64_t>(problem_.groups));
    line.sentences.push_back({share.off(here) == 0 ? "grouping.group_share" : "grouping.group_off",
                              {{"value", problem_.traits[trait].value},
                               {"count", text(here)},
                               {"low", text(share.low)},
                               {"high", text(share.high)}}});
  }

  void add_apart(PersonLine& line, PairRule const& pair) const {
    if (pair.first != line.person && pair.second != line.person) return;
    std::size_t const other = pair.first == line.person ? pair.second : pair.first;
    std::string const key = pair.rule < problem_.rules.size() ? problem_.rules[pair.rule].key : "";
    bool const first = pair.first == line.person;
    std::string because = "grouping.because_apart";
    if (key == "grouping.rule_manager") {
      because = first ? "grouping.because_own_manager" : "grouping.because_manager_of";
    }
    if (key == "grouping.rule_case_handler") {
      because = first ? "grouping.because_own_case" : "grouping.because_case_of";
    }
    line.sentences.push_back({because, {{"other", problem_.people[other]}}});
  }

  void say_rule(PersonLine& line, std::size_t rule) const {
    if (rule >= problem_.rules.size()) return;
    line.sentences.push_back({problem_.rules[rule].key, problem_.rules[rule].parameters});
  }

  People const& people_;
  Problem const& problem_;
  Plan const& plan_;
};

}  // namespace

Explanation explain(Explained const& result) {
  Explainer const explainer(result);
  Explanation explanation;
  for (std::size_t goal = 0; goal < result.problem.goals.size(); ++goal) {
    explanation.goals.push_back(
        {result.problem.goals[goal].kind, result.score.costs[goal], result.bound.costs[goal]});
  }
  for (std::size_t round = 0; round < result.problem.rounds; ++round) {
    for (std::size_t group = 0; group < result.problem.groups; ++group) {
      explanation.groups.push_back(explainer.group_line(round, group));
    }
  }
  for (std::size_t person = 0; person < result.problem.people.size(); ++person) {
    explanation.people.push_back(explainer.person_line(person));
  }
  return explanation;
}

std::int64_t pairs_met(Problem const& problem, Plan const& plan) {
  std::size_t const people = problem.people.size();
  std::int64_t pairs = 0;
  for (std::size_t one = 0; one < people; ++one) {
    for (std::size_t other = one + 1; other < people; ++other) {
      bool const met = std::any_of(plan.group_of.begin(), plan.group_of.end(),
                                   [&](std::vector<std::int32_t> const& seats) {
                                     return seats[one] != nowhere && seats[one] == seats[other];
                                   });
      if (met) ++pairs;
    }
  }
  return pairs;
}

std::int64_t most_pairs(Problem const& problem) {
  MeetingCount const count = count_meetings(problem);
  // Where the sizes leave no choice, tables that must overlap cost pairs; else the most are counted.
  if (count.meetings != count.most_meetings) return std::min(count.pairs, count.most_meetings);
  return std::min(count.pairs, count.meetings - least_loss(count, repeat_loss(problem)));
}

std::int64_t most_pairs_of_fair_tables(Problem const& problem) {
  std::int64_t const plain = most_pairs(problem);
  if (problem.rounds < 3) return plain;
  std::int64_t const least = least_loss_by_class(problem, repeat_loss(problem));
  return std::min(plain, count_meetings(problem).most_meetings - least);
}

}  // namespace klantendag::grouping
