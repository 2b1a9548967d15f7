// SPDX-License-Identifier: EUPL-1.2
#include "modules/stories/rules.hpp"

#include "base/text.hpp"

namespace klantendag::stories {
namespace {

Result<void> in_the_making(Story const& story) {
  if (!is_in_the_making(story.state)) return conflict("stories.ended");
  return {};
}

}  // namespace

bool is_in_the_making(State state) {
  return state == State::told || state == State::written || state == State::read_back;
}

Result<Story> write(Story story, std::string_view told, std::string_view struck) {
  RETURN_IF_ERROR(in_the_making(story));
  if (story.consents.write_down != Answer::yes) return conflict("stories.no_consent");
  if (trim(told).empty()) return invalid_field("told", "stories.words_missing");
  bool const same_words = story.words.told == trim(told);
  story.words.struck = trim(struck);
  if (same_words) return story;
  story.words.told = trim(told);
  story.state = State::written;
  story.read_back = ReadBack::not_yet;
  return story;
}

Result<Story> read_back(Story story, ReadingBack const& reading) {
  RETURN_IF_ERROR(in_the_making(story));
  if (story.state != State::written) return conflict("stories.not_written");
  switch (reading.outcome) {
    case ReadBack::not_yet:
      return invalid_field("outcome", "stories.read_back_missing");
    case ReadBack::confirmed:
      break;
    case ReadBack::corrected:
      if (trim(reading.corrected).empty())
        return invalid_field("corrected", "stories.words_missing");
      story.words.told = trim(reading.corrected);
      break;
    case ReadBack::not_possible:
      if (trim(reading.why).empty()) return invalid_field("why", "stories.why_missing");
      story.words.read_back_why = trim(reading.why);
      break;
  }
  story.read_back = reading.outcome;
  story.state = State::read_back;
  return story;
}

Result<void> may_add_tip(Story const& story) {
  RETURN_IF_ERROR(in_the_making(story));
  if (story.consents.write_down != Answer::yes) return conflict("stories.no_consent");
  return {};
}

Result<void> may_add_card_tip(Story const& story) {
  if (story.state == State::withdrawn) return conflict("stories.withdrawn");
  if (story.consents.write_down != Answer::yes) return conflict("stories.no_consent");
  return {};
}

Result<Story> answer_contact(Story story, Answer answer) {
  RETURN_IF_ERROR(in_the_making(story));
  if (answer == Answer::unasked) return invalid_field("wants_contact", "stories.contact_missing");
  if (story.wants_contact == Answer::yes) return conflict("stories.promised");
  story.wants_contact = answer;
  return story;
}

std::vector<Missing> missing(Story const& story, std::size_t tips) {
  std::vector<Missing> found;
  bool const written_down = story.consents.write_down == Answer::yes;
  if (written_down && story.state != State::read_back) found.push_back(Missing::read_back);
  bool const says_why = !story.words.without_tip_why.empty();
  if (written_down && tips == 0 && !says_why) found.push_back(Missing::tip);
  if (story.wants_contact == Answer::unasked) found.push_back(Missing::contact);
  return found;
}

Result<Story> finish(Story story, std::size_t tips) {
  RETURN_IF_ERROR(in_the_making(story));
  if (!missing(story, tips).empty()) return conflict("stories.not_finished");
  story.state = State::finished;
  return story;
}

Result<Story> without_tip(Story story, std::size_t tips, std::string_view why) {
  RETURN_IF_ERROR(in_the_making(story));
  if (tips > 0) return conflict("stories.has_tips");
  if (trim(why).empty()) return invalid_field("why", "stories.why_missing");
  story.words.without_tip_why = trim(why);
  return story;
}

Result<Story> settle(Story story, State state) {
  bool const settled = story.state == State::finished || story.state == State::kept_internal ||
                       story.state == State::published;
  if (!settled || story.state == state) return conflict("stories.step");
  if (state != State::kept_internal && state != State::published) return conflict("stories.step");
  if (state == State::published && story.consents.quote != Answer::yes) {
    return conflict("stories.no_quote");
  }
  story.state = state;
  return story;
}

Result<Story> take_back(Story story, Purpose purpose) {
  Answer& answer = purpose == Purpose::quote ? story.consents.quote : story.consents.tell_back;
  if (story.state == State::withdrawn || answer != Answer::yes) return conflict("stories.step");
  answer = Answer::no;
  if (purpose == Purpose::quote && story.state == State::published) {
    story.state = State::kept_internal;
  }
  return story;
}

Result<Story> withdraw(Story story) {
  if (story.state == State::withdrawn) return conflict("stories.withdrawn");
  story.state = State::withdrawn;
  story.words = {};
  return story;
}

}  // namespace klantendag::stories
