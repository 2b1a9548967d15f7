// SPDX-License-Identifier: EUPL-1.2
#include "modules/stories/form.hpp"

#include "base/text.hpp"
#include "modules/obligations/obligations.hpp"

namespace klantendag::stories {
namespace {

using Problems = std::vector<Error>;

std::string words_of(http::Fields const& fields, std::string_view name, std::size_t longest,
                     Problems& problems) {
  std::string text = fields.text(name);
  if (count_code_points(text) > longest) {
    problems.push_back(
        invalid_field(name, "stories.words_too_long", {{"most", std::to_string(longest)}}));
  }
  return text;
}

Answer answer_of(http::Fields const& fields, std::string_view name, Problems& problems) {
  auto const answer = answer_named(fields.text(name));
  if (answer && *answer != Answer::unasked) return *answer;
  problems.push_back(invalid_field(name, "stories.answer_missing"));
  return Answer::unasked;
}

}  // namespace

Result<NewStory> parse_new_story(http::Fields const& fields) {
  Problems problems;
  NewStory story;
  if (auto const teller = ParticipantId::parse(fields.text("teller"))) {
    story.teller = *teller;
  } else {
    problems.push_back(invalid_field("teller", "stories.teller_missing"));
  }
  auto const group = parse_integer(fields.text("group"));
  if (group && *group >= 1 && *group <= most_groups) {
    story.group = *group;
  } else {
    problems.push_back(invalid_field("group", "stories.group_missing"));
  }
  story.consents = {answer_of(fields, "write_down", problems), answer_of(fields, "quote", problems),
                    answer_of(fields, "tell_back", problems)};
  if (!problems.empty()) return all_of(std::move(problems));
  return story;
}

Result<ReadingBack> parse_read_back(http::Fields const& fields) {
  Problems problems;
  ReadingBack reading{
      .outcome = read_back_named(fields.text("outcome")).value_or(ReadBack::not_yet),
      .corrected = words_of(fields, "corrected", longest_story, problems),
      .why = words_of(fields, "why", longest_tip, problems)};
  if (!problems.empty()) return all_of(std::move(problems));
  return reading;
}

Result<NewTip> parse_tip(http::Fields const& fields) {
  Problems problems;
  NewTip tip{.words = words_of(fields, "words", longest_tip, problems)};
  if (tip.words.empty()) problems.push_back(invalid_field("words", "stories.tip_missing"));
  std::string const channel = fields.text("channel");
  tip.channel = obligations::channel_named(channel);
  if (!tip.channel && channel != "none") {
    problems.push_back(invalid_field("channel", "stories.channel_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return tip;
}

Result<ContactAnswer> parse_contact(http::Fields const& fields) {
  Problems problems;
  ContactAnswer contact{.answer = answer_of(fields, "wants_contact", problems)};
  if (contact.answer == Answer::yes) {
    contact.about = words_of(fields, "about", longest_tip, problems);
    if (contact.about.empty()) problems.push_back(invalid_field("about", "stories.about_missing"));
    contact.channel = obligations::channel_named(fields.text("channel"));
    if (!contact.channel) {
      problems.push_back(invalid_field("channel", "stories.channel_missing"));
    }
    if (auto const owner = Id<Account>::parse(fields.text("owner"))) {
      contact.owner = *owner;
    } else {
      problems.push_back(invalid_field("owner", "obligations.owner_missing"));
    }
    if (std::string const due = fields.text("due"); !due.empty()) {
      contact.due = Date::parse(due);
      if (!contact.due) problems.push_back(invalid_field("due", "obligations.due_missing"));
    }
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return contact;
}

Result<std::string> parse_why(http::Fields const& fields) {
  Problems problems;
  std::string why = words_of(fields, "why", longest_tip, problems);
  if (why.empty()) problems.push_back(invalid_field("why", "stories.why_missing"));
  if (!problems.empty()) return all_of(std::move(problems));
  return why;
}

}  // namespace klantendag::stories
