// SPDX-License-Identifier: EUPL-1.2
#include "modules/day/form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/day/rules.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::day {
namespace {

using Problems = std::vector<Error>;

std::string words_of(http::Fields const& fields, std::string_view name, std::size_t longest,
                     Problems& problems) {
  std::string text = fields.text(name);
  // What a browser sends has two characters for each line end.
  std::erase(text, '\r');
  if (count_code_points(text) > longest) {
    problems.push_back(
        invalid_field(name, "day.words_too_long", {{"most", std::to_string(longest)}}));
  }
  return text;
}

// One problem comes alone, several come as parts.
void take(Problems& problems, Error const& error) {
  if (error.parts.empty()) problems.push_back(error);
  problems.insert(problems.end(), error.parts.begin(), error.parts.end());
}

constexpr std::size_t longest_name = 100;

}  // namespace

Result<ParticipantId> parse_code(http::Fields const& fields) {
  if (auto const id = ParticipantId::parse(fields.text("code"))) return *id;
  return invalid_field("code", "day.code_unknown");
}

Result<ParticipantId> parse_guest(http::Fields const& fields) {
  if (auto const id = ParticipantId::parse(fields.text("participant"))) return *id;
  return not_found("day.nobody");
}

Result<WalkUp> parse_walk_up(http::Fields const& fields) {
  Problems problems;
  WalkUp one;
  if (auto const role = participants::role_named(fields.text("role"))) {
    one.role = *role;
  } else {
    problems.push_back(invalid_field("role", "day.role_missing"));
  }
  one.first_name = words_of(fields, "first_name", longest_name, problems);
  if (one.first_name.empty()) {
    problems.push_back(invalid_field("first_name", "day.first_name_missing"));
  }
  one.surname = words_of(fields, "surname", longest_name, problems);
  one.function = words_of(fields, "function", longest_name, problems);
  auto const group = parse_integer(fields.text("group"));
  if (group && *group >= 1 && *group <= stories::most_groups) {
    one.group = *group;
  } else {
    problems.push_back(invalid_field("group", "day.group_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return one;
}

Result<NoStory> parse_no_story(http::Fields const& fields) {
  if (auto const reason = no_story_named(fields.text("reason"))) return *reason;
  return invalid_field("reason", "day.no_story_missing");
}

Result<Typed> parse_sheet(http::Fields const& fields) {
  Problems problems;
  Typed typed{.sheet = {words_of(fields, "told", stories::longest_story, problems),
                        words_of(fields, "struck", stories::longest_story, problems),
                        words_of(fields, "questions", stories::longest_story, problems)},
              .seen = fields.text("seen")};
  if (!problems.empty()) return all_of(std::move(problems));
  return typed;
}

Result<Promise> parse_promise(http::Fields const& fields) {
  Problems problems;
  Promise promise{.about = words_of(fields, "about", stories::longest_tip, problems)};
  if (promise.about.empty()) problems.push_back(invalid_field("about", "day.promise_missing"));
  if (auto const owner = Id<Account>::parse(fields.text("owner"))) {
    promise.owner = *owner;
  } else {
    problems.push_back(invalid_field("owner", "obligations.owner_missing"));
  }
  if (auto const channel = obligations::channel_named(fields.text("channel"))) {
    promise.channel = *channel;
  } else {
    problems.push_back(invalid_field("channel", "stories.channel_missing"));
  }
  if (std::string const due = fields.text("due"); !due.empty()) {
    promise.due = Date::parse(due);
    if (!promise.due) problems.push_back(invalid_field("due", "obligations.due_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return promise;
}

Result<StoryForm> parse_story_form(http::Fields const& fields) {
  Problems problems;
  StoryForm form;
  if (auto const number = parse_number(fields)) {
    form.number = *number;
  } else {
    problems.push_back(number.error());
  }
  if (auto const story = StoryId::parse(fields.text("story"))) {
    form.story = *story;
  } else {
    problems.push_back(invalid_field("story", "day.card_story_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return form;
}

Result<TipCard> parse_tip_card(http::Fields const& fields) {
  Problems problems;
  TipCard card;
  auto const form = parse_story_form(fields);
  if (form) {
    card.number = form->number;
    card.story = form->story;
  } else {
    take(problems, form.error());
  }
  auto const tip = stories::parse_tip(fields);
  if (tip) {
    card.tip = *tip;
  } else {
    take(problems, tip.error());
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return card;
}

}  // namespace klantendag::day
