// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/anneal.hpp"

#include <algorithm>

namespace klantendag::grouping {
namespace {

constexpr std::int64_t levels = 400;         // of temperature in one run
constexpr std::int64_t steps_a_look = 1024;  // between two looks at the bound and at `stop`

class Annealer {
 public:
  Annealer(Problem const& problem, Domain const& domain, Weights const& weights, Seating& seating,
           Best& best)
      : problem_(problem), domain_(domain), weights_(weights), seating_(seating), best_(best) {
    for (std::size_t round = 0; round < problem.rounds; ++round) {
      if (domain.free(round).size() > 1) rounds_.push_back(round);
    }
    moves_ = std::any_of(problem.sizes.begin(), problem.sizes.end(),
                         [](Size const& size) { return size.minimum < size.maximum; }) ||
             !problem.absent.empty() || seating.cost().broken() > 0;
    remember();
  }

  std::int64_t run(Run const& run, Rng& rng) {
    if (rounds_.empty()) return 0;
    Cooling cooling(run.hot, run.cold, levels);
    std::int64_t used = 0;
    for (std::int64_t level = 1; level <= levels; ++level) {
      for (; used < run.steps / levels * level; used += steps_a_look) {
        for (std::int64_t i = 0; i < steps_a_look; ++i) try_one(cooling.temperature(), rng);
        if (best_.proven() || (best_.stop != nullptr && best_.stop->load())) return used;
      }
      cooling.cool();
    }
    return used;
  }

 private:
  // One draw of 64 bits serves one step: 20 bits for each person, 12 for the luck, the rest for the
  // round and the kind. A bias of one in a million is of no weight here; nothing is promised by it.
  static std::size_t pick(std::uint64_t bits, std::size_t bound) {
    return static_cast<std::size_t>(((bits & 0xfffff) * bound) >> 20);
  }

  void try_one(std::int64_t temperature, Rng& rng) {
    std::uint64_t const bits = rng.next();
    std::size_t const round = rounds_[((bits >> 52) * rounds_.size()) >> 12];
    auto const& free = domain_.free(round);
    std::size_t const first = free[pick(bits, free.size())];
    std::int64_t const highest = allowance_.highest(temperature, bits >> 40);
    if (moves_ && ((bits >> 20) & 7) == 0) {
      move(round, first, pick(bits >> 20, problem_.groups), highest);
    } else {
      exchange(round, first, free[pick(bits >> 20, free.size())], highest);
    }
  }

  void exchange(std::size_t round, std::size_t first, std::size_t second, std::int64_t highest) {
    std::size_t const a = seating_.group(round, first), b = seating_.group(round, second);
    if (a == b) return;
    if (domain_.restricted(round) &&
        (!domain_.allows(round, first, b) || !domain_.allows(round, second, a))) {
      return;
    }
    Exchange const exchange{round, first, second};
    std::int64_t const cost = seating_.cost_of(exchange);
    if (!accepts(cost, highest)) return;
    seating_.make(exchange, cost);
    if (cost < 0) remember();
  }

  void move(std::size_t round, std::size_t person, std::size_t to, std::int64_t highest) {
    std::size_t const from = seating_.group(round, person);
    if (from == to || !domain_.allows(round, person, to)) return;
    Step const step{round, person, from, to};
    std::int64_t const cost = seating_.cost_of(step);
    if (!accepts(cost, highest)) return;
    seating_.make(step, cost);
    if (cost < 0) remember();
  }

  [[nodiscard]] bool accepts(std::int64_t cost, std::int64_t highest) const {
    Cost const split{cost};
    return split.goals() + split.broken() * weights_.broken <= highest;
  }

  // Looks at the whole score only when the points promise something new; points that were looked at
  // in vain are tried again only once in a while.
  void remember() {
    Cost const now = seating_.cost();
    ++improvements_;
    if (best_.found) {
      if (now.broken() > best_.score.broken) return;
      if (now.broken() == best_.score.broken && now.goals() >= lowest_) return;
      if (now.goals() >= in_vain_ && improvements_ % 64 != 0) return;
    }
    Score score = seating_.score();
    in_vain_ = now.goals();
    if (best_.found && !better(problem_, score, best_.score)) return;
    best_.found = true;
    best_.score = std::move(score);
    best_.plan = seating_.plan();
    lowest_ = now.goals();
  }

  Problem const& problem_;
  Domain const& domain_;
  Weights const& weights_;
  Seating& seating_;
  Best& best_;
  Allowance allowance_{};
  std::vector<std::size_t> rounds_{};
  bool moves_ = false;
  std::int64_t lowest_ = INT64_MAX;   // points of the best plan of this run
  std::int64_t in_vain_ = INT64_MAX;  // points last looked at without finding a better plan
  std::int64_t improvements_ = 0;
};

}  // namespace

std::int64_t anneal(Problem const& problem, Domain const& domain, Weights const& weights,
                    Seating& seating, Run const& run, Rng& rng, Best& best) {
  return Annealer(problem, domain, weights, seating, best).run(run, rng);
}

}  // namespace klantendag::grouping
