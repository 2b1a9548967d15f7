// SPDX-License-Identifier: EUPL-1.2
// Weights moved against their mistake, and the result in bytes.
#include "core/dutch/text_learner.hpp"

#include <algorithm>
#include <cmath>

#include "base/random.hpp"

namespace klantendag::dutch {
namespace {

constexpr int epochs = 6;
constexpr float step_size = 0.2F;
constexpr float decay = 2e-4F;  // of every weight that a sentence touches
constexpr float weight_of_noise = 0.5F;
constexpr float largest_byte = 127;
constexpr int fewest_messages = 3;

// One place's numbers for all outputs; padded, so that compilers can do them together.
constexpr std::size_t width = 8;
struct Lane {
  std::array<float, width> weight{};
  std::array<float, width> squares{};
};
static_assert(output_count <= width);

// A row with only the features that are learned, numbered without holes.
struct Example {
  std::vector<std::uint32_t> known{};
  std::array<float, width> label{};
  float weight = 1;
};

class Learner {
 public:
  explicit Learner(std::vector<Lessons const*> const& lessons) {
    number_places(lessons);
    for (auto const* part : lessons) {
      for (auto const& row : part->clean) add(*part, row, part->weight);
      for (auto const& row : part->noisy) add(*part, row, part->weight * weight_of_noise);
    }
    bias_.weight = {-2, -2, -2, -2, -1};
  }

  void run() {
    std::vector<Example const*> order;
    for (auto const& example : examples_) order.push_back(&example);
    auto rng = Rng::from_seed("klantendag read --train");
    for (int epoch = 0; epoch < epochs; ++epoch) {
      rng.shuffle(std::span(order));
      for (auto const* example : order) learn(*example);
    }
  }

  [[nodiscard]] Model result() const {
    Model model;
    std::array<float, width> largest{};
    largest.fill(1e-9F);
    for (auto const& lane : lanes_) {
      for (std::size_t output = 0; output < width; ++output) {
        largest[output] = std::max(largest[output], std::abs(lane.weight[output]));
      }
    }
    for (std::size_t output = 0; output < output_count; ++output) {
      model.bias[output] = bias_.weight[output];
      model.scale[output] = largest[output] / largest_byte;
    }
    for (std::size_t at = 0; at < lanes_.size(); ++at) {
      WeightRow row{};
      for (std::size_t output = 0; output < output_count; ++output) {
        row[output] = static_cast<std::int8_t>(
            std::lround(lanes_[at].weight[output] / largest[output] * largest_byte));
      }
      if (row != WeightRow{}) model.weights.add(places_[at], row);
    }
    return model;
  }

 private:
  // A feature of a single message says more about its writer than about asks.
  void number_places(std::vector<Lessons const*> const& lessons) {
    std::vector<int> counts(model_places);  // of messages
    std::vector<std::int64_t> last(model_places, -1);
    std::int64_t before = 0;
    for (auto const* part : lessons) {
      for (auto const& row : part->clean) {
        if (!row.rules.author) continue;
        auto const message = before + row.message;
        auto const count = [&](std::uint32_t place) {
          if (last[place] != message) ++counts[place];
          last[place] = message;
        };
        for (auto const place : row.places) count(place);
        if (!part->rules_tell) continue;
        for (auto const place : row.rule_places) count(place);
      }
      before += static_cast<std::int64_t>(part->labels.size());
    }
    for (std::size_t place = 0; place < model_places; ++place) {
      if (counts[place] < fewest_messages) continue;
      numbers_[place] = static_cast<std::int32_t>(places_.size());
      places_.push_back(place);
    }
    lanes_.resize(places_.size());
  }

  void add(Lessons const& part, Row const& row, float weight) {
    if (!row.rules.author) return;
    auto& example = examples_.emplace_back();
    auto const know = [&](std::uint32_t place) {
      if (numbers_[place] >= 0)
        example.known.push_back(static_cast<std::uint32_t>(numbers_[place]));
    };
    for (auto const place : row.places) know(place);
    if (part.rules_tell) {
      for (auto const place : row.rule_places) know(place);
    }
    for (std::size_t output = 0; output < output_count; ++output) {
      example.label[output] = row.labels[output] ? 1 : 0;
    }
    example.weight = weight;
  }

  void learn(Example const& example) {
    auto const share = 1 / std::sqrt(static_cast<float>(example.known.size()) + 1);
    std::array<float, width> sums{};
    for (auto const at : example.known) {
      for (std::size_t output = 0; output < width; ++output) {
        sums[output] += lanes_[at].weight[output];
      }
    }
    std::array<float, width> error{};
    for (std::size_t output = 0; output < output_count; ++output) {
      auto const logit = bias_.weight[output] + sums[output] * share;
      auto const chance = static_cast<float>(probability(logit));
      error[output] = (chance - example.label[output]) * example.weight;
    }
    move(bias_, error, 1, 0);
    for (auto const at : example.known) move(lanes_[at], error, share, decay);
  }

  static void move(Lane& lane, std::array<float, width> const& error, float share,
                   float own_decay) {
    for (std::size_t output = 0; output < width; ++output) {
      auto const gradient = error[output] * share + own_decay * lane.weight[output];
      lane.squares[output] += gradient * gradient;
      lane.weight[output] -= step_size * gradient / (std::sqrt(lane.squares[output]) + 1e-6F);
    }
  }

  std::vector<std::int32_t> numbers_ = std::vector<std::int32_t>(model_places, -1);
  std::vector<std::size_t> places_{};
  std::vector<Lane> lanes_{};
  Lane bias_{};
  std::vector<Example> examples_{};
};

}  // namespace

Model learn_text(std::vector<Lessons const*> const& lessons) {
  Learner learner(lessons);
  learner.run();
  return learner.result();
}

}  // namespace klantendag::dutch
