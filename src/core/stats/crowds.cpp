// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/crowds.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace klantendag::stats {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

// Sums: the crowd's sum may change by `by` and stays possible.
bool fits(Crowds const& all, WholeVector const& by, std::int64_t sign) {
  for (std::size_t at = 0; at < by.size(); ++at) {
    Crowd const& crowd = all.crowds[at];
    std::int64_t const sum = crowd.sum + sign * by[at];
    if (sum < all.scale.lowest * crowd.size || sum > all.scale.highest * crowd.size) return false;
  }
  return true;
}

Move sum_move(Crowds const& all, WholeVector const& by, std::int64_t sign) {
  Move move{.by = by, .loosens = std::vector<bool>(by.size(), false)};
  for (std::size_t at = 0; at < by.size(); ++at) {
    Crowd after = all.crowds[at];
    after.sum += sign * by[at];
    move.loosens[at] = by[at] != 0 && varied(after, all.scale, Told::sums);
  }
  return move;
}

// Counts: by[at] members go from answer `from` to answer `to`, or back when negative.
bool fits(Crowds const& all, WholeVector const& by, std::size_t from, std::size_t to) {
  for (std::size_t at = 0; at < by.size(); ++at) {
    WholeVector const& counts = all.crowds[at].counts;
    if (by[at] > 0 && counts[from] < by[at]) return false;
    if (by[at] < 0 && counts[to] < -by[at]) return false;
  }
  return true;
}

Move count_move(Crowds const& all, WholeVector const& by) {
  Move move{.by = by, .loosens = std::vector<bool>(by.size(), false)};
  for (std::size_t at = 0; at < by.size(); ++at) {
    move.loosens[at] = by[at] != 0 && std::abs(by[at]) < all.crowds[at].size;
  }
  return move;
}

// Members of `set` leave their crowds for new ones, those of one crowd together.
std::size_t split(std::vector<std::size_t>& crowd_of, std::size_t crowds, People const& set) {
  std::vector<std::size_t> moved_to(crowds, nowhere);
  for (std::size_t const person : set) {
    std::size_t& to = moved_to[crowd_of[person]];
    if (to == nowhere) to = crowds++;
    crowd_of[person] = to;
  }
  return crowds;
}

}  // namespace

Crowds crowds_of(Question const& question, std::vector<People> const& sets) {
  std::vector<std::size_t> crowd_of(question.answers.size(), 0);
  std::size_t crowds = 1;
  for (People const& set : sets) crowds = split(crowd_of, crowds, set);

  Crowds all{.scale = question.scale};
  auto const answers = static_cast<std::size_t>(question.scale.highest - question.scale.lowest + 1);
  std::vector<std::size_t> place(crowds, nowhere);
  std::vector<std::size_t> somebody;  // of each crowd
  for (std::size_t person = 0; person < question.answers.size(); ++person) {
    if (!question.answers[person]) continue;
    std::int64_t const answer = *question.answers[person];
    CHECK_PROMISE(answer >= question.scale.lowest && answer <= question.scale.highest);
    std::size_t& at = place[crowd_of[person]];
    if (at == nowhere) {
      at = all.crowds.size();
      all.crowds.push_back({.counts = WholeVector(answers, 0)});
      somebody.push_back(person);
    }
    Crowd& crowd = all.crowds[at];
    ++crowd.size;
    crowd.sum += answer;
    ++crowd.counts[static_cast<std::size_t>(answer - question.scale.lowest)];
  }
  for (People const& set : sets) {
    WholeVector row;
    for (std::size_t const person : somebody) {
      row.push_back(std::binary_search(set.begin(), set.end(), person) ? 1 : 0);
    }
    all.rows.push_back(std::move(row));
  }
  return all;
}

std::vector<Move> possible_moves(Crowds const& crowds, Told told,
                                 std::vector<WholeVector> const& basis) {
  std::vector<Move> moves;
  for (WholeVector const& by : basis) {
    if (told == Told::sums) {
      for (std::int64_t const sign : {1, -1}) {
        if (fits(crowds, by, sign)) moves.push_back(sum_move(crowds, by, sign));
      }
      continue;
    }
    auto const answers = static_cast<std::size_t>(crowds.scale.highest - crowds.scale.lowest + 1);
    bool found = false;
    for (std::size_t from = 0; from < answers && !found; ++from) {
      for (std::size_t to = 0; to < answers && !found; ++to) {
        found = from != to && fits(crowds, by, from, to);
      }
    }
    if (found) moves.push_back(count_move(crowds, by));
  }
  return moves;
}

bool varied(Crowd const& crowd, Scale scale, Told told) {
  if (told == Told::sums) {
    return crowd.sum > scale.lowest * crowd.size && crowd.sum < scale.highest * crowd.size;
  }
  return std::count_if(crowd.counts.begin(), crowd.counts.end(),
                       [](std::int64_t count) { return count > 0; }) > 1;
}

}  // namespace klantendag::stats
