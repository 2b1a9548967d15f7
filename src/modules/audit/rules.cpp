// SPDX-License-Identifier: EUPL-1.2
// The chain: every entry's hash holds the one before it, so that nothing can be changed unseen.
#include "modules/audit/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace klantendag::audit {
namespace {

std::string_view bytes_of(Sha256 const& digest) {
  return {reinterpret_cast<char const*>(digest.data()), digest.size()};
}

// Every field with its length before it, so that no two entries share a text.
std::string canonical(Entry const& entry) {
  std::string text = fmt::format("{}\n{}\n", entry.number, entry.at.ms);
  for (std::string const* field :
       {&entry.actor, &entry.action, &entry.object, &entry.state, &entry.fields}) {
    text += fmt::format("{}:{}\n", field->size(), *field);
  }
  return text;
}

}  // namespace

Sha256 empty_chain() {
  return sha256("");
}

Sha256 extend(Sha256 const& before, Entry const& entry) {
  std::string leaf(1, '\x00');
  leaf += canonical(entry);
  std::string node(1, '\x01');
  node += bytes_of(before);
  node += bytes_of(sha256(leaf));
  return sha256(node);
}

std::string checkpoint_text(std::string_view origin, Head const& head) {
  return fmt::format("{}\n{}\n{}\n", origin, head.size, hex(head.chain));
}

void ChainWalk::step(Entry const& entry) {
  std::string const object = fmt::format("audit/{}", entry.number);
  if (entry.number != head_.size + 1) {
    findings_.push_back({object, fmt::format("gap after {}", head_.size)});
  }
  if (entry.at < last_) findings_.push_back({object, "earlier than the entry before it"});
  if (extend(head_.chain, entry) != entry.chain) {
    findings_.push_back({object, "does not fit the chain"});
  }
  // Go on from what stands there, so that one damage is one finding.
  head_ = {entry.number, entry.chain};
  last_ = std::max(last_, entry.at);
}

std::vector<Finding> illegal_steps(Lifecycle const& lifecycle, std::span<Entry const> entries) {
  std::vector<Finding> findings;
  std::string_view state;
  for (Entry const& entry : entries) {
    if (entry.state.empty() || entry.state == state) continue;
    bool const legal = std::any_of(
        lifecycle.legal.begin(), lifecycle.legal.end(),
        [&](Transition const& step) { return step.from == state && step.to == entry.state; });
    if (!legal) {
      findings.push_back({entry.object, fmt::format("entry {}: from '{}' to '{}'", entry.number,
                                                    state, entry.state)});
    }
    state = entry.state;
  }
  return findings;
}

}  // namespace klantendag::audit
