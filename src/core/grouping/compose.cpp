// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/compose.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "core/grouping/compose_goals.hpp"

namespace klantendag::grouping {
namespace {

constexpr std::int64_t most_rounds = 60;  // a pair's meetings are counted in six bits
constexpr std::int64_t most_people = 5000;

class Composer {
 public:
  Composer(People const& people, Wishes const& wishes) : people_(people), wishes_(wishes) {}

  Result<Problem> compose() {
    for (Person const& person : people_.people) problem_.people.push_back(person.id);
    frame();
    if (!problems_.empty()) return all_of(std::move(problems_));
    sizes();
    absences();
    pairs();
    limits();
    seats();
    rooms();
    escorts();
    contradictory_pairs();
    compose_goals(people_, wishes_, problem_, problems_);
    if (!problems_.empty()) return all_of(std::move(problems_));
    return std::move(problem_);
  }

 private:
  void report(std::string_view key, std::vector<Parameter> parameters = {}) {
    problems_.push_back(invalid(key, std::move(parameters)));
  }

  std::size_t rule(std::string_view key, std::vector<Parameter> parameters, std::int64_t line) {
    problem_.rules.push_back({std::string(key), std::move(parameters), line});
    return problem_.rules.size() - 1;
  }

  static std::string text(std::int64_t number) { return std::to_string(number); }

  void frame() {
    auto const people = static_cast<std::int64_t>(people_.people.size());
    std::int64_t groups = wishes_.groups;
    if (groups == 0) groups = static_cast<std::int64_t>(wishes_.sizes.size());
    std::int64_t const rounds = std::max<std::int64_t>(wishes_.rounds, 1);
    if (groups == 0) return report("grouping.groups_missing");
    if (people > most_people)
      return report("grouping.too_many_people", {{"most", text(most_people)}});
    if (groups > people) {
      return report("grouping.more_groups_than_people",
                    {{"groups", text(groups)}, {"people", text(people)}});
    }
    if (groups == 1) return report("grouping.one_group");
    if (rounds > std::max<std::int64_t>(people - 1, 1)) {
      return report(
          "grouping.too_many_rounds",
          {{"rounds", text(rounds)}, {"people", text(people)}, {"most", text(people - 1)}});
    }
    if (rounds > most_rounds) {
      return report("grouping.more_rounds_than_we_count",
                    {{"rounds", text(rounds)}, {"most", text(most_rounds)}});
    }
    problem_.groups = static_cast<std::size_t>(groups);
    problem_.rounds = static_cast<std::size_t>(rounds);
  }

  void sizes() {
    auto const people = static_cast<std::int64_t>(people_.people.size());
    auto const groups = static_cast<std::int64_t>(problem_.groups);
    if (!wishes_.sizes.empty()) return given_sizes();
    // As even as can be. Who stays at home for a round makes room; who comes needs none extra.
    std::int64_t const low = wishes_.smallest.value_or(people / groups);
    std::int64_t const high = wishes_.largest.value_or(
        std::max((people + groups - 1) / groups, wishes_.smallest ? low : 0));
    std::size_t const words =
        rule("grouping.rule_sizes",
             {{"groups", text(groups)}, {"low", text(low)}, {"high", text(high)}}, 0);
    std::int64_t const least = wishes_.largest && !wishes_.smallest ? std::min(low, high) : low;
    if (least * groups > people || high * groups < people || least > high) {
      return report(
          "grouping.sizes_do_not_add_up",
          {{"people", text(people)}, {"low", text(least * groups)}, {"high", text(high * groups)}});
    }
    problem_.sizes.assign(problem_.groups, Size{static_cast<std::int32_t>(least),
                                                static_cast<std::int32_t>(high), words});
  }

