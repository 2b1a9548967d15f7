// SPDX-License-Identifier: EUPL-1.2
// A guess of how often a set of words is met, and each pattern put under its rarest set.
#include "core/dutch/rule_anchors.hpp"

#include <algorithm>
#include <iterator>

#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {
namespace {

// Common words weigh much more than others.
std::vector<double> commonness(Rules const& rules, WordSets const& sets) {
  static WordSet const common(
      "ik u het de een is niet en van dat in te op met voor er maar of wat mijn me mij we zijn "
      "heb heeft kan kunt niets geen nog al ook "
      "dan aan bij om naar ze hij zij die dit graag uw jullie moet mag wil zou hoe word krijg "
      "was als even wel nu meer");
  std::vector<double> weights(sets.size(), 0);
  for (auto const& [words, set] : sets) {
    for (auto const word : words)
      weights[set] += common.has(rules.vocabulary.text(word)) ? 1 : 0.02;
  }
  return weights;
}

bool is_fixed(Step const& step) {
  return step.what == Step::What::words && !step.optional && !step.negated;
}

}  // namespace

// The next two are asked for at once.
void choose_anchors(Rules& rules, WordSets const& sets) {
  auto const weights = commonness(rules, sets);
  rules.patterns_of_anchor.resize(sets.size());
  for (std::uint32_t at = 0; at < rules.patterns.size(); ++at) {
    auto const& pattern = rules.patterns[at];
    std::vector<SetId> fixed;
    for (std::uint32_t step = 0; step < pattern.steps; ++step) {
      auto const& here = rules.steps[pattern.first_step + step];
      if (is_fixed(here)) fixed.push_back(here.set);
    }
    std::stable_sort(fixed.begin(), fixed.end(),
                     [&](SetId left, SetId right) { return weights[left] < weights[right]; });
    Candidate candidate{at, pattern.rule, 0, 0, pattern.exception};
    if (fixed.empty()) {
      rules.patterns_without_anchor.push_back(candidate);
      continue;
    }
    candidate.also = fixed.size() > 1 ? fixed[1] : fixed[0];
    candidate.too = fixed.size() > 2 ? fixed[2] : fixed[0];
    rules.patterns_of_anchor[fixed[0]].push_back(candidate);
  }
  for (auto const& sets_of_word : rules.sets_of_word) {
    auto& anchors = rules.anchors_of_word.emplace_back();
    std::copy_if(sets_of_word.begin(), sets_of_word.end(), std::back_inserter(anchors),
                 [&](SetId set) { return !rules.patterns_of_anchor[set].empty(); });
  }
}

}  // namespace klantendag::dutch
