// SPDX-License-Identifier: EUPL-1.2
// A council in a real house, on both databases: what it is owed stands in the ledger at every step, and
// each way to lose it is found by V39.
#include "modules/council/council.hpp"

#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::council {
namespace {

using obligations::Kind;

struct District : TestOffice {
  District() {
    edition = made([](Work& work) { return editions::create(work, {"Klantendag", 2027}); }).id;
    noor = colleague("noor");
    act_as(noor);
    council = made([](Work& work) {
                return create(work, {"Cliëntenraad Voorbeeldstad", "Voorbeeldstad", 9, "020 000"});
              }).id;
  }

  Member seat(std::string const& name, Role role = Role::member) {
    return made([&](Work& work) {
      return add_member(work, keys, council,
                        {.name = name,
                         .background = "Zocht werk.",
                         .role = role,
                         .term = {*Date::parse("2026-01-01"), *Date::parse("2027-12-31")}});
    });
  }
  Advice advised() {
    return made([&](Work& work) {
      return advise(work, council, {edition, "Terugbellen", "Bel wie gebeld wil worden."});
    });
  }
  Advice adopted() {
    AdviceId const id = advised().id;
    made([&](Work& work) { return acknowledge(work, id); });
    return made([&](Work& work) {
      return react(work, id,
                   {.reaction = {Outcome::adopted, "Wij bellen binnen twee dagen."},
                    .owner = noor,
                    .due = *Date::parse("2027-01-29")});
    });
  }
  Advice is_told(AdviceId id) {
    return made([&](Work& work) { return tell(work, id); });
  }
  // "acknowledge:fulfilled decide:open": kinds in the order in which they were opened.
  std::string ledger(AdviceId id) {
    auto const found = house.read([&](Work& work) { return find_advice(work, id); }).value();
    std::string words;
    for (Kind const kind : obligations::every_kind) {
      for (obligations::Obligation const& one : found.owed) {
        if (one.kind != kind) continue;
        if (!words.empty()) words += " ";
        words += std::string(obligations::name_of(kind)) + ":" +
                 std::string(obligations::name_of(one.state));
      }
    }
    return words;
  }
  std::string findings() {
    audit::Signer const signer{
        .origin = "test",
        .sign = [](std::string_view) { return std::string(); },
        .is_signed = [](std::string_view, std::string_view) { return true; }};
    auto all = audit::checks(signer, {watched_advice(), watched_members(), watched_themes(),
                                      obligations::watched_kind()});
    for (audit::Check& check : checks()) all.push_back(std::move(check));
    auto const outcomes = house.read([&](Work& work) { return audit::verify(work.session, all); });
    std::string codes;
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) codes += std::string(outcome.code) + " ";
    }
    return codes;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  EditionId edition{};
  Id<Account> noor{};
  CouncilId council{};
};

// Of an advice that was adopted and told, beside a chair and a member.
std::string after(std::string_view sabotage) {
  District district;
  district.seat("Fatima", Role::chair);
  district.seat("Willem");
  district.is_told(district.adopted().id);
  CHECK(district.findings() == "");
  district.run(sabotage);
  return district.findings();
}

}  // namespace

TEST_CASE("from advice to done: what the council is owed stands in the ledger at every step") {
  District district;
  AdviceId const id = district.advised().id;
  CHECK(district.ledger(id) == "acknowledge:open decide:open");

  district.made([&](Work& work) { return acknowledge(work, id); });
  CHECK(district.ledger(id) == "acknowledge:fulfilled decide:open");
  district.made([&](Work& work) {
    return react(work, id,
                 {.reaction = {Outcome::partly, "Wij bellen. Elke dag lukt niet."},
                  .owner = district.noor,
                  .due = *Date::parse("2027-01-29")});
  });
  CHECK(district.ledger(id) == "acknowledge:fulfilled decide:fulfilled act:open tell_back:open");
  district.is_told(id);
  district.made([&](Work& work) { return follow(work, id, "In maart belden wij iedereen."); });

  CHECK(district.ledger(id) ==
        "acknowledge:fulfilled decide:fulfilled act:fulfilled tell_back:fulfilled");
  auto const seen = district.house.read([&](Work& work) { return follow_up(work); }).value();
  CHECK(seen.ours.empty());
  CHECK(seen.done.size() == 1);
  CHECK(district.findings() == "");
}

TEST_CASE("what we asked waits for the council, and is owed to it only once it answered") {
  District district;
  Advice const asked = district.made([&](Work& work) {
    return ask(work, district.council, {district.edition, "De brief", "Is de brief duidelijk?"});
  });
  CHECK(district.ledger(asked.id) == "");
  CHECK(district.house.read([&](Work& work) { return follow_up(work); })->councils.size() == 1);

  district.made([&](Work& work) { return answer(work, asked.id, "Nee. Maak hem korter."); });

  CHECK(district.ledger(asked.id) == "acknowledge:open decide:open");
  CHECK(district.findings() == "");
}

