// SPDX-License-Identifier: EUPL-1.2
// From what a facilitator typed to a command, or every problem with its field at once.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "modules/stories/rules.hpp"
#include "platform/http/request.hpp"

namespace klantendag::stories {

inline constexpr std::size_t longest_story = 20'000;  // characters
inline constexpr std::size_t longest_tip = 2'000;
inline constexpr std::int64_t most_groups = 60;  // as many as a division into groups makes

struct NewStory {
  ParticipantId teller{};
  std::int64_t group = 1;
  Consents consents{};
};
[[nodiscard]] Result<NewStory> parse_new_story(http::Fields const& fields);

struct Written {
  std::string told{};
  std::string struck{};
};
[[nodiscard]] Result<ReadingBack> parse_read_back(http::Fields const& fields);

struct NewTip {
  std::string words{};
  std::optional<obligations::Channel> channel{};  // none: the giver need not hear
};
[[nodiscard]] Result<NewTip> parse_tip(http::Fields const& fields);

// Did this person ask to be contacted? With a yes: about what, how, by whom, by when.
struct ContactAnswer {
  Answer answer = Answer::unasked;
  std::string about{};
  std::optional<obligations::Channel> channel{};
  Id<Account> owner{};
  std::optional<Date> due{};  // none: two working days
};
[[nodiscard]] Result<ContactAnswer> parse_contact(http::Fields const& fields);
[[nodiscard]] Result<std::string> parse_why(http::Fields const& fields);

}  // namespace klantendag::stories
