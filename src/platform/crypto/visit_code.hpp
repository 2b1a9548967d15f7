// SPDX-License-Identifier: EUPL-1.2
// The code in a letter that opens somebody's own page without an account. The room that made it keeps
// whose it is; how long it opens, and what is stored instead of it, is the same for all of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "platform/crypto/key_file.hpp"

namespace klantendag::crypto {

// A letter lies around for a while. The first time that its code is used begins a visit: long enough to
// read on a telephone that falls asleep, and then it is of no use to who finds the letter.
inline constexpr std::int64_t visit_code_days = 90;
inline constexpr std::int64_t visit_minutes = 60;

struct VisitCode {
  Instant made_at{};
  std::optional<Instant> used_at{};  // the first time
};
[[nodiscard]] bool opens(VisitCode const& code, Instant now);

// What stands in the database. `purpose` is the room's own: no code opens a page of another room.
[[nodiscard]] std::string visit_hash(Keys const& keys, std::string_view purpose,
                                     std::string_view code);
// The same of what a person typed; nothing when that cannot be a code.
[[nodiscard]] std::optional<std::string> typed_visit_hash(Keys const& keys,
                                                          std::string_view purpose,
                                                          std::string_view typed);

}  // namespace klantendag::crypto
