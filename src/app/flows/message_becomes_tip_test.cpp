// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/message_becomes_tip.hpp"

#include <doctest/doctest.h>

#include "app/flows/coach_test.hpp"
#include "modules/actions/actions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/stories.hpp"
#include "modules/themes/themes.hpp"

namespace klantendag::app {
namespace {

werkmap::TipDraft const said = {.words = "Bel mensen terug op de dag die u noemt.",
                                .first_name = "Noor",
                                .channel = "mail",
                                .email = "noor@voorbeeld.nl",
                                .agreed = true};

struct TipCoach : Coach {
  MessageId message() { return Coach::message("Kunt u mij bellen? Uw collega belde niet terug."); }
  Result<void> go_on(MessageId id, werkmap::TipDraft const& draft = said) {
    act();
    return house.write([&](Work& work) { return message_becomes_tip(work, keys, id, draft); });
  }
  std::vector<stories::Tip> tips(EditionId edition) {
    act_as_all();
    return house.read([&](Work& work) { return stories::tips(work, keys, edition); }).value();
  }
};

}  // namespace

TEST_CASE("a message goes on as a tip with the client as giver, who has to hear what we do") {
  TipCoach coach;
  EditionId const edition = coach.new_edition();
  MessageId const id = coach.message();

  auto const gone_on = coach.go_on(id);

  CHECK((gone_on ? "" : gone_on.error().key) == "");
  auto const tips = coach.tips(edition);
  REQUIRE(tips.size() == 1);
  CHECK(tips.front().words == said.words);
  CHECK(tips.front().tell_back == stories::Answer::yes);
  CHECK(tips.front().channel == obligations::Channel::mail);
  CHECK(coach.became(id) == "tip/" + tips.front().id.text());
  auto const place =
      coach.house.read([&](Work& work) { return message_of_tip(work, tips.front().id); });
  CHECK((*place)->text() == werkmap::urls::message(id).text());
  auto const opened = coach.house.read(
      [&](Work& work) { return actions::find(work, coach.keys, tips.front().id); });
  CHECK(opened->owed.size() == 2);  // to say that we heard it, and to decide
  CHECK(coach.go_on(id).error().key == "werkmap.became_before");
  CHECK(coach.tips(edition).size() == 1);
}

TEST_CASE(
    "who gave a tip in a message is on the list without a seat, and its checks find nothing") {
  TipCoach coach;
  EditionId const edition = coach.new_edition();
  CHECK(coach.go_on(coach.message()));

  coach.act_as_all();
  auto const known =
      coach.house.read([&](Work& work) { return participants::known(work, coach.keys, edition); });
  REQUIRE(known->size() == 1);
  CHECK(known->front().person.first_name == "Noor");
  CHECK(known->front().state == participants::State::listed);
  auto const seated =
      coach.house.read([&](Work& work) { return participants::seated(work, coach.keys, edition); });
  CHECK(seated->empty());
  CHECK(coach.house.read([](Work& work) -> Result<void> {
    for (auto const& checks : {stories::checks(), werkmap::checks(), actions::checks()}) {
      for (audit::Check const& check : checks) {
        ASSIGN_OR_RETURN(auto const found, check.run(work.session));
        CHECK(found.empty());
      }
    }
    return {};
  }));
}

TEST_CASE("a theme that is chosen with the tip holds it") {
  TipCoach coach;
  EditionId const edition = coach.new_edition();
  coach.act_as_all();
  CHECK(coach.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(themes::create(work, edition, {"Terugbellen"}));
    return {};
  }));
  MessageId const id = coach.message();
  auto const names = coach.house.read([](Work& work) { return themes_for_a_tip(work); });
  REQUIRE(names->size() == 1);
  werkmap::TipDraft draft = said;
  draft.theme = names->front().id;

  CHECK(coach.go_on(id, draft));

  coach.act_as_all();
  auto const thread =
      coach.house.read([&](Work& work) { return themes::thread(work, coach.keys, edition); });
  CHECK(thread->themes.front().links == 1);
  // The record says which person chose it.
  auto const by = coach.house.read(
      [&](Work& work) { return audit::actors_of(work, "theme.link", "theme", draft.theme); });
  CHECK(*by == std::vector{coach.coach.text()});
}

TEST_CASE("who reads no messages does not get the themes for a tip") {
  TipCoach coach;
  coach.new_edition();
  coach.act_as(coach.coach, Permissions{Permission::see_overview});
  auto const names = coach.house.read([](Work& work) { return themes_for_a_tip(work); });
  REQUIRE_FALSE(names);
  CHECK(names.error().key == "error.forbidden");
}

TEST_CASE("what is missing is told all at once, and nothing is made of the message") {
  TipCoach coach;
  EditionId const edition = coach.new_edition();
  MessageId const id = coach.message();

  auto const empty = coach.go_on(id, {});
  CHECK(empty.error().parts.size() == 4);  // words, name, channel, yes
  werkmap::TipDraft by_phone = said;
  by_phone.channel = "phone";
  CHECK(coach.go_on(id, by_phone).error().field == "phone");
  werkmap::TipDraft by_mail = said;
  by_mail.email = "noor";
  CHECK(coach.go_on(id, by_mail).error().field == "email");

  CHECK(coach.tips(edition).empty());
  CHECK(coach.became(id).empty());
}

TEST_CASE("without a day that is under way there is no tip, and nobody on a list") {
  TipCoach coach;
  MessageId const id = coach.message();

  CHECK(coach.go_on(id).error().key == "werkmap.no_edition_for_tip");
}

}  // namespace klantendag::app
