// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/crowds.hpp"

#include <algorithm>
#include <map>

namespace klantendag::stats {
namespace {

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

}  // namespace

Crowds crowds_of(Question const& question, std::vector<People> const& sets) {
  std::vector<std::vector<bool>> stands_in(question.answers.size(),
                                           std::vector<bool>(sets.size(), false));
  for (std::size_t set = 0; set < sets.size(); ++set) {
    for (std::size_t const person : sets[set]) stands_in[person][set] = true;
  }
  Crowds all{.scale = question.scale};
  auto const answers = static_cast<std::size_t>(question.scale.highest - question.scale.lowest + 1);
  std::map<std::vector<bool>, std::size_t> known;
  for (std::size_t person = 0; person < question.answers.size(); ++person) {
    if (!question.answers[person]) continue;
    std::int64_t const answer = *question.answers[person];
    CHECK_PROMISE(answer >= question.scale.lowest && answer <= question.scale.highest);
    auto const [place, added] = known.try_emplace(stands_in[person], all.crowds.size());
    if (added) all.crowds.push_back({.counts = WholeVector(answers, 0)});
    Crowd& crowd = all.crowds[place->second];
    ++crowd.size;
    crowd.sum += answer;
    ++crowd.counts[static_cast<std::size_t>(answer - question.scale.lowest)];
  }
  all.rows.assign(sets.size(), WholeVector(all.crowds.size(), 0));
  for (auto const& [pattern, place] : known) {
    for (std::size_t set = 0; set < sets.size(); ++set) all.rows[set][place] = pattern[set] ? 1 : 0;
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
