// SPDX-License-Identifier: EUPL-1.2
// Everybody's rank after the draw, and who takes a seat that comes free. The drawn panel ranks first, all
// others follow in an order by the same secrets; the first who keeps the quotas takes the seat, so of
// all who fit everybody has the same chance.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/draw.hpp"
#include "core/lottery/record.hpp"

namespace klantendag::lottery {

// All ids of the pool: rank 1 first.
[[nodiscard]] std::vector<std::string> order_of(Record const& record, DrawnPanel const& drawn);

struct Vacant {
  std::span<std::string const> order{};  // as order_of gave it
  std::set<std::string> sitting{};       // without who dropped out
  std::set<std::string> gone{};          // who dropped out, now or before
};
struct Successor {
  std::string id{};
  std::vector<Quota> missed{};  // quotas that nobody can restore, as few seats off as possible
};
// Nobody of a home that already has a seat. Errors: lottery.unknown_person, lottery.nobody_left.
[[nodiscard]] Result<Successor> successor(Instance const& instance, Vacant const& vacant);

}  // namespace klantendag::lottery
