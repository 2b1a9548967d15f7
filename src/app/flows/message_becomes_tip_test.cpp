// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/message_becomes_tip.hpp"

#include <doctest/doctest.h>

#include "modules/actions/actions.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/stories.hpp"
#include "modules/themes/themes.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::app {
namespace {

werkmap::TipDraft const said = {.words = "Bel mensen terug op de dag die u noemt.",
                                .first_name = "Noor",
                                .channel = "mail",
                                .email = "noor@voorbeeld.nl",
                                .agreed = true};

struct Coach {
  Coach() {
    coach = house.write([](Work& work) -> Result<Id<Account>> { return work.next_id<Account>(); })
                .value();
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      return session.run(R"sql(
        INSERT INTO account (id, name, email, email_folded, state, totp_step, language, created_at)
        VALUES (?1, 'anna', 'anna', 'anna', 'active', 0, 'nl', 0)
      )sql",
                         {coach});
    }));
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      return session.run("INSERT INTO werkmap_seat (office, account, level) VALUES (?1, ?2, 0)",
                         {"Utrecht", coach});
    }));
  }
  EditionId new_edition() {
    return house.write([](Work& work) { return editions::create(work, {"Klantendag", 2027}); })->id;
  }
  MessageId message() {
    werkmap::Incoming const incoming{.external_id = "m-1",
                                     .received_at = house.clock().now(),
                                     .client = "klant 1",
                                     .channel = "test",
                                     .office = "Utrecht",
                                     .text = "Kunt u mij bellen? Uw collega belde niet terug."};
    MessageId const id =
        house.write([&](Work& work) { return werkmap::take_in(work, keys, incoming); })->id;
    act();
    CHECK(house.write([&](Work& work) { return werkmap::open_message(work, id); }));
    return id;
  }
  // Only what a coach may.
  void act() {
    house.act_as({.kind = Actor::Kind::account,
                  .account = coach,
                  .permissions = Permissions{Permission::read_messages}});
  }
  void act_as_all() {
    house.act_as(
        {.kind = Actor::Kind::account, .account = coach, .permissions = Permissions::all()});
  }
  Result<void> go_on(MessageId id, werkmap::TipDraft const& draft = said) {
    act();
    return house.write([&](Work& work) { return message_becomes_tip(work, keys, id, draft); });
  }
  std::vector<stories::Tip> tips(EditionId edition) {
    act_as_all();
    return house.read([&](Work& work) { return stories::tips(work, keys, edition); }).value();
  }

  TestHouse house{Permissions::all()};
  crypto::Keys keys = crypto::Keys::in_memory();
  Id<Account> coach{};
};

}  // namespace

TEST_CASE("a message goes on as a tip with the client as giver, who has to hear what we do") {
  Coach coach;
  EditionId const edition = coach.new_edition();
  MessageId const id = coach.message();

  auto const gone_on = coach.go_on(id);

  CHECK((gone_on ? "" : gone_on.error().key) == "");
  auto const tips = coach.tips(edition);
  REQUIRE(tips.size() == 1);
  CHECK(tips.front().words == said.words);
  CHECK(tips.front().tell_back == stories::Answer::yes);
  CHECK(tips.front().channel == obligations::Channel::mail);
  auto const message = coach.house.read([&](Work& work) { return werkmap::outside(work, id); });
  CHECK(message->became == "tip/" + tips.front().id.text());
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
  Coach coach;
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
  Coach coach;
  EditionId const edition = coach.new_edition();
  coach.act_as_all();
  CHECK(coach.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(themes::create(work, edition, {"Terugbellen"}));
    return {};
  }));
  MessageId const id = coach.message();
  auto const names =
      coach.house.read([&](Work& work) { return themes_for_a_tip(work, coach.keys); });
  REQUIRE(names->size() == 1);
  werkmap::TipDraft draft = said;
  draft.theme = names->front().id;

  CHECK(coach.go_on(id, draft));

  coach.act_as_all();
  auto const thread =
      coach.house.read([&](Work& work) { return themes::thread(work, coach.keys, edition); });
  CHECK(thread->themes.front().links == 1);
}

TEST_CASE("what is missing is told all at once, and nothing is made of the message") {
  Coach coach;
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
  auto const message = coach.house.read([&](Work& work) { return werkmap::outside(work, id); });
  CHECK(message->became.empty());
}

TEST_CASE("without a day that is under way there is no tip, and nobody on a list") {
  Coach coach;
  MessageId const id = coach.message();

  CHECK(coach.go_on(id).error().key == "werkmap.no_edition_for_tip");
}

}  // namespace klantendag::app
