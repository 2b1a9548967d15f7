// SPDX-License-Identifier: EUPL-1.2
// From what somebody typed on a page of the ledger to a command, or every problem at once.
#pragma once

#include <string>

#include "base/result.hpp"
#include "modules/obligations/obligations.hpp"
#include "platform/http/request.hpp"

namespace klantendag::obligations {

inline constexpr std::int64_t rows_per_page = 25;
inline constexpr std::size_t longest_words = 2000;

// What stands in the address of the list; what does not read is left out.
struct Asked {
  Filter filter{};
  std::int64_t page = 1;
};
[[nodiscard]] Asked parse_filter(http::Fields const& query);

[[nodiscard]] Result<Id<Account>> parse_owner(http::Fields const& fields);
[[nodiscard]] Result<Date> parse_due(http::Fields const& fields);
[[nodiscard]] Result<NewAttempt> parse_attempt(http::Fields const& fields);
// `problem` is the key of what to do when there is none.
[[nodiscard]] Result<std::string> parse_reason(http::Fields const& fields,
                                               std::string_view problem);

}  // namespace klantendag::obligations
