// SPDX-License-Identifier: EUPL-1.2
// Few weights from few rows: the order of rows does not matter, every step sees all of them.
#include "core/dutch/mixer.hpp"

#include <algorithm>
#include <cmath>

namespace klantendag::dutch {
namespace {

constexpr int steps = 600;
constexpr double step_size = 0.1;
constexpr double decay = 1e-3;

// The share of asks of a new writer that may lie below a threshold: of what decides alone, and of each kind beside
// an ask. Thirteen of the fresh writers set traps in every second message; at these shares the others, who write as
// clients do, keep 96 % of their asks.
constexpr Alone missed_when_sure = {.urgent = 0.15, .any = 0.10};
constexpr std::array<double, kind_count> missed_beside = {0.12, 0.04, 0.17, 0.06};
constexpr double lowest_beside = 0.04;
constexpr double missed_when_unsure = 0.02;
constexpr double lowest_sure = 0.12;
constexpr double lowest_unsure = 0.08;
constexpr double highest = 0.9;

struct Example {
  Inputs inputs{};
  double label = 0;
};

Inputs learn(std::vector<Example> const& examples) {
  Inputs weights{};
  Inputs squares{};
  auto const count = static_cast<double>(std::max<std::size_t>(1, examples.size()));
  for (int step = 0; step < steps; ++step) {
    Inputs slope{};
    for (auto const& example : examples) {
      double logit = 0;
      for (std::size_t at = 0; at < input_count; ++at) logit += weights[at] * example.inputs[at];
      auto const error = probability(logit) - example.label;
      for (std::size_t at = 0; at < input_count; ++at) slope[at] += error * example.inputs[at];
    }
    for (std::size_t at = 0; at < input_count; ++at) {
      auto const gradient = slope[at] / count + (at == 0 ? 0 : decay) * weights[at];
      squares[at] += gradient * gradient;
      weights[at] -= step_size * gradient / (std::sqrt(squares[at]) + 1e-9);
    }
  }
  return weights;
}

double threshold(std::vector<double> chances, double risk, double lowest) {
  std::sort(chances.begin(), chances.end());
  auto const allowed = risk * static_cast<double>(chances.size() + 1) - 1;
  if (chances.empty() || allowed < 0) return lowest;
  auto const at = std::min(chances.size() - 1, static_cast<std::size_t>(allowed));
  return std::clamp(chances[at], lowest, highest);
}

// The highest chance in each message that has the label.
void add_chances(Scored const& part, Model const& model,
                 std::array<std::vector<double>, output_count>& chances) {
  std::vector<Outputs> best(part.lessons->labels.size());
  for (auto& outputs : best) outputs.fill(0);
  for (std::size_t at = 0; at < part.sums.size(); ++at) {
    auto const& row = part.lessons->clean[at];
    auto const found = model.weigh(part.sums[at], row.rules);
    for (std::size_t output = 0; output < output_count; ++output) {
      best[row.message][output] = std::max(best[row.message][output], found[output]);
    }
  }
  for (std::size_t message = 0; message < best.size(); ++message) {
    for (std::size_t output = 0; output < output_count; ++output) {
      if (part.lessons->labels[message][output]) chances[output].push_back(best[message][output]);
    }
  }
}

}  // namespace

void learn_mix(std::span<Scored const* const> parts, Model& model) {
  std::array<std::vector<Example>, output_count> examples;
  for (auto const* part : parts) {
    for (std::size_t at = 0; at < part->sums.size(); ++at) {
      auto const& row = part->lessons->clean[at];
      auto const inputs = inputs_of(part->sums[at], row.rules);
      for (std::size_t output = 0; output < output_count; ++output) {
        examples[output].push_back({inputs[output], row.labels[output] ? 1.0 : 0.0});
      }
    }
  }
  for (std::size_t output = 0; output < output_count; ++output) {
    model.mix[output] = learn(examples[output]);
  }
}

void choose_thresholds(std::span<Scored const* const> parts, Model& model) {
  std::array<std::vector<double>, output_count> chances;
  for (auto const* part : parts) add_chances(*part, model, chances);
  auto const& urgent = chances[static_cast<std::size_t>(Kind::urgent)];
  auto const& any = chances[any_output];
  model.sure = {threshold(urgent, missed_when_sure.urgent, lowest_sure),
                threshold(any, missed_when_sure.any, lowest_sure)};
  model.unsure = {threshold(urgent, missed_when_unsure, lowest_unsure),
                  threshold(any, missed_when_unsure, lowest_unsure)};
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    model.beside[kind] = threshold(chances[kind], missed_beside[kind], lowest_beside);
  }
}

}  // namespace klantendag::dutch
