// SPDX-License-Identifier: EUPL-1.2
// First what was found, then what is taken back.
#include "core/dutch/rule_evidence.hpp"

#include <algorithm>

namespace klantendag::dutch {
namespace {

void take_back(Rule const& rule, Hit const& hit, RuleEvidence& found) {
  found.taken_back = true;
  if (rule.scope == Scope::message) {
    found.denied = static_cast<std::uint8_t>(found.denied | rule.suppresses);
    return;
  }
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    if ((static_cast<unsigned>(rule.suppresses) >> kind & 1U) == 0) continue;
    auto& evidence = found.kinds[kind];
    if (!evidence.found()) continue;
    if (rule.scope == Scope::part && !overlap(evidence.best, hit)) continue;
    evidence = {};
  }
}

}  // namespace

bool overlap(Hit const& left, Hit const& right) {
  return left.first < right.last && right.first < left.last;
}

RuleEvidence weigh_rules(Rules const& rules, std::vector<Hit> const& hits) {
  RuleEvidence found;
  for (auto const& hit : hits) {
    auto const& rule = rules.rules[hit.rule];
    if (!rule.positive) continue;
    auto& evidence = found.kinds[static_cast<std::size_t>(rule.kind)];
    if (rule.own) {
      evidence.floor = std::max(evidence.floor, rule.strength);
    } else {
      evidence.doubt *= 1 - rule.strength;
    }
    if (rule.strength > evidence.strength) {
      evidence.strength = rule.strength;
      evidence.strongest = hit.rule;
      evidence.best = hit;
    }
  }
  for (auto const& hit : hits) {
    auto const& rule = rules.rules[hit.rule];
    if (!rule.positive) take_back(rule, hit, found);
  }
  return found;
}

}  // namespace klantendag::dutch
