// SPDX-License-Identifier: EUPL-1.2
// The day in a real house: who is here, what is typed, and what sabotage the checks find.
#include "modules/day/day.hpp"

#include <doctest/doctest.h>

#include "modules/day/day_house_test.hpp"
#include "modules/day/rules.hpp"

namespace klantendag::day {
namespace {

using participants::Role;

std::vector<Guest> guests_of(DayHouse& day, std::string_view typed = {}) {
  return day.house
      .read([&](Work& work) {
        return guests(work, day.keys, {.edition = day.edition, .typed = typed});
      })
      .value();
}

}  // namespace

TEST_CASE("whoever has a seat can be checked in, by list or by badge, and twice is once") {
  DayHouse day;

  CHECK(day.arrive(day.client, Way::code));
  CHECK(day.arrive(day.client));

  auto const found = guests_of(day);
  CHECK(found.size() == 2);
  CHECK(found[0].is_here());
  CHECK(found[0].check_in->way == Way::code);
  CHECK_FALSE(found[1].is_here());
}

TEST_CASE("a badge of another day is not let in") {
  DayHouse day;
  auto const stranger = day.house
                            .write([](Work& work) -> Result<ParticipantId> {
                              return work.next_id<ParticipantRecord>();
                            })
                            .value();

  CHECK(day.arrive(stranger, Way::code).error().key == "day.code_unknown");
}

TEST_CASE("people are found by the beginning of their names") {
  DayHouse day;

  CHECK(guests_of(day, "wil vri").size() == 1);
  CHECK(guests_of(day, "BAK").size() == 1);
  CHECK(guests_of(day, "anna").empty());
}

TEST_CASE("who was ticked by mistake is away again, and can still come") {
  DayHouse day;
  CHECK(day.arrive(day.client));

  CHECK(day.house.write([&](Work& work) { return take_back(work, day.edition, day.client); }));
  CHECK_FALSE(guests_of(day)[0].is_here());

  CHECK(day.arrive(day.client));
  CHECK(guests_of(day)[0].is_here());
}

TEST_CASE("somebody who walked in has a seat, a group and can tell a story") {
  DayHouse day;

  auto const id = day.house.write([&](Work& work) {
    return walk_up(work, day.keys, day.edition,
                   {.role = Role::client, .first_name = "Ria", .group = 2});
  });

  REQUIRE(id);
  auto const found = guests_of(day, "ria");
  CHECK(found.size() == 1);
  CHECK(found[0].is_here());
  CHECK(found[0].group == 2);
  CHECK(day.house.write([&](Work& work) {
    return stories::tell(work, day.keys, day.edition, {.teller = *id, .group = 2});
  }));
}

TEST_CASE("the table shows the clients of the group and whether their story is there") {
  DayHouse day;
  CHECK(day.arrive(day.client));
  StoryId const story = day.told();

  auto const found =
      day.house.read([&](Work& work) { return table(work, day.keys, day.edition, 1, 1); });

  REQUIRE(found);
  CHECK(found->guests.size() == 2);
  REQUIRE(found->tellers.size() == 1);
  CHECK(found->tellers[0].story->id == story);
  CHECK(found->tellers[0].mine);
}

TEST_CASE("a sheet is saved over what was seen, and sending it twice changes nothing") {
  DayHouse day;
  StoryId const story = day.told();
  Sheet const typed{"Niemand belde.", "Dat lezen niet genoeg is.", "Wanneer was dat?"};

  CHECK(day.save(story, typed, version_of({})));
  CHECK(day.save(story, typed, version_of({})));

  CHECK(day.sheet_of(story) == typed);
}

TEST_CASE("what somebody else wrote meanwhile is never overwritten") {
  DayHouse day;
  StoryId const story = day.told();
  CHECK(day.save(story, {.told = "Niemand belde."}, version_of({})));

  auto const late = day.save(story, {.told = "Iemand belde niet."}, version_of({}));

  CHECK(late.error().key == "day.changed_meanwhile");
  CHECK(day.sheet_of(story).told == "Niemand belde.");
}

TEST_CASE("line ends as a browser writes them are no change") {
  DayHouse day;
  StoryId const story = day.told();
  CHECK(day.house.write([&](Work& work) {
    return stories::write(work, day.keys, story, {"Een.\r\nTwee.", ""});
  }));
  CHECK(day.house.write([&](Work& work) {
    return stories::read_back(work, day.keys, story, {.outcome = stories::ReadBack::confirmed});
  }));
  Sheet const shown = day.sheet_of(story);

  CHECK(day.save(story, {shown.told, "Dat trof ons.", ""}, version_of(shown)));

  auto const after = day.house.read([&](Work& work) { return talk(work, day.keys, story); });
  CHECK(after->opened.story.state == stories::State::read_back);
}

TEST_CASE("questions go when the client takes the yes back") {
  DayHouse day;
  StoryId const story = day.told();
  CHECK(day.save(story, {"Niemand belde.", "", "Wanneer?"}, version_of({})));
  day.run("UPDATE story SET state = 'withdrawn', told = NULL WHERE id = ?1", {story});

  CHECK(day.sheet_of(story).questions.empty());
  CHECK(day.house.write([](Work& work) { return forget_withdrawn(work); }).value() == 1);
  CHECK(day.house.write([](Work& work) { return forget_withdrawn(work); }).value() == 0);

  CHECK(day.house.database().read([&](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const row, session.one("SELECT COUNT(*) FROM day_questions"));
    CHECK(row.integer(0) == 0);
    return {};
  }));
}

