// SPDX-License-Identifier: EUPL-1.2
// Labelled messages as rows: for each sentence its places in the model, what the rules say, its labels.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dutch/labelled.hpp"
#include "core/dutch/model.hpp"

namespace klantendag::dutch {

struct Row {
  std::vector<std::uint32_t> places{};
  std::vector<std::uint32_t> rule_places{};
  std::array<bool, output_count> labels{};
  RuleEvidence rules{};
  std::uint32_t message = 0;
};

struct Lessons {
  std::vector<Row> clean{};  // also what the writer did not write, for the second model
  // The same without question marks, without any signs, and behind messages that ask nothing.
  std::vector<Row> noisy{};
  std::vector<std::array<bool, output_count>> labels{};  // of each message
  float weight = 1;                                      // of every row
  bool rules_tell = false;  // rules are as often right here as elsewhere
};

class MessageScan;

[[nodiscard]] Lessons lessons_of(std::span<Labelled const> messages, MessageScan& scan);
// The examples of the rules as labelled messages.
[[nodiscard]] std::vector<Labelled> examples_of(Rules const& rules);

}  // namespace klantendag::dutch
