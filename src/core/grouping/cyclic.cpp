// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/cyclic.hpp"

#include <algorithm>
#include <numeric>

#include "core/grouping/cooling.hpp"

namespace klantendag::grouping {
namespace {

// `bases` rounds are seated; each is turned `turn` times: a person at place i of a block of `turn`
// takes place i + 1, the last people belong to no block and stay. Two people meet twice in the whole
// when two pairs of the base rounds turn into each other: when they have the same orbit.
class Turning {
 public:
  Turning(std::size_t people, std::size_t size, std::size_t turn, std::size_t bases)
      : people_(people), size_(size), turn_(turn), fixed_(people % turn) {
    orbit_.resize(people * people);
    std::size_t const blocks = people / turn + fixed_;
    double_.assign(blocks * blocks * turn, 0);
    for (std::size_t one = 0; one < people; ++one) {
      for (std::size_t other = 0; other < people; ++other) {
        if (one != other) orbit_[one * people + other] = orbit(one, other, blocks);
      }
    }
    seats_.assign(bases, std::vector<std::size_t>(people));
    count_.assign(double_.size(), 0);
  }

  // Anneals until no orbit is used twice, or the steps are up.
  bool solve(std::int64_t steps, Rng& rng) {
    std::fill(count_.begin(), count_.end(), 0);
    repeats_ = 0;
    for (auto& base : seats_) {
      std::iota(base.begin(), base.end(), std::size_t{0});
      rng.shuffle(std::span<std::size_t>(base));
    }
    for (std::size_t base = 0; base < seats_.size(); ++base) {
      for (std::size_t seat = 0; seat < people_; ++seat) {
        for (std::size_t mate = seat + 1; mate < people_ && mate / size_ == seat / size_; ++mate) {
          add(seats_[base][seat], seats_[base][mate], 1);
        }
      }
    }
    Cooling cooling(hot, cold, levels);
    least_ = INT64_MAX;
    for (std::int64_t step = 0; step < steps && repeats_ > 0; ++step) {
      if (step % (steps / levels + 1) == 0) cooling.cool();
      try_one(cooling.temperature(), rng);
      if (repeats_ < least_) remember();
    }
    return least_ == 0;
  }

  // Every pair of base rounds that repeats does so in each turn.
  [[nodiscard]] std::int64_t lost() const { return least_ * static_cast<std::int64_t>(turn_); }

  [[nodiscard]] Plan expand(std::size_t rounds) const {
    Plan plan;
    for (std::size_t round = 0; round < rounds; ++round) {
      auto& seats = plan.group_of.emplace_back(people_, nowhere);
      auto const& base = best_[round / turn_];
      for (std::size_t seat = 0; seat < people_; ++seat) {
        std::size_t person = base[seat];
        if (person < people_ - fixed_) {
          std::size_t const block = person / turn_ * turn_;
          person = block + (person - block + round) % turn_;
        }
        seats[person] = static_cast<std::int32_t>(seat / size_);
      }
    }
    return plan;
  }

 private:
  // In repeats * 256, found by trial on ten schedules: nearly the same warmth all the time, in which a
  // last repeat comes and goes, finds three times as many as cooling down.
  static constexpr std::int64_t hot = 100, cold = 70, levels = 100;

  void remember() {
    least_ = repeats_;
    best_ = seats_;
  }

  [[nodiscard]] std::size_t orbit(std::size_t one, std::size_t other, std::size_t blocks) {
    std::size_t const turning = people_ - fixed_;
    auto const block = [&](std::size_t person) {
      return person < turning ? person / turn_ : turning / turn_ + (person - turning);
    };
    std::size_t low = one, high = other;
    if (block(low) > block(high)) std::swap(low, high);
    std::size_t step = 0;
    if (high < turning) step = (high % turn_ + turn_ - low % turn_) % turn_;
    if (block(low) == block(high)) step = std::min(step, turn_ - step);
    std::size_t const at = (block(low) * blocks + block(high)) * turn_ + step;
    // These meet again by turning alone: two who stay, or two half a block apart.
    bool const stays = low >= turning && high >= turning;
    if (stays || (block(low) == block(high) && 2 * step == turn_)) double_[at] = 1;
    return at;
  }