TEST_CASE("a promise made at the table is an obligation with an owner and a day") {
  DayHouse day;
  StoryId const story = day.told();

  CHECK(day.house.write([&](Work& work) {
    return promise(work, day.keys, story,
                   {.about = "Uitzoeken waar de brief bleef", .owner = day.noor});
  }));

  auto const after = day.house.read([&](Work& work) { return talk(work, day.keys, story); });
  REQUIRE(after->opened.promises.size() == 1);
  CHECK(after->opened.promises[0].kind == obligations::Kind::answer);
  CHECK(after->opened.promises[0].owner == day.noor);
}

TEST_CASE("what a tablet sends twice is done once") {
  DayHouse day;
  StoryId const story = day.told();
  auto const fresh = [&](std::string_view number) {
    return day.house.write([&](Work& work) { return is_new(work, story, number); }).value();
  };

  CHECK(fresh("tablet-1"));
  CHECK_FALSE(fresh("tablet-1"));
  CHECK(fresh("tablet-2"));
  CHECK(fresh(""));
  CHECK(fresh(""));
}

TEST_CASE("V04: somebody who is here without a seat is found") {
  DayHouse day;
  CHECK(day.arrive(day.client));
  CHECK(day.findings() == "");

  day.run("UPDATE participant SET state = 'listed' WHERE id = ?1", {day.client});

  CHECK(day.findings() == "V04 ");
}

TEST_CASE("V05: a client who was here and told nothing is found once the day is over") {
  DayHouse day;
  CHECK(day.arrive(day.client));
  CHECK(day.findings() == "");
  day.over();
  CHECK(day.findings() == "V05 ");

  CHECK(day.house.write([&](Work& work) {
    return note_no_story(work, day.keys, day.edition, day.client, NoStory::did_not_wish);
  }));
  CHECK(day.findings() == "");

  day.run("DELETE FROM day_no_story");
  CHECK(day.findings() == "V05 ");
}

TEST_CASE("numbers run on from one printing to the next, and each is settled once") {
  DayHouse day;
  CHECK(day.printed(3) == 1);
  CHECK(day.printed(2) == 4);
  StoryId const story = day.told();

  CHECK(day.card(2, story));

  CHECK(day.card(2, story).error().key == "day.number_settled");
  CHECK(day.card(9, story).error().key == "day.number_unknown");
  CHECK(day.voided(3));
  CHECK(day.voided(3).error().key == "day.number_settled");
}

TEST_CASE("a card that was refused leaves no tip behind") {
  DayHouse day;
  day.printed(1);
  StoryId const story = day.told();

  CHECK_FALSE(day.card(7, story));

  auto const after = day.house.read([&](Work& work) { return talk(work, day.keys, story); });
  CHECK(after->opened.tips.empty());
}

TEST_CASE("a card without a channel is refused and keeps its number") {
  DayHouse day;
  day.printed(1);
  StoryId const story = day.told();
  http::Fields fields;
  fields.add("number", "1");
  fields.add("story", story.text());
  fields.add("words", "Bel terug.");

  auto const card = parse_tip_card(fields);

  REQUIRE_FALSE(card);
  CHECK(card.error().key == "stories.channel_missing");
  fields.add("channel", "phone");
  REQUIRE(parse_tip_card(fields));
  CHECK(parse_tip_card(fields)->tip.words == "Bel terug.");
  CHECK(day.card(1, story));
}

TEST_CASE("a card without a number or a story is refused, with every problem") {
  http::Fields fields;
  fields.add("words", "Bel terug.");
  fields.add("channel", "phone");

  CHECK(parse_tip_card(fields).error().parts.size() == 2);
  fields.add("story", StoryId{}.text());
  CHECK(parse_tip_card(fields).error().key == "day.number_missing");
}

