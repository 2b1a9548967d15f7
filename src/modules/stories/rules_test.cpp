// SPDX-License-Identifier: EUPL-1.2
#include "modules/stories/rules.hpp"

#include <doctest/doctest.h>

namespace klantendag::stories {
namespace {

Story with_yes() {
  return {.consents = {Answer::yes, Answer::yes, Answer::yes}};
}

Story ready_but_for_contact() {
  Story story = write(with_yes(), "Ik vroeg het twee keer.", "Dat niemand belde.").value();
  return read_back(story, {.outcome = ReadBack::confirmed}).value();
}

}  // namespace

TEST_CASE("without the client's yes nothing is written down") {
  Story story = with_yes();
  story.consents.write_down = Answer::no;

  CHECK(write(story, "Ik vroeg het twee keer.", "").error().key == "stories.no_consent");
  CHECK(may_add_tip(story).error().key == "stories.no_consent");
}

TEST_CASE("new words must be read back anew") {
  Story const before = ready_but_for_contact();

  Story const after = write(before, "Ik vroeg het drie keer.", "").value();

  CHECK(after.state == State::written);
  CHECK(after.read_back == ReadBack::not_yet);
  CHECK(write(before, before.words.told, "Nog iets.").value().state == State::read_back);
}

TEST_CASE("read back is confirmed, corrected with the client's words, or not possible and why") {
  Story const story = write(with_yes(), "Ik vroeg het.", "").value();

  CHECK(read_back(story, {.outcome = ReadBack::not_yet}).error().field == "outcome");
  CHECK(read_back(story, {.outcome = ReadBack::corrected}).error().field == "corrected");
  CHECK(read_back(story, {.outcome = ReadBack::not_possible}).error().field == "why");
  auto const corrected =
      read_back(story, {.outcome = ReadBack::corrected, .corrected = "Ik vroeg het twee keer."});
  CHECK(corrected.value().words.told == "Ik vroeg het twee keer.");
}

TEST_CASE("a story is not finished before it is asked whether the person wants contact") {
  Story const story = ready_but_for_contact();

  CHECK(missing(story, 1) == std::vector<Missing>{Missing::contact});
  CHECK(finish(story, 1).error().key == "stories.not_finished");
  Story const asked = answer_contact(story, Answer::no).value();
  CHECK(finish(asked, 1).value().state == State::finished);
}

TEST_CASE("a story without a tip says why") {
  Story const asked = answer_contact(ready_but_for_contact(), Answer::no).value();

  CHECK(missing(asked, 0) == std::vector<Missing>{Missing::tip});
  Story const told = without_tip(asked, 0, "Het ging om een compliment.").value();
  CHECK(finish(told, 0).ok());
  CHECK(without_tip(asked, 1, "Toch niet.").error().key == "stories.has_tips");
}

TEST_CASE("whoever told and did not want it written down can still ask for contact") {
  Story story = with_yes();
  story.consents.write_down = Answer::no;
  story = answer_contact(story, Answer::yes).value();

  CHECK(missing(story, 0).empty());
  CHECK(finish(story, 0).value().state == State::finished);
}

TEST_CASE("a promise of contact cannot be unasked") {
  Story const asked = answer_contact(ready_but_for_contact(), Answer::yes).value();

  CHECK(answer_contact(asked, Answer::no).error().key == "stories.promised");
}

TEST_CASE("a finished story does not change, and is quoted only with a yes") {
  Story story = finish(answer_contact(ready_but_for_contact(), Answer::no).value(), 1).value();

  CHECK(write(story, "Anders.", "").error().key == "stories.ended");
  CHECK(settle(story, State::published).value().state == State::published);
  story.consents.quote = Answer::no;
  CHECK(settle(story, State::published).error().key == "stories.no_quote");
  CHECK(settle(story, State::kept_internal).ok());
  CHECK(settle(story, State::told).error().key == "stories.step");
}

TEST_CASE("who takes the yes back takes the words along") {
  Story const gone = withdraw(ready_but_for_contact()).value();

  CHECK(gone.words == Words{});
  CHECK(withdraw(gone).error().key == "stories.withdrawn");
}

}  // namespace klantendag::stories
