// SPDX-License-Identifier: EUPL-1.2
// Crowds: people whom the released figures cannot tell apart, because they stand in the same ones.
// What can follow about few people is decided over these.
#pragma once

#include <cstdint>
#include <vector>

#include "core/stats/exact.hpp"
#include "core/stats/ledger.hpp"

namespace klantendag::stats {

struct Crowd {
  std::int64_t size = 0;
  std::int64_t sum = 0;
  WholeVector counts{};  // by answer, from the lowest of the scale
};

struct Crowds {
  Scale scale{};
  std::vector<Crowd> crowds{};
  std::vector<WholeVector> rows{};  // one for each set of people: 1 where the crowd is in it
};

// Of those who answered. Sets are given without doubles.
[[nodiscard]] Crowds crowds_of(Question const& question, std::vector<People> const& sets);

// What the figures tell: sums of sets, or the counts of every answer in sets.
enum class Told { sums, counts };

// A change of all crowds together that no released figure shows (a vector of the rows' null space),
// and which of them it can change from the true answers without leaving the scale.
struct Move {
  WholeVector by{};
  std::vector<bool> loosens{};  // crowds that do not stay all alike under it
};
[[nodiscard]] std::vector<Move> possible_moves(Crowds const& crowds, Told told,
                                               std::vector<WholeVector> const& basis);

// Not all at one end (sums), not all alike (counts): then its members can swap unseen.
[[nodiscard]] bool varied(Crowd const& crowd, Scale scale, Told told);

}  // namespace klantendag::stats
