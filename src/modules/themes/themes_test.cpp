// SPDX-License-Identifier: EUPL-1.2
// The red thread in a real house: themes over what eight clients said, merges that lose nobody, quotes
// without persons, and counts that give nobody away.
#include "modules/themes/themes.hpp"

#include <doctest/doctest.h>

#include "modules/day/day.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/stories.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::themes {
namespace {

using participants::Role;
using stories::Answer;

struct Team : TestOffice {
  Team() {
    edition = made([](Work& work) { return editions::create(work, {"Klantendag", 2027}); }).id;
    act_as(colleague("noor"));
    theme = made([&](Work& work) {
              return create(work, edition, {"Contact", tidy_codes("bel belde contact")});
            }).id;
  }

  // A client who walks in, tells this in that group, and gives it as a tip too.
  StoryId told(std::string const& words, std::int64_t group, Answer quote = Answer::yes) {
    auto const who = made([&](Work& work) {
      return day::walk_up(work, keys, edition,
                          {.role = Role::client, .first_name = "Willem", .group = group});
    });
    auto const story = made([&](Work& work) {
      return stories::tell(work, keys, edition, {who, group, {Answer::yes, quote, Answer::yes}});
    });
    made([&](Work& work) { return stories::write(work, keys, story.id, {words, ""}); });
    tip = made([&](Work& work) { return stories::add_tip(work, keys, story.id, {words, {}}); }).id;
    return story.id;
  }

  void put(ItemKey const& item) {
    CHECK(house.write([&](Work& work) { return link(work, keys, theme, item); }));
  }
  ItemKey tip_key() const { return {ItemKind::tip, tip.text()}; }

