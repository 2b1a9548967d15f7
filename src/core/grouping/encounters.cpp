// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/encounters.hpp"

#include <algorithm>

namespace klantendag::grouping {
namespace {

// Prices are kept where that is quicker than going through a table. In a hall of a thousand they fill
// megabytes, every change touches them everywhere, and tables are small: there they are not kept.
constexpr std::size_t quick_prices = std::size_t{1} << 18;  // 2 MB, about what a cache holds
constexpr std::size_t most_prices = std::size_t{1} << 24;   // 128 MB
constexpr std::int32_t small_table = 16;                    // people

bool keeps_prices(Problem const& problem) {
  std::size_t const prices = problem.rounds * problem.groups * problem.people.size();
  bool const small_tables =
      std::all_of(problem.sizes.begin(), problem.sizes.end(),
                  [](Size const& size) { return size.maximum <= small_table; });
  return prices <= (small_tables ? quick_prices : most_prices);
}

}  // namespace

Encounters::Encounters(Problem const& problem, Prices const& prices)
    : prices_(prices),
      novelty_(problem.novelty),
      close_(problem.closeness),
      people_(problem.people.size()),
      groups_(problem.groups),
      rounds_(problem.rounds),
      matter_(prices.pairs_matter || !problem.closeness.empty()),
      pair_(people_ * people_, 0),
      seat_(people_ * rounds_, absent),
      pairs_met_(pair_meetings + 2, 0) {
  if (matter_ && keeps_prices(problem)) {
    joined_.assign(rounds_ * groups_ * people_, 0);
  }
  for (std::size_t person = 0; person < people_; ++person) {
    pair_[person * people_ + person] = pair_self;
  }
  auto const flag = [&](PairRule const& rule, std::uint8_t bit) {
    pair_[rule.first * people_ + rule.second] |= bit;
    pair_[rule.second * people_ + rule.first] |= bit;
  };
  for (PairRule const& rule : problem.apart) flag(rule, pair_apart);
  for (PairRule const& rule : problem.together) flag(rule, pair_together);
}

void Encounters::enter(std::size_t person, Seat seat, Table table) {
  reprice_table(person, seat, 1);
  for (std::size_t at = 0; at < table.size; ++at) meet(seat.round, person, table.members[at], 1);
  seat_[person * rounds_ + seat.round] = static_cast<std::uint16_t>(seat.group);
}

void Encounters::leave(std::size_t person, Seat seat, Table table) {
  for (std::size_t at = 0; at < table.size; ++at) meet(seat.round, person, table.members[at], -1);
  seat_[person * rounds_ + seat.round] = absent;
  reprice_table(person, seat, -1);
}

// The person sits nowhere in this round, so nobody's meetings count this one.
void Encounters::reprice_table(std::size_t person, Seat seat, std::int64_t sign) {
  if (!kept()) return;
  std::uint8_t const* pairs = pair_.data() + person * people_;
  std::int64_t* prices = joined_.data() + (seat.round * groups_ + seat.group) * people_;
  for (std::size_t other = 0; other < people_; ++other) {
    prices[other] += sign * prices_.meet[pairs[other]];
  }
  if (close_.empty()) return;
  std::int64_t const* close = close_.data() + person * people_;
  for (std::size_t other = 0; other < people_; ++other) prices[other] -= sign * close[other];
}

void Encounters::meet(std::size_t round, std::size_t one, std::size_t other, int change) {
  std::uint8_t& state = pair_[one * people_ + other];
  std::size_t const met = state & pair_meetings;
  --pairs_met_[met];
  ++pairs_met_[change > 0 ? met + 1 : met - 1];
  if (!close_.empty()) closeness_ += change * close_[one * people_ + other];
  if (rounds_ > 1 && kept()) reprice_other_rounds(round, one, other, change);
  state = static_cast<std::uint8_t>(state + change);
  pair_[other * people_ + one] = state;
}

// Having met once more here, they lose more by meeting elsewhere too. A round in which they sit
// together is one of the meetings they had, so there the price is that of one meeting less.
void Encounters::reprice_other_rounds(std::size_t round, std::size_t one, std::size_t other,
                                      int change) {
  std::size_t const before = pair_[one * people_ + other];
  std::size_t const after = static_cast<std::size_t>(static_cast<int>(before) + change);
  std::int64_t const apart = prices_.meet[after] - prices_.meet[before];
  bool const elsewhere = std::min(before & pair_meetings, after & pair_meetings) > 0;
  std::int64_t const together = elsewhere ? prices_.meet[after - 1] - prices_.meet[before - 1] : 0;
  if (apart == 0 && together == 0) return;
  std::uint16_t const* seats_one = seat_.data() + one * rounds_;
  std::uint16_t const* seats_other = seat_.data() + other * rounds_;
  for (std::size_t there = 0; there < rounds_; ++there) {
    std::size_t const a = seats_one[there], b = seats_other[there];
    if (there == round || a == absent || b == absent) continue;
    std::int64_t const rise = a == b ? together : apart;
    joined_[(there * groups_ + b) * people_ + one] += rise;
    joined_[(there * groups_ + a) * people_ + other] += rise;
  }
}

std::int64_t Encounters::price(std::size_t person, Table table, bool sits_there) const {
  std::int64_t cost = 0;
  if (!matter_) return cost;
  for (std::size_t at = 0; at < table.size; ++at) {
    std::size_t const other = table.members[at];
    if (other == person) continue;
    std::uint8_t const state = pair_[person * people_ + other];
    cost += apart_price(person, other, sits_there ? -prices_.part[state] : prices_.meet[state]);
  }
  return cost;
}

std::int64_t Encounters::total() const {
  std::int64_t cost = -closeness_;
  for (std::size_t one = 0; one < people_; ++one) {
    for (std::size_t other = one + 1; other < people_; ++other) {
      std::uint8_t state = pair_[one * people_ + other];
      for (; (state & pair_meetings) != 0; --state) cost -= prices_.part[state];
    }
  }
  return cost;
}

std::int64_t Encounters::repeats() const {
  if (rounds_ < 2) return 0;
  std::int64_t cost = 0, loss = 0;
  for (std::size_t k = 1; k < pairs_met_.size(); ++k) {
    loss += novelty_[0] - novelty_[std::min(k - 1, novelty_.size() - 1)];
    cost += loss * pairs_met_[k];
  }
  return cost;
}

}  // namespace klantendag::grouping
