// SPDX-License-Identifier: EUPL-1.2
// How the record is bound together: chain(n) = SHA-256(0x01 ‖ chain(n-1) ‖ SHA-256(0x00 ‖ entry n)),
// the leaf and node prefixes of RFC 6962 section 2.1. Changing, removing or adding an entry in the
// middle changes every chain value after it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/model.hpp"

namespace klantendag::audit {

// The chain value of an empty record.
[[nodiscard]] Sha256 empty_chain();

// The chain value after this entry. Uses all its fields but `chain`.
[[nodiscard]] Sha256 extend(Sha256 const& before, Entry const& entry);

// The bytes of a checkpoint that are signed: origin, size, chain, a line each (C2SP tlog-checkpoint).
[[nodiscard]] std::string checkpoint_text(std::string_view origin, Head const& head);

// Walks a record in order and collects what is wrong with its chain: a gap, a change, time that goes
// back. Feed it entries; ask at the end.
class ChainWalk {
 public:
  void step(Entry const& entry);
  [[nodiscard]] Head head() const { return head_; }
  [[nodiscard]] std::vector<Finding> const& findings() const { return findings_; }

 private:
  Head head_{0, empty_chain()};
  Instant last_{};
  std::vector<Finding> findings_{};
};

// Steps in the record that the lifecycle does not allow. `entries` are those of one object, in order.
[[nodiscard]] std::vector<Finding> illegal_steps(Lifecycle const& lifecycle,
                                                 std::span<Entry const> entries);

}  // namespace klantendag::audit
