// SPDX-License-Identifier: EUPL-1.2
// A tip from a message beside a story of the day: it is sorted and answered like any tip, and the numbers
// of the day are those of the people who were there.
#include <doctest/doctest.h>

#include <algorithm>

#include "modules/day/day.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "modules/stories/stories.hpp"
#include "modules/stories/views.hpp"
#include "modules/themes/themes.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::app {
namespace {

using stories::Answer;

constexpr std::string_view words = "Bel mensen terug op de dag die u noemt.";

// One client tells a story in group 2, another wrote a tip in a message; both go with one theme.
struct DayAndMessage : TestOffice {
  DayAndMessage() {
    edition = made([](Work& work) { return editions::create(work, {"Klantendag", 2027}); }).id;
    act_as(colleague("noor"));
    auto const teller = made([&](Work& work) {
      return day::walk_up(work, keys, edition,
                          {.role = participants::Role::client, .first_name = "Willem", .group = 2});
    });
    at_table = made([&](Work& work) {
                 return stories::tell(work, keys, edition,
                                      {teller, 2, {Answer::yes, Answer::no, Answer::yes}});
               }).id;
    made([&](Work& work) {
      return stories::write(work, keys, at_table, {"Niemand belde mij terug.", ""});
    });
    auto const writer = made([&](Work& work) {
      return participants::add_writer(work, keys, edition, {.person = {.first_name = "Noor"}});
    });
    tip = made([&](Work& work) {
      return stories::write_in(work, keys,
                               {.edition = edition,
                                .giver = writer.id,
                                .key_subject = writer.subject,
                                .tip = {std::string(words), obligations::Channel::letter}});
    });
    auto const theme = made([&](Work& work) {
      return themes::create(work, edition, {"Terugbellen", ""});
    });
    CHECK(house.write([&](Work& work) {
      return themes::link(work, keys, theme.id, {themes::ItemKind::tip, tip.id.text()});
    }));
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  EditionId edition{};
  StoryId at_table{};
  stories::Tip tip{};
};

}  // namespace

TEST_CASE("what came in a message is to be sorted once, and its words stand there once") {
  DayAndMessage house;

  auto const sorting =
      house.house.read([&](Work& work) { return themes::sorting(work, house.keys, house.edition); })
          .value();

  CHECK(sorting.items.size() == 2);
  CHECK(std::count_if(sorting.items.begin(), sorting.items.end(),
                      [](themes::Sorted const& one) { return one.item.words == words; }) == 1);
}

TEST_CASE("the red thread knows the groups that sat at a table, and the tip from a message too") {
  DayAndMessage house;

  auto const thread =
      house.house.read([&](Work& work) { return themes::thread(work, house.keys, house.edition); })
          .value();

  CHECK(thread.groups == std::vector<std::int64_t>{2});
  CHECK(thread.themes.at(0).links == 1);
}

TEST_CASE("the stories of the day in the retrospective are those that were told on it") {
  DayAndMessage house;

  auto const material =
      house.house
          .read([&](Work& work) { return retrospective::gather(work, house.keys, house.edition); })
          .value();

  CHECK(material.stories == 1);
  CHECK(material.tips.size() == 1);
}

TEST_CASE(
    "a story from a message stands at no group, and the page says so in the reader's language") {
  DayAndMessage house;
  auto const lines =
      house.house.read([&](Work& work) { return stories::list(work, house.keys, house.edition); })
          .value();
  auto const opened =
      house.house.read([&](Work& work) { return stories::find(work, house.keys, house.tip.story); })
          .value();
  CHECK(opened.story.words.read_back_why.empty());

  for (Language const language : {Language::nl, Language::en}) {
    stories::Texts const texts{language};
    std::string const by_message(texts.stories_by_message());
    std::string const list = stories::views::list(texts, house.edition, lines).markup();
    CHECK(list.find(by_message) != std::string::npos);
    std::string const one =
        stories::views::one(texts, html::Filled(language), stories::views::Sent::none, {opened})
            .markup();
    CHECK(one.find(by_message) != std::string::npos);
    CHECK(one.find(texts.stories_written_in()) != std::string::npos);
  }
}

}  // namespace klantendag::app
