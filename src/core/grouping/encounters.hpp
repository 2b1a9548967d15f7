// SPDX-License-Identifier: EUPL-1.2
// Who meets whom: how often each two people meet over the rounds, and what it costs each person, as far
// as meeting goes, to sit at each table. The last is kept up to date, so that a change costs four looks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/grouping/prices.hpp"
#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

class Encounters {
 public:
  Encounters(Problem const& problem, Prices const& prices);

  // Those who already sit at the table, without the one who comes or goes.
  struct Table {
    std::uint16_t const* members = nullptr;
    std::size_t size = 0;
  };
  struct Seat {
    std::size_t round = 0;
    std::size_t group = 0;
  };

  // A person comes to a table, or leaves it.
  void enter(std::size_t person, Seat seat, Table table);
  void leave(std::size_t person, Seat seat, Table table);

  // What it costs a person to sit there, whether that is now so or not. Only when kept() is true;
  // else the table must be gone through.
  [[nodiscard]] std::int64_t price(std::size_t person, Seat seat) const {
    return joined_[(seat.round * groups_ + seat.group) * people_ + person];
  }
  [[nodiscard]] std::int64_t price(std::size_t person, Table table, bool sits_there) const;
  [[nodiscard]] bool matter() const { return matter_; }
  [[nodiscard]] bool kept() const { return !joined_.empty(); }

  // What two who sit together add by it.
  [[nodiscard]] std::int64_t price_of(std::size_t one, std::size_t other) const {
    return apart_price(one, other, -prices_.part[pair_[one * people_ + other]]);
  }
  // What two who do not sit together would add by doing so.
  [[nodiscard]] std::int64_t price_together(std::size_t one, std::size_t other) const {
    return apart_price(one, other, prices_.meet[pair_[one * people_ + other]]);
  }

  // Of all meetings so far, with the rules about pairs; of meetings as Problem::novelty values them;
  // and of Problem::closeness.
  [[nodiscard]] std::int64_t total() const;
  [[nodiscard]] std::int64_t repeats() const;
  [[nodiscard]] std::int64_t closeness() const { return closeness_; }

 private:
  [[nodiscard]] std::int64_t apart_price(std::size_t one, std::size_t other,
                                         std::int64_t meeting) const {
    return close_.empty() ? meeting : meeting - close_[one * people_ + other];
  }
  void meet(std::size_t round, std::size_t one, std::size_t other, int change);
  void reprice_other_rounds(std::size_t round, std::size_t one, std::size_t other, int change);
  void reprice_table(std::size_t person, Seat seat, std::int64_t sign);

  static constexpr std::uint16_t absent = 0xffff;

  Prices const& prices_;
  std::vector<std::int64_t> const& novelty_;
  std::vector<std::int64_t> const& close_;
  std::size_t people_ = 0;
  std::size_t groups_ = 0;
  std::size_t rounds_ = 0;
  bool matter_ = false;
  std::vector<std::uint8_t> pair_{};       // [person * people + person], see pair_meetings
  std::vector<std::uint16_t> seat_{};      // [person * rounds + round]
  std::vector<std::int64_t> joined_{};     // [(round * groups + group) * people + person]
  std::vector<std::int64_t> pairs_met_{};  // [k]: pairs that meet k times
  std::int64_t closeness_ = 0;
};

}  // namespace klantendag::grouping
