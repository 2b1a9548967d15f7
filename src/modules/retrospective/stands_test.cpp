// SPDX-License-Identifier: EUPL-1.2
// Counts of tips give nobody away, and nobody can work them out from what is shown.
#include "modules/retrospective/stands.hpp"

#include <doctest/doctest.h>

#include "modules/retrospective/material.hpp"

namespace klantendag::retrospective {
namespace {

Givers people(int first, int count) {
  Givers some;
  for (int at = first; at < first + count; ++at) some.insert(std::to_string(at));
  return some;
}

}  // namespace

TEST_CASE("a cell of few people is not shown, nor is what would tell it") {
  using Hidden = std::vector<bool>;
  CHECK(kept_back({people(0, 6), people(6, 5), {}}) == Hidden{false, false, false});
  // 12 in all less 7 would tell the 2; so the 5 are kept back too.
  CHECK(kept_back({people(0, 7), people(7, 2), people(9, 5)}) == Hidden{false, true, true});
  CHECK(kept_back({people(0, 7), people(7, 2), people(9, 3)}) == Hidden{false, true, true});
  // With so few, even an empty cell would tell where they are.
  CHECK(kept_back({people(0, 1), people(1, 1), {}}) == Hidden{true, true, true});
  CHECK(kept_back({}).empty());
}

TEST_CASE("whatever the cells, what is kept back hides five people or more, or all is kept back") {
  for (int one = 0; one < 9; ++one) {
    for (int two = 0; two < 9; ++two) {
      for (int three = 0; three < 9; ++three) {
        std::vector<Givers> const cells = {people(0, one), people(9, two), people(18, three)};
        auto const hidden = kept_back(cells);
        Givers together;
        bool all = true;
        for (std::size_t at = 0; at < cells.size(); ++at) {
          if (hidden[at]) together.insert(cells[at].begin(), cells[at].end());
          all = all && hidden[at];
          bool const shown_few = !hidden[at] && !cells[at].empty() && cells[at].size() < 5;
          REQUIRE_FALSE(shown_few);
        }
        bool const safe = together.empty() || together.size() >= 5 || all;
        REQUIRE(safe);
      }
    }
  }
}

TEST_CASE("tips are counted by people: five tips of one client are one person's") {
  std::vector<TipLine> tips;
  auto const giver = [](int at) {
    return ParticipantId::parse("01M89QNDXCFRDV47XZBRPRRV7" + std::to_string(at)).value();
  };
  for (int at = 0; at < 5; ++at) {
    tips.push_back({.giver = giver(0), .decision = actions::State::done, .told = true});
  }
  CHECK_FALSE(count_tips(tips).of(Stand::done));
  CHECK_FALSE(count_tips(tips).told);

  for (int at = 1; at < 5; ++at) {
    tips.push_back({.giver = giver(at), .decision = actions::State::answered, .told = true});
  }
  CHECK(count_tips(tips).of(Stand::done) == 9);
  CHECK(count_tips(tips).of(Stand::open) == 0);
  CHECK(count_tips(tips).told == 9);
}

}  // namespace klantendag::retrospective
