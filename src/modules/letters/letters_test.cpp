// SPDX-License-Identifier: EUPL-1.2
// Letters through the whole house, on both databases.
#include "modules/letters/letters.hpp"

#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "modules/letters/rules.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/participants/participants.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::letters {
namespace {

using enum Permission;
using participants::Role;

class Office {
 public:
  Office() {
    edition = house.write([](Work& work) {
                     return editions::create(work, {"Klantendag", 2027});
                   })
                  .value()
                  .id;
    editions::Details const day{
        .name = "Klantendag", .held_on = Date::parse("2027-06-17"), .place = "Restaurant"};
    CHECK(house.write([&](Work& work) { return editions::change_details(work, edition, day); }));
    Details const details{.contact = "Sam", .phone = "020 123 45 67"};
    CHECK(house.write([&](Work& work) { return change_details(work, edition, details); }));
  }

  void add(std::string name, std::string email, std::vector<std::string> languages = {}) {
    participants::NewParticipant const draft{.role = Role::employee,
                                             .facts = {.function = "adviseur"},
                                             .person = {.first_name = std::move(name),
                                                        .email = std::move(email),
                                                        .languages = std::move(languages)}};
    auto const added = house.write(
        [&](Work& work) { return participants::add(work, means.keys, edition, draft); });
    auto const id = added.value().id;
    CHECK(house.write([&](Work& work) {
      return participants::answer(work, id, participants::Answer::accept,
                                  participants::Reason::none);
    }));
  }

  Wording words(Kind kind, EditionId of, Language language = Language::nl) {
    return house.read([&](Work& work) { return wording(work, {of, kind, language}); }).value();
  }

  std::vector<outbox::Opened> post() {
    return house.read([&](Work& work) { return outbox::all(work, keys, edition, 100); }).value();
  }

  Result<Offered> offered(Kind kind) {
    return house.write([&](Work& work) { return offer_all(work, means, edition, kind); });
  }

  TestHouse house{Permissions{see_editions, manage_editions, manage_participants, send_post}};
  crypto::Keys keys = crypto::Keys::in_memory();
  Means means{keys, "Voorbeelddienst"};
  EditionId edition{};
};

}  // namespace

TEST_CASE("everybody gets a letter of their own, in their language, with nobody else in it") {
  Office desk;
  desk.add("Noor", "noor@voorbeeld.nl");
  desk.add("Zoë", "zoe@voorbeeld.nl", {"en"});
  desk.add("Bram", "");

  Offered const counts = desk.offered(Kind::reminder).value();

  CHECK(counts.offered == 2);
  CHECK(counts.on_paper == 1);
  auto const post = desk.post();
  REQUIRE(post.size() == 2);
  for (outbox::Opened const& message : post) {
    bool const english = message.name == "Zoë";
    CHECK(message.outgoing.state == outbox::State::waiting);
    CHECK(message.letter.text.starts_with(english ? "Dear Zoë," : "Beste Noor,"));
    CHECK(message.letter.text.find(english ? "Noor" : "Zoë") == std::string::npos);
    CHECK(message.letter.calendar.find("BEGIN:VEVENT") != std::string::npos);
    CHECK(message.letter.calendar.find(message.name) == std::string::npos);
  }
}

TEST_CASE("the same wording is offered once a person, another wording again") {
  Office desk;
  desk.add("Noor", "noor@voorbeeld.nl");
  CHECK(desk.offered(Kind::reminder).value().offered == 1);

  CHECK(desk.offered(Kind::reminder).value().already == 1);
  Wording changed = desk.words(Kind::reminder, desk.edition);
  changed.text = "Beste {naam}, tot {datum}.";
  CHECK(desk.house.write([&](Work& work) { return change_wording(work, desk.edition, changed); }));

  CHECK(desk.offered(Kind::reminder).value().offered == 1);
  CHECK(desk.post().size() == 2);
}

TEST_CASE("a letter that says something else is offered again, also when its wording is the same") {
  Office desk;
  desk.add("Noor", "noor@voorbeeld.nl");
  CHECK(desk.offered(Kind::reminder).value().offered == 1);
  Details const moved{.contact = "Sam", .phone = "020 765 43 21"};
  CHECK(desk.house.write([&](Work& work) { return change_details(work, desk.edition, moved); }));

  CHECK(desk.offered(Kind::reminder).value().offered == 1);
  CHECK(desk.offered(Kind::reminder).value().already == 1);
}

