// SPDX-License-Identifier: EUPL-1.2
// Sentences as rows of places, weights moved against their mistake, and the result in bytes.
#include "core/dutch/trainer.hpp"

#include <algorithm>
#include <cmath>

#include "base/random.hpp"
#include "core/dutch/noise.hpp"
#include "core/dutch/sentence_scan.hpp"

namespace klantendag::dutch {
namespace {

constexpr int epochs = 12;
constexpr double step_size = 0.15;
constexpr double decay = 2e-4;  // of every weight that a sentence touches
constexpr double largest_byte = 127;
constexpr std::array<char, kind_count> letters = {'v', 'c', 'r', 'd'};

struct Row {
  std::vector<std::uint32_t> places{};
  std::array<bool, kind_count> labels{};
};

bool overlaps(Label const& label, Tokens const& tokens, Sentence const& sentence) {
  return label.begin < tokens.all[sentence.last - 1].end &&
         tokens.all[sentence.first].begin < label.end;
}

// The rows of one message. `labels` are those of its text; noise moves nothing but the kinds stay.
void add_rows(std::string const& text, std::vector<Label> const& labels, std::vector<Row>& rows) {
  Tokens tokens;
  std::vector<Sentence> sentences;
  SentenceScan scan;
  tokenise(text, tokens);
  split_sentences(tokens, sentences);
  std::vector<KnownWord> const known(tokens.all.size());
  for (auto const& sentence : sentences) {
    if (sentence.zone != Zone::author) continue;
    scan.prepare(tokens, sentence, known, nullptr);
    if (scan.known.empty()) continue;
    Row row;
    for_each_feature(scan.view,
                     [&](std::uint32_t place, std::size_t) { row.places.push_back(place); });
    for (auto const& label : labels) {
      auto const kind = static_cast<std::size_t>(
          std::find(letters.begin(), letters.end(), label.letter) - letters.begin());
      if (kind < kind_count && overlaps(label, tokens, sentence)) row.labels[kind] = true;
    }
    rows.push_back(std::move(row));
  }
}

// Labels of a text without some of its signs: each moved back by the signs taken away before it.
std::vector<Label> move_labels(std::string const& text, std::vector<Label> labels,
                               std::string_view signs) {
  for (auto& label : labels) {
    auto const taken = [&](std::size_t end) {
      return static_cast<std::size_t>(
          std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end),
                        [&](char c) { return signs.find(c) != std::string_view::npos; }));
    };
    label.begin -= taken(label.begin);
    label.end -= taken(label.end);
  }
  return labels;
}

std::vector<Row> rows_of(std::span<Labelled const> messages) {
  std::vector<Row> rows;
  for (auto const& message : messages) {
    add_rows(message.text, message.labels, rows);
    add_rows(add_noise(message.text, Noise::no_question_mark),
             move_labels(message.text, message.labels, "?"), rows);
    add_rows(add_noise(message.text, Noise::no_punctuation),
             move_labels(message.text, message.labels, ".,;:!?()\"'"), rows);
  }
  return rows;
}

class Trainer {
 public:
  void learn(Row const& row) {
    auto const share = 1 / std::sqrt(static_cast<double>(row.places.size()));
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
      double logit = bias_[kind];
      for (auto const place : row.places) logit += weights_[place * kind_count + kind] * share;
      auto const error = probability(logit) - (row.labels[kind] ? 1 : 0);
      move(bias_[kind], bias_squares_[kind], error);
      for (auto const place : row.places) {
        auto& weight = weights_[place * kind_count + kind];
        move(weight, squares_[place * kind_count + kind], error * share + decay * weight);
      }
    }
  }

  // The share of a sentence's length cannot stand in a byte table: the usual one is taken instead.
  [[nodiscard]] Model result(double usual_share) const {
    Model model;
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
      double largest = 1e-9;
      for (std::size_t place = 0; place < model_places; ++place) {
        largest = std::max(largest, std::abs(weights_[place * kind_count + kind]));
      }
      model.bias[kind] = bias_[kind];
      model.scale[kind] = largest / largest_byte * usual_share;
      for (std::size_t place = 0; place < model_places; ++place) {
        auto const steps = weights_[place * kind_count + kind] / largest * largest_byte;
        model.weights[place * kind_count + kind] = static_cast<std::int8_t>(std::lround(steps));
      }
    }
    return model;
  }

 private:
  static void move(double& weight, double& squares, double gradient) {
    squares += gradient * gradient;
    weight -= step_size * gradient / (std::sqrt(squares) + 1e-6);
  }

  std::vector<double> weights_ = std::vector<double>(model_places * kind_count);
  std::vector<double> squares_ = std::vector<double>(model_places * kind_count);
  Logits bias_{-2, -2, -2, -2};
  Logits bias_squares_{};
};

}  // namespace

Model train(std::span<Labelled const> messages) {
  auto const rows = rows_of(messages);
  std::vector<std::size_t> order(rows.size());
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  auto rng = Rng::from_seed("klantendag read --train");
  Trainer trainer;
  double features = 0;
  for (auto const& row : rows) features += static_cast<double>(row.places.size());
  for (int epoch = 0; epoch < epochs; ++epoch) {
    rng.shuffle(std::span(order));
    for (auto const at : order) trainer.learn(rows[at]);
  }
  auto const usual = rows.empty() ? 1.0 : features / static_cast<double>(rows.size());
  return trainer.result(1 / std::sqrt(usual));
}

}  // namespace klantendag::dutch
