// SPDX-License-Identifier: EUPL-1.2
// One page for management: marks, tips and what is late, in counts that give nobody away.
#pragma once

#include <string>
#include <vector>

#include "modules/retrospective/facts.hpp"
#include "platform/html/html.hpp"

namespace klantendag::retrospective {

struct Unit {
  std::string name{};  // empty: not known
  std::int64_t late = 0;
  std::int64_t open = 0;
  bool together = false;  // several units of few people
};
struct Board {
  Material material{};
  bool sees_owed = false;     // themes and units: only for who may see what is owed
  std::vector<Unit> units{};  // those to whose clients something is owed
};
// Needs see_editions and see_survey; what is owed and the red thread also see_obligations.
[[nodiscard]] Result<Board> board(Work& work, crypto::Keys const& keys, EditionId edition);

namespace views {
[[nodiscard]] html::Html board(Texts const& texts, Board const& board);
}  // namespace views

}  // namespace klantendag::retrospective