  void given_sizes() {
    auto const people = static_cast<std::int64_t>(people_.people.size());
    std::int64_t sum = 0;
    std::string list;
    for (std::int64_t size : wishes_.sizes) {
      sum += size;
      list += (list.empty() ? "" : ", ") + text(size);
      auto const number = static_cast<std::int32_t>(size);
      problem_.sizes.push_back({number, number, 0});
    }
    if (wishes_.sizes.size() != problem_.groups) {
      report("grouping.sizes_and_groups",
             {{"sizes", text(static_cast<std::int64_t>(wishes_.sizes.size()))},
              {"groups", text(static_cast<std::int64_t>(problem_.groups))}});
    }
    if (sum != people) {
      report("grouping.sizes_do_not_add_up",
             {{"people", text(people)}, {"low", text(sum)}, {"high", text(sum)}});
    }
    rule("grouping.rule_given_sizes", {{"sizes", list}}, 0);
  }

  [[nodiscard]] std::optional<std::size_t> person(std::string const& id, std::int64_t line) {
    std::size_t const found = people_.find(id);
    if (found < people_.people.size()) return found;
    report("grouping.unknown_id", {{"id", id}, {"line", text(line)}});
    return std::nullopt;
  }

  // Groups and rounds are numbered from 1 outside.
  [[nodiscard]] bool number_fits(std::int64_t number, std::size_t most, std::string_view key,
                                 std::int64_t line) {
    if (number >= 1 && number <= static_cast<std::int64_t>(most)) return true;
    report(key, {{"number", text(number)},
                 {"most", text(static_cast<std::int64_t>(most))},
                 {"line", text(line)}});
    return false;
  }

  std::vector<std::size_t> rounds_of(std::vector<std::int64_t> const& given, std::int64_t line) {
    std::vector<std::size_t> rounds;
    for (std::int64_t round : given) {
      if (number_fits(round, problem_.rounds, "grouping.unknown_round", line)) {
        rounds.push_back(static_cast<std::size_t>(round - 1));
      }
    }
    for (std::size_t round = 0; given.empty() && round < problem_.rounds; ++round) {
      rounds.push_back(round);
    }
    return rounds;
  }

  void absences() {
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (AbsenceWish const& wish : wishes_.absent) {
      auto const who = person(wish.person, wish.line);
      for (std::size_t round : rounds_of(wish.rounds, wish.line)) {
        if (who && seen.emplace(*who, round).second) problem_.absent.push_back({*who, round});
      }
    }
  }

  void add_pairs(PairWish const& wish, std::string_view key, std::vector<PairRule>& out) {
    std::vector<std::size_t> members;
    for (std::string const& id : wish.people) {
      if (auto const found = person(id, wish.line)) members.push_back(*found);
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        if (members[i] == members[j]) {
          report("grouping.pair_with_self",
                 {{"id", problem_.people[members[i]]}, {"line", text(wish.line)}});
          continue;
        }
        out.push_back(
            {members[i], members[j],
             rule(key,
                  {{"first", problem_.people[members[i]]}, {"second", problem_.people[members[j]]}},
                  wish.line)});
      }
    }
  }

  void pairs() {
    for (PairWish const& wish : wishes_.apart)
      add_pairs(wish, "grouping.rule_apart", problem_.apart);
    for (PairWish const& wish : wishes_.together) {
      add_pairs(wish, "grouping.rule_together", problem_.together);
    }
    for (std::size_t who = 0; who < people_.people.size(); ++who) {
      Person const& person = people_.people[who];
      if (wishes_.managers_apart) derived(who, person.manager, "grouping.rule_manager");
      if (!wishes_.case_handlers_apart) continue;
      for (std::string const& id : person.case_handlers)
        derived(who, id, "grouping.rule_case_handler");
    }
    drop_doubles(problem_.apart);
    drop_doubles(problem_.together);
  }

  // Managers and case handlers who do not come are no reason for a message.
  void derived(std::size_t who, std::string const& id, std::string_view key) {
    std::size_t const other = people_.find(id);
    if (id.empty() || other >= people_.people.size() || other == who) return;
    problem_.apart.push_back(
        {who, other,
         rule(key, {{"first", problem_.people[who]}, {"second", problem_.people[other]}}, 0)});
  }

  static void drop_doubles(std::vector<PairRule>& rules) {
    std::set<std::pair<std::size_t, std::size_t>> seen;
    std::erase_if(rules, [&](PairRule const& pair) {
      return !seen.emplace(std::minmax(pair.first, pair.second)).second;
    });
  }

