// SPDX-License-Identifier: EUPL-1.2
// Thresholds from the confidences that the whole chain gives to messages with an ask.
#include <algorithm>

#include "core/dutch/reader.hpp"
#include "core/dutch/trainer.hpp"

namespace klantendag::dutch {
namespace {

// Missing an ask is worse than reading a message for nothing: the lowest threshold that is precise enough.
constexpr double precision_when_marked = 0.9;
constexpr double lowest_sure = 0.4;
constexpr double missed_when_unsure = 0.05;
constexpr double lowest = 0.3;
constexpr double highest = 0.9;
constexpr double step = 0.05;

double confidence_of(Reader& reader, Labelled const& message) {
  double best = 0;
  for (auto const& ask : reader.read(message.text).asks) best = std::max(best, ask.confidence);
  return best;
}

// The highest threshold at which at most `risk` of the asks lie below it, one more miss counted.
double threshold(std::vector<double> confidences, double risk) {
  std::sort(confidences.begin(), confidences.end());
  auto const allowed = risk * static_cast<double>(confidences.size() + 1) - 1;
  if (confidences.empty() || allowed < 0) return lowest;
  auto const at = std::min(confidences.size() - 1, static_cast<std::size_t>(allowed));
  return std::clamp(confidences[at], lowest, highest);
}

double precision(std::vector<double> const& with_ask, std::vector<double> const& without,
                 double at) {
  auto const marked = [at](double confidence) { return confidence >= at; };
  auto const right = static_cast<double>(std::count_if(with_ask.begin(), with_ask.end(), marked));
  auto const wrong = static_cast<double>(std::count_if(without.begin(), without.end(), marked));
  return right + wrong > 0 ? right / (right + wrong) : 1;
}

}  // namespace

Result<Model> calibrate(Model model, std::string_view rules, std::span<Labelled const> messages) {
  model.sure.fill(0.01);
  ASSIGN_OR_RETURN(auto reader, Reader::open(rules, model.write()));
  std::vector<double> with_ask;
  std::vector<double> without;
  for (auto const& message : messages) {
    (message.labels.empty() ? without : with_ask).push_back(confidence_of(reader, message));
  }
  auto sure = lowest_sure;
  while (sure < highest && precision(with_ask, without, sure) < precision_when_marked) sure += step;
  model.sure.fill(sure);
  model.unsure.fill(std::min(sure, threshold(with_ask, missed_when_unsure)));
  return model;
}

}  // namespace klantendag::dutch
