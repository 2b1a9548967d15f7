// SPDX-License-Identifier: EUPL-1.2
// Nobody of the day stands in the article by name, whether this person came or not.
#include <doctest/doctest.h>

#include "modules/retrospective/drafted_test.hpp"

namespace klantendag::retrospective {

TEST_CASE("who cancelled, and who only wrote to us, is masked in what a client said") {
  DayOf2012 day;
  auto const cancelled = day.house.write([&](Work& work) {
    return participants::add(work, day.keys, day.edition, {.person = {.first_name = "Wolmerik"}});
  });
  REQUIRE(cancelled);
  for (auto const step : {participants::Answer::accept, participants::Answer::cancel}) {
    day.in_house([&](Work& work) {
      return participants::answer(work, cancelled->id, step, participants::Reason::none);
    });
  }
  day.in_house([&](Work& work) {
    return participants::add_writer(
        work, day.keys, day.edition,
        {.role = participants::Role::client, .person = {.first_name = "Zwanitha"}});
  });

  day.tells(day.clients[0], {"Laat Wolmerik bellen, en vraag Zwanitha om raad."});

  std::string const text = day.text(Language::nl);
  CHECK(has(text, "Laat "));
  CHECK_FALSE(has(text, "Wolmerik"));
  CHECK_FALSE(has(text, "Zwanitha"));
}

}  // namespace klantendag::retrospective
