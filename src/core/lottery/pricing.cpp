// SPDX-License-Identifier: EUPL-1.2
// Is there a panel heavier than the best known? Branch and bound; when there is none, its tree becomes
// the case distinction of the certificate.
#include <cmath>

#include "core/lottery/generation.hpp"
#include "core/lottery/model.hpp"
#include "core/lottery/whole.hpp"

namespace klantendag::lottery {
namespace {

constexpr double leaf_scale =
    1073741824.0;  // multipliers of leaves in units of 2^-30, so fine that
                   // bounds stay below the next whole number

Multipliers multipliers_of(Instance const& instance, Rows const& rows,
                           std::vector<double> const& decimals) {
  Multipliers result;
  result.scale = static_cast<std::int64_t>(leaf_scale);
  auto const scaled = [](double value) { return std::llround(value * leaf_scale); };
  std::size_t const quotas = instance.quotas.size();
  for (std::size_t row = 0; row < quotas; ++row) result.quotas.push_back(scaled(decimals[row]));
  result.size = scaled(decimals[quotas]);
  for (std::size_t i = 0; i < rows.homes().size(); ++i) {
    std::int64_t const multiplier = scaled(decimals[quotas + 1 + i]);
    if (multiplier != 0) result.homes.emplace_back(rows.homes()[i], multiplier);
  }
  return result;
}

// A contradiction's multipliers may have any length: bring the largest to one.
std::vector<double> unit_length(std::vector<double> values) {
  double most = 0;
  for (double const value : values) most = std::max(most, std::abs(value));
  if (most > 0) {
    for (double& value : values) value /= most;
  }
  return values;
}

CaseNode case_of(Instance const& instance, PanelModel const& model, lp::ProofNode const& node) {
  CaseNode result;
  result.leaf = node.leaf;
  if (node.leaf) {
    result.contradiction = node.contradiction;
    result.multipliers =
        multipliers_of(instance, model.rows(),
                       node.contradiction ? unit_length(node.multipliers) : node.multipliers);
    return result;
  }
  std::size_t const rows = model.rows().count();
  std::size_t const first_home = instance.quotas.size() + 1;
  if (node.variable >= rows) {
    result.place = static_cast<std::int32_t>(node.variable - rows);
  } else if (node.variable >= first_home) {
    result.on = CaseOn::home;
    result.place = model.rows().homes()[node.variable - first_home];
  } else {
    result.on = CaseOn::quota;
    result.place = static_cast<std::int32_t>(node.variable);
  }
  result.split = node.split;
  result.below = static_cast<std::int32_t>(node.below);
  result.above = static_cast<std::int32_t>(node.above);
  return result;
}

}  // namespace

Heaviest find_heavier(Instance const& instance, std::vector<std::int64_t> const& weights,
                      double above, lp::Budget& budget) {
  Bounds const bounds = bounds_of(instance);
  PanelModel model(instance, bounds);
  for (std::size_t cls = 0; cls < weights.size(); ++cls) {
    model.set_wish(cls, static_cast<double>(weights[cls]));
  }
  FoundPanel found = model.find(
      {.goal = lp::Goal::any, .keep_proof = true, .above = above, .whole = true}, budget);
  Heaviest result;
  result.panel = std::move(found.panel);
  result.proven = found.status == lp::Status::infeasible;
  if (result.proven) {
    for (lp::ProofNode const& node : found.proof) {
      result.cases.push_back(case_of(instance, model, node));
    }
  }
  return result;
}

}  // namespace klantendag::lottery
