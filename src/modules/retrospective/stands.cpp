// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/stands.hpp"

#include <algorithm>

#include "core/stats/ledger.hpp"
#include "modules/retrospective/material.hpp"

namespace klantendag::retrospective {
namespace {

constexpr auto fewest = static_cast<std::size_t>(stats::Policy{}.smallest_group);

struct Cell {
  Givers givers{};
  std::int64_t tips = 0;
};

template <std::size_t N>
std::array<std::optional<std::int64_t>, N> shown(std::array<Cell, N> const& cells) {
  std::vector<Givers> people;
  for (Cell const& cell : cells) people.push_back(cell.givers);
  auto const hidden = kept_back(people);
  std::array<std::optional<std::int64_t>, N> counts{};
  for (std::size_t at = 0; at < N; ++at) {
    if (!hidden[at]) counts[at] = cells[at].tips;
  }
  return counts;
}

}  // namespace

Stand stand_of(std::optional<actions::State> const& decision) {
  using actions::State;
  if (!decision) return Stand::open;
  switch (*decision) {
    case State::under_way:
    case State::claimed:
      return Stand::busy;
    case State::done:
    case State::partly:
    case State::answered:
      return Stand::done;
    case State::not_doing:
    case State::out_of_scope:
    case State::withdrawn:
      return Stand::not_doing;
  }
  return Stand::open;
}

std::vector<bool> kept_back(std::vector<Givers> const& cells) {
  std::vector<bool> hidden(cells.size());
  Givers together;
  std::size_t count = 0;
  auto const hide = [&](std::size_t at) {
    hidden[at] = true;
    together.insert(cells[at].begin(), cells[at].end());
    ++count;
  };
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (!cells[at].empty() && cells[at].size() < fewest) hide(at);
  }
  while (count > 0 && (count < 2 || together.size() < fewest)) {
    std::optional<std::size_t> next;
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (hidden[at] || cells[at].empty()) continue;
      if (!next || cells[at].size() < cells[*next].size()) next = at;
    }
    // Even the empty cells would tell on them.
    if (!next) return std::vector<bool>(cells.size(), true);
    hide(*next);
  }
  return hidden;
}

TipCounts count_tips(std::vector<TipLine> const& tips) {
  std::array<Cell, every_stand.size()> by_stand{};
  std::array<Cell, 2> by_telling{};
  for (TipLine const& tip : tips) {
    for (Cell* cell : {&by_stand[static_cast<std::size_t>(stand_of(tip.decision))],
                       &by_telling[tip.told ? 1 : 0]}) {
      cell->givers.insert(tip.giver.text());
      ++cell->tips;
    }
  }
  return {.by_stand = shown(by_stand), .told = shown(by_telling)[1]};
}

}  // namespace klantendag::retrospective