TEST_CASE("a card that comes in after the story was finished still becomes a tip") {
  DayHouse day;
  day.printed(1);
  StoryId const story = day.told();
  day.run("UPDATE story SET state = 'finished', wants_contact = 'no' WHERE id = ?1", {story});

  CHECK(day.card(1, story));

  auto const after = day.house.read([&](Work& work) { return talk(work, day.keys, story); });
  CHECK(after->opened.tips.size() == 1);
}

TEST_CASE("V02: a card that nobody entered, a gap and a tip that is gone are found") {
  DayHouse day;
  day.printed(3);
  StoryId const story = day.told();
  CHECK(day.card(1, story));
  CHECK(day.voided(2));
  day.over();
  CHECK(day.findings() == "V02 ");
  CHECK(day.voided(3));
  CHECK(day.findings() == "");

  day.run("UPDATE day_paper SET used_for = 'gone' WHERE number = 1");
  CHECK(day.findings() == "V02 ");
  day.run("DELETE FROM day_paper WHERE number = 1");
  CHECK(day.findings() == "V02 ");
}

TEST_CASE("V03: a form for a story that nobody typed over is found") {
  DayHouse day;
  CHECK(day.house.write([&](Work& work) {
    return print(work, day.edition, {.kind = PaperKind::story_form, .count = 1});
  }));
  StoryId const story = day.told();
  CHECK(day.save(story, {.told = "Niemand belde."}, version_of({})));
  day.over();
  CHECK(day.findings() == "V03 ");

  CHECK(day.house.write([&](Work& work) {
    return enter_story_form(work, day.keys, day.edition, {1, story});
  }));
  CHECK(day.findings() == "");

  day.run("UPDATE day_paper SET state = 'printed', used_for = ''");
  CHECK(day.findings() == "V03 ");
}

TEST_CASE("a card that was lost and is found again still becomes a tip") {
  DayHouse day;
  day.printed(2);
  StoryId const story = day.told();
  CHECK(day.voided(1, VoidReason::lost));
  CHECK(day.voided(2, VoidReason::blank));

  CHECK(day.card(1, story));

  CHECK(day.card(2, story).error().key == "day.number_settled");
  CHECK(day.voided(1).error().key == "day.number_settled");
  CHECK(day.findings() == "");
}

TEST_CASE("a form counts as typed over once the words of its story are there") {
  DayHouse day;
  CHECK(day.house.write([&](Work& work) {
    return print(work, day.edition, {.kind = PaperKind::story_form, .count = 2});
  }));
  StoryId const story = day.told();
  auto const entered = [&](std::int64_t number) {
    return day.house.write([&](Work& work) {
      return enter_story_form(work, day.keys, day.edition, {number, story});
    });
  };

  CHECK(entered(1).error().key == "day.form_not_typed");
  CHECK(day.save(story, {.told = "Niemand belde."}, version_of({})));

  CHECK(entered(1));
  CHECK(entered(2));  // a long story on two forms
  day.over();
  CHECK(day.findings() == "");
}

TEST_CASE("what is void says what it is, why, and which number") {
  http::Fields fields;
  fields.add("number", "3");
  fields.add("reason", "not_in_system");

  CHECK(parse_voiding(fields).error().key == "day.paper_kind_missing");
  fields.add("kind", "story_form");
  REQUIRE(parse_voiding(fields));
  CHECK(parse_voiding(fields)->kind == PaperKind::story_form);
}

TEST_CASE("a statement that names somebody is not shown until somebody looked") {
  DayHouse day;
  auto const say = [&](std::string_view words, bool looked) {
    return day.house.write([&](Work& work) {
      return add_statement(
          work, day.keys, day.edition,
          {.role = Role::client, .words = std::string(words), .names_nobody = looked});
    });
  };

  CHECK(say("Willem belde drie keer.", false).error().key == "day.statement_names");
  CHECK(say("Ik belde drie keer.", false));
  CHECK(say("Willem belde drie keer.", true));
  auto const all =
      day.house.read([&](Work& work) { return statements(work, day.keys, day.edition); }).value();
  REQUIRE(all.size() == 2);
  CHECK(all[0].words == "Ik belde drie keer.");

  CHECK(day.house.write(
      [&](Work& work) { return show_statement(work, day.edition, all[1].id, Showing::hidden); }));
  auto const after =
      day.house.read([&](Work& work) { return statements(work, day.keys, day.edition); }).value();
  CHECK_FALSE(after[1].shown);
  CHECK(day.house.database().read([&](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
      SELECT fields FROM audit_entry WHERE action = 'day.statement_show'
    )sql"));
    CHECK(row.text(0) == "state");
    return {};
  }));
}

}  // namespace klantendag::day
