// SPDX-License-Identifier: EUPL-1.2
// Adding up weights, naming the words behind a sum, and the model as a text file.
#include "core/dutch/model.hpp"

#include <algorithm>
#include <cmath>

#include "base/json.hpp"
#include "base/text.hpp"

namespace klantendag::dutch {

Logits Model::score(SentenceView const& sentence) const {
  std::array<std::int32_t, kind_count> sums{};
  for_each_feature(sentence, [&](std::uint32_t place, std::size_t) {
    auto const* row = &weights[std::size_t{place} * kind_count];
    for (std::size_t kind = 0; kind < kind_count; ++kind) sums[kind] += row[kind];
  });
  Logits logits{};
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    logits[kind] = bias[kind] + scale[kind] * static_cast<double>(sums[kind]);
  }
  return logits;
}

std::vector<std::string_view> Model::strongest_words(SentenceView const& sentence,
                                                     Kind kind) const {
  std::vector<std::int32_t> sums(sentence.words.size() + 1);
  for_each_feature(sentence, [&](std::uint32_t place, std::size_t word) {
    sums[word] += weights[std::size_t{place} * kind_count + static_cast<std::size_t>(kind)];
  });
  std::vector<std::size_t> order;
  for (std::size_t at = 0; at < sentence.words.size(); ++at) {
    if (sums[at] > 0) order.push_back(at);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t left, std::size_t right) { return sums[left] > sums[right]; });
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < std::min<std::size_t>(3, order.size()); ++at) {
    words.push_back(sentence.words[order[at]]);
  }
  return words;
}

double probability(double logit) {
  return 1 / (1 + std::exp(-logit));
}

namespace {

template <std::size_t Size>
void append_row(std::string& out, std::string_view name, std::array<double, Size> const& row) {
  out += name;
  for (auto const number : row) {
    out += ' ';
    json::append_number(out, number);
  }
  out += '\n';
}

bool read_row(std::vector<std::string_view> const& fields, std::array<double, kind_count>& row) {
  if (fields.size() != kind_count + 1) return false;
  for (std::size_t at = 0; at < kind_count; ++at) {
    auto const number = parse_number(fields[at + 1]);
    if (!number) return false;
    row[at] = *number;
  }
  return true;
}

bool read_weights(std::vector<std::string_view> const& fields, std::vector<std::int8_t>& weights) {
  if (fields.size() != kind_count + 1) return false;
  auto const place = parse_integer(fields[0]);
  if (!place || *place < 0 || *place >= static_cast<std::int64_t>(model_places)) return false;
  for (std::size_t at = 0; at < kind_count; ++at) {
    auto const weight = parse_integer(fields[at + 1]);
    if (!weight || *weight < -127 || *weight > 127) return false;
    weights[static_cast<std::size_t>(*place) * kind_count + at] = static_cast<std::int8_t>(*weight);
  }
  return true;
}

}  // namespace

std::string Model::write() const {
  std::string out =
      "# Made by `klantendag read --train`; do not edit. Kinds: question contact request urgent.\n";
  append_row(out, "bias", bias);
  append_row(out, "scale", scale);
  append_row(out, "sure", sure);
  append_row(out, "unsure", unsure);
  for (std::size_t place = 0; place < model_places; ++place) {
    auto const* row = &weights[place * kind_count];
    if (std::all_of(row, row + kind_count, [](std::int8_t weight) { return weight == 0; }))
      continue;
    out += std::to_string(place);
    for (std::size_t kind = 0; kind < kind_count; ++kind)
      out += ' ' + std::to_string(int{row[kind]});
    out += '\n';
  }
  return out;
}

Result<Model> Model::read(std::string_view text) {
  Model model;
  std::int64_t number = 0;
  for (auto const line : split(text, '\n')) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    auto const fields = split(line, ' ');
    auto const good = fields[0] == "bias"     ? read_row(fields, model.bias)
                      : fields[0] == "scale"  ? read_row(fields, model.scale)
                      : fields[0] == "sure"   ? read_row(fields, model.sure)
                      : fields[0] == "unsure" ? read_row(fields, model.unsure)
                                              : read_weights(fields, model.weights);
    if (!good) return invalid("dutch.model.bad_line", {{"line", std::to_string(number)}});
  }
  return model;
}

}  // namespace klantendag::dutch
