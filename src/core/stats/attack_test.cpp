// SPDX-License-Identifier: EUPL-1.2
// Whoever has all figures, and knows who stands in each, learns nothing about fewer than k people: by
// algebra and bounds over thousands of surveys, and world by world over very small ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "base/random.hpp"
#include "core/stats/attacker.hpp"

namespace klantendag::stats::attack {
namespace {

// Two or three attributes, all their margins and crossings; answers now and then nearly alike.
Survey random_survey(Rng& rng, std::size_t most_people, Scale scale) {
  Survey survey;
  survey.question.scale = scale;
  std::size_t const n = 5 + static_cast<std::size_t>(rng.below(most_people - 4));
  auto const width = static_cast<std::uint64_t>(scale.highest - scale.lowest + 1);
  bool const alike = rng.below(4) == 0;
  for (std::size_t person = 0; person < n; ++person) {
    std::uint64_t const answer = alike && rng.below(8) != 0 ? width - 1 : rng.below(width);
    survey.question.answers.emplace_back(scale.lowest + static_cast<std::int64_t>(answer));
  }
  std::vector<std::vector<std::size_t>> attributes(2 + static_cast<std::size_t>(rng.below(2)));
  for (auto& attribute : attributes) {
    std::uint64_t const values = 2 + rng.below(2);
    for (std::size_t person = 0; person < n; ++person) {
      attribute.push_back(static_cast<std::size_t>(rng.below(values)));
    }
  }
  std::set<People> cells;
  std::size_t const choices = std::size_t{1} << (2 * attributes.size());
  for (std::size_t choice = 0; choice < choices; ++choice) {  // two bits each: a value, or 3: any
    People cell;
    for (std::size_t person = 0; person < n; ++person) {
      bool inside = true;
      for (std::size_t at = 0; at < attributes.size(); ++at) {
        std::size_t const wanted = choice >> (2 * at) & 3U;
        inside = inside && (wanted == 3 || attributes[at][person] == wanted);
      }
      if (inside) cell.push_back(person);
    }
    if (!cell.empty()) cells.insert(cell);
  }
  survey.cells.assign(cells.begin(), cells.end());
  rng.shuffle(std::span<People>(survey.cells));
  return survey;
}

Ledger offer_all(Rng& rng, Survey const& survey, Policy policy) {
  Ledger ledger;
  bool const with_distributions = rng.below(2) == 0;
  for (People const& cell : survey.cells) {
    bool const counts = with_distributions && rng.below(2) == 0;
    Figure const figure = counts ? Figure::distribution : Figure::mean;
    (void)(release(ledger, policy, survey.question, {"mark", figure, cell}) == Verdict::shown);
  }
  return ledger;
}

std::int64_t sum_over(Question const& question, People const& people) {
  std::int64_t total = 0;
  for (std::size_t const person : people) total += *question.answers[person];
  return total;
}

// The attackers this ledger makes: one for sums, and one for each answer that was counted.
std::vector<Attacker> attackers(Survey const& survey, Ledger const& ledger) {
  Question const& question = survey.question;
  std::vector<Line> sums;
  for (Released const& released : ledger) {
    sums.push_back({released.people, sum_over(question, released.people)});
  }
  std::vector<Attacker> found{Attacker(Attacker::Told::sums, survey, sums)};
  for (std::int64_t answer = question.scale.lowest; answer <= question.scale.highest; ++answer) {
    std::vector<Line> counts;
    for (Released const& released : ledger) {
      if (released.figure != Figure::distribution) continue;
      Line line{.people = released.people};
      for (std::size_t const person : line.people) {
        line.sum += question.answers[person] == answer ? 1 : 0;
      }
      counts.push_back(line);
    }
    if (!counts.empty()) found.emplace_back(Attacker::Told::counts, survey, counts);
  }
  return found;
}

// Every cell below k, every person, and random handfuls.
std::vector<People> targets(Rng& rng, Survey const& survey, std::int64_t k) {
  std::vector<People> found;
  for (People const& cell : survey.cells) {
    if (static_cast<std::int64_t>(cell.size()) < k) found.push_back(cell);
  }
  std::size_t const n = survey.question.answers.size();
  for (std::size_t person = 0; person < n; ++person) found.push_back({person});
  for (int handful = 0; handful < 20; ++handful) {
    std::set<std::size_t> people;
    auto const size = 2 + rng.below(static_cast<std::uint64_t>(k) - 2);
    while (people.size() < std::min<std::size_t>(n, static_cast<std::size_t>(size))) {
      people.insert(static_cast<std::size_t>(rng.below(n)));
    }
    found.emplace_back(people.begin(), people.end());
  }
  return found;
}

struct Outcome {
  int surveys = 0;
  int figures = 0;
  int refused = 0;
  int targets = 0;
  int learnt = 0;            // targets whose sum or answers followed
  int surveys_attacked = 0;  // in which anything followed
};

Outcome attack(int surveys, Policy policy, std::int64_t protect) {
  Rng rng = Rng::from_seed("attack");
  Outcome outcome;
  for (int round = 0; round < surveys; ++round) {
    Scale const scale = rng.below(3) == 0 ? Scale{0, 1} : Scale{1, 10};
    Survey const survey = random_survey(rng, 32, scale);
    Ledger const ledger = offer_all(rng, survey, policy);
    std::vector<Attacker> const all = attackers(survey, ledger);
    bool learnt = false;
    for (People const& target : targets(rng, survey, protect)) {
      ++outcome.targets;
      bool const known = std::any_of(all.begin(), all.end(), [&](Attacker const& attacker) {
        return attacker.adds_up(target) || attacker.cornered(target);
      });
      outcome.learnt += known ? 1 : 0;
      learnt = learnt || known;
    }
    ++outcome.surveys;
    outcome.surveys_attacked += learnt ? 1 : 0;
    outcome.figures += static_cast<int>(ledger.size());
    outcome.refused += static_cast<int>(survey.cells.size() - ledger.size());
  }
  return outcome;
}

// Every world of answers that fits all figures: for few people, the strongest attacker there is.
struct Worlds {
  std::vector<std::vector<std::int64_t>> all{};

