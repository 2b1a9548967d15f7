// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/weights.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace klantendag::lottery {
namespace {

constexpr int rounds = 60;
constexpr int inner_steps = 3000;
constexpr double near_enough = 1e-16;
constexpr double short_step = 0.2;
constexpr int most_short_steps = 3;
constexpr std::int64_t entries_per_step = 4000;  // so many cost as much as a step of the simplex

double dot(std::vector<double> const& a, std::vector<double> const& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// Panels as columns, classes as rows scaled by the root of their wanted seats, which makes the
// equations nearly orthogonal.
class Fit {
 public:
  Fit(Instance const& instance, std::vector<Panel> const& panels, std::vector<double> const& seats,
      lp::Budget& budget)
      : instance_(instance),
        panels_(panels),
        seats_(seats),
        budget_(budget),
        scale_(seats.size(), 0.0) {
    for (std::size_t cls = 0; cls < seats.size(); ++cls) {
      if (seats[cls] > 1e-12) scale_[cls] = 1.0 / std::sqrt(seats[cls]);
    }
    for (Panel const& panel : panels) entries_ += static_cast<std::int64_t>(panel.size());
  }

  // Newton's step towards the weights that maximise the sum of logarithms (affine scaling): the
  // relative changes are as small as possible, so weights stay above zero.
  Weights run(std::vector<double> weights) {
    Weights best{weights, error(weights)};
    int short_steps = 0;
    for (int round = 0; round < rounds && best.off > near_enough && !budget_.ended(); ++round) {
      std::vector<double> const change = step(weights);
      double longest = 1.0;
      for (std::size_t i = 0; i < weights.size(); ++i) {
        if (change[i] < 0) longest = std::min(longest, -0.9 * weights[i] / change[i]);
      }
      // Blocked again and again: some more panels are found sooner than weights among these.
      if (longest < short_step && ++short_steps == most_short_steps) break;
      for (std::size_t i = 0; i < weights.size(); ++i) weights[i] += longest * change[i];
      double const off = error(weights);
      if (off >= best.off * 0.99) break;
      best = {weights, off};
    }
    return best;
  }

 private:
  std::vector<double> residual(std::vector<double> const& weights) const {
    std::vector<double> rest = seats_;
    for (std::size_t i = 0; i < panels_.size(); ++i) {
      for (Seats const& seat : panels_[i]) {
        rest[static_cast<std::size_t>(seat.cls)] -= weights[i] * seat.count;
      }
    }
    return rest;
  }

  double error(std::vector<double> const& weights) const {
    std::vector<double> const rest = residual(weights);
    double most = 0;
    for (std::size_t cls = 0; cls < rest.size(); ++cls) {
      most =
          std::max(most, std::abs(rest[cls]) / static_cast<double>(instance_.classes[cls].count()));
    }
    return most;
  }

  std::vector<double> gather(std::vector<double> const& rows) const {
    std::vector<double> columns(panels_.size(), 0.0);
    for (std::size_t i = 0; i < panels_.size(); ++i) {
      for (Seats const& seat : panels_[i]) {
        auto const cls = static_cast<std::size_t>(seat.cls);
        columns[i] += rows[cls] * scale_[cls] * seat.count;
      }
    }
    return columns;
  }

  std::vector<double> spread(std::vector<double> const& columns) const {
    std::vector<double> rows(seats_.size(), 0.0);
    for (std::size_t i = 0; i < panels_.size(); ++i) {
      for (Seats const& seat : panels_[i]) {
        auto const cls = static_cast<std::size_t>(seat.cls);
        rows[cls] += columns[i] * scale_[cls] * seat.count;
      }
    }
    return rows;
  }

  // Conjugate gradients for (W D W') x = residual; the change is D W' x.
  std::vector<double> step(std::vector<double> const& weights) const {
    std::vector<double> rest = residual(weights);
    for (std::size_t cls = 0; cls < rest.size(); ++cls) rest[cls] *= scale_[cls];
    std::vector<double> change(panels_.size(), 0.0);
    std::vector<double> best = change;
    std::vector<double> direction = rest;
    double size = dot(rest, rest);
    double least = size;
    double const enough = std::max(size * 1e-8, 1e-34 * static_cast<double>(seats_.size()));
    for (int i = 0; i < inner_steps && size > enough; ++i) {
      if (!budget_.spend(1 + entries_ / entries_per_step)) break;
      std::vector<double> along = gather(direction);
      for (std::size_t j = 0; j < along.size(); ++j) along[j] *= weights[j];
      std::vector<double> const image = spread(along);
      double const curve = dot(direction, image);
      if (curve <= 0) break;
      double const length = size / curve;
      for (std::size_t j = 0; j < along.size(); ++j) change[j] += length * along[j];
      for (std::size_t j = 0; j < rest.size(); ++j) rest[j] -= length * image[j];
      double const next = dot(rest, rest);
      for (std::size_t j = 0; j < rest.size(); ++j) {
        direction[j] = rest[j] + next / size * direction[j];
      }
      size = next;
      if (size > 1e4 * least) break;  // only rounding is left, and that grows
      if (size >= 0.5 * least) continue;
      least = size;
      best = change;
    }
    return best;
  }

  Instance const& instance_;
  std::vector<Panel> const& panels_;
  std::vector<double> const& seats_;
  lp::Budget& budget_;
  std::vector<double> scale_;
  std::int64_t entries_ = 0;
};

}  // namespace

Weights fit_weights(Instance const& instance, std::vector<Panel> const& panels,
                    std::vector<double> const& seats, std::vector<double> start,
                    lp::Budget& budget) {
  return Fit(instance, panels, seats, budget).run(std::move(start));
}

}  // namespace klantendag::lottery
