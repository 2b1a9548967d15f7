// SPDX-License-Identifier: EUPL-1.2
// What colleagues take along: cards with a code and at the desk, where it was told, one reminder after
// six weeks that waits for a person's yes, and counts that point at nobody.
#include "modules/sharing/people.hpp"

#include <doctest/doctest.h>

#include "modules/outbox/outbox.hpp"
#include "modules/sharing/cards.hpp"
#include "modules/sharing/day_to_share_test.hpp"
#include "platform/crypto/visit_code.hpp"

namespace klantendag::sharing {
namespace {

using participants::Role;

constexpr std::string_view words = "Ik bel terug, ook zonder antwoord.";

struct Colleagues : DayToShare {
  Colleagues() {
    sam = comes(Role::employee, {.first_name = "Sam", .email = "sam@voorbeelddienst.nl"}, "Werk");
  }

  std::string code_for(ParticipantId id) {
    act_as_noor();
    auto code = made([&](Work& work) { return make_code(work, keys, id); });
    house.act_as({});
    return code;
  }
  Result<void> write_card(std::string const& code, std::string_view text = words) {
    return house.write([&](Work& work) { return take_along(work, keys, code, text); });
  }
  Result<void> tell(std::string const& code, NewTelling const& telling) {
    return house.write([&](Work& work) { return tell_on(work, keys, code, telling); });
  }
  Result<Own> seen(std::string const& code) {
    return house.write([&](Work& work) { return look(work, keys, code); });
  }
  void at_desk(ParticipantId id) {
    act_as_noor();
    CHECK(house.write([&](Work& work) { return note_card(work, keys, id, words); }));
  }
  std::int64_t remind(std::string const& address = "http://localhost") {
    house.act_as({.kind = Actor::Kind::program, .permissions = reminders_kind(keys, address).may});
    auto const offered = made([&](Work& work) { return offer_reminders(work, keys, address); });
    act_as_noor();
    return offered;
  }
  std::vector<outbox::Opened> post() {
    return house.read([&](Work& work) { return outbox::all(work, keys, edition, 50); }).value();
  }
  Overview shown() {
    return house.read([&](Work& work) { return overview(work, keys, edition); }).value();
  }

