// SPDX-License-Identifier: EUPL-1.2
// Figures with what may be said beside them: a mark or a share of some people, and two marks compared.
// The reading is chosen first and named: these very people, or people like these.
#pragma once

#include <optional>

#include "core/stats/difference.hpp"
#include "core/stats/permutation.hpp"
#include "core/stats/proportion.hpp"
#include "core/stats/tally.hpp"

namespace klantendag::stats {

enum class Reading {
  these_people,       // those who were there: counted, or bounded when some said nothing
  people_like_these,  // an interval, and the sentence that they are no random sample
};

enum class Certainty {
  nobody,     // nobody answered
  count,      // everybody answered: no sampling, no interval
  bounds,     // some said nothing: whatever they would have said, it lies between these
  interval,   // roughly 95 % of such statements are right
  too_few,    // fewer than five answers: no interval is honest
  all_alike,  // all the same: no interval can be estimated; of a share, a one-sided bound
};

struct MarkFigure {
  Reading reading = Reading::these_people;
  Certainty certainty = Certainty::nobody;
  std::int64_t answered = 0;
  std::int64_t people = 0;  // who were asked
  double mean = 0;
  double median = 0;
  std::int64_t high = 0;  // gave an 8 or more
  std::optional<Interval> interval{};
};

// The bootstrap stands in for t when the marks are skewed or split.
[[nodiscard]] MarkFigure mark_figure(Tally const& tally, std::int64_t people, Reading reading);
[[nodiscard]] bool skewed_or_split(Tally const& tally);

struct ShareFigure {
  Reading reading = Reading::these_people;
  Certainty certainty = Certainty::nobody;
  Share counted{};
  std::int64_t people = 0;
  std::optional<Interval> interval{};  // of the share, from 0 to 1
};

[[nodiscard]] ShareFigure share_figure(Share counted, std::int64_t people, Reading reading);

enum class Seen {
  too_few,  // groups of these sizes cannot show a difference at all
  nothing,  // a difference this large often comes by chance
  something,
};

struct Comparison {
  Seen seen = Seen::too_few;
  PermutationTest test{};
  double visible = 0;  // what groups of these sizes would show four times out of five; 0: unknown
};

[[nodiscard]] Comparison compare(Tally const& first, Tally const& second);

}  // namespace klantendag::stats