TEST_CASE("a letter that was put away is offered again") {
  Office desk;
  desk.add("Noor", "noor@voorbeeld.nl");
  CHECK(desk.offered(Kind::reminder).value().offered == 1);
  OutgoingId const id = desk.post().at(0).outgoing.id;
  CHECK(desk.house.write([&](Work& work) { return outbox::drop(work, desk.edition, id); }));

  CHECK(desk.offered(Kind::reminder).value().offered == 1);
}

TEST_CASE("who was asked is reminded of the survey, each once, and only after a person's yes") {
  Office desk;
  desk.add("Noor", "noor@voorbeeld.nl");
  desk.add("Zoë", "zoe@voorbeeld.nl", {"en"});

  CHECK(desk.offered(Kind::survey_reminder).value().offered == 2);
  CHECK(desk.offered(Kind::survey_reminder).value().already == 2);

  for (outbox::Opened const& message : desk.post()) {
    CHECK(message.outgoing.state == outbox::State::waiting);
    CHECK_FALSE(message.outgoing.approved_at.has_value());
  }
}

TEST_CASE("what is true for one client only is not offered to all of them") {
  for (Kind const kind : {Kind::promise, Kind::good_news}) CHECK(use_of(kind) == Use::script);
}

TEST_CASE("when one letter cannot be made, none is offered") {
  Office desk;
  desk.add("Noor", "noor@voorbeeld.nl");

  auto const outcome = desk.offered(Kind::route);

  CHECK(outcome.error().key == "letters.no_value");
  CHECK(desk.post().empty());
}

TEST_CASE("a copied edition begins with last year's words, until it has its own") {
  Office desk;
  Wording own = desk.words(Kind::programme, desk.edition);
  CHECK(own.origin == Origin::usual);
  own.subject = "Ons programma";
  CHECK(desk.house.write([&](Work& work) { return change_wording(work, desk.edition, own); }));
  auto const copied = desk.house
                          .write([&](Work& work) {
                            return editions::copy(work, desk.edition, {"Klantendag", 2028});
                          })
                          .value()
                          .id;

  CHECK(desk.words(Kind::programme, copied).subject == "Ons programma");
  CHECK(desk.words(Kind::programme, copied).origin == Origin::last_year);
  CHECK(desk.words(Kind::programme, copied, Language::en).origin == Origin::usual);
  CHECK(desk.house.write([&](Work& work) {
    return take_back_wording(work, {desk.edition, Kind::programme});
  }));
  CHECK(desk.words(Kind::programme, desk.edition).origin == Origin::usual);
}

TEST_CASE("a wording with an unknown field is not saved") {
  Office desk;
  Wording wrong = desk.words(Kind::reminder, desk.edition);
  wrong.text = "Beste {nummer},";

  CHECK_FALSE(
      desk.house.write([&](Work& work) { return change_wording(work, desk.edition, wrong); }).ok());
  CHECK(desk.words(Kind::reminder, desk.edition).origin == Origin::usual);
}

TEST_CASE("a preview is of one who gets the letter; for others there is none") {
  Office desk;
  desk.add("Noor", "noor@voorbeeld.nl");
  auto const people = desk.house.read(
      [&](Work& work) { return recipients(work, desk.means, desk.edition, Kind::ground_rules); });
  ParticipantId const noor = people.value().at(0).id;

  auto const preview = [&](Kind kind) {
    return desk.house.read([&](Work& work) {
      return make_for(work, desk.means, {desk.edition, kind}, noor);
    });
  };
  CHECK(preview(Kind::ground_rules).value().text().find("Beste Noor") != std::string::npos);
  CHECK(preview(Kind::confirmation).error().key == "letters.nobody");
}

TEST_CASE("without the permission nobody reads or changes letters") {
  Office desk;
  Wording const usual = desk.words(Kind::reminder, desk.edition);
  desk.house.act_as({.kind = Actor::Kind::account,
                     .permissions = Permissions{see_editions, manage_participants}});

  CHECK_FALSE(
      desk.house.write([&](Work& work) { return change_wording(work, desk.edition, usual); }).ok());
  CHECK(desk.offered(Kind::reminder).error().kind == ErrorKind::forbidden);
}

}  // namespace klantendag::letters