TEST_CASE(
    "what was adopted and is not done after all is told to the council anew, with the reason") {
  District district;
  AdviceId const id = district.adopted().id;
  district.is_told(id);

  district.made([&](Work& work) { return drop(work, district.keys, id, "Er is geen geld."); });

  CHECK(district.ledger(id) ==
        "acknowledge:fulfilled decide:fulfilled act:declined tell_back:fulfilled tell_back:open");
  CHECK(district.findings() == "");
  district.is_told(id);
  CHECK(district.ledger(id) ==
        "acknowledge:fulfilled decide:fulfilled act:refused tell_back:fulfilled "
        "tell_back:fulfilled");
  CHECK(district.findings() == "");
}

TEST_CASE(
    "two minutes a month: what changed since somebody read up is new, what is late stands first") {
  District district;
  district.advised();
  district.house.clock().advance(days(1));
  CHECK(district.house.write([](Work& work) { return have_read(work); }));
  auto const read = district.house.read([](Work& work) { return follow_up(work); }).value();
  CHECK(read.fresh == 0);
  CHECK(read.late == 0);

  district.house.clock().advance(days(60));
  Advice const second = district.advised();
  auto const seen = district.house.read([](Work& work) { return follow_up(work); }).value();

  CHECK(seen.fresh == 1);
  CHECK(seen.late == 1);
  REQUIRE(seen.ours.size() == 2);
  CHECK(seen.ours[0].late);
  CHECK(seen.ours[1].advice.id == second.id);
}

TEST_CASE("a council has one chair, and who leaves leaves no name") {
  District district;
  Member const fatima = district.seat("Fatima", Role::chair);
  Member const willem = district.seat("Willem", Role::chair);
  auto const members = [&] {
    return district.house
        .read([&](Work& work) { return find(work, district.keys, district.council); })
        .value()
        .members;
  };
  REQUIRE(members().size() == 2);
  CHECK(members()[0].id == willem.id);
  CHECK(members()[1].role == Role::member);
  CHECK(members()[0].background == "Zocht werk.");

  district.made([&](Work& work) { return leave(work, district.keys, fatima.id); });
  CHECK(members().size() == 1);
  district.made([&](Work& work) -> Result<std::string> {
    ASSIGN_OR_RETURN(auto const row,
                     work.session.one("SELECT name FROM council_member WHERE state = 'left'"));
    CHECK(row.is_null(0));
    return std::string();
  });
  CHECK(district.findings() == "");
}

TEST_CASE("who took part in which day, and as what, is noted once") {
  District district;
  Member const fatima = district.seat("Fatima");
  for (int times = 0; times < 2; ++times) {
    district.made([&](Work& work) {
      return took_part(work, district.keys, fatima.id, {district.edition, Part::witness});
    });
  }
  auto const member =
      district.house.read([&](Work& work) { return find_member(work, district.keys, fatima.id); });
  CHECK(member->parts == std::vector<TookPart>{{district.edition, Part::witness}});
}

TEST_CASE("a theme that is not taken up says why") {
  District district;
  Theme const theme = district.made([&](Work& work) {
    return propose(work, district.council, {district.edition, "Wachten op antwoord"});
  });
  CHECK(district.house
            .write([&](Work& work) { return settle(work, theme.id, ThemeState::not_now, ""); })
            .error()
            .key == "council.reason_missing");
  CHECK(district.made([&](Work& work) { return settle(work, theme.id, ThemeState::taken_up, ""); })
            .state == ThemeState::taken_up);
  CHECK(district.findings() == "");
}

TEST_CASE("every programme says that there is a council, and how to reach it") {
  District district;
  auto const words = district.house.read([](Work& work) { return about(work); }).value();
  CHECK(words[0].find("Wist u dat er een cliëntenraad is?") == 0);
  CHECK(words[0].find("Cliëntenraad Voorbeeldstad: 020 000") != std::string::npos);
  CHECK(words[1].find("Did you know that there is a client council?") == 0);
  CHECK_FALSE(about_words({})[0].empty());
}

TEST_CASE("V39: an advice that nobody has to react to is found") {
  CHECK(after("DELETE FROM obligation WHERE kind = 'decide'") == "V61 V39 ");
}

TEST_CASE("V39: what was adopted and nobody does is found") {
  CHECK(after("DELETE FROM obligation WHERE kind = 'act'") == "V61 V39 ");
}

TEST_CASE("V39: told, while the ledger still waits for it, is found") {
  CHECK(after("UPDATE obligation SET state = 'open' WHERE kind = 'tell_back'") == "V61 V39 ");
}

TEST_CASE("V39: a reaction whose reason was taken away is found") {
  CHECK(after("UPDATE council_advice SET reason = ''") == "V39 ");
}

TEST_CASE("V39: two chairs in one council are found") {
  CHECK(after("UPDATE council_member SET role = 'chair'") == "V39 ");
}

TEST_CASE("V61: an advice that is called done behind the record's back is found") {
  CHECK(after("UPDATE council_advice SET state = 'followed'") == "V61 V39 ");
}

}  // namespace klantendag::council
