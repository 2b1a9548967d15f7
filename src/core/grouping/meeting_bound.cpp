// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/meeting_bound.hpp"

#include <algorithm>
#include <set>

#include "core/grouping/share.hpp"

namespace klantendag::grouping {
namespace {

std::int64_t choose_two(std::int64_t number) {
  return number * (number - 1) / 2;
}

// The pairs that stay together when `size` people go to `groups` tables as evenly as can be.
std::int64_t kept_pairs(std::int64_t size, std::int64_t groups) {
  std::int64_t const small = size / groups, extra = size % groups;
  return extra * choose_two(small + 1) + (groups - extra) * choose_two(small);
}

// Every group at its smallest, then the rest one by one to the smallest group, for the fewest pairs,
// or to the largest, for the most.
std::vector<std::int64_t> fill_sizes(Problem const& problem, std::int64_t present, bool evenly) {
  std::vector<Size> const sizes = sizes_in(problem, static_cast<std::int32_t>(present));
  std::vector<std::int64_t> filled;
  std::int64_t left = present;
  for (Size const& size : sizes) {
    filled.push_back(size.minimum);
    left -= size.minimum;
  }
  for (; left > 0; --left) {
    std::size_t next = filled.size();
    for (std::size_t group = 0; group < filled.size(); ++group) {
      if (filled[group] >= sizes[group].maximum) continue;
      bool const first = next == filled.size();
      if (first || (evenly ? filled[group] < filled[next] : filled[group] > filled[next])) {
        next = group;
      }
    }
    if (next == filled.size()) break;
    ++filled[next];
  }
  return filled;
}

// The tables of a round that is over.
std::vector<std::int64_t> known_sizes(Problem const& problem, std::size_t round,
                                      std::vector<bool> const& present) {
  std::vector<std::int64_t> sizes(problem.groups, 0);
  for (std::size_t person = 0; person < present.size(); ++person) {
    if (present[person]) ++sizes[static_cast<std::size_t>(problem.previous[round][person])];
  }
  return sizes;
}

}  // namespace

MeetingCount count_meetings(Problem const& problem) {
  MeetingCount count;
  auto const present = attendance(problem);
  auto const groups = static_cast<std::int64_t>(problem.groups);
  std::int64_t const people = static_cast<std::int64_t>(problem.people.size());
  std::vector<std::int64_t> overlap;  // of each round with any other in which all are present
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    std::int64_t const here = std::count(present[round].begin(), present[round].end(), true);
    std::int64_t kept = 0;
    bool const over = round < problem.first_round;
    auto const known =
        over ? known_sizes(problem, round, present[round]) : std::vector<std::int64_t>{};
    for (std::int64_t size : over ? known : fill_sizes(problem, here, true)) {
      count.meetings += choose_two(size);
      kept += kept_pairs(size, groups);
    }
    for (std::int64_t size : over ? known : fill_sizes(problem, here, false)) {
      count.most_meetings += choose_two(size);
    }
    if (here == people) overlap.push_back(kept);
  }
  std::sort(overlap.begin(), overlap.end());
  for (std::size_t i = 0; i < overlap.size(); ++i) {
    count.overlaps += overlap[i] * static_cast<std::int64_t>(i);
  }
  std::set<std::pair<std::size_t, std::size_t>> apart;
  for (PairRule const& rule : problem.apart) {
    if (problem.first_round > 0) break;  // they may have met already
    apart.emplace(std::min(rule.first, rule.second), std::max(rule.first, rule.second));
  }
  count.pairs = choose_two(people) - static_cast<std::int64_t>(apart.size());
  count.most = static_cast<std::int64_t>(problem.rounds);
  return count;
}

namespace {

// Lagrange: for any u and any v >= 0,
//   loss >= u * meetings + v * overlaps + pairs * min over m of (loss[m] - u m - v m(m-1)/2).
std::int64_t dual_value(MeetingCount const& count, std::vector<std::int64_t> const& loss,
                        Multipliers const& at) {
  std::int64_t least = 0;
  for (std::int64_t m = 0; m <= count.most; ++m) {
    std::int64_t const cost = loss[static_cast<std::size_t>(m)] * at.scale;
    least = std::min(least, cost - at.u * m - at.v * choose_two(m));
  }
  std::int64_t const value = at.u * count.meetings + at.v * count.overlaps + count.pairs * least;
  return value > 0 ? (value + at.scale - 1) / at.scale : 0;
}

}  // namespace

// The best u and v lie where the minimum is reached by three values of m, or by two with v = 0.
Multipliers best_multipliers(MeetingCount const& count, std::vector<std::int64_t> const& loss) {
  Multipliers best;
  auto const most = static_cast<std::size_t>(count.most);
  auto const number = [](std::size_t m) { return static_cast<std::int64_t>(m); };
  auto const try_out = [&](Multipliers at) {
    if (at.scale < 0) at = {-at.u, -at.v, -at.scale};
    if (at.scale == 0 || at.v < 0) return;
    if (dual_value(count, loss, at) > dual_value(count, loss, best)) best = at;
  };
  for (std::size_t a = 0; a <= most; ++a) {
    for (std::size_t b = a + 1; b <= most; ++b) {
      std::int64_t const first = number(b - a), rise = loss[b] - loss[a];
      std::int64_t const second = choose_two(number(b)) - choose_two(number(a));
      try_out({rise, 0, first});
      for (std::size_t c = b + 1; c <= most; ++c) {
        std::int64_t const third = number(c - a), climb = loss[c] - loss[a];
        std::int64_t const fourth = choose_two(number(c)) - choose_two(number(a));
        try_out({rise * fourth - second * climb, first * climb - rise * third,
                 first * fourth - second * third});
      }
    }
  }
  return best;
}

std::int64_t least_loss(MeetingCount const& count, std::vector<std::int64_t> const& loss) {
  return dual_value(count, loss, best_multipliers(count, loss));
}

std::vector<std::int64_t> novelty_loss(Problem const& problem) {
  std::vector<std::int64_t> loss(problem.rounds + 1, 0);
  auto const& values = problem.novelty;
  for (std::size_t m = 1; m <= problem.rounds; ++m) {
    loss[m] = loss[m - 1] + values[0] - values[std::min(m - 1, values.size() - 1)];
  }
  return loss;
}

std::vector<std::int64_t> repeat_loss(Problem const& problem) {
  std::vector<std::int64_t> loss(problem.rounds + 1, 0);
  for (std::size_t m = 2; m <= problem.rounds; ++m) loss[m] = static_cast<std::int64_t>(m) - 1;
  return loss;
}

}  // namespace klantendag::grouping
