// SPDX-License-Identifier: EUPL-1.2
// Weights moved against their mistake, and the result in bytes.
#include "core/dutch/text_learner.hpp"

#include <algorithm>
#include <cmath>

#include "base/random.hpp"

namespace klantendag::dutch {
namespace {

constexpr int epochs = 10;
constexpr double step_size = 0.15;
constexpr double decay = 2e-4;  // of every weight that a sentence touches
constexpr double weight_of_noise = 0.5;
constexpr double largest_byte = 127;
// A feature of a single message says more about its writer than about asks.
constexpr int fewest_messages = 2;

class Learner {
 public:
  explicit Learner(std::vector<Lessons const*> const& lessons) {
    std::vector<std::int64_t> last(model_places, -1);
    std::int64_t before = 0;
    for (auto const* part : lessons) {
      for (auto const& row : part->clean) {
        if (!row.rules.author) continue;
        for (auto const place : row.places) {
          auto const message = before + row.message;
          if (last[place] != message) ++counts_[place];
          last[place] = message;
        }
      }
      before += static_cast<std::int64_t>(part->labels.size());
    }
  }

  void learn(Row const& row, double weight) {
    known_.clear();
    for (auto const place : row.places) {
      if (counts_[place] >= fewest_messages) known_.push_back(place * output_count);
    }
    auto const share = 1 / std::sqrt(static_cast<double>(known_.size()) + 1);
    for (std::size_t output = 0; output < output_count; ++output) {
      double logit = bias_[output];
      for (auto const at : known_) logit += weights_[at + output] * share;
      auto const error = (probability(logit) - (row.labels[output] ? 1 : 0)) * weight;
      move(bias_[output], bias_squares_[output], error);
      for (auto const at : known_) {
        auto& own = weights_[at + output];
        move(own, squares_[at + output], error * share + decay * own);
      }
    }
  }

  [[nodiscard]] Model result() const {
    Model model;
    for (std::size_t output = 0; output < output_count; ++output) {
      double largest = 1e-9;
      for (auto at = output; at < weights_.size(); at += output_count) {
        largest = std::max(largest, std::abs(weights_[at]));
      }
      model.bias[output] = bias_[output];
      model.scale[output] = largest / largest_byte;
      for (auto at = output; at < weights_.size(); at += output_count) {
        model.weights[at] =
            static_cast<std::int8_t>(std::lround(weights_[at] / largest * largest_byte));
      }
    }
    return model;
  }

 private:
  static void move(double& weight, double& squares, double gradient) {
    squares += gradient * gradient;
    weight -= step_size * gradient / (std::sqrt(squares) + 1e-6);
  }

  std::vector<int> counts_ = std::vector<int>(model_places);  // of messages
  std::vector<std::size_t> known_{};
  std::vector<double> weights_ = std::vector<double>(model_places * output_count);
  std::vector<double> squares_ = std::vector<double>(model_places * output_count);
  Outputs bias_{-2, -2, -2, -2, -1};
  Outputs bias_squares_{};
};

}  // namespace

Model learn_text(std::vector<Lessons const*> const& lessons) {
  struct Weighed {
    Row const* row;
    double weight;
  };
  std::vector<Weighed> rows;
  for (auto const* part : lessons) {
    for (auto const& row : part->clean) {
      if (row.rules.author) rows.push_back({&row, 1});
    }
    for (auto const& row : part->noisy) {
      if (row.rules.author) rows.push_back({&row, weight_of_noise});
    }
  }
  auto rng = Rng::from_seed("klantendag read --train");
  Learner learner(lessons);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    rng.shuffle(std::span(rows));
    for (auto const& [row, weight] : rows) learner.learn(*row, weight);
  }
  return learner.result();
}

}  // namespace klantendag::dutch
