// SPDX-License-Identifier: EUPL-1.2
// Adding up weights, naming the words behind a sum, and the model as a text file.
#include "core/dutch/model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.hpp"

namespace klantendag::dutch {
namespace {

// What the first model says of a sentence that is not the writer's own.
constexpr double sum_of_others = -6;

void add(Model const& model, std::uint32_t place, Sum& sum) {
  if (auto const* const row = model.weights.find(place)) sum.add(*row);
}

Outputs outputs_of(Model const& model, Sum const& sum) {
  auto const share = 1 / std::sqrt(sum.rows() + 1.0);
  Outputs result{};
  for (std::size_t output = 0; output < output_count; ++output) {
    result[output] = model.bias[output] + model.scale[output] * share * sum.of(output);
  }
  return result;
}

}  // namespace

Sum Model::sum_of_message(SentenceView const& sentence) const {
  Sum sum;
  for_each_message_feature(sentence,
                           [&](std::uint32_t place, std::size_t) { add(*this, place, sum); });
  return sum;
}

Outputs Model::score(SentenceView const& sentence, Sum const& message) const {
  auto sum = message;
  for_each_own_feature(sentence, [&](std::uint32_t place, std::size_t) { add(*this, place, sum); });
  for_each_rule_feature(sentence,
                        [&](std::uint32_t place, std::size_t) { add(*this, place, sum); });
  return outputs_of(*this, sum);
}

Outputs Model::score_places(std::span<std::uint32_t const> places,
                            std::span<std::uint32_t const> rules) const {
  Sum sum;
  for (auto const place : places) add(*this, place, sum);
  for (auto const place : rules) add(*this, place, sum);
  return outputs_of(*this, sum);
}

std::array<Inputs, output_count> inputs_of(Outputs const& sums, RuleEvidence const& rules) {
  constexpr double least_doubt = 0.005;
  std::array<double, kind_count> found{};
  std::array<double, kind_count> strength{};
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    if (rules.kinds[kind].doubt == 1) continue;
    auto const doubt = std::max(rules.kinds[kind].doubt, least_doubt);
    found[kind] = 1;
    strength[kind] = std::log((1 - doubt) / doubt);
  }
  auto const any = *std::max_element(found.begin(), found.end());
  auto const strongest = *std::max_element(strength.begin(), strength.end());
  auto const largest = *std::max_element(sums.begin(), sums.end() - 1);
  auto const text = rules.author ? sums[any_output] : sum_of_others;
  auto const taken = rules.taken_back ? 1.0 : 0.0;
  std::array<Inputs, output_count> inputs{};
  for (std::size_t output = 0; output < output_count; ++output) {
    auto const of_kind = output != any_output;
    auto const own = of_kind ? sums[output] : largest;
    inputs[output] = {1,
                      rules.author ? own : sum_of_others,
                      text,
                      of_kind ? found[output] : any,
                      of_kind ? strength[output] : strongest,
                      any,
                      strongest,
                      taken,
                      taken * text,
                      any * text,
                      rules.answered ? 1.0 : 0.0,
                      rules.author ? 0.0 : 1.0,
                      rules.question ? any : 0.0,
                      found[0],
                      found[1],
                      found[2],
                      found[3]};
  }
  return inputs;
}

Outputs Model::weigh(Outputs const& sums, RuleEvidence const& rules) const {
  Outputs result{};
  auto const inputs = inputs_of(sums, rules);
  for (std::size_t output = 0; output < output_count; ++output) {
    double logit = 0;
    for (std::size_t at = 0; at < input_count; ++at) logit += mix[output][at] * inputs[output][at];
    result[output] = probability(logit);
  }
  return result;
}

