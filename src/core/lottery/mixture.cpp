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
constexpr double per_class[] = {1.4, 1.8, 2.5, 4.0};

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

}  // namespace

std::vector<double> seats_of(Instance const& instance, std::vector<double> const& chances) {
  std::vector<double> seats;
  for (std::size_t cls = 0; cls < chances.size(); ++cls) {
    seats.push_back(chances[cls] * static_cast<double>(instance.classes[cls].count()));
  }
  return seats;
}

Mixture equal_shares(std::map<Panel, double> const& times, double made) {
  Mixture mixture;
  for (auto const& [panel, count] : times) {
    mixture.panels.push_back(panel);
    mixture.shares.push_back(count / made);
  }
  return mixture;
}

Decomposition decompose(Instance const& instance, std::vector<double> const& chances,
                        lp::Budget& budget) {
  std::vector<double> const seats = seats_of(instance, chances);
  Herd herd(instance, seats);
  std::map<Panel, double> times;
  Decomposition result;
  double made = 0;
  for (double const factor : per_class) {
    double const wanted = factor * static_cast<double>(seats.size()) + 8;
    bool stuck = false;
    for (; made < wanted && !stuck; made += stuck ? 0 : 1) {
      Panel const panel = herd.next(budget);
      stuck = panel.empty();
      if (!stuck) times[panel] += 1;
    }
    result.mixture = equal_shares(times, made);
    if (stuck) break;
    Weights fit =
        fit_weights(instance, result.mixture.panels, seats, result.mixture.shares, budget);
    if (fit.off > exact_enough) continue;
    result.mixture.shares = std::move(fit.values);
    result.mixture.off = fit.off;
    drop_nothings(result.mixture);
    result.exact = true;
    break;
  }
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