  void contradictory_pairs() {
    std::set<std::pair<std::size_t, std::size_t>> apart;
    for (PairRule const& pair : problem_.apart) apart.emplace(std::minmax(pair.first, pair.second));
    for (PairRule const& pair : problem_.together) {
      if (!apart.contains(std::minmax(pair.first, pair.second))) continue;
      report("grouping.apart_and_together", {{"first", problem_.people[pair.first]},
                                             {"second", problem_.people[pair.second]},
                                             {"line", text(problem_.rules[pair.rule].line)}});
    }
  }

  void add_limit(LimitWish const& wish, std::string_view key) {
    auto const trait = trait_of(people_, wish.column, wish.value, problem_);
    if (!trait) {
      return report("grouping.unknown_value",
                    {{"column", wish.column}, {"value", wish.value}, {"line", text(wish.line)}});
    }
    auto const people = static_cast<std::int64_t>(people_.people.size());
    std::int64_t const most = wish.maximum.value_or(people);
    if (wish.minimum > most) {
      return report("grouping.minimum_above_maximum",
                    {{"value", wish.value}, {"line", text(wish.line)}});
    }
    std::vector<std::int64_t> groups = wish.groups;
    for (std::size_t group = groups.size(); wish.groups.empty() && group < problem_.groups;
         ++group) {
      groups.push_back(static_cast<std::int64_t>(group + 1));
    }
    std::size_t const words = rule(key,
                                   {{"value", wish.value},
                                    {"column", wish.column},
                                    {"low", text(wish.minimum)},
                                    {"high", text(most)},
                                    {"amount", text(amount(*trait))}},
                                   wish.line);
    for (std::int64_t group : groups) {
      if (!number_fits(group, problem_.groups, "grouping.unknown_group", wish.line)) continue;
      problem_.limits.push_back({*trait, static_cast<std::size_t>(group - 1),
                                 static_cast<std::int32_t>(wish.minimum),
                                 static_cast<std::int32_t>(most), words});
    }
  }

  [[nodiscard]] std::int64_t amount(std::size_t trait) const {
    std::int64_t sum = 0;
    for (std::int32_t one : problem_.traits[trait].amounts) sum += one;
    return sum;
  }

  void limits() {
    for (LimitWish const& wish : wishes_.limits) {
      add_limit(wish, wish.maximum ? "grouping.rule_limit" : "grouping.rule_minimum");
    }
    if (!wishes_.lead) return;
    LimitWish lead{"role", *wishes_.lead, 1, std::nullopt, {}, 0};
    auto const trait = trait_of(people_, lead.column, lead.value, problem_);
    // One each; when there are more than groups, they are shared out.
    if (trait) {
      auto const groups = static_cast<std::int64_t>(problem_.groups);
      lead.maximum = std::max<std::int64_t>(1, (amount(*trait) + groups - 1) / groups);
    }
    problem_.lead = trait;
    add_limit(lead, "grouping.rule_lead");
  }

  void seats() {
    for (SeatWish const& wish : wishes_.seats) {
      auto const who = person(wish.person, wish.line);
      bool const fits =
          number_fits(wish.group, problem_.groups, "grouping.unknown_group", wish.line);
      auto const rounds = rounds_of(wish.rounds, wish.line);
      if (!who || !fits) continue;
      std::size_t const words = rule(
          "grouping.rule_seat", {{"person", wish.person}, {"group", text(wish.group)}}, wish.line);
      for (std::size_t round : rounds) {
        problem_.seats.push_back({*who, round, static_cast<std::size_t>(wish.group - 1), words});
      }
    }
  }

  void rooms() {
    std::set<std::string> offered;
    std::vector<std::set<std::string>> offers(problem_.groups);
    for (RoomWish const& wish : wishes_.rooms) {
      if (!number_fits(wish.group, problem_.groups, "grouping.unknown_group", wish.line)) continue;
      for (std::string const& offer : wish.offers) {
        offered.insert(fold(offer));
        offers[static_cast<std::size_t>(wish.group - 1)].insert(fold(offer));
      }
    }
    for (std::size_t who = 0; who < people_.people.size(); ++who) {
      for (std::string const& need : people_.people[who].needs) {
        if (!offered.contains(fold(need))) continue;
        std::size_t const words =
            rule("grouping.rule_room", {{"person", problem_.people[who]}, {"need", need}}, 0);
        for (std::size_t group = 0; group < problem_.groups; ++group) {
          if (!offers[group].contains(fold(need))) problem_.bars.push_back({who, group, words});
        }
      }
    }
  }