std::vector<std::string_view> Model::strongest_words(SentenceView const& sentence,
                                                     Kind kind) const {
  std::vector<std::int32_t> sums(sentence.words.size() + 1);
  for_each_feature(sentence, [&](std::uint32_t place, std::size_t word) {
    if (auto const* const row = weights.find(place)) {
      sums[word] += (*row)[static_cast<std::size_t>(kind)];
    }
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

constexpr std::array<std::string_view, output_count> mix_names = {
    "mix_question", "mix_contact", "mix_request", "mix_urgent", "mix_any"};

template <std::size_t Size>
void append_row(std::string& out, std::string_view name, std::array<double, Size> const& row) {
  out += name;
  for (auto const number : row) out += fmt::format(" {:.7f}", number);
  out += '\n';
}

template <std::size_t Size>
bool read_row(std::vector<std::string_view> const& fields, std::array<double, Size>& row) {
  if (fields.size() != Size + 1) return false;
  for (std::size_t at = 0; at < Size; ++at) {
    auto const number = parse_number(fields[at + 1]);
    if (!number) return false;
    row[at] = *number;
  }
  return true;
}

bool read_alone(std::vector<std::string_view> const& fields, Alone& alone) {
  std::array<double, 2> row{};
  if (!read_row(fields, row)) return false;
  alone = {row[0], row[1]};
  return true;
}

bool read_mix(std::vector<std::string_view> const& fields, Model& model) {
  auto const output = static_cast<std::size_t>(
      std::find(mix_names.begin(), mix_names.end(), fields[0]) - mix_names.begin());
  return output < output_count && read_row(fields, model.mix[output]);
}

bool read_named(std::vector<std::string_view> const& fields, Model& model) {
  auto const name = fields[0];
  return name == "bias"     ? read_row(fields, model.bias)
         : name == "scale"  ? read_row(fields, model.scale)
         : name == "sure"   ? read_alone(fields, model.sure)
         : name == "unsure" ? read_alone(fields, model.unsure)
         : name == "beside" ? read_row(fields, model.beside)
                            : read_mix(fields, model);
}

// "12 -3 0 5 0 1": read where it stands, for a model is a hundred thousand of such lines.
bool read_numbers(std::string_view line, std::span<std::int64_t> numbers) {
  auto const* at = line.data();
  auto const* const end = at + line.size();
  for (auto& number : numbers) {
    if (at > line.data() && (at == end || *at++ != ' ')) return false;
    auto const [rest, error] = std::from_chars(at, end, number);
    if (error != std::errc()) return false;
    at = rest;
  }
  return at == end;
}

// Places rise from line to line; `next` is the lowest that may come.
bool read_weights(std::string_view line, std::int64_t& next, Model& model) {
  std::array<std::int64_t, output_count + 1> numbers{};
  if (!read_numbers(line, numbers)) return false;
  auto const place = numbers[0];
  if (place < next || place >= static_cast<std::int64_t>(model_places)) return false;
  next = place + 1;
  WeightRow row{};
  for (std::size_t at = 0; at < output_count; ++at) {
    auto const weight = numbers[at + 1];
    if (weight < -127 || weight > 127) return false;
    row[at] = static_cast<std::int8_t>(weight);
  }
  model.weights.add(static_cast<std::size_t>(place), row);
  return true;
}

}  // namespace

std::string Model::write() const {
  std::string out =
      "# Made by `klantendag read --train`; do not edit. Outputs: question contact request urgent "
      "any; sure and unsure: urgent any.\n";
  append_row(out, "bias", bias);
  append_row(out, "scale", scale);
  for (std::size_t output = 0; output < output_count; ++output) {
    append_row(out, mix_names[output], mix[output]);
  }
  append_row(out, "sure", std::array{sure.urgent, sure.any});
  append_row(out, "unsure", std::array{unsure.urgent, unsure.any});
  append_row(out, "beside", beside);
  for (std::size_t place = 0; place < model_places; ++place) {
    auto const* const row = weights.find(place);
    if (row == nullptr) continue;
    out += std::to_string(place);
    for (std::size_t at = 0; at < output_count; ++at) out += ' ' + std::to_string((*row)[at]);
    out += '\n';
  }
  return out;
}

Result<Model> Model::read(std::string_view text) {
  Model model;
  std::int64_t number = 0;
  std::int64_t next = 0;
  std::size_t named = 0;
  for (auto const line : split(text, '\n')) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    auto const is_weights = line.front() >= '0' && line.front() <= '9';
    auto const good =
        is_weights ? read_weights(line, next, model) : read_named(split(line, ' '), model);
    if (!good) return invalid("dutch.model.bad_line", {{"line", std::to_string(number)}});
    if (!is_weights) ++named;
  }
  if (named < output_count + 5) return invalid("dutch.model.unfinished", {});
  return model;
}

}  // namespace klantendag::dutch
