// SPDX-License-Identifier: EUPL-1.2
// What the services of this module share.
#pragma once

#include <optional>
#include <vector>

#include "core/lottery/bundle.hpp"
#include "core/lottery/order.hpp"
#include "modules/selection/rules.hpp"
#include "modules/selection/selection.hpp"
#include "modules/selection/store.hpp"

namespace klantendag::selection {

// The newest attempt, unless it was given up.
[[nodiscard]] Result<std::optional<Lottery>> present(Work& work, EditionId edition);
// Error: conflict/selection.no_lottery.
[[nodiscard]] Result<Lottery> present_one(Work& work, EditionId edition);
// Error: conflict/selection.nothing_drawn.
[[nodiscard]] Result<Lottery> drawn_one(Work& work, EditionId edition);

// The actor, to whoever decides about secrets.
[[nodiscard]] Result<Person> person_of(Work& work, Lottery const& lottery);

[[nodiscard]] Result<void> record(Work& work, Lottery const& lottery, std::string_view action,
                                  State state);

// The files that a lottery was made from, as they were kept.
[[nodiscard]] Result<lottery::Pool> kept_pool(sql::Session& session, Lottery const& lottery);

// A draw as it stands, and who would take the seat of `leaving`.
struct Seating {
  lottery::Instance instance{};
  std::vector<Place> places{};
  std::vector<Replacement> replaced{};
};
[[nodiscard]] Result<Seating> seating_of(Work& work, Lottery const& lottery);
[[nodiscard]] Result<lottery::Successor> next_for(Seating const& seating, Place const& leaving);

// Who sits and who is gone, walked through the replacements. `at` is 1 for rank 1.
struct Walk {
  std::vector<std::string> order{};
  std::set<std::string> sitting{};
  std::set<std::string> gone{};
};
[[nodiscard]] Walk walk_of(std::vector<Place> const& places, std::int64_t seats);

}  // namespace klantendag::selection
