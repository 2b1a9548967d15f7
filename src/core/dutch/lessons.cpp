// SPDX-License-Identifier: EUPL-1.2
// A sentence has the labels of the marks that it overlaps; noise moves marks but keeps them.
#include "core/dutch/lessons.hpp"

#include <algorithm>
#include <string>

#include "base/random.hpp"
#include "core/dutch/message_scan.hpp"
#include "core/dutch/noise.hpp"

namespace klantendag::dutch {
namespace {

void set_label(std::array<bool, output_count>& labels, char letter) {
  auto const kind = static_cast<std::size_t>(
      std::find(kind_letters.begin(), kind_letters.end(), letter) - kind_letters.begin());
  if (kind == kind_count) return;
  labels[kind] = true;
  labels[any_output] = true;
}

void add_rows(Labelled const& message, std::uint32_t number, MessageScan& scan,
              std::vector<Row>& rows, std::size_t from = 0) {
  scan.start(message.text);
  for (std::size_t at = 0; at < scan.size(); ++at) {
    auto const& sentence = scan.sentence(at);
    if (!scan.look_at(at) || sentence.zone == Zone::quoted) continue;
    auto const begin = scan.tokens().all[sentence.first].begin;
    auto const end = scan.tokens().all[sentence.last - 1].end;
    if (begin < from) continue;
    Row row;
    row.message = number;
    row.rules = scan.evidence();
    for_each_feature(scan.scan().view,
                     [&](std::uint32_t place, std::size_t) { row.places.push_back(place); });
    for_each_rule_feature(scan.scan().view, [&](std::uint32_t place, std::size_t) {
      row.rule_places.push_back(place);
    });
    for (auto const& label : message.labels) {
      if (label.begin < end && begin < label.end) set_label(row.labels, label.letter);
    }
    rows.push_back(std::move(row));
  }
}

// The message without some of its signs: each label moved back by the signs taken away before it.
Labelled without(Labelled message, Noise noise, std::string_view signs) {
  auto const taken = [&](std::size_t end) {
    auto const& text = message.text;
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end),
                      [&](char c) { return signs.find(c) != std::string_view::npos; }));
  };
  for (auto& label : message.labels) {
    label.begin -= taken(label.begin);
    label.end -= taken(label.end);
  }
  message.text = add_noise(message.text, noise);
  return message;
}

// Messages that ask nothing, drawn by a seed.
std::string some_of(std::vector<std::string_view> const& ordinary, std::string_view seed) {
  constexpr std::uint64_t most = 8;
  std::string text;
  auto rng = Rng::from_seed("behind " + std::string(seed));
  if (ordinary.empty()) return text;
  for (auto left = 1 + rng.below(most); left > 0; --left) {
    text += ordinary[rng.below(ordinary.size())];
    text += rng.below(2) == 0 ? ' ' : '\n';
  }
  return text;
}

Labelled behind(std::string const& before, Labelled message) {
  for (auto& label : message.labels) {
    label.begin += before.size();
    label.end += before.size();
  }
  message.text.insert(0, before);
  return message;
}

}  // namespace

Lessons lessons_of(std::span<Labelled const> messages, MessageScan& scan) {
  Lessons lessons;
  std::vector<std::string_view> ordinary;
  for (auto const& message : messages) {
    if (message.labels.empty()) ordinary.push_back(message.text);
  }
  for (auto const& message : messages) {
    auto const number = static_cast<std::uint32_t>(lessons.labels.size());
    add_rows(message, number, scan, lessons.clean);
    if (message.text.find('?') != std::string::npos) {
      add_rows(without(message, Noise::no_question_mark, "?"), number, scan, lessons.noisy);
    }
    add_rows(without(message, Noise::no_punctuation, ".,;:!?()\"'"), number, scan, lessons.noisy);
    auto const before = some_of(ordinary, message.text);
    add_rows(behind(before, message), number, scan, lessons.noisy, before.size());
    auto& labels = lessons.labels.emplace_back();
    labels.fill(false);
    for (auto const& label : message.labels) set_label(labels, label.letter);
  }
  return lessons;
}

std::vector<Labelled> examples_of(Rules const& rules) {
  std::vector<Labelled> messages;
  for (auto const& rule : rules.rules) {
    for (auto const& example : rule.examples) {
      auto& message = messages.emplace_back();
      message.text = example;
      if (!rule.positive) continue;
      message.labels.push_back(
          {kind_letters[static_cast<std::size_t>(rule.kind)], 0, example.size()});
    }
  }
  return messages;
}

}  // namespace klantendag::dutch
