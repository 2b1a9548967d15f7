// SPDX-License-Identifier: EUPL-1.2
// A client at the own page, in a real house: what the code opens, and what it does not.
#include "modules/givers/givers.hpp"

#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "modules/givers/rules.hpp"
#include "modules/participants/participants.hpp"
#include "platform/crypto/visit_code.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::givers {
namespace {

using obligations::Kind;
using stories::Answer;

constexpr Permissions organiser{Permission::see_overview,      Permission::see_editions,
                                Permission::see_groups,        Permission::record_stories,
                                Permission::read_stories,      Permission::see_obligations,
                                Permission::manage_obligations};

struct Office : TestOffice {
  Office() {
    noor = colleague("noor", "organiser");
    sam = colleague("sam", "organiser");
    edition = house.write([](Work& work) {
                     return editions::create(work, {"Klantendag", 2027});
                   })
                  .value()
                  .id;
    tip = tip_of("Willem", "Niet iedereen is handig met de computer.");
  }

  void act_as(Id<Account> account) { TestOffice::act_as(account, organiser); }
  void nobody() { house.act_as({}); }

  TipId tip_of(std::string const& name, std::string const& words) {
    house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions::all()});
    participants::NewParticipant const person{.role = participants::Role::client,
                                              .person = {.first_name = name}};
    auto const client =
        house.write([&](Work& work) { return participants::add(work, keys, edition, person); });
    CHECK(house.write([&](Work& work) {
      return participants::answer(work, client->id, participants::Answer::accept,
                                  participants::Reason::none);
    }));
    act_as(noor);
    stories::NewStory const draft{client->id, 2, {Answer::yes, Answer::yes, Answer::yes}};
    return house
        .write([&](Work& work) -> Result<stories::Tip> {
          ASSIGN_OR_RETURN(auto const story, stories::tell(work, keys, edition, draft));
          return stories::add_tip(work, keys, story.id, {words, obligations::Channel::letter});
        })
        .value()
        .id;
  }

  std::string code_for(TipId id) {
    act_as(noor);
    auto const code = house.write([&](Work& work) { return make_code(work, keys, id); }).value();
    nobody();
    return code;
  }
  auto look(std::string const& code) {
    return house.write([&](Work& work) { return givers::look(work, keys, code); });
  }
  actions::Opened seen(std::string const& code) { return look(code).value().at(0).tips.at(0); }
  Result<Heard> react(std::string const& code, TipId id, Helps helps) {
    return house.write([&](Work& work) { return givers::react(work, keys, code, id, helps); });
  }
  void answer_and_tell() {
    act_as(noor);
    CHECK(house.write([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(actions::decide(
          work, keys, tip, {.state = actions::State::answered, .what = "Wij helpen u."}));
      RETURN_IF_ERROR(actions::approve(work, keys, tip));
      RETURN_IF_ERROR(actions::tell(work, keys, tip));
      return {};
    }));
    nobody();
  }
  std::vector<obligations::Obligation> decisions_owed() {
    std::vector<obligations::Obligation> found;
    auto const owed = house.read([&](Work& work) {
      return obligations::of_origin(work, {"tip", tip.text()});
    });
    for (auto const& one : owed.value()) {
      if (one.kind == Kind::decide && obligations::is_open(one.state)) found.push_back(one);
    }
    return found;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  Id<Account> noor{};
  Id<Account> sam{};
  EditionId edition{};
  TipId tip{};
};

}  // namespace

TEST_CASE("who has the code reads the own tip, where it stands, and what was told") {
  Office office;
  std::string const code = office.code_for(office.tip);

  CHECK(office.seen(code).tip.words == "Niet iedereen is handig met de computer.");
  CHECK(standing(office.seen(code)) == Standing::looking);
  office.answer_and_tell();
  CHECK(standing(office.seen(code)) == Standing::told);
  CHECK(office.seen(code).tellings.at(0).text.find("Wij helpen u.") != std::string::npos);
}

TEST_CASE("what was decided and not yet told is not told by the page") {
  Office office;
  office.act_as(office.noor);
  CHECK(office.house.write([&](Work& work) {
    return actions::decide(work, office.keys, office.tip,
                           {.state = actions::State::answered, .what = "Wij helpen u."});
  }));

  CHECK(standing(office.seen(office.code_for(office.tip))) == Standing::decided);
}

TEST_CASE("a code works for an hour after its first use, and a letter of long ago does not work") {
  Office office;
  std::string const code = office.code_for(office.tip);

  office.house.clock().advance(days(crypto::visit_code_days - 1));
  CHECK(office.look(code));
  office.house.clock().advance(minutes(crypto::visit_minutes - 1));
  CHECK(office.look(code));
  office.house.clock().advance(minutes(1));
  CHECK(office.look(code).error().key == "givers.code_unknown");
  std::string const old = office.code_for(office.tip);
  office.house.clock().advance(days(crypto::visit_code_days));
  CHECK(office.look(old).error().key == "givers.code_unknown");
}

TEST_CASE("a new code ends the one before, and a code that nobody made opens nothing") {
  Office office;
  std::string const first = office.code_for(office.tip);
  std::string const second = office.code_for(office.tip);

  CHECK(office.look(first).error().field == "code");
  CHECK(office.look(second));
  CHECK(office.look("0000-0000-00000").error().key == "givers.code_unknown");
  CHECK(office.look("").error().key == "givers.code_unknown");
}

