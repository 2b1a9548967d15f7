// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/anneal.hpp"

#include <algorithm>

namespace klantendag::grouping {
namespace {

constexpr std::uint32_t chain_turn = 10;
constexpr std::int64_t most_upset = 128;     // points
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
    quick_ = seating.rest_is_tables();
    chains_ = quick_ && seating.has_balances();
    remember();
  }

  std::int64_t run(Run const& run, Rng& rng) {
    if (rounds_.empty()) return 0;
    Cooling cooling(run.hot, run.cold, levels);
    std::int64_t used = 0;
    for (std::int64_t level = 1; level <= levels; ++level) {
      for (; used < run.steps / levels * level; used += steps_a_look) {
        for (std::int64_t i = 0; i < steps_a_look; ++i) try_one(cooling.temperature(), rng);
        if (run.goals_reached && reached(*run.goals_reached)) return used;
        if (best_.proven() || (best_.stop != nullptr && best_.stop->load())) return used;
      }
      cooling.cool();
    }
    return used;
  }

 private:
  [[nodiscard]] bool reached(std::size_t goals) const {
    if (!best_.found || best_.score.broken > 0) return false;
    for (std::size_t goal = 0; goal < goals; ++goal) {
      if (best_.score.costs[goal] > best_.bound.costs[goal]) return false;
    }
    return true;
  }

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
      return;
    }
    std::size_t const second = free[pick(bits >> 20, free.size())];
    if (chains_ && ++turn_ % chain_turn == 0) {
      chain(round, first, second, highest, rng.next());
    } else {
      exchange(round, first, second, highest);
    }
  }

  void chain(std::size_t round, std::size_t first, std::size_t second, std::int64_t highest,
             std::uint64_t bits) {
    std::size_t const a = seating_.group(round, first), b = seating_.group(round, second);
    if (a == b) return;
    std::size_t const other = seating_.member(round, a, pick(bits, seating_.size(round, a)));
    std::size_t const mate = seating_.member(round, b, pick(bits >> 20, seating_.size(round, b)));
    if (other == first || mate == second) return;
    Chain const chain{round, {first, other}, {second, mate}};
    for (std::size_t i = 0; i < 2; ++i) {
      if (!domain_.allows(round, chain.first[i], b) || !domain_.allows(round, chain.second[i], a)) {
        return;
      }
    }
    // A chain is for balances; what upsets them is left to exchanges.
    auto const rest = seating_.rest_cost(chain, most_upset + std::max<std::int64_t>(highest, 0));
    if (!rest) return;
    std::int64_t const meeting = seating_.meeting_cost(chain);
    if (points(meeting + *rest) > highest) return;
    seating_.make(chain, meeting, *rest);
    if (*rest < 0 || meeting + *rest < 0) remember();
  }

  void exchange(std::size_t round, std::size_t first, std::size_t second, std::int64_t highest) {
    std::size_t const a = seating_.group(round, first), b = seating_.group(round, second);
    if (a == b) return;
    if (domain_.restricted(round) &&
        (!domain_.allows(round, first, b) || !domain_.allows(round, second, a))) {
      return;
    }
    Exchange const exchange{round, first, second};
    std::int64_t const meeting = seating_.meeting_cost(exchange);
    if (quick_ && points(meeting) + points(seating_.least_rest(exchange)) > highest) return;
    std::int64_t const rest = seating_.rest_cost(exchange);
    if (points(meeting + rest) > highest) return;
    seating_.make(exchange, meeting, rest);
    if (rest < 0 || meeting + rest < 0) remember();
  }

  void move(std::size_t round, std::size_t person, std::size_t to, std::int64_t highest) {
    std::size_t const from = seating_.group(round, person);
    if (from == to || !domain_.allows(round, person, to)) return;
    Step const step{round, person, from, to};
    std::int64_t const meeting = seating_.meeting_cost(step), rest = seating_.rest_cost(step);
    if (points(meeting + rest) > highest) return;
    seating_.make(step, meeting, rest);
    if (rest < 0 || meeting + rest < 0) remember();
  }

  [[nodiscard]] std::int64_t points(std::int64_t packed) const {
    Cost const split{packed};
    return split.goals() + split.broken() * weights_.broken;
  }

  // Looks at the whole score only when the points, or those of the goals that are not about meetings,
  // promise something new; what was looked at in vain is tried again only once in a while.
  void remember() {
    Cost const now = seating_.cost(), rest = seating_.rest();
    Points const here{now.goals(), rest.goals()};
    ++improvements_;
    if (best_.found && now.broken() > best_.score.broken) return;
    if (best_.found && now.broken() == best_.score.broken) {
      if (here.no_better_than(lowest_)) return;
      if (here.no_better_than(in_vain_) && improvements_ % 64 != 0) return;
    }
    Score score = seating_.score();
    in_vain_ = here;
    if (best_.found && !better(problem_, score, best_.score)) return;
    best_.found = true;
    best_.score = std::move(score);
    best_.plan = seating_.plan();
    lowest_ = here;
  }

  struct Points {
    std::int64_t all = INT64_MAX;
    std::int64_t rest = INT64_MAX;

    [[nodiscard]] bool no_better_than(Points const& other) const {
      return all >= other.all && rest >= other.rest;
    }
  };

  Problem const& problem_;
  Domain const& domain_;
  Weights const& weights_;
  Seating& seating_;
  Best& best_;
  Allowance allowance_{};
  std::vector<std::size_t> rounds_{};
  bool moves_ = false;
  bool chains_ = false;
  std::uint32_t turn_ = 0;  // every chain_turn steps a chain is tried
  bool quick_ = false;      // an exchange may be refused by its first half
  Points lowest_{};         // of the best plan of this run
  Points in_vain_{};        // last looked at without finding a better plan
  std::int64_t improvements_ = 0;
};

}  // namespace

std::int64_t anneal(Problem const& problem, Domain const& domain, Weights const& weights,
                    Seating& seating, Run const& run, Rng& rng, Best& best) {
  return Annealer(problem, domain, weights, seating, best).run(run, rng);
}

}  // namespace klantendag::grouping