  ParticipantId sam{};
};

Date day_of(char const* text) {
  return *Date::parse(text);
}

}  // namespace

TEST_CASE("a colleague writes the own card with a code, and reads it again") {
  Colleagues day;
  std::string const code = day.code_for(day.sam);
  CHECK(day.write_card(code));

  auto const own = day.seen(code);
  REQUIRE(own);
  CHECK(own->card->words == words);
  CHECK(own->card->noted_by == NotedBy::self);
  CHECK_FALSE(own->pack);
}

TEST_CASE("the own page shows the pack that was released, and nothing of it after a withdrawal") {
  Colleagues day;
  REQUIRE(day.release_dutch());
  std::string const code = day.code_for(day.sam);
  CHECK(day.seen(code)->pack);
  day.act_as_noor();
  day.take_back();

  CHECK_FALSE(day.seen(code)->pack);
}

TEST_CASE("a code ends an hour after its first use, and when there is a new one") {
  Colleagues day;
  std::string const first = day.code_for(day.sam);
  std::string const second = day.code_for(day.sam);
  CHECK(day.seen(first).error().key == "sharing.code_unknown");
  CHECK(day.seen(second));
  day.house.clock().advance(minutes(crypto::visit_minutes));

  CHECK(day.write_card(second).error().key == "sharing.code_unknown");
}

TEST_CASE("at the desk a card is written for who says it, not for a client") {
  Colleagues day;
  day.at_desk(day.sam);
  auto const all =
      day.house.read([&](Work& work) { return everybody(work, day.keys, day.edition); });
  REQUIRE(all->size() == 1);
  CHECK(all->front().card->noted_by == NotedBy::desk);

  auto const client = day.comes(Role::client, {.first_name = "Els"});
  auto const refused =
      day.house.write([&](Work& work) { return note_card(work, day.keys, client, words); });
  CHECK(refused.error().key == "sharing.nobody_there");
}

TEST_CASE("without manage_sharing nobody sees the cards of others") {
  Colleagues day;
  day.act_as_noor(Permissions{Permission::see_sharing});

  auto const refused =
      day.house.read([&](Work& work) { return everybody(work, day.keys, day.edition); });
  CHECK(refused.error().kind == ErrorKind::forbidden);
}

TEST_CASE("an empty card and a long one are refused") {
  Colleagues day;
  std::string const code = day.code_for(day.sam);
  CHECK(day.write_card(code, " ").error().key == "sharing.card_missing");
  CHECK(day.write_card(code, std::string(longest_card + 1, 'a')).error().key ==
        "sharing.card_long");
}

TEST_CASE("where it was told is seen by department, what it led to by the team only") {
  Colleagues day;
  std::string const code = day.code_for(day.sam);
  CHECK(day.tell(code, {"Werk", day_of("2026-11-20"), "Wij bellen nu terug."}));
  CHECK(day.tell(code, {"Werk", day_of("2026-11-24"), ""}));
  CHECK(day.seen(code)->tellings.front().led_to.empty());
  CHECK(day.seen(code)->tellings.back().led_to == "Wij bellen nu terug.");

  day.act_as_noor(Permissions{Permission::see_sharing});
  auto const shown = day.shown();
  REQUIRE(shown.departments.size() == 1);
  CHECK(shown.departments.front() == std::pair{std::string("Werk"), day_of("2026-11-24")});
}

TEST_CASE("a day that has not come and a department without a name are both told") {
  Colleagues day;
  auto const refused = day.tell(day.code_for(day.sam), {"", day_of("2026-11-26"), ""});

  REQUIRE_FALSE(refused);
  CHECK(refused.error().parts.size() == 2);
}

TEST_CASE("six weeks later one reminder waits for a person's yes, and nothing is sent by itself") {
  Colleagues day;
  day.at_desk(day.sam);
  day.house.clock().advance(days(remind_after_days - 1));
  CHECK(day.remind() == 0);
  day.house.clock().advance(days(1));
  CHECK(day.remind() == 1);

  auto const post = day.post();
  REQUIRE(post.size() == 1);
  CHECK(post.front().outgoing.state == outbox::State::waiting);
  CHECK(post.front().email == "sam@voorbeelddienst.nl");
  CHECK(has(post.front().letter.text, words));
  CHECK(has(post.front().letter.text, "http://localhost/mijn-dag"));
  day.house.clock().advance(days(remind_after_days));
  CHECK(day.remind() == 0);
}

TEST_CASE("the code in a reminder opens the own page") {
  Colleagues day;
  day.at_desk(day.sam);
  day.house.clock().advance(days(remind_after_days));
  CHECK(day.remind() == 1);
  std::string const text = day.post().front().letter.text;
  constexpr std::string_view before = "Uw code is ";
  std::string const code = text.substr(text.find(before) + before.size(), 15);
  day.house.act_as({});

  CHECK(day.seen(code)->card->words == words);
}

TEST_CASE("without an address of our own a reminder says whom to tell") {
  Colleagues day;
  day.at_desk(day.sam);
  day.house.clock().advance(days(remind_after_days));
  CHECK(day.remind("") == 1);
  CHECK(has(day.post().front().letter.text, "Laat het de projectgroep weten."));
}

TEST_CASE("who has no address, and who cancelled meanwhile, is not written to") {
  Colleagues day;
  day.at_desk(day.comes(Role::facilitator, {.first_name = "Bo"}));
  day.at_desk(day.sam);
  day.made([&](Work& work) {
    return participants::answer(work, day.sam, participants::Answer::cancel,
                                participants::Reason::work);
  });
  day.house.clock().advance(days(remind_after_days));

  CHECK(day.remind() == 0);
  CHECK(day.post().empty());
}

TEST_CASE("fewer than five cards are not counted aloud") {
  Colleagues day;
  day.at_desk(day.sam);
  for (int at = 0; at < 3; ++at) {
    day.at_desk(day.comes(Role::employee, {.first_name = "P" + std::to_string(at)}, "Werk"));
  }
  CHECK_FALSE(day.shown().cards);
  CHECK(day.shown().by_unit.empty());

  day.at_desk(day.comes(Role::employee, {.first_name = "Bo"}, "Werk"));
  CHECK(day.shown().cards == 5);
  CHECK(day.shown().by_unit.front().people == 5);
}

TEST_CASE("the few of a small department do not follow from the others and the total") {
  auto const one_small = count_by_unit({{"A", 9}, {"B", 6}, {"C", 2}});
  CHECK(one_small[0].people == 9);
  CHECK_FALSE(one_small[1].people);
  CHECK_FALSE(one_small[2].people);

  auto const enough_small = count_by_unit({{"A", 9}, {"B", 3}, {"C", 2}});
  CHECK(enough_small[0].people == 9);
  auto const all_large = count_by_unit({{"A", 9}, {"B", 6}});
  CHECK(all_large[1].people == 6);
}

TEST_CASE("erasing a person erases the card") {
  Colleagues day;
  day.at_desk(day.sam);
  auto const opened =
      day.house.read([&](Work& work) { return open_card(work, day.keys, day.sam); });
  day.run("DELETE FROM subject_keys WHERE subject = ?1", {opened->participant.subject});

  auto const after = day.house.read([&](Work& work) { return open_card(work, day.keys, day.sam); });
  CHECK(after->card->words.empty());
}

}  // namespace klantendag::sharing