  void escorts() {
    for (EscortWish const& wish : wishes_.escorts) {
      Trait needing{"needs", wish.need, {}};
      for (Person const& person : people_.people) {
        bool const needs =
            std::any_of(person.needs.begin(), person.needs.end(),
                        [&](auto const& need) { return fold(need) == fold(wish.need); });
        needing.amounts.push_back(needs ? 1 : 0);
      }
      auto const helper = trait_of(people_, "role", wish.role, problem_);
      if (!helper) {
        report("grouping.unknown_value",
               {{"column", "role"}, {"value", wish.role}, {"line", text(wish.line)}});
        continue;
      }
      problem_.traits.push_back(std::move(needing));
      problem_.escorts.push_back(
          {problem_.traits.size() - 1, *helper,
           rule("grouping.rule_escort", {{"need", wish.need}, {"role", wish.role}}, wish.line)});
    }
    languages();
  }

  // Who does not speak the language of the day sits with somebody who speaks both.
  void languages() {
    std::string const day = lower(wishes_.language);
    std::map<std::string, Trait> needing;
    for (std::size_t who = 0; who < people_.people.size(); ++who) {
      auto const& spoken = people_.people[who].languages;
      if (spoken.empty() || std::count(spoken.begin(), spoken.end(), day) != 0) continue;
      Trait& trait =
          needing.try_emplace(spoken[0], Trait{"languages", spoken[0], {}}).first->second;
      trait.amounts.resize(people_.people.size(), 0);
      trait.amounts[who] = 1;
    }
    for (auto& [language, trait] : needing) {
      Trait helper{"interpreter", language, {}};
      for (Person const& person : people_.people) {
        auto const& spoken = person.languages;
        bool const both = std::count(spoken.begin(), spoken.end(), day) != 0 &&
                          std::count(spoken.begin(), spoken.end(), language) != 0;
        helper.amounts.push_back(both ? 1 : 0);
      }
      problem_.traits.push_back(std::move(trait));
      problem_.traits.push_back(std::move(helper));
      problem_.escorts.push_back(
          {problem_.traits.size() - 2, problem_.traits.size() - 1,
           rule("grouping.rule_language", {{"language", language}, {"day", day}}, 0)});
    }
  }

  People const& people_;
  Wishes const& wishes_;
  Problem problem_{};
  std::vector<Error> problems_{};
};

}  // namespace

Result<Problem> compose(People const& people, Wishes const& wishes) {
  return Composer(people, wishes).compose();
}

void keep_close_to(Problem& problem, Earlier const& earlier) {
  problem.previous = earlier.plan.group_of;
  problem.rules.push_back({"grouping.rule_round_over", {}, 0});
  std::size_t const words = problem.rules.size() - 1;
  for (std::size_t round = 0; round < std::min(earlier.from_round, problem.rounds); ++round) {
    for (std::size_t person = 0; person < problem.people.size(); ++person) {
      std::int32_t const group = problem.previous[round][person];
      if (group != nowhere) {
        problem.seats.push_back({person, round, static_cast<std::size_t>(group), words});
      }
    }
  }
  // A table that lost somebody may stay smaller, else people would move only to even the tables out.
  for (std::size_t group = 0; group < problem.groups; ++group) {
    Size& size = problem.sizes[group];
    for (auto const& seats : problem.previous) {
      auto const here = static_cast<std::int32_t>(
          std::count(seats.begin(), seats.end(), static_cast<std::int32_t>(group)));
      size.minimum = std::min(size.minimum, here);
      size.maximum = std::max(size.maximum, here);
    }
  }
  problem.goals.insert(problem.goals.begin(), Goal{GoalKind::moves, {}, 640});
}

}  // namespace klantendag::grouping
