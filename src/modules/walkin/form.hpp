// SPDX-License-Identifier: EUPL-1.2
// From what somebody typed about the walk-in to a command, or every problem with its field at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "modules/walkin/model.hpp"
#include "modules/walkin/rules.hpp"
#include "platform/http/request.hpp"

namespace klantendag::walkin {

struct NewSeries {
  EditionId edition{};
  Plan plan{};
};
[[nodiscard]] Result<NewSeries> parse_new_series(http::Fields const& fields);
[[nodiscard]] Result<Plan> parse_plan(http::Fields const& fields);
[[nodiscard]] Result<Date> parse_last_on(http::Fields const& fields);
[[nodiscard]] Result<Reason> parse_reason(http::Fields const& fields);
[[nodiscard]] Result<std::string> parse_helper(http::Fields const& fields);
[[nodiscard]] std::vector<HelperId> parse_roster(http::Fields const& fields);

// A promise to come back to it. Whoever comes along again needs no name; whoever is called does.
struct Promise {
  Id<Account> owner{};
  obligations::Channel channel = obligations::Channel::office;
  std::optional<Date> due{};
  std::string what{};
  std::string name{};
  std::string phone{};
};
struct NewRequest {
  Theme theme = Theme::other;
  Outcome outcome = Outcome::solved;
  Referred referred_to = Referred::nowhere;
  std::optional<Promise> promise{};  // of a follow-up
};
[[nodiscard]] Result<NewRequest> parse_request(http::Fields const& fields);

}  // namespace klantendag::walkin
