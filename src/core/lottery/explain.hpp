// SPDX-License-Identifier: EUPL-1.2
// One person's chance in plain words: how large, why above or below the average, and what would have
// changed it. What would have changed it is computed anew, not guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/result.hpp"
#include "core/lottery/record.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

// A quota of this person that holds the chance down (its maximum is used up) or lifts it (its minimum
// asks for more than the pool's share).
struct Reason {
  Quota quota{};
  std::int64_t in_pool = 0;
  bool lifts = false;
};

// With one seat more (or less) allowed for this quota, the chance would have been `chance`.
struct Change {
  Quota quota{};  // with the other bound
  bool is_max = false;
  double chance = 0;
};

struct Explanation {
  std::string id{};
  double chance = 0;
  bool proven_never = false;  // the proof says that no panel can hold this person
  double average = 0;
  std::int64_t pool = 0;
  std::int64_t size = 0;
  std::int64_t alike = 0;  // people with the same chance by the same values, this one included
  std::int64_t panels = 0;
  std::int64_t panels_with = 0;
  std::vector<Reason> reasons{};
  std::vector<Change> changes{};  // only those that matter, the largest gain first
};

// Errors: lottery.unknown_person.
[[nodiscard]] Result<Explanation> explain(Record const& record, std::string_view id,
                                          lp::Budget& budget);

// As sentences, one per line.
[[nodiscard]] std::vector<std::string> say(Explanation const& explanation, Language language);

}  // namespace klantendag::lottery
