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

// Nothing in it but the difference of the two means and the verdict: how often chance differs as much, or
// how far the marks lie apart, would give the marks themselves away.
struct Comparison {
  Seen seen = Seen::too_few;
  double difference = 0;  // mean of the first minus mean of the second
  double visible = 0;     // what groups of these sizes usually show, four times out of five
};

// By the exact permutation test. Marks that are all alike are judged as their nearest neighbours (one of
// them a point lower, one a point higher), so that no verdict is only theirs.
[[nodiscard]] Comparison compare(Tally const& first, Tally const& second);
// The same from what was kept of it.
struct Compared {
  Seen seen = Seen::too_few;
  double difference = 0;
  std::int64_t first = 0;  // answers
  std::int64_t second = 0;
};
[[nodiscard]] Comparison comparison_of(Compared const& kept);

}  // namespace klantendag::stats
