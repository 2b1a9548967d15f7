// SPDX-License-Identifier: EUPL-1.2
// Nash over panels: the best mixture of those we have, then a panel that would improve it, until none
// does. Small pools only, so dense algebra will do.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/lottery/cholesky.hpp"
#include "core/lottery/generation.hpp"
#include "core/lottery/nash.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::int64_t scale = std::int64_t{1} << 24;
constexpr int newton_steps = 60;
constexpr double last_barrier = 1e-14;
constexpr double negligible_gap = 1e-9;  // relative to the number of people

class MixtureNewton {
 public:
  MixtureNewton(Instance const& instance, Mixture& mixture)
      : instance_(instance), panels_(mixture.panels), shares_(mixture.shares) {}

  void run() {
    auto const count = static_cast<double>(shares_.size());
    for (double& share : shares_) share = 0.9 * share + 0.1 / count;
    for (double barrier = 1e-1; barrier > last_barrier; barrier *= 0.1) {
      bool settled = false;
      for (int i = 0; i < newton_steps && !settled; ++i) settled = step(barrier) < 1e-10;
    }
    double sum = 0;
    for (double const share : shares_) sum += share;
    for (double& share : shares_) share /= sum;
  }

  [[nodiscard]] std::vector<double> seats() const {
    std::vector<double> seats(instance_.classes.size(), 0.0);
    for (std::size_t i = 0; i < panels_.size(); ++i) {
      for (Seats const& seat : panels_[i]) {
        seats[static_cast<std::size_t>(seat.cls)] += shares_[i] * seat.count;
      }
    }
    return seats;
  }

 private:
  double step(double barrier) {
    std::size_t const n = panels_.size();
    std::vector<double> const seats = this->seats();
    std::vector<double> table(n * seats.size(),
                              0.0);  // seats of each panel over the average, rooted
    std::vector<double> slope(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
      for (Seats const& seat : panels_[i]) {
        auto const cls = static_cast<std::size_t>(seat.cls);
        auto const people = static_cast<double>(instance_.classes[cls].count());
        table[i * seats.size() + cls] = seat.count / seats[cls] * std::sqrt(people);
        slope[i] += people * seat.count / seats[cls];
      }
      slope[i] += barrier / shares_[i];
    }
    std::vector<double> matrix(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j <= i; ++j) {
        double sum = 0;
        for (std::size_t cls = 0; cls < seats.size(); ++cls) {
          sum += table[i * seats.size() + cls] * table[j * seats.size() + cls];
        }
        matrix[i * n + j] = sum;
      }
      matrix[i * n + i] += barrier / (shares_[i] * shares_[i]);
    }
    return move(solve_symmetric(matrix, slope),
                solve_symmetric(matrix, std::vector<double>(n, 1.0)));
  }

  // The step that keeps the sum of the shares.
  double move(std::vector<double> const& free, std::vector<double> const& ones) {
    double sum_free = 0;
    double sum_ones = 0;
    double sum_shares = 0;
    for (std::size_t i = 0; i < free.size(); ++i) {
      sum_free += free[i];
      sum_ones += ones[i];
      sum_shares += shares_[i];
    }
    double const price = (sum_free - (1.0 - sum_shares)) / sum_ones;
    double longest = 1.0;
    double size = 0;
    for (std::size_t i = 0; i < free.size(); ++i) {
      double const step = free[i] - price * ones[i];
      if (step < 0) longest = std::min(longest, -0.95 * shares_[i] / step);
      size = std::max(size, std::abs(step));
    }
    for (std::size_t i = 0; i < free.size(); ++i) {
      shares_[i] += longest * (free[i] - price * ones[i]);
    }
    return size;
  }

  Instance const& instance_;
  std::vector<Panel> const& panels_;
  std::vector<double>& shares_;
};

}  // namespace

Nash generate_nash(Instance const& instance, Mixture start, lp::Budget& budget) {
  Nash result;
  result.scale = scale;
  result.finished = false;
  while (!budget.ended()) {
    MixtureNewton newton(instance, start);
    newton.run();
    std::vector<double> const seats = newton.seats();
    result.chances.assign(seats.size(), 0.0);
    double people = 0;
    for (std::size_t cls = 0; cls < seats.size(); ++cls) {
      auto const count = static_cast<double>(instance.classes[cls].count());
      result.chances[cls] = seats[cls] / count;
      if (seats[cls] > 0) people += count;
    }
    result.stage.weights = nash_weights(result.chances, scale);
    double const enough = people * static_cast<double>(scale) * (1 + negligible_gap);
    double const rounding = 2.0 * static_cast<double>(instance.size);  // of the weights, per seat
    Heaviest found =
        find_heavier(instance, result.stage.weights, std::ceil(enough) + rounding, budget);
    if (found.proven) {
      result.stage.cases = std::move(found.cases);
      result.finished = true;
      break;
    }
    bool const known = std::count(start.panels.begin(), start.panels.end(), found.panel) > 0;
    if (found.panel.empty() || known) break;
    start.panels.push_back(std::move(found.panel));
    start.shares.push_back(0.0);
    budget.steps -= static_cast<std::int64_t>(start.panels.size());
  }
  result.mixture = std::move(start);
  return result;
}

}  // namespace klantendag::lottery
