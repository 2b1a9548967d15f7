// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/groups_json.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "core/grouping/bound.hpp"
#include "core/grouping/compose.hpp"
#include "core/grouping/explain.hpp"
#include "core/grouping/texts.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::app {
namespace {

using namespace grouping;

i18n::Catalogue const& catalogue() {
  static i18n::Catalogue const words = [] {
    i18n::Catalogue all;
    all.add(grouping::texts_table());
    return all;
  }();
  return words;
}

std::string say(Language language, std::string_view key, std::vector<Parameter> const& parameters) {
  return catalogue().say(language, key, parameters);
}

json::Value number(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

json::Value rounds_json(GroupsResult const& result) {
  json::Array rounds;
  for (std::size_t round = 0; round < result.problem.rounds; ++round) {
    json::Array groups;
    for (std::size_t group = 0; group < result.problem.groups; ++group) {
      json::Array members;
      for (std::size_t person = 0; person < result.problem.people.size(); ++person) {
        if (result.outcome.plan.group_of[round][person] == static_cast<std::int32_t>(group)) {
          members.emplace_back(result.problem.people[person]);
        }
      }
      json::Object one{{"members", std::move(members)}};
      std::int32_t const lead = result.leads.empty() ? nowhere : result.leads[round][group];
      if (lead != nowhere) {
        one.emplace_back("lead", result.problem.people[static_cast<std::size_t>(lead)]);
      }
      groups.emplace_back(std::move(one));
    }
    rounds.emplace_back(json::Object{{"groups", std::move(groups)}});
  }
  return rounds;
}

std::string_view name_of(Fault fault) {
  switch (fault) {
    case Fault::shape:
      return "shape";
    case Fault::no_group:
      return "no_group";
    case Fault::missing:
      return "missing";
    case Fault::not_there:
      return "not_there";
    case Fault::size:
      return "size";
    case Fault::limit:
      return "limit";
    case Fault::apart:
      return "apart";
    case Fault::together:
      return "together";
    case Fault::seat:
      return "seat";
    case Fault::room:
      return "room";
    case Fault::escort:
      return "escort";
    case Fault::over:
      return "over";
    case Fault::lead:
      return "lead";
    case Fault::score:
      return "score";
    case Fault::bound:
      return "bound";
    case Fault::proof:
      return "proof";
  }
  return "";
}

json::Array violations_json(std::vector<Finding> const& findings) {
  json::Array all;
  for (Finding const& finding : findings) {
    all.emplace_back(json::Object{{"fault", std::string(name_of(finding.fault))},
                                  {"round", number(finding.round + 1)},
                                  {"group", number(finding.group + 1)}});
  }
  return all;
}

// The goals whose bound holds only for plans in which the goals before them reach theirs.
json::Array presuming_json(Problem const& problem, Score const& bound) {
  json::Array goals;
  for (std::size_t goal = 0; goal < problem.goals.size(); ++goal) {
    Problem alone = problem;
    alone.goals = {problem.goals[goal]};
    if (bound.costs[goal] <= lower_bound(alone).costs[0]) continue;
    goals.emplace_back(std::string(name_of(problem.goals[goal].kind)));
  }
  return goals;
}

json::Object costs_json(Problem const& problem, Score const& score) {
  json::Object costs;
  for (std::size_t goal = 0; goal < problem.goals.size(); ++goal) {
    costs.emplace_back(std::string(name_of(problem.goals[goal].kind)), score.costs[goal]);
  }
  return costs;
}

json::Array sentences_json(std::vector<Sentence> const& sentences, Language language) {
  json::Array all;
  for (Sentence const& sentence : sentences) {
    all.emplace_back(say(language, sentence.key, sentence.parameters));
  }
  return all;
}

json::Value explanation_json(GroupsResult const& result, Language language) {
  Outcome const& outcome = result.outcome;
  Explanation const why =
      explain({result.people, result.problem, outcome.plan, outcome.score, outcome.bound});
  json::Array goals, groups, people;
  bool certain = true;  // the goals so far reach their bounds
  for (GoalLine const& line : why.goals) {
    std::string const name(name_of(line.kind));
    std::string_view key = line.reached == line.bound ? "grouping.goal_best" : "grouping.goal_open";
    if (!certain) key = "grouping.goal_presuming";
    certain = certain && (result.problem.weighed || line.reached == line.bound);
    goals.emplace_back(json::Object{{"goal", name},
                                    {"reached", line.reached},
                                    {"bound", line.bound},
                                    {"text", say(language, key,
                                                 {{"goal", name},
                                                  {"reached", std::to_string(line.reached)},
                                                  {"bound", std::to_string(line.bound)}})}});
  }
  for (GroupLine const& line : why.groups) {
    groups.emplace_back(json::Object{{"round", number(line.round + 1)},
                                     {"group", number(line.group + 1)},
                                     {"texts", sentences_json(line.sentences, language)}});
  }
  for (PersonLine const& line : why.people) {
    people.emplace_back(json::Object{{"id", result.problem.people[line.person]},
                                     {"met", number(line.met)},
                                     {"texts", sentences_json(line.sentences, language)}});
  }
  return json::Object{
      {"goals", std::move(goals)}, {"groups", std::move(groups)}, {"people", std::move(people)}};
}

}  // namespace

std::string groups_json(GroupsResult const& result, bool explained, Language language) {
  Outcome const& outcome = result.outcome;
  json::Object score = costs_json(result.problem, outcome.score);
  json::Object bound = costs_json(result.problem, outcome.bound);
  score.emplace_back("pairs_met", pairs_met(result.problem, outcome.plan));
  bound.emplace_back("pairs_met", most_pairs(result.problem));
  json::Object all{{"rounds", rounds_json(result)},
                   {"score", std::move(score)},
                   {"violations", violations_json(result.violations)},
                   {"bound", std::move(bound)},
                   {"bound_presumes_earlier", presuming_json(result.problem, outcome.bound)},
                   {"proven", outcome.proven},
                   {"seed", result.seed},
                   {"steps", result.steps}};
  if (result.stopped) all.emplace_back("stopped", true);
  if (explained) all.emplace_back("explanation", explanation_json(result, language));
  return json::write(all);
}

std::string say_of_groups(Language language, std::string_view key) {
  return say(language, key, {});
}

std::string contradiction_json(Problem const& problem, Contradiction const& found,
                               Language language) {
  json::Array rules;
  for (std::size_t rule : found.rules) {
    Rule const& is = problem.rules[rule];
    json::Object one{{"rule", is.key.substr(std::string_view("grouping.rule_").size())}};
    for (Parameter const& parameter : is.parameters) {
      one.emplace_back(parameter.name, parameter.value);
    }
    if (is.line > 0) one.emplace_back("line", is.line);
    one.emplace_back("text", say(language, is.key, is.parameters));
    rules.emplace_back(std::move(one));
  }
  return json::write(json::Object{{"feasible", false},
                                  {"round", number(found.round + 1)},
                                  {"conflict", std::move(rules)},
                                  {"smallest", found.smallest}});
}

Result<Plan> read_plan(std::string_view text, Problem const& problem) {
  ASSIGN_OR_RETURN(json::Value const root, json::parse(text));
  json::Value const* rounds = root.find("rounds");
  if (rounds == nullptr || rounds->array() == nullptr) {
    return invalid("grouping.previous_unreadable");
  }
  Plan plan;
  for (json::Value const& round : *rounds->array()) {
    auto& seats = plan.group_of.emplace_back(problem.people.size(), nowhere);
    json::Value const* groups = round.find("groups");
    if (groups == nullptr || groups->array() == nullptr) {
      return invalid("grouping.previous_unreadable");
    }
    if (groups->array()->size() != problem.groups) return invalid("grouping.previous_does_not_fit");
    for (std::size_t group = 0; group < problem.groups; ++group) {
      json::Value const* members = (*groups->array())[group].find("members");
      if (members == nullptr || members->array() == nullptr) {
        return invalid("grouping.previous_unreadable");
      }
      for (json::Value const& member : *members->array()) {
        if (member.string() == nullptr) return invalid("grouping.previous_unreadable");
        auto const who = std::find(problem.people.begin(), problem.people.end(), *member.string());
        if (who == problem.people.end()) continue;
        seats[static_cast<std::size_t>(who - problem.people.begin())] =
            static_cast<std::int32_t>(group);
      }
    }
  }
  if (plan.group_of.size() != problem.rounds) return invalid("grouping.previous_does_not_fit");
  return plan;
}

}  // namespace klantendag::app
