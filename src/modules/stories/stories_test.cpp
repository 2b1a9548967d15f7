// SPDX-License-Identifier: EUPL-1.2
// Stories in a real house: what they leave in the ledger, who may read them, and what stays sealed.
#include "modules/stories/stories.hpp"

#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/rules.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::stories {
namespace {

using obligations::Kind;
using obligations::Obligation;

constexpr Permissions facilitator{Permission::see_overview, Permission::see_editions,
                                  Permission::see_groups, Permission::record_stories};
constexpr char const* words = "Ik vroeg twee keer om contact. Niemand belde.";

struct Day : TestOffice {
  Day() {
    edition = house.write([](Work& work) {
                     return editions::create(work, {"Klantendag", 2027});
                   })
                  .value()
                  .id;
    client = house
                 .write([&](Work& work) {
                   return participants::add(
                       work, keys, edition,
                       {.role = participants::Role::client, .person = {.first_name = "Willem"}});
                 })
                 .value()
                 .id;
    CHECK(house.write([&](Work& work) {
      return participants::answer(work, client, participants::Answer::accept,
                                  participants::Reason::none);
    }));
    noor = colleague("noor");
    sam = colleague("sam");
    act_as(noor, facilitator);
  }

  Story told() {
    NewStory const draft{client, 2, {Answer::yes, Answer::yes, Answer::yes}};
    Story story = house.write([&](Work& work) { return tell(work, keys, edition, draft); }).value();
    CHECK(house.write([&](Work& work) {
      return stories::write(work, keys, story.id, {words, "Dat lezen niet genoeg is."});
    }));
    CHECK(house.write([&](Work& work) {
      return read_back(work, keys, story.id, {.outcome = ReadBack::confirmed});
    }));
    CHECK(house.write([&](Work& work) {
      return add_tip(work, keys, story.id,
                     {"Open ieder bericht helemaal.", obligations::Channel::letter});
    }));
    return story;
  }

  Result<Story> ask_contact(Story const& story, Answer answer) {
    return house.write([&](Work& work) {
      return answer_contact(work, keys, story.id,
                            {.answer = answer,
                             .about = "De werkmap",
                             .channel = obligations::Channel::phone,
                             .owner = sam});
    });
  }

  Story finished() {
    Story const story = told();
    CHECK(ask_contact(story, Answer::yes));
    return house.write([&](Work& work) { return finish(work, keys, story.id); }).value();
  }

  std::vector<Obligation> owed() {
    std::vector<Obligation> all;
    CHECK(house.database().read([&](sql::Session& session) -> Result<void> {
      for (std::string_view const kind : {"story", "tip"}) {
        RETURN_IF_ERROR(
            obligations::each_from(session, kind, [&](Obligation const& one) -> Result<void> {
              all.push_back(one);
              return {};
            }));
      }
      return {};
    }));
    return all;
  }

  std::string findings() {
    audit::Signer const signer{
        .origin = "test",
        .sign = [](std::string_view) { return std::string(); },
        .is_signed = [](std::string_view, std::string_view) { return true; }};
    auto all =
        audit::checks(signer, {obligations::watched_kind(), watched_stories(), watched_tips()});
    for (auto more : {obligations::checks(), checks()}) {
      for (audit::Check& check : more) {
        // The colleagues here were put in by hand, so the record of accounts knows nothing of them.
        all.push_back(std::move(check));
      }
    }
    auto const outcomes = house.read([&](Work& work) { return audit::verify(work.session, all); });
    std::string codes;
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) codes += std::string(outcome.code) + " ";
    }
    return codes;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  EditionId edition{};
  ParticipantId client{};
  Id<Account> noor{};
  Id<Account> sam{};
};

}  // namespace

TEST_CASE("a tip leaves two obligations: to say that we heard it, and to decide") {
  Day day;
  day.told();

  auto const owed = day.owed();
  CHECK(owed.size() == 2);
  CHECK(owed[0].kind == Kind::acknowledge);
  CHECK(owed[1].kind == Kind::decide);
  CHECK(owed[1].owner == day.noor);
  CHECK(owed[1].wished == obligations::Channel::letter);
}

