// SPDX-License-Identifier: EUPL-1.2
#include "modules/groups/problem.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/grouping/late_change.hpp"
#include "modules/participants/participants.hpp"

namespace klantendag::groups {
namespace {

bool is_there(std::span<Input const> inputs, ParticipantId id) {
  return std::any_of(inputs.begin(), inputs.end(),
                     [&](Input const& input) { return input.participant == id; });
}

std::optional<ParticipantId> numbered(std::span<participants::Participant const> people,
                                      std::string const& number) {
  if (number.empty()) return std::nullopt;
  for (participants::Participant const& one : people) {
    if (fold(one.facts.number) == fold(number)) return one.id;
  }
  return std::nullopt;
}

grouping::People people_of(std::span<Input const> inputs) {
  grouping::People people{.columns = {"role", "unit", "function", "office"}};
  for (Input const& input : inputs) {
    grouping::Person person{.id = input.participant.text(),
                            .values = {input.role, input.unit, input.function, input.office},
                            .languages = input.languages,
                            .needs = input.needs};
    if (input.manager) person.manager = input.manager->text();
    if (input.handler) person.case_handlers.push_back(input.handler->text());
    people.people.push_back(std::move(person));
  }
  return people;
}

grouping::Wishes wishes_of(Rules const& rules) {
  grouping::Wishes wishes{.groups = rules.groups,
                          .rounds = rules.rounds,
                          .smallest = rules.smallest,
                          .largest = rules.largest,
                          .language = rules.language,
                          .managers_apart = rules.managers_apart,
                          .case_handlers_apart = rules.handlers_apart,
                          .different = rules.spread};
  if (rules.one_facilitator) wishes.lead = "facilitator";
  for (Pair const& pair : rules.pairs) {
    auto& list = pair.kind == Pair::Kind::apart ? wishes.apart : wishes.together;
    list.push_back({.people = {pair.first.text(), pair.second.text()}});
  }
  for (Fixed const& fixed : rules.fixed) {
    wishes.seats.push_back({.person = fixed.participant.text(), .group = fixed.group});
  }
  for (std::size_t at = 0; at < rules.rooms.size(); ++at) {
    if (rules.rooms[at].empty()) continue;
    wishes.rooms.push_back({.group = static_cast<std::int64_t>(at) + 1, .offers = rules.rooms[at]});
  }
  return wishes;
}

}  // namespace

std::string_view name_of(Made made) {
  switch (made) {
    case Made::solved:
      return "solved";
    case Made::kept_close:
      return "kept_close";
    case Made::moved:
      return "moved";
    case Made::restored:
      return "restored";
  }
  return "";
}

std::optional<Made> made_named(std::string_view name) {
  for (Made const made : {Made::solved, Made::kept_close, Made::moved, Made::restored}) {
    if (name_of(made) == name) return made;
  }
  return std::nullopt;
}

std::vector<Input> inputs_of(std::span<participants::Participant const> people,
                             std::span<participants::Needs const> needs) {
  std::vector<Input> inputs;
  for (std::size_t at = 0; at < people.size(); ++at) {
    participants::Participant const& one = people[at];
    inputs.push_back({.participant = one.id,
                      .subject = one.subject,
                      .role = std::string(participants::name_of(one.role)),
                      .unit = one.facts.unit,
                      .function = one.facts.function,
                      .office = one.facts.office,
                      .manager = numbered(people, one.facts.manager),
                      .handler = numbered(people, one.facts.handler),
                      .languages = one.person.languages,
                      .needs = needs[at].codes});
  }
  std::sort(inputs.begin(), inputs.end(), [](Input const& left, Input const& right) {
    return left.participant.text() < right.participant.text();
  });
  return inputs;
}

Rules fitting(Rules rules, std::span<Input const> inputs) {
  std::erase_if(rules.pairs, [&](Pair const& pair) {
    return !is_there(inputs, pair.first) || !is_there(inputs, pair.second);
  });
  std::erase_if(rules.fixed, [&](Fixed const& fixed) {
    return fixed.group > rules.groups || !is_there(inputs, fixed.participant);
  });
  if (rules.rooms.size() > static_cast<std::size_t>(rules.groups)) {
    rules.rooms.resize(static_cast<std::size_t>(rules.groups));
  }
  return rules;
}

Result<Question> question(std::span<Input const> inputs, Rules const& rules,
                          std::span<Seat const> previous) {
  if (static_cast<std::int64_t>(inputs.size()) < rules.groups * 2) {
    return invalid("groups.few", {{"people", std::to_string(inputs.size())},
                                  {"groups", std::to_string(rules.groups)}});
  }
  bool const some_lead = std::any_of(
      inputs.begin(), inputs.end(), [](Input const& input) { return input.role == "facilitator"; });
  if (rules.one_facilitator && !some_lead) return invalid("groups.no_facilitator");
  Question question{.people = people_of(inputs)};
  ASSIGN_OR_RETURN(question.problem, grouping::compose(question.people, wishes_of(rules)));
  if (!previous.empty()) {
    grouping::keep_close_to(question.problem, {.plan = plan_of(question, previous)});
  }
  return question;
}

grouping::Plan plan_of(Question const& question, std::span<Seat const> seats) {
  grouping::Plan plan;
  plan.group_of.assign(
      question.problem.rounds,
      std::vector<std::int32_t>(question.problem.people.size(), grouping::nowhere));
  for (Seat const& seat : seats) {
    std::size_t const person = question.people.find(seat.participant.text());
    auto const round = static_cast<std::size_t>(seat.round - 1);
    bool const fits =
        seat.group >= 1 && seat.group <= static_cast<std::int64_t>(question.problem.groups);
    if (person >= question.people.people.size() || round >= plan.group_of.size() || !fits) continue;
    plan.group_of[round][person] = static_cast<std::int32_t>(seat.group - 1);
  }
  return plan;
}

std::vector<Seat> seats_of(Question const& question, grouping::Plan const& plan,
                           std::span<Input const> inputs) {
  std::vector<Seat> seats;
  for (std::size_t round = 0; round < question.problem.rounds; ++round) {
    for (std::size_t person = 0; person < inputs.size(); ++person) {
      std::int32_t const group = plan.group_of[round][person];
      if (group == grouping::nowhere) continue;
      seats.push_back({.round = static_cast<std::int64_t>(round) + 1,
                       .participant = inputs[person].participant,
                       .group = std::int64_t{group} + 1});
    }
  }
  return seats;
}

std::vector<Cost> costs_of(grouping::Problem const& problem, grouping::Score const& score,
                           grouping::Score const& bound) {
  std::vector<Cost> costs;
  for (std::size_t goal = 0; goal < problem.goals.size(); ++goal) {
    costs.push_back({.goal = std::string(grouping::name_of(problem.goals[goal].kind)),
                     .reached = score.costs[goal],
                     .bound = goal < bound.costs.size() ? bound.costs[goal] : 0});
  }
  return costs;
}

}  // namespace klantendag::groups
