// SPDX-License-Identifier: EUPL-1.2
#include "core/lp/long_step.hpp"

#include <algorithm>

namespace klantendag::lp {
namespace {

// A step beyond a breakpoint must gain something: at slope 0 it could go round in a circle.
constexpr double pays = 1e-12;
constexpr double last_pays = 1e-9;  // the last one may enter at a slope that is rounding
constexpr double same_ratio = 1e-12;
constexpr std::size_t few = 12;

// Nearest first; among equally near ones the largest pivot, for stability.
bool comes_before(LongStep::Breakpoint const& a, LongStep::Breakpoint const& b) {
  if (a.ratio != b.ratio) return a.ratio < b.ratio;
  return a.pivot != b.pivot ? a.pivot > b.pivot : a.variable < b.variable;
}

}  // namespace

// Halves the breakpoints around a middle one, own code instead of the library's, so that sums are
// made in the same order everywhere.
std::size_t LongStep::choose(double slope) {
  flips_.clear();
  while (points_.size() > few) {
    split(middle());
    double passed = 0;
    for (Breakpoint const& point : nearer_) passed += point.pivot * point.range;
    if (slope - passed > pays && !farther_.empty()) {
      slope -= passed;
      for (Breakpoint const& point : nearer_) flips_.push_back(point.variable);
      points_.swap(farther_);
    } else if (!farther_.empty()) {
      points_.swap(nearer_);
    } else {
      break;
    }
  }
  return choose_one_by_one(slope);
}

LongStep::Breakpoint LongStep::middle() const {
  Breakpoint const& first = points_.front();
  Breakpoint const& middle = points_[points_.size() / 2];
  Breakpoint const& last = points_.back();
  if (comes_before(middle, first) == comes_before(first, last)) return first;
  return comes_before(first, middle) == comes_before(middle, last) ? middle : last;
}

void LongStep::split(Breakpoint const& around) {
  nearer_.clear();
  farther_.clear();
  for (Breakpoint const& point : points_) {
    (comes_before(around, point) ? farther_ : nearer_).push_back(point);
  }
}

std::size_t LongStep::choose_one_by_one(double slope) {
  std::size_t left = points_.size();
  while (left > 0) {
    std::size_t first = 0;
    for (std::size_t i = 1; i < left; ++i) {
      if (points_[i].ratio < points_[first].ratio) first = i;
    }
    first = steadiest(first, left);
    Breakpoint const& point = points_[first];
    slope -= point.pivot * point.range;
    if (slope <= pays || (left == 1 && slope <= last_pays)) return point.variable;
    flips_.push_back(point.variable);
    points_[first] = points_[--left];
  }
  return no_variable;
}

// Among nearly equal ratios the largest pivot, for stability.
std::size_t LongStep::steadiest(std::size_t first, std::size_t left) const {
  double const limit = points_[first].ratio + same_ratio;
  std::size_t best = first;
  for (std::size_t i = 0; i < left; ++i) {
    if (points_[i].ratio > limit) continue;
    double const gain = points_[i].pivot - points_[best].pivot;
    if (gain > 0 || (gain == 0 && points_[i].variable < points_[best].variable)) best = i;
  }
  return best;
}

}  // namespace klantendag::lp
