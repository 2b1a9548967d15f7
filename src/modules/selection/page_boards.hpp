// SPDX-License-Identifier: EUPL-1.2
// What the pages of the draw show, gathered for who looks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/selection/selection.hpp"
#include "modules/selection/views.hpp"

namespace klantendag::selection {

[[nodiscard]] Result<views::Board> board_of(Work& work, EditionId edition);
[[nodiscard]] Result<views::Drawn> drawn_board(Work& work, views::Board const& board);

struct PublicBoard {
  std::string title{};
  Lottery lottery{};
  std::vector<Lottery> earlier{};
};
// For everybody: nothing as long as no lottery of this edition is public.
[[nodiscard]] Result<std::optional<PublicBoard>> public_board(Work& work, EditionId edition);

// The way out of clashing quotas that the page proposed as number `way`.
[[nodiscard]] Result<void> take_way(Work& work, EditionId edition, std::int64_t way);

}  // namespace klantendag::selection
