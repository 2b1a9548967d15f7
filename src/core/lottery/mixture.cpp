// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/mixture.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/lottery/herding.hpp"
#include "core/lottery/weights.hpp"
#include "core/lp/simplex.hpp"

namespace klantendag::lottery {
namespace {

constexpr double exact_enough = 1e-11;
// Panels per class until which we go on. As many as classes are needed; with some more, the shares
// move freely.
constexpr double per_class[] = {1.2, 1.6, 2.2, 3.0, 4.0};

void drop_nothings(Mixture& mixture) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < mixture.panels.size(); ++i) {
    if (mixture.shares[i] < 1e-17) continue;
    if (kept != i) mixture.panels[kept] = std::move(mixture.panels[i]);
    mixture.shares[kept++] = mixture.shares[i];
  }
  mixture.panels.resize(kept);
  mixture.shares.resize(kept);
}

// When the work stops early: so many panels give everybody a turn, and more would only take longer to
// write down.
std::size_t enough(Instance const& instance) {
  return static_cast<std::size_t>(2 * instance.pool() / instance.size + 8);
}

}  // namespace

std::vector<double> seats_of(Instance const& instance, std::vector<double> const& chances) {
  std::vector<double> seats;
  for (std::size_t cls = 0; cls < chances.size(); ++cls) {
    seats.push_back(chances[cls] * static_cast<double>(instance.classes[cls].count()));
  }
  return seats;
}

Mixture equal_shares(std::span<Panel const> panels) {
  std::map<Panel, double> times;
  for (Panel const& panel : panels) times[panel] += 1;
  Mixture mixture;
  for (auto const& [panel, count] : times) {
    mixture.panels.push_back(panel);
    mixture.shares.push_back(count / static_cast<double>(panels.size()));
  }
  return mixture;
}

Decomposition decompose(Instance const& instance, std::vector<double> const& chances,
                        lp::Budget& budget) {
  std::vector<double> const seats = seats_of(instance, chances);
  Herd herd(instance, seats);
  std::vector<Panel> panels;
  Decomposition result;
  for (double const factor : per_class) {
    double const wanted = factor * static_cast<double>(seats.size()) + 8;
    while (static_cast<double>(panels.size()) < wanted) {
      Panel panel = herd.next(budget);
      if (panel.empty()) {
        result.mixture = equal_shares({panels.data(), std::min(panels.size(), enough(instance))});
        return result;
      }
      panels.push_back(std::move(panel));
    }
    Mixture mixture = equal_shares(panels);
    Weights fit = fit_weights(instance, mixture.panels, seats, mixture.shares, budget);
    if (fit.off > exact_enough) continue;
    mixture.shares = std::move(fit.values);
    mixture.off = fit.off;
    drop_nothings(mixture);
    return {std::move(mixture), true};
  }
  result.mixture = equal_shares(panels);
  return result;
}

Mixture simplified(Instance const& instance, std::vector<double> const& chances, Mixture mixture,
                   lp::Budget& budget) {
  std::vector<double> const seats = seats_of(instance, chances);
  lp::Problem problem;
  for (double const wanted : seats) problem.rows.push_back({wanted, wanted});
  problem.rows.push_back({1.0, 1.0});
  for (std::size_t i = 0; i < mixture.panels.size(); ++i) {
    // Some preference among the corners, so that there is one answer: the panels most likely already.
    lp::Column column{.objective = mixture.shares[i]};
    for (Seats const& seat : mixture.panels[i]) {
      column.entries.push_back({seat.cls, static_cast<double>(seat.count)});
    }
    column.entries.push_back({static_cast<std::int32_t>(seats.size()), 1.0});
    problem.columns.push_back(std::move(column));
  }
  lp::Simplex simplex(problem);
  if (simplex.solve(budget) != lp::Status::optimal) return mixture;
  Mixture corner;
  for (std::size_t i = 0; i < mixture.panels.size(); ++i) {
    double const share = simplex.value(simplex.variable(i));
    if (share < 1e-9) continue;
    corner.panels.push_back(mixture.panels[i]);
    corner.shares.push_back(share);
  }
  return corner.panels.size() <= seats.size() + 1 ? corner : mixture;
}

}  // namespace klantendag::lottery
