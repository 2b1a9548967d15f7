// SPDX-License-Identifier: EUPL-1.2
// What a plan means to people: who sits where, which rule a move broke, where groups are uneven, and
// who came or left since. Ids and codes in sentences become names here.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "core/grouping/check.hpp"
#include "core/grouping/explain.hpp"
#include "modules/groups/groups.hpp"
#include "modules/groups/keep.hpp"
#include "modules/participants/participants.hpp"

namespace klantendag::groups {
namespace {

using participants::Participant;

std::vector<std::int64_t> groups_of(GroupPlan const& plan, ParticipantId id) {
  std::vector<std::int64_t> groups;
  for (std::int64_t round = 1; round <= plan.rules.rounds; ++round) {
    groups.push_back(plan.group_of(round, id));
  }
  return groups;
}

bool sits(std::vector<std::int64_t> const& groups) {
  return std::any_of(groups.begin(), groups.end(), [](std::int64_t group) { return group > 0; });
}

// Names for ids, and values as people wrote them for values that were folded.
class Names {
 public:
  Names(std::span<Participant const> people, std::span<Input const> inputs) {
    for (Participant const& one : people) names_[one.id.text()] = one.person.first_name;
    for (Input const& input : inputs) {
      for (std::string const* value : {&input.unit, &input.function, &input.office}) {
        names_.emplace(fold(*value), *value);
      }
    }
  }

  [[nodiscard]] std::vector<Parameter> in(std::vector<Parameter> parameters) const {
    for (Parameter& parameter : parameters) {
      auto const known = names_.find(parameter.value);
      if (known != names_.end() && !known->second.empty()) parameter.value = known->second;
    }
    return parameters;
  }

 private:
  std::map<std::string, std::string> names_{};
};

Said said_of(grouping::Finding const& finding, grouping::Problem const& problem,
             Names const& names) {
  bool const has_rule = finding.rule < problem.rules.size();
  using grouping::Fault;
  switch (finding.fault) {
    case Fault::size:
    case Fault::limit:
    case Fault::escort:
    case Fault::apart:
    case Fault::together:
    case Fault::seat:
    case Fault::room:
      if (has_rule) {
        auto const& rule = problem.rules[finding.rule];
        return {rule.key, names.in(rule.parameters)};
      }
      break;
    case Fault::shape:
    case Fault::no_group:
    case Fault::missing:
    case Fault::not_there:
    case Fault::over:
    case Fault::lead:
    case Fault::score:
    case Fault::bound:
    case Fault::proof:
      break;
  }
  return {"groups.somebody_missing", {}};
}

void add_once(std::vector<Said>& all, Said one) {
  bool const known = std::any_of(all.begin(), all.end(), [&](Said const& said) {
    return said.key == one.key && said.parameters == one.parameters;
  });
  if (!known) all.push_back(std::move(one));
}

void explain(GroupPlan const& plan, Question const& asked, Names const& names, Meaning& meaning) {
  grouping::Plan const seats = plan_of(asked, plan.seats);
  grouping::Score const score = grouping::recount(asked.problem, seats);
  grouping::Score bound{.costs = std::vector<std::int64_t>(asked.problem.goals.size(), 0)};
  for (auto const& finding :
       grouping::check(asked.problem, {.plan = seats, .score = score, .bound = bound})) {
    if (finding.fault == grouping::Fault::lead || finding.fault == grouping::Fault::score) continue;
    add_once(meaning.broken, said_of(finding, asked.problem, names));
  }
  auto const why = grouping::explain({asked.people, asked.problem, seats, score, bound});
  for (grouping::GroupLine const& line : why.groups) {
    for (grouping::Sentence const& sentence : line.sentences) {
      if (sentence.key != "grouping.group_off") continue;
      auto parameters = names.in(sentence.parameters);
      parameters.push_back({"group", std::to_string(line.group + 1)});
      parameters.push_back({"round", std::to_string(line.round + 1)});
      meaning.uneven.push_back({"groups.uneven", std::move(parameters)});
    }
  }
  meaning.pairs_met = grouping::pairs_met(asked.problem, seats);
  meaning.most_pairs = grouping::most_pairs(asked.problem);
}

}  // namespace

Result<std::vector<Person>> sheet(Work& work, crypto::Keys const& keys, GroupPlan const& plan) {
  ASSIGN_OR_RETURN(auto const coming, participants::seated(work, keys, plan.edition));
  std::vector<Person> people;
  for (Participant const& one : coming) {
    Participant shown{.id = one.id, .edition = one.edition, .role = one.role, .state = one.state};
    shown.person.first_name = one.person.first_name;
    people.push_back({std::move(shown), groups_of(plan, one.id)});
  }
  std::erase_if(people, [](Person const& one) { return !sits(one.groups); });
  return people;
}

Result<Meaning> meaning(Work& work, crypto::Keys const& keys, GroupPlan const& plan) {
  RETURN_IF_ERROR(require(work, Permission::manage_groups));
  Meaning meaning;
  ASSIGN_OR_RETURN(auto const coming, participants::seated(work, keys, plan.edition));
  std::vector<ParticipantId> gone;
  for (Participant const& one : coming) {
    auto groups = groups_of(plan, one.id);
    if (!sits(groups)) meaning.came.push_back(one);
    if (sits(groups)) meaning.people.push_back({one, std::move(groups)});
  }
  for (Seat const& seat : plan.seats) {
    bool const there = std::any_of(coming.begin(), coming.end(), [&](Participant const& one) {
      return one.id == seat.participant;
    });
    if (!there && std::find(gone.begin(), gone.end(), seat.participant) == gone.end()) {
      gone.push_back(seat.participant);
    }
  }
  meaning.left = static_cast<std::int64_t>(gone.size());
  ASSIGN_OR_RETURN(auto const inputs, kept_inputs(work.session, keys, plan.id));
  if (!inputs) return meaning;
  ASSIGN_OR_RETURN(auto const asked, question_of(work.session, plan, *inputs));
  explain(plan, asked, Names(coming, *inputs), meaning);
  return meaning;
}

}  // namespace klantendag::groups
