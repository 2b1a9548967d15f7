// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/herding.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/lottery/repair.hpp"

namespace klantendag::lottery {
namespace {

constexpr double blur = 1e-7;  // nearer to a whole number than this counts as whole
constexpr std::int64_t steps_of_short_try = 400;
constexpr int short_tries = 6;
constexpr std::int64_t steps_of_long_try = 4'000;

lp::Range around(double value, lp::Range bounds) {
  double const low = std::floor(value + blur);
  double const high = std::ceil(value - blur);
  return {std::clamp(low, bounds.lower, bounds.upper),
          std::clamp(high, bounds.lower, bounds.upper)};
}

// Every panel within one seat of the wanted average, class by class and quota by quota: the average
// itself is among those, and panels near it balance soonest.
Bounds near(Instance const& instance, std::vector<double> const& seats, Bounds const& rules) {
  Bounds bounds;
  std::vector<double> activity(rules.rules.size(), 0.0);
  for (std::size_t cls = 0; cls < seats.size(); ++cls) {
    bounds.seats.push_back(around(seats[cls], rules.seats[cls]));
    for (std::int32_t const quota : instance.classes[cls].quotas) {
      activity[static_cast<std::size_t>(quota)] += seats[cls];
    }
  }
  activity.back() = static_cast<double>(instance.size);
  for (std::size_t row = 0; row < activity.size(); ++row) {
    lp::Range const rule = rules.rules[row];
    bool const tight = activity[row] < rule.lower + blur || activity[row] > rule.upper - blur;
    bounds.rules.push_back(tight ? around(activity[row], rule) : rule);
  }
  return bounds;
}

}  // namespace

Herd::Herd(Instance const& instance, std::vector<double> seats)
    : instance_(instance),
      seats_(std::move(seats)),
      given_(seats_.size(), 0.0),
      rules_(bounds_of(instance)),
      rows_(instance) {
  for (std::size_t cls = 0; cls < seats_.size(); ++cls) {
    if (seats_[cls] < blur) rules_.seats[cls].upper = 0;
  }
  near_ = near(instance, seats_, rules_);
  for (std::size_t cls = 0; cls < seats_.size(); ++cls) {
    if (near_.seats[cls].lower > 0) always_.push_back(static_cast<std::int32_t>(cls));
    if (rules_.seats[cls].upper > 0) all_.push_back(static_cast<std::int32_t>(cls));
  }
  few_ = 2 * rows_.count() + 2 * static_cast<std::size_t>(instance.size);
}

std::vector<double> Herd::wishes() const {
  auto const next = static_cast<double>(panels_ + 1);
  std::vector<double> wishes(seats_.size());
  for (std::size_t cls = 0; cls < seats_.size(); ++cls) {
    double const behind = seats_[cls] * next - given_[cls];
    wishes[cls] = behind / static_cast<double>(instance_.classes[cls].count());
  }
  return wishes;
}

// The classes with the strongest wishes. Choosing among these few costs the same in every pool.
std::vector<std::int32_t> Herd::most_behind(std::vector<double> const& wishes) const {
  std::vector<std::int32_t> classes = all_;
  if (classes.size() <= few_) return classes;
  auto const stronger = [&](std::int32_t a, std::int32_t b) {
    double const wish_a = wishes[static_cast<std::size_t>(a)];
    double const wish_b = wishes[static_cast<std::size_t>(b)];
    return wish_a != wish_b ? wish_a > wish_b : a < b;
  };
  std::nth_element(classes.begin(), classes.begin() + static_cast<std::ptrdiff_t>(few_),
                   classes.end(), stronger);
  // And some from all over the pool, other ones each time, so that every quota can be met.
  auto const rest = classes.size() - few_;
  std::sort(classes.begin() + static_cast<std::ptrdiff_t>(few_), classes.end());
  std::size_t const stride = std::max<std::size_t>(1, rest / few_);
  std::size_t kept = few_;
  for (std::size_t i = static_cast<std::size_t>(panels_) % stride; i < rest; i += stride) {
    classes[kept++] = classes[few_ + i];
  }
  classes.resize(kept);
  classes.insert(classes.end(), always_.begin(), always_.end());
  std::sort(classes.begin(), classes.end());
  classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
  return classes;
}

Panel Herd::find(std::vector<std::int32_t> const& classes, Bounds const& bounds,
                 std::vector<double> const& wishes, lp::Budget own, lp::Budget& budget) {
  PanelModel model(instance_, bounds, rows_, classes);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    model.set_wish(i, wishes[static_cast<std::size_t>(classes[i])]);
  }
  own.steps = std::min(own.steps, budget.steps);
  own.stop = budget.stop;
  std::int64_t const allowed = own.steps;
  FoundPanel found = model.find({.goal = lp::Goal::dive}, own);
  budget.steps -= allowed - own.steps;
  rows_ = model.rows();
  return std::move(found.panel);
}

// A corner over fractions is mostly whole already: exchanges make it a panel, much sooner than dives.
Panel Herd::nearly(std::vector<std::int32_t> const& classes, std::vector<double> const& wishes,
                   lp::Budget& budget) {
  PanelModel model(instance_, near_, rows_, classes);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    model.set_wish(i, wishes[static_cast<std::size_t>(classes[i])]);
  }
  std::vector<double> const seats = model.relaxed_seats(budget);
  if (seats.empty()) return {};
  return repair(instance_, near_, {classes, wishes, seats}, budget).value_or(Panel{});
}

// Most dives are short and a few very long; rather than finish a long one, begin another with wishes
// a little different.
Panel Herd::next(lp::Budget& budget) {
  std::vector<double> const wanted = wishes();
  std::vector<std::int32_t> const few = most_behind(wanted);
  std::vector<double> tried = wanted;
  Panel panel = nearly(few, wanted, budget);
  for (int attempt = 0; attempt < short_tries && panel.empty(); ++attempt) {
    panel = find(few, near_, tried, {steps_of_short_try}, budget);
    for (std::size_t cls = 0; cls < tried.size(); ++cls) {
      tried[cls] = wanted[cls] * (0.75 + 0.5 * rng_.unit());
    }
  }
  if (panel.empty()) panel = find(all_, near_, wanted, {steps_of_long_try}, budget);
  if (panel.empty()) panel = find(all_, rules_, wanted, {steps_of_long_try}, budget);
  if (panel.empty()) return panel;
  ++panels_;
  for (Seats const& seats : panel) given_[static_cast<std::size_t>(seats.cls)] += seats.count;
  return panel;
}

}  // namespace klantendag::lottery
