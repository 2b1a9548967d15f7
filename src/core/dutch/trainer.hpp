// SPDX-License-Identifier: EUPL-1.2
// Learns the model from labelled messages. The same messages in the same order give the same bytes again:
// one order of steps, no threads.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/dutch/labelled.hpp"
#include "core/dutch/model.hpp"

namespace klantendag::dutch {

enum class Source : std::uint8_t {
  seen,  // a writer whose messages were read by whoever wrote the rules: there rules are always right
  fresh,  // a writer whose messages nobody read who changed a rule: there rules show how often they are right
  grammar  // nobody: ways to ask, listed (grammar.hpp)
};

struct Part {
  std::string name{};
  std::vector<Labelled> messages{};
  Source source = Source::seen;
};

// The first model learns from all parts, also from the rules' own examples, and from noisy versions of
// every message. The second, and the thresholds, learn from fresh parts, each seen by a first model that did
// not learn from its writer. Errors: dutch.rules.*; dutch.train.no_fresh_part.
[[nodiscard]] Result<Model> train(std::span<Part const> parts, std::string_view rules);

// How a model that did not learn from its writer does on each fresh part: what to expect of a new writer.
[[nodiscard]] Result<std::string> leave_one_out(std::span<Part const> parts,
                                                std::string_view rules);

}  // namespace klantendag::dutch
