// SPDX-License-Identifier: EUPL-1.2
// Questions that were asked in more than one year, known by their key: what was released of each, side by
// side. Only from figures that were released, so nothing new is told. Values in, values out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/stats/figure.hpp"
#include "modules/retrospective/years.hpp"
#include "modules/survey/survey.hpp"

namespace klantendag::retrospective {

struct AskedYear {
  std::string edition{};  // "2026 Klantendag"
  int year = 0;
  std::vector<survey::Amount> shares{};  // as `options` of the question
  std::vector<std::int64_t> marks{};     // how often each from 1 to 10; empty: not shown
};

// Of a choice its first option, which a share counts; of several each.
struct AskedAgain {
  survey::Audience audience = survey::Audience::clients;
  survey::Question question{};
  std::vector<survey::Option> options{};
  bool with_room = false;  // who makes room for a colleague is counted with the first option
  std::vector<AskedYear> years{};  // oldest first, two or more
};

// In the order of the newest questionnaire, clients first. The same key, kind,
// options and words; else the years cannot be compared. Of the mark the words may differ.
[[nodiscard]] std::vector<AskedAgain> asked_again(std::vector<Year> const& years);

enum class Apart { unknown, by_chance, more_than_chance };
// How far the first option of the two newest years is apart, by Newcombe's interval.
struct Difference {
  Apart apart = Apart::unknown;
  AskedYear const* before = nullptr;
  AskedYear const* now = nullptr;
  bool rose = false;
};
[[nodiscard]] Difference difference_in(AskedAgain const& asked, std::size_t option);
// The marks of the two newest years, where both distributions were released.
[[nodiscard]] std::optional<stats::Comparison> marks_compared(AskedAgain const& asked);

}  // namespace klantendag::retrospective
