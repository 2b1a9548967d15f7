// SPDX-License-Identifier: EUPL-1.2
#include "days.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/random.hpp"
#include "base/text.hpp"

namespace klantendag::grouping::reference {
namespace {

// Letters: role c/e/r, gender m/v, age 1-3, department W/I/G/K, y for a need.
constexpr std::string_view words_2012 =
    "cm3W cv2I cm1Iy cv2G cm3I cm3W cm1W cm2G ev3W em3I em2G ev3K em2W em3I em2G ev1K ev3W em1I "
    "ev1G ev3K ev3W em2I ev3G ev3K ev3W em2I em3G ev2K em2W rv2I rm2G";
constexpr std::string_view apart_2012 =
    "0-19 0-20 1-8 1-23 2-9 2-23 3-17 3-27 4-26 4-28 5-13 5-20 6-13 6-24 7-8 7-15 8-11 8-14 8-17 "
    "8-20 8-23 8-26 9-12 9-15 9-18 9-21 9-24 9-27 10-13 10-16 10-19 10-22 10-25 10-28";
constexpr std::string_view words_24 =
    "cm1W cm3G cv3W cm2G cv3I cm1I cv2I cm3W em1W ev1I em3G ev3K em2W ev3I ev3G ev2K ev1W ev3I "
    "ev3G em2K ev2W ev3I rv3I rv3G";
constexpr std::string_view apart_24 =
    "0-11 0-13 1-19 1-21 2-10 2-21 3-12 3-17 4-15 4-20 5-12 5-21 6-19 6-20 7-16 7-21 8-10 8-12 "
    "8-14 8-16 8-18 8-20 9-11 9-13 9-15 9-17 9-19 9-21";

void add_goals(Problem& problem, std::vector<std::string> const& words) {
  Goal spread{GoalKind::spread, {}, 1};
  for (std::size_t field = 0; field < words[0].size(); ++field) {
    std::set<char> values;
    for (std::string const& word : words) values.insert(word[field]);
    for (char value : values) {
      Trait trait{std::to_string(field), std::string(1, value), {}};
      for (std::string const& word : words) trait.amounts.push_back(word[field] == value ? 1 : 0);
      spread.traits.push_back(problem.traits.size());
      problem.traits.push_back(std::move(trait));
    }
  }
  problem.goals = {spread, Goal{GoalKind::meetings, {}, 1}};
  problem.novelty = new_people_first(problem.rounds);
}

void add_hall(Problem& problem, Hall hall) {
  problem.groups = hall.groups;
  problem.rounds = hall.rounds;
  problem.rules.push_back({"grouping.rule_sizes", {}, 0});
  std::size_t const people = problem.people.size();
  for (std::size_t group = 0; group < hall.groups; ++group) {
    auto const size =
        static_cast<std::int32_t>(people / hall.groups + (group < people % hall.groups ? 1 : 0));
    problem.sizes.push_back({size, size, 0});
  }
}

// "y" or nothing at the end becomes a field of its own.
std::vector<std::string> read_words(std::string_view text) {
  std::vector<std::string> words;
  std::size_t longest = 0;
  for (std::string_view word : split(text, ' ')) {
    if (!word.empty()) words.emplace_back(word);
    longest = std::max(longest, word.size());
  }
  for (std::string& word : words) word.resize(longest, 'n');
  return words;
}

Problem day(std::string_view text, std::string_view apart, Hall hall) {
  Problem problem;
  std::vector<std::string> const words = read_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) problem.people.push_back("p" + std::to_string(i));
  add_hall(problem, hall);
  for (std::string_view pair : split(apart, ' ')) {
    auto const ends = split(pair, '-');
    if (ends.size() != 2) continue;
    problem.rules.push_back(
        {"grouping.rule_apart",
         {{"first", "p" + std::string(ends[0])}, {"second", "p" + std::string(ends[1])}},
         0});
    problem.apart.push_back({static_cast<std::size_t>(*parse_integer(ends[0])),
                             static_cast<std::size_t>(*parse_integer(ends[1])),
                             problem.rules.size() - 1});
  }
  add_goals(problem, words);
  return problem;
}

}  // namespace