TEST_CASE("not content: somebody else decides anew, and a second time it is heard already") {
  Office office;
  office.answer_and_tell();
  std::string const code = office.code_for(office.tip);

  CHECK(office.react(code, office.tip, Helps::no));

  CHECK(office.decisions_owed().size() == 1);
  CHECK(office.decisions_owed().at(0).owner == office.sam);
  CHECK(standing(office.seen(code)) == Standing::again);
  CHECK(office.react(code, office.tip, Helps::no).error().kind == ErrorKind::conflict);
}

TEST_CASE(
    "told twice, no twice: the second no is written down, and nobody says that we look again") {
  Office office;
  office.answer_and_tell();
  std::string const code = office.code_for(office.tip);
  CHECK(office.react(code, office.tip, Helps::no).value() == Heard::anew);
  office.answer_and_tell();

  CHECK(office.react(code, office.tip, Helps::no).value() == Heard::no_again);

  CHECK(office.decisions_owed().empty());
  CHECK(standing(office.seen(code)) == Standing::reacted);
}

TEST_CASE("what came in garbled is neither a yes nor a no") {
  CHECK(helps_named("yes") == Helps::yes);
  CHECK(helps_named("no") == Helps::no);
  CHECK_FALSE(helps_named("").has_value());
  CHECK_FALSE(helps_named("yes ").has_value());
}

TEST_CASE("content: it is noted, and nothing is owed any more") {
  Office office;
  office.answer_and_tell();
  std::string const code = office.code_for(office.tip);

  CHECK(office.react(code, office.tip, Helps::yes));

  CHECK(standing(office.seen(code)) == Standing::reacted);
  CHECK(office.decisions_owed().empty());
}

TEST_CASE("with the own code nobody reaches the tip or the story of somebody else") {
  Office office;
  TipId const other = office.tip_of("Fatma", "Bel ons.");
  std::string const code = office.code_for(office.tip);
  StoryId const story =
      office.house
          .read([&](Work& work) -> Result<stories::Tip> {
            work.actor = {
                .kind = Actor::Kind::account, .account = office.noor, .permissions = organiser};
            return stories::find_tip(work, office.keys, other);
          })
          .value()
          .story;

  CHECK(office.look(code).value().size() == 1);
  CHECK(office.react(code, other, Helps::yes).error().kind == ErrorKind::not_found);
  CHECK(office.house.write([&](Work& work) { return withdraw(work, office.keys, code, story); })
            .error()
            .kind == ErrorKind::not_found);
}

TEST_CASE("who withdraws finds the words gone, on the own page too") {
  Office office;
  office.answer_and_tell();
  std::string const code = office.code_for(office.tip);
  StoryId const story = office.look(code).value().at(0).story.story.id;

  CHECK(office.house.write([&](Work& work) { return withdraw(work, office.keys, code, story); }));

  actions::Opened const seen = office.seen(code);
  CHECK(seen.tip.words == "");
  CHECK(seen.tellings.at(0).text == "");
  CHECK(standing(seen) == Standing::withdrawn);
}

TEST_CASE("one yes is taken back, and the story and the rest of it stay") {
  Office office;
  office.act_as(office.noor);
  CHECK(office.house.write([&](Work& work) {
    return actions::decide(work, office.keys, office.tip,
                           {.state = actions::State::answered, .what = "Wij helpen u."});
  }));
  std::string const code = office.code_for(office.tip);
  StoryId const story = office.look(code).value().at(0).story.story.id;
  auto const take_back = [&](stories::Purpose purpose) {
    return office.house.write([&](Work& work) {
      return givers::take_back(work, office.keys, code, {story, purpose});
    });
  };

  CHECK(take_back(stories::Purpose::tell_back));

  actions::Opened const seen = office.seen(code);
  CHECK(seen.tip.words == "Niet iedereen is handig met de computer.");
  CHECK(standing(seen) == Standing::not_asked);
  CHECK(seen.tellings.at(0).state == actions::TellingState::not_needed);
  for (auto const& one : seen.owed) {
    bool const waits = one.kind == Kind::tell_back && obligations::is_open(one.state);
    CHECK_FALSE(waits);
  }
  CHECK(office.look(code).value().at(0).story.story.consents.quote == Answer::yes);
  CHECK(take_back(stories::Purpose::quote));
  CHECK(office.look(code).value().at(0).story.story.consents.quote == Answer::no);
  CHECK(take_back(stories::Purpose::quote).error().kind == ErrorKind::conflict);
}

TEST_CASE("a code is made by who may read all stories, and stands nowhere in the clear") {
  Office office;
  std::string const code = office.code_for(office.tip);

  CHECK(office.house.write([&](Work& work) { return make_code(work, office.keys, office.tip); })
            .error()
            .kind == ErrorKind::forbidden);
  auto const kept = office.house.read([](Work& work) -> Result<std::string> {
    ASSIGN_OR_RETURN(auto const row, work.session.one("SELECT hash FROM giver_code"));
    return row.text(0);
  });
  CHECK(kept.value().find(code) == std::string::npos);
}

}  // namespace klantendag::givers
