// SPDX-License-Identifier: EUPL-1.2
#include "modules/selection/page_boards.hpp"

#include <algorithm>
#include <unordered_set>

#include "modules/selection/service/parts.hpp"

namespace klantendag::selection {
namespace {

// How the pool differs from the one that was frozen: complaints count, not what is known of them.
Result<void> compare_pool(Work& work, views::Board& board) {
  ASSIGN_OR_RETURN(auto const lines, store::lines(work.session, board.lottery->id));
  std::unordered_set<std::string> then;
  for (PoolLine const& line : lines) then.insert(line.complaint.text());
  std::int64_t still = 0;
  for (Entrant const& entrant : board.pool) {
    if (then.contains(entrant.complaint.text())) ++still;
  }
  board.added = static_cast<std::int64_t>(board.pool.size()) - still;
  board.gone = static_cast<std::int64_t>(then.size()) - still;
  return {};
}

Result<void> add_lottery(Work& work, views::Board& board, Lottery lottery) {
  if (lottery.state == State::solved) {
    ASSIGN_OR_RETURN(board.chances, chances(work, lottery, {}));
  }
  ASSIGN_OR_RETURN(board.reader.person, person_of(work, lottery));
  bool const is_open = lottery.state == State::solved || lottery.state == State::published;
  board.lottery = std::move(lottery);
  if (!board.reader.manages || !is_open) return {};
  ASSIGN_OR_RETURN(board.pool, pool(work, board.edition));
  return compare_pool(work, board);
}

}  // namespace

Result<views::Board> board_of(Work& work, EditionId edition) {
  views::Board board{.edition = edition};
  board.reader.manages = work.actor.permissions.has(Permission::manage_draw);
  board.reader.witnesses = work.actor.permissions.has(Permission::witness_draw);
  ASSIGN_OR_RETURN(board.plan, plan(work, edition));
  ASSIGN_OR_RETURN(auto all, attempts(work, edition));
  if (!all.empty() && all.front().state != State::abandoned) {
    RETURN_IF_ERROR(add_lottery(work, board, std::move(all.front())));
    all.erase(all.begin());
  } else if (board.reader.manages) {
    ASSIGN_OR_RETURN(board.pool, pool(work, edition));
  }
  board.earlier = std::move(all);
  return board;
}

Result<views::Drawn> drawn_board(Work& work, views::Board const& board) {
  views::Drawn drawn;
  if (!board.reader.manages) return drawn;
  ASSIGN_OR_RETURN(drawn.seats, in_line(work, board.edition));
  ASSIGN_OR_RETURN(drawn.replaced, replacements(work, board.edition));
  return drawn;
}

Result<std::optional<PublicBoard>> public_board(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto all, store::lotteries(work.session, edition));
  PublicBoard board;
  bool found = false;
  for (Lottery& lottery : all) {
    if (!lottery.published_at) continue;
    if (!found) {
      board.lottery = std::move(lottery);
      found = true;
    } else {
      board.earlier.push_back(std::move(lottery));
    }
  }
  if (!found) return std::optional<PublicBoard>{};
  board.title = board.lottery.title;
  return std::optional(std::move(board));
}

Result<void> take_way(Work& work, EditionId edition, std::int64_t way) {
  ASSIGN_OR_RETURN(auto plan_now, plan(work, edition));
  if (!plan_now) return conflict("selection.no_plan");
  ASSIGN_OR_RETURN(auto const entrants, pool(work, edition));
  ASSIGN_OR_RETURN(auto const outlook, outlook_of(*plan_now, entrants));
  if (way < 0 || way >= static_cast<std::int64_t>(outlook.ways.size())) {
    return conflict("selection.quotas_changed");
  }
  return change_plan(work, edition,
                     widened(std::move(*plan_now), outlook.ways[static_cast<std::size_t>(way)]));
}

}  // namespace klantendag::selection
