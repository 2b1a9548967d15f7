// SPDX-License-Identifier: EUPL-1.2
// What a chain costs: two exchanges between the same two tables, priced as one.
#include "core/grouping/seating.hpp"

namespace klantendag::grouping {

std::int64_t Seating::meeting_cost(Chain const& chain) const {
  if (!encounters_.matter()) return 0;
  std::size_t const a = group(chain.round, chain.first[0]);
  std::size_t const b = group(chain.round, chain.second[0]);
  auto const at = [&](std::size_t person, std::size_t group) {
    return encounters_.kept() ? encounters_.price(person, {chain.round, group})
                              : price(chain.round, person, group);
  };
  std::int64_t cost = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    cost += at(chain.first[i], b) - at(chain.first[i], a);
    cost += at(chain.second[i], a) - at(chain.second[i], b);
    for (std::size_t other : chain.second) {
      cost -= 2 * encounters_.price_together(chain.first[i], other);
    }
  }
  // Those who go together stay together.
  return cost + 2 * encounters_.price_of(chain.first[0], chain.first[1]) +
         2 * encounters_.price_of(chain.second[0], chain.second[1]);
}

std::int64_t Seating::trait_change(std::size_t table, std::size_t trait, int change) const {
  std::int64_t const* rise = prices_.rise(table / groups_, table % groups_) + trait * prices_.width;
  std::size_t const count = count_[table * counted_ + trait];
  std::int64_t cost = 0;
  for (int i = 0; i < change; ++i) cost += rise[count + static_cast<std::size_t>(i)];
  for (int i = 0; i > change; --i) cost -= rise[count - 1 - static_cast<std::size_t>(-i)];
  return cost;
}

std::optional<std::int64_t> Seating::rest_cost(Chain const& chain, std::int64_t most) const {
  std::size_t const a = chain.round * groups_ + group(chain.round, chain.first[0]);
  std::size_t const b = chain.round * groups_ + group(chain.round, chain.second[0]);
  // Tables cannot cost less than nothing, so what is gained in the end is no more than this.
  std::int64_t const limit = most + trait_cost_[a] + trait_cost_[b];
  std::int64_t cost = 0;
  for (std::size_t slot = 0; slot < prices_.slots; ++slot) {
    auto const trait = [&](std::size_t person) {
      return prices_.slot_of[person * prices_.slots + slot];
    };
    // How many of each trait table `a` gains.
    std::array<std::uint16_t, 4> const traits = {trait(chain.second[0]), trait(chain.second[1]),
                                                 trait(chain.first[0]), trait(chain.first[1])};
    for (std::size_t i = 0; i < 4; ++i) {
      bool seen = traits[i] == 0;
      for (std::size_t j = 0; j < i; ++j) seen = seen || traits[j] == traits[i];
      if (seen) continue;
      int gain = 0;
      for (std::size_t j = 0; j < 4; ++j) {
        if (traits[j] == traits[i]) gain += j < 2 ? 1 : -1;
      }
      if (gain == 0) continue;
      cost += trait_change(a, traits[i], gain) + trait_change(b, traits[i], -gain);
    }
    if (cost > limit) return std::nullopt;
  }
  return cost > most ? std::nullopt : std::optional(cost);
}

void Seating::make(Chain const& chain, std::int64_t meeting, std::int64_t rest) {
  std::size_t const a = group(chain.round, chain.first[0]);
  std::size_t const b = group(chain.round, chain.second[0]);
  for (std::size_t i = 0; i < 2; ++i) {
    relocate({chain.round, chain.first[i], a, b});
    relocate({chain.round, chain.second[i], b, a});
  }
  meeting_ += meeting;
  rest_ += rest;
}

}  // namespace klantendag::grouping