TEST_CASE("whoever asks for contact is promised it, with a person and a day") {
  Day day;
  Story const story = day.told();

  CHECK(day.ask_contact(story, Answer::yes));

  auto const promise = day.owed()[0];
  CHECK(promise.kind == Kind::contact);
  CHECK(promise.owner == day.sam);
  CHECK(promise.due == *Date::parse("2026-11-27"));
  day.act_as(day.sam, Permissions{Permission::see_overview});
  auto const notes =
      day.house.read([&](Work& work) { return obligations::notes(work, day.keys, promise); });
  CHECK(notes.value().about == "De werkmap");
}

TEST_CASE(
    "a story is finished once contact was asked for, and what was read back is acknowledged") {
  Day day;
  Story const story = day.told();
  auto const end = [&] {
    return day.house.write([&](Work& work) { return finish(work, day.keys, story.id); });
  };

  CHECK(end().error().key == "stories.not_finished");
  CHECK(day.ask_contact(story, Answer::no));
  CHECK(end().value().state == State::finished);
  CHECK(day.owed()[0].state == obligations::State::fulfilled);
  CHECK(day.owed()[1].state == obligations::State::open);
  CHECK(day.findings() == "");
}

TEST_CASE("words of clients stand nowhere in the database") {
  Day day;
  day.finished();

  std::string all;
  CHECK(day.house.database().read([&](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const stories, session.query("SELECT told, struck FROM story"));
    for (sql::Row const& row : stories) all += row.bytes(0) + row.bytes(1);
    ASSIGN_OR_RETURN(auto const tips, session.query("SELECT words FROM tip"));
    for (sql::Row const& row : tips) all += row.bytes(0);
    return {};
  }));

  CHECK(all.size() > 100);
  for (char const* word : {"contact", "belde", "bericht", "lezen"}) {
    CHECK(all.find(word) == std::string::npos);
  }
}

TEST_CASE("a facilitator reads the own stories only; who reads all reads all") {
  Day day;
  Story const story = day.finished();
  auto const look = [&] {
    return day.house.read([&](Work& work) { return find(work, day.keys, story.id); });
  };

  CHECK(look().value().story.words.told == words);
  CHECK(look().value().teller == "Willem");
  day.act_as(day.sam, facilitator);
  CHECK(look().error().kind == ErrorKind::not_found);
  CHECK(day.house.read([&](Work& work) { return list(work, day.keys, day.edition); })
            .value()
            .empty());
  day.act_as(day.sam, facilitator | Permissions{Permission::read_stories});
  CHECK(look().value().tips[0].words == "Open ieder bericht helemaal.");
}

// In this room nobody else knows about tips.
Result<void> nobody_else(Work&, TipId) {
  return {};
}

TEST_CASE("who withdraws takes the words along; the promise to call stays") {
  Day day;
  Story const story = day.finished();
  day.act_as(day.sam, facilitator | Permissions{Permission::read_stories});

  CHECK(
      day.house.write([&](Work& work) { return withdraw(work, day.keys, story.id, nobody_else); }));

  auto const found =
      day.house.read([&](Work& work) { return find(work, day.keys, story.id); }).value();
  CHECK(found.story.words == Words{});
  CHECK(found.tips[0].words.empty());
  CHECK(found.promises[0].state == obligations::State::open);
  CHECK(day.findings() == "");
}

TEST_CASE("who does not take part as a client tells no story") {
  Day day;
  NewStory const draft{ParticipantId(Uuid{9, 9}), 1, {Answer::yes, Answer::no, Answer::no}};

  auto const outcome =
      day.house.write([&](Work& work) { return tell(work, day.keys, day.edition, draft); });

  CHECK(outcome.error().field == "teller");
}

TEST_CASE("V11: a tip about which nobody has to decide is found") {
  Day day;
  day.finished();
  day.run("UPDATE obligation SET origin = 'elders' WHERE kind = 'decide'");

  CHECK(day.findings() == "V11 ");
}

TEST_CASE("V11: a tip that is nobody's is found") {
  Day day;
  day.finished();
  day.run("UPDATE obligation SET owner = NULL WHERE kind = 'decide'");

  CHECK(day.findings() == "V11 ");
}

TEST_CASE("V36: a story that asked for contact and was promised nothing is found") {
  Day day;
  day.finished();
  day.run("UPDATE obligation SET origin = 'elders' WHERE kind = 'contact'");

  CHECK(day.findings() == "V36 ");
}

TEST_CASE("V36: a story that was finished without asking is found") {
  Day day;
  day.finished();
  day.run("UPDATE story SET wants_contact = 'unasked'");

  CHECK(day.findings() == "V36 ");
}

}  // namespace klantendag::stories
