// SPDX-License-Identifier: EUPL-1.2
// From what was typed on the day to a command, or every problem with its field at once.
#pragma once

#include "base/result.hpp"
#include "modules/day/model.hpp"
#include "modules/day/paper.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/stories/stories.hpp"
#include "platform/http/request.hpp"

namespace klantendag::day {

// What a badge says: the number of a participant, as a reader types it.
[[nodiscard]] Result<ParticipantId> parse_code(http::Fields const& fields);
[[nodiscard]] Result<ParticipantId> parse_guest(http::Fields const& fields);

struct WalkUp {
  participants::Role role = participants::Role::employee;
  std::string first_name{};
  std::string surname{};
  std::string function{};
  std::int64_t group = 0;
};
[[nodiscard]] Result<WalkUp> parse_walk_up(http::Fields const& fields);
[[nodiscard]] Result<NoStory> parse_no_story(http::Fields const& fields);

struct Typed {
  Sheet sheet{};
  std::string seen{};  // version of the sheet that was on the page when typing began
};
[[nodiscard]] Result<Typed> parse_sheet(http::Fields const& fields);

// What somebody in the group promised this client.
struct Promise {
  std::string about{};
  Id<Account> owner{};
  obligations::Channel channel = obligations::Channel::phone;
  std::optional<Date> due{};  // none: the usual working days
};
[[nodiscard]] Result<Promise> parse_promise(http::Fields const& fields);

struct TipCard {
  std::int64_t number = 0;
  StoryId story{};
  stories::NewTip tip{};
};
[[nodiscard]] Result<TipCard> parse_tip_card(http::Fields const& fields);
struct StoryForm {
  std::int64_t number = 0;
  StoryId story{};
};
[[nodiscard]] Result<StoryForm> parse_story_form(http::Fields const& fields);

}  // namespace klantendag::day