  std::int64_t add(std::size_t one, std::size_t other, std::int64_t change) {
    std::size_t const at = orbit_[one * people_ + other];
    auto const repeats = [&](std::int64_t count) {
      return double_[at] != 0 ? count : std::max<std::int64_t>(0, count - 1);
    };
    std::int64_t const before = repeats(count_[at]);
    count_[at] += change;
    std::int64_t const difference = repeats(count_[at]) - before;
    repeats_ += difference;
    return difference;
  }

  // What it costs to give up one person of a table for another.
  std::int64_t replace(std::vector<std::size_t> const& base, std::size_t seat, std::size_t leaves,
                       std::size_t enters) {
    std::int64_t cost = 0;
    std::size_t const from = seat / size_ * size_;
    for (std::size_t mate = from; mate < from + size_; ++mate) {
      if (mate == seat) continue;
      cost += add(leaves, base[mate], -1);
      cost += add(enters, base[mate], 1);
    }
    return cost;
  }

  void try_one(std::int64_t temperature, Rng& rng) {
    std::uint64_t const bits = rng.next();
    auto& base = seats_[(bits >> 52) % seats_.size()];
    auto const one = static_cast<std::size_t>(((bits & 0xfffff) * people_) >> 20);
    auto const other = static_cast<std::size_t>((((bits >> 20) & 0xfffff) * people_) >> 20);
    if (one / size_ == other / size_) return;
    std::int64_t const highest = allowance_.highest(temperature, bits >> 40);
    std::int64_t const cost =
        replace(base, one, base[one], base[other]) + replace(base, other, base[other], base[one]);
    if (cost <= highest) {
      std::swap(base[one], base[other]);
      return;
    }
    replace(base, one, base[other], base[one]);
    replace(base, other, base[one], base[other]);
  }

  std::size_t people_ = 0, size_ = 0, turn_ = 0, fixed_ = 0;
  std::vector<std::size_t> orbit_{};               // [person * people + person]
  std::vector<std::uint8_t> double_{};             // orbits that repeat by themselves
  std::vector<std::int64_t> count_{};              // pairs of the base rounds in each orbit
  std::vector<std::vector<std::size_t>> seats_{};  // [base][seat]: person; table = seat / size
  std::int64_t repeats_ = 0;
  std::vector<std::vector<std::size_t>> best_{};  // the seats with the fewest repeats, and how few
  std::int64_t least_ = 0;
  Allowance allowance_{};
};

}  // namespace

bool only_meetings(Problem const& problem) {
  bool const free = problem.limits.empty() && problem.apart.empty() && problem.together.empty() &&
                    problem.seats.empty() && problem.bars.empty() && problem.escorts.empty() &&
                    problem.absent.empty() && problem.previous.empty() && problem.rounds > 1;
  if (!free || problem.goals.size() != 1 || problem.goals[0].kind != GoalKind::meetings)
    return false;
  return std::all_of(problem.sizes.begin(), problem.sizes.end(), [&](Size const& size) {
    return size.minimum == problem.sizes[0].minimum && size.maximum == size.minimum;
  });
}

std::optional<Plan> cyclic_plan(Problem const& problem, std::int64_t steps, Rng& rng) {
  std::size_t const people = problem.people.size(), rounds = problem.rounds;
  auto const size = static_cast<std::size_t>(problem.sizes[0].minimum);
  if (size < 2 || rounds * (size - 1) > people - 1) return std::nullopt;
  constexpr std::int64_t steps_a_try = 1'000'000;
  std::optional<Plan> best;
  std::int64_t least = INT64_MAX;
  for (std::int64_t used = 0; used < steps;) {
    for (std::size_t bases = 1; bases <= 2; ++bases) {
      std::size_t const turn = (rounds + bases - 1) / bases;
      if (turn < 2 || turn > people) continue;
      Turning turning(people, size, turn, bases);
      std::int64_t const now = std::min(steps_a_try, steps - used);
      used += now;
      if (now <= 0) break;
      bool const solved = turning.solve(now, rng);
      if (turning.lost() < least) {
        least = turning.lost();
        best = turning.expand(rounds);
      }
      if (solved) return best;
    }
    if (rounds < 2) break;
  }
  return best;
}

}  // namespace klantendag::grouping