  Opened opened(ThemeId id) {
    return house.read([&](Work& work) { return find(work, keys, id); }).value();
  }
  Thread seen() {
    return house.read([&](Work& work) { return thread(work, keys, edition); }).value();
  }
  std::string findings() {
    auto const outcomes =
        house.read([&](Work& work) { return audit::verify(work.session, checks()); });
    return outcomes->front().findings.empty() ? "" : std::string(outcomes->front().code);
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  EditionId edition{};
  ThemeId theme{};
  TipId tip{};
};

}  // namespace

TEST_CASE("a text points at a theme by words that are shown, and sets nothing by itself") {
  Team team;
  team.told("Ik vroeg om contact. Niemand belde.", 1);

  auto const sorting =
      team.house.read([&](Work& work) { return themes::sorting(work, team.keys, team.edition); })
          .value();

  REQUIRE(sorting.items.size() == 2);
  REQUIRE(sorting.items[0].suggestions.size() == 1);
  CHECK(sorting.items[0].suggestions[0].words == std::vector<std::string>{"contact", "belde"});
  CHECK(sorting.items[0].themes.empty());
  CHECK(team.opened(team.theme).items.empty());
}

TEST_CASE("merging keeps the words and who gave them, and V15 finds a giver that got lost") {
  Team team;
  team.told("Niemand belde.", 1);
  team.put(team.tip_key());
  auto const other = team.made([&](Work& work) {
    return create(work, team.edition, {"Bellen", ""});
  });

  CHECK(team.house.write([&](Work& work) { return merge(work, team.theme, other.id); }));

  auto const after = team.opened(other.id);
  REQUIRE(after.items.size() == 1);
  CHECK(after.items[0].item.words == "Niemand belde.");
  CHECK(after.items[0].link.how == How::merged);
  CHECK(team.opened(team.theme).theme.state == State::merged);
  CHECK(team.findings() == "");

  team.run("UPDATE theme_link SET giver = 'somebody else' WHERE follows IS NOT NULL");
  CHECK(team.findings() == "V15");
  team.run("DELETE FROM theme_link WHERE follows IS NOT NULL");
  CHECK(team.findings() == "V15");
}

TEST_CASE("splitting takes only what was chosen to a new theme") {
  Team team;
  team.told("Niemand belde.", 1);
  team.put(team.tip_key());
  team.told("Bel mij terug.", 2);
  team.put(team.tip_key());
  auto const before = team.opened(team.theme);

  auto const made = team.made([&](Work& work) {
    return split(work, team.theme, {"Terugbellen", {before.items[1].link.id}});
  });

  CHECK(team.opened(made.id).items.size() == 1);
  CHECK(team.opened(team.theme).items.size() == 1);
  CHECK(team.findings() == "");
}

TEST_CASE("a merged theme takes nothing any more") {
  Team team;
  team.told("Niemand belde.", 1);
  auto const other = team.made([&](Work& work) {
    return create(work, team.edition, {"Bellen", ""});
  });
  CHECK(team.house.write([&](Work& work) { return merge(work, team.theme, other.id); }));

  auto const late = team.house.write(
      [&](Work& work) { return link(work, team.keys, team.theme, team.tip_key()); });

  CHECK(late.error().key == "themes.merged");
}

TEST_CASE("a quote needs the client's yes, loses the person, and waits for a release") {
  Team team;
  StoryId const story = team.told("Willem wachtte lang. Niemand belde.", 1);
  team.put({ItemKind::story, story.text()});
  auto const quotable = team.opened(team.theme).quotable;
  REQUIRE(quotable.size() == 1);
  REQUIRE(quotable[0].sentences.size() == 2);

  auto const quote = team.made([&](Work& work) {
    return propose_quote(work, team.keys, team.theme, {story, quotable[0].sentences[0].told});
  });

  CHECK(quote.words.find("Willem") == std::string::npos);
  CHECK(team.seen().themes[0].quotes.empty());
  team.made([&](Work& work) { return settle_quote(work, quote.id, QuoteState::released); });
  CHECK(team.seen().themes[0].quotes == std::vector<std::string>{quote.words});

  SUBCASE("until the client takes the story back") {
    team.run("UPDATE story SET state = 'withdrawn', told = NULL");
  }
  SUBCASE("or only the yes to the quote") {
    team.made([&](Work& work) {
      return stories::take_back_for(work, team.keys, story, stories::Purpose::quote);
    });
  }
  CHECK(team.seen().themes[0].quotes.empty());
}

TEST_CASE("without a yes to a quote there is none") {
  Team team;
  StoryId const story = team.told("Niemand belde.", 1, Answer::no);
  team.put({ItemKind::story, story.text()});

  CHECK(team.opened(team.theme).quotable.empty());
  auto const refused = team.house.write([&](Work& work) {
    return propose_quote(work, team.keys, team.theme, {story, "Niemand belde."});
  });
  CHECK(refused.error().key == "stories.no_quote");
}

TEST_CASE("a count that would give somebody away is not shown") {
  std::vector<Teller> tellers;
  for (int at = 0; at < 12; ++at) {
    tellers.push_back({std::to_string(at), at < 6 ? 1 : at < 10 ? 2 : 3, at % 2 == 0});
  }
  std::vector<std::int64_t> const groups = {1, 2, 3};

  Count const counted = count(tellers, groups);
  CHECK(counted.people == 6);
  CHECK_FALSE(counted.by_group[1]);
  CHECK_FALSE(counted.by_group[2]);

  for (Teller& teller : tellers) teller.gave = teller.id == "3";
  CHECK_FALSE(count(tellers, groups).people);
}

TEST_CASE("one thing in two themes counts once after they are merged") {
  Team team;
  team.told("Niemand belde.", 1);
  team.put(team.tip_key());
  auto const other = team.made([&](Work& work) {
    return create(work, team.edition, {"Bellen", ""});
  });
  CHECK(team.house.write(
      [&](Work& work) { return link(work, team.keys, other.id, team.tip_key()); }));

  CHECK(team.house.write([&](Work& work) { return merge(work, team.theme, other.id); }));

  CHECK(team.seen().themes.at(0).links == 1);
}

TEST_CASE("a client who told twice is one of the people") {
  Team team;
  for (int at = 0; at < 6; ++at) team.told("De brief was moeilijk.", 1);
  StoryId last{};
  for (int at = 0; at < 4; ++at) {
    last = team.told("Niemand belde.", 1);
    team.put(team.tip_key());
  }
  auto const teller =
      team.house.read([&](Work& work) { return stories::find(work, team.keys, last); })
          .value()
          .story.teller;
  auto const again = team.made([&](Work& work) {
    return stories::tell(work, team.keys, team.edition,
                         {teller, 1, {Answer::yes, Answer::yes, Answer::yes}});
  });
  team.made([&](Work& work) {
    return stories::write(work, team.keys, again.id, {"Ik wacht nog.", ""});
  });
  CHECK_FALSE(team.seen().themes.at(0).people.people.has_value());

  team.told("Niemand schreef.", 1);
  team.put(team.tip_key());
  CHECK(team.seen().themes.at(0).people.people == 5);
}

TEST_CASE("what was said before everybody counts for each reader alike") {
  Team team;
  team.told("Niemand belde.", 1);
  CHECK(team.house.write([&](Work& work) {
    return day::add_statement(work, team.keys, team.edition, {.words = "Bel eens terug."});
  }));
  auto const said =
      team.house.read([&](Work& work) { return day::statements(work, team.keys, team.edition); });
  team.put({ItemKind::statement, said->at(0).id.text()});
  CHECK(team.seen().themes.at(0).statements == 1);

  team.house.act_as(
      {.kind = Actor::Kind::account, .permissions = Permissions{Permission::see_obligations}});

  CHECK(team.seen().themes.at(0).statements == 1);
  CHECK(team.seen().themes.at(0).links == 1);
}

TEST_CASE("a new edition begins with the themes of most days, once") {
  Team team;
  auto const second = team.made([](Work& work) {
    return editions::create(work, {"Klantendag", 2028});
  });

  CHECK(team.house.write([&](Work& work) { return begin(work, second.id); }));
  CHECK(team.house.write([&](Work& work) { return begin(work, second.id); }));

  auto const sorting =
      team.house.read([&](Work& work) { return themes::sorting(work, team.keys, second.id); });
  CHECK(sorting->themes.size() == starter_codes.size());
}

}  // namespace klantendag::themes