Problem people_of_2012(Hall hall) {
  return day(words_2012, apart_2012, hall);
}

Problem twenty_four(Hall hall) {
  return day(words_24, apart_24, hall);
}

Problem crowd(Crowd crowd, Hall hall) {
  auto const below = [](Rng& rng, std::int64_t bound) {
    return static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(bound)));
  };
  std::int64_t const people = crowd.clients + crowd.employees + crowd.council;
  Rng rng = Rng::from_seed("crowd of " + std::to_string(people));
  std::string words;
  for (std::int64_t i = 0; i < people; ++i) {
    char const role = i < crowd.clients ? 'c' : i < crowd.clients + crowd.employees ? 'e' : 'r';
    words += role;
    words += "mv"[below(rng, 2)];
    words += "123"[below(rng, 3)];
    words += "WIGK"[below(rng, 4)];
    words += role == 'c' && below(rng, 5) == 0 ? "y " : " ";
  }
  std::int64_t const managers = (crowd.employees + 7) / 8;
  std::set<std::pair<std::int64_t, std::int64_t>> apart;
  for (std::int64_t client = 0; client < crowd.clients; ++client) {
    for (int handlers = 0; handlers < 2;) {
      std::int64_t const handler =
          crowd.clients + managers + below(rng, crowd.employees - managers);
      if (apart.emplace(client, handler).second) ++handlers;
    }
  }
  for (std::int64_t i = crowd.clients + managers; i < crowd.clients + crowd.employees; ++i) {
    apart.emplace(crowd.clients + i % managers, i);
  }
  std::string pairs;
  for (auto const& [one, other] : apart) {
    pairs += std::to_string(one) + "-" + std::to_string(other) + " ";
  }
  return day(words, pairs, hall);
}

Problem coded(std::string_view words, Hall hall) {
  return day(words, "", hall);
}

Problem golfers(Hall hall, std::size_t size) {
  Problem problem;
  for (std::size_t i = 0; i < hall.groups * size; ++i) {
    problem.people.push_back("p" + std::to_string(i));
  }
  add_hall(problem, hall);
  problem.goals = {Goal{GoalKind::meetings, {}, 1}};
  problem.novelty = new_people_first(hall.rounds);
  return problem;
}

Problem diverse_groups(std::string_view file) {
  Problem problem;
  for (std::string_view line : split(file, '\n')) {
    std::vector<std::string_view> parts;
    for (std::string_view part : split(trim(line), ' ')) {
      if (!part.empty()) parts.push_back(part);
    }
    if (problem.people.empty() && parts.size() > 3) {
      problem.people.resize(static_cast<std::size_t>(*parse_integer(parts[0])), "p");
      problem.groups = static_cast<std::size_t>(*parse_integer(parts[1]));
      problem.rules.push_back({"grouping.rule_sizes", {}, 0});
      for (std::size_t at = 3; at + 1 < parts.size(); at += 2) {
        problem.sizes.push_back({static_cast<std::int32_t>(*parse_integer(parts[at])),
                                 static_cast<std::int32_t>(*parse_integer(parts[at + 1])), 0});
      }
      problem.closeness.assign(problem.people.size() * problem.people.size(), 0);
    } else if (parts.size() == 3) {
      auto const one = static_cast<std::size_t>(*parse_integer(parts[0]));
      auto const other = static_cast<std::size_t>(*parse_integer(parts[1]));
      auto const value = static_cast<std::int64_t>(*parse_number(parts[2]) * 1000.0 + 0.5);
      problem.closeness[one * problem.people.size() + other] = value;
      problem.closeness[other * problem.people.size() + one] = value;
    }
  }
  problem.goals = {Goal{GoalKind::closeness, {}, 1}};
  return problem;
}

}  // namespace klantendag::grouping::reference