  Worlds(Survey const& survey, Ledger const& ledger) {
    Scale const scale = survey.question.scale;
    std::size_t const n = survey.question.answers.size();
    std::vector<std::int64_t> world(n, scale.lowest);
    while (true) {
      if (fits(survey.question, ledger, world)) all.push_back(world);
      std::size_t at = 0;
      while (at < n && world[at] == scale.highest) world[at++] = scale.lowest;
      if (at == n) return;
      ++world[at];
    }
  }

  static bool fits(Question const& question, Ledger const& ledger,
                   std::vector<std::int64_t> const& world) {
    for (Released const& released : ledger) {
      std::vector<std::int64_t> true_answers;
      std::vector<std::int64_t> answers;
      for (std::size_t const person : released.people) {
        true_answers.push_back(*question.answers[person]);
        answers.push_back(world[person]);
      }
      if (released.figure == Figure::mean) {
        true_answers = {std::accumulate(true_answers.begin(), true_answers.end(), std::int64_t{0})};
        answers = {std::accumulate(answers.begin(), answers.end(), std::int64_t{0})};
      }
      std::sort(true_answers.begin(), true_answers.end());
      std::sort(answers.begin(), answers.end());
      if (answers != true_answers) return false;
    }
    return true;
  }

  [[nodiscard]] bool one_sum(std::uint64_t people) const {
    auto const sum = [people](std::vector<std::int64_t> const& world) {
      std::int64_t total = 0;
      for (std::size_t at = 0; at < world.size(); ++at) {
        if ((people >> at & 1U) != 0) total += world[at];
      }
      return total;
    };
    return std::all_of(all.begin(), all.end(),
                       [&](auto const& world) { return sum(world) == sum(all.front()); });
  }
};

int sums_known_in_all_worlds(int surveys, Policy policy, int protect) {
  Rng rng = Rng::from_seed("worlds");
  int known = 0;
  for (int round = 0; round < surveys; ++round) {
    Survey const survey = random_survey(rng, 7, Scale{1, 3});
    Worlds const worlds(survey, offer_all(rng, survey, policy));
    for (std::uint64_t people = 1; people < 1U << survey.question.answers.size(); ++people) {
      int size = 0;
      for (std::uint64_t rest = people; rest != 0; rest &= rest - 1) ++size;
      if (size < protect && worlds.one_sum(people)) ++known;
    }
  }
  return known;
}

}  // namespace

TEST_CASE("over 2,500 surveys with all their cross-tabs, nothing follows about fewer than five") {
  Outcome const outcome = attack(2'500, {.smallest_group = 5}, 5);
  MESSAGE("surveys " << outcome.surveys << ", shown " << outcome.figures << ", refused "
                     << outcome.refused << ", targets " << outcome.targets << ", learnt "
                     << outcome.learnt);
  CHECK(outcome.figures > outcome.surveys);  // the ledger is not silent
  CHECK(outcome.refused > outcome.surveys);
  CHECK(outcome.learnt == 0);
}

TEST_CASE("with k set to 1 the same attacker learns, so he can attack") {
  Outcome const outcome = attack(300, {.smallest_group = 1, .distribution_from = 1}, 5);
  MESSAGE("surveys " << outcome.surveys << ", attacked " << outcome.surveys_attacked << ", targets "
                     << outcome.targets << ", learnt " << outcome.learnt);
  CHECK(outcome.surveys_attacked > outcome.surveys * 9 / 10);
}

TEST_CASE("no world-by-world search of small surveys learns a sum below k; with k = 1 it does") {
  Policy const three{.smallest_group = 3, .distribution_from = 3};
  CHECK(sums_known_in_all_worlds(600, three, 3) == 0);
  CHECK(sums_known_in_all_worlds(50, {.smallest_group = 1, .distribution_from = 1}, 3) > 500);
}

}  // namespace klantendag::stats::attack
