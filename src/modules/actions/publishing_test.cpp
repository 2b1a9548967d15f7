// SPDX-License-Identifier: EUPL-1.2
// "U zei - wij deden": what may stand there, what may not, and that it goes with the tip.
#include "modules/actions/publishing.hpp"

#include <doctest/doctest.h>

#include "modules/actions/public_rules.hpp"
#include "modules/actions/tips_house_test.hpp"

namespace klantendag::actions {
namespace {

PublicWords const good{.said = "De computer is voor veel mensen lastig.",
                       .done = "Op dinsdagmiddag helpt iemand u op kantoor."};

Result<PublicLine> put(Tips& tips, PublicWords const& words = good) {
  return tips.house.write([&](Work& work) { return publish(work, tips.keys, tips.tip, words); });
}

std::vector<PublicEdition> everybody_reads(Tips& tips) {
  tips.house.act_as({});
  auto const page = tips.house.read([](Work& work) { return public_page(work); });
  tips.act_as(tips.noor, organiser);
  return page.value();
}

}  // namespace

TEST_CASE("what was done and checked is shown to everybody, once a person put it there") {
  Tips tips;
  tips.walk();
  CHECK(everybody_reads(tips).empty());

  CHECK(put(tips));

  auto const page = everybody_reads(tips);
  CHECK(page.at(0).title == "Klantendag 2027");
  CHECK(page.at(0).lines.at(0).done == good.done);
  CHECK_FALSE(page.at(0).tips.has_value());  // one tip of one client: too few to count
  CHECK(tips.findings() == "");
}

TEST_CASE("what nobody checked is not shown, nor what was only answered") {
  Tips tips;
  CHECK(put(tips).error().key == "actions.not_checked");
  CHECK(tips.adopt());
  CHECK(tips.claim());
  CHECK(put(tips).error().key == "actions.not_checked");

  Tips answered;
  CHECK(answered.decide({.state = State::answered, .what = "Dank u wel."}));
  CHECK(put(answered).error().key == "actions.not_checked");
}

TEST_CASE(
    "what looks like a person stands on the public page only when somebody looked at just that") {
  Tips tips;
  tips.walk();

  auto const phone = put(tips, {good.said, "Bel 06-12345678."});
  CHECK(phone.error().key == "actions.public_person");
  CHECK(phone.error().field == "done");
  CHECK(phone.error().parameters.at(0).value == "06-12345678");
  auto const more = put(tips, {"Willem vindt het lastig.", "Bel 06-12345678.", "06-12345678"});
  CHECK(more.error().parts.at(0).parameters.at(0).value == "Willem");
  CHECK(put(tips, {good.said, "Bel 06-12345678.", "06-12345678"}));
}

TEST_CASE("a first name or surname that is a word is looked at; the two together are refused") {
  std::vector<Name> const names = {{"Roos", "de Groot"}, {"J", ""}, {"Wil", "Post"}};

  CHECK(names_somebody("Roos de Groot vindt het lastig.", names));
  CHECK(names_somebody("Post, Wil", names));
  CHECK_FALSE(names_somebody("U krijgt eerder post. De J is een letter.", names));
  CHECK(parts_named("U krijgt eerder post. De J is een letter.", names) ==
        std::vector<std::string>{"Post"});
  CHECK(parts_named("Wij planten een roos.", names) == std::vector<std::string>{"Roos"});
}

TEST_CASE("a sentence of the client is not used: the yes to a quotation is for the report") {
  Tips tips;
  tips.walk();
  std::string const theirs = "U zei: niet iedereen is handig met de computer!";

  for (std::string_view const quote : {"no", "yes"}) {
    tips.run("UPDATE story SET consent_quote = ?1", {quote});
    CHECK(put(tips, {.said = theirs, .done = good.done}).error().field == "said");
    CHECK(put(tips, {.said = good.said, .done = theirs}).error().field == "done");
  }
  CHECK(put(tips));
}

TEST_CASE("one or two words are nobody's sentence") {
  CHECK_FALSE(repeats("Er is nu koffie bij de balie.", "Koffie!"));
  CHECK(repeats("Er is geen koffie meer.", "Geen koffie meer"));
}

TEST_CASE(
    "the first draft of the public line says since when and where, and leaves out what was said") {
  Decision const decision{
      .words = {.evidence = "Iemand helpt u elke dinsdagmiddag.", .place = "Voorbeeldplein 1"},
      .starts_on = Date::parse("2012-06-19")};

  auto const draft = public_draft(Texts{Language::nl}, decision);

  CHECK(draft.said == "");
  CHECK(draft.done ==
        "Iemand helpt u elke dinsdagmiddag. Dit begint op dinsdag 19 juni 2012. "
        "Het is hier: Voorbeeldplein 1.");
}

TEST_CASE(
    "it leaves the public page when the client takes the story back, and when we take it off") {
  Tips tips;
  tips.walk();
  CHECK(put(tips));
  CHECK(tips.withdraw());
  CHECK(everybody_reads(tips).empty());
  CHECK(tips.findings() == "");

  Tips other;
  other.walk();
  CHECK(put(other));
  CHECK(other.house.write([&](Work& work) { return unpublish(work, other.tip); }));
  CHECK(everybody_reads(other).empty());
}

TEST_CASE("V20: everybody reads that we did what nobody checked is found") {
  Tips tips;
  CHECK(tips.decide({.state = State::answered, .what = "Dank u wel."}));
  tips.run(R"sql(
    INSERT INTO public_line (decision, edition, said, done, published_by, published_at)
    SELECT id, edition, 'Dit.', 'Dat.', decided_by, 0 FROM tip_decision
  )sql");
  CHECK(tips.findings() == "V20 ");
}

TEST_CASE("what was decided anew is not on the public page any more, and V20 finds it when it is") {
  Tips tips;
  tips.walk();
  CHECK(put(tips));
  CHECK(tips.react(TellingState::not_content, tips.els));
  tips.house.clock().advance(days(1));

  CHECK(tips.decide({.state = State::answered, .what = "Wij bellen u."}));

  CHECK(everybody_reads(tips).empty());
  auto const taken_off = tips.house.read([](Work& work) -> Result<std::int64_t> {
    ASSIGN_OR_RETURN(
        auto const row,
        work.session.one("SELECT COUNT(*) FROM audit_entry WHERE action = 'public_line.remove'"));
    return row.integer(0);
  });
  CHECK(taken_off.value() == 1);
  CHECK(tips.findings() == "");
  tips.run(R"sql(
    INSERT INTO public_line (decision, edition, said, done, published_by, published_at)
    SELECT id, edition, 'Dit.', 'Dat.', decided_by, 0 FROM tip_decision WHERE state = 'done'
  )sql");
  CHECK(tips.findings() == "V20 ");
}

TEST_CASE("a count is shown only when neither it nor what is left of it is a few") {
  CHECK_FALSE(may_be_counted(4, 4).tips.has_value());
  CHECK(may_be_counted(20, 4).tips == 20);
  CHECK_FALSE(may_be_counted(20, 4).told.has_value());
  CHECK_FALSE(may_be_counted(20, 17).told.has_value());
  CHECK(may_be_counted(20, 15).told == 15);
  CHECK(may_be_counted(20, 20).told == 20);
}

TEST_CASE("what keeps an action is said with a day, and ends when it is done") {
  Tips tips;
  CHECK(tips.adopt());
  Date const until = *Date::parse("2026-12-10");
  auto const wait = [&](Date day, std::string_view why) {
    return tips.house.write([&](Work& work) { return block(work, tips.keys, tips.tip, day, why); });
  };

  CHECK(wait(*Date::parse("2026-11-25"), "De zaal is bezet.").error().field == "until");
  CHECK(wait(until, " ").error().field == "why");
  CHECK(wait(until, "De zaal is bezet."));
  CHECK(tips.opened().decisions.at(0).words.blocked == "De zaal is bezet.");
  CHECK(is_blocked(tips.opened().decisions.at(0), *Date::parse("2026-12-09")));
  CHECK_FALSE(is_blocked(tips.opened().decisions.at(0), until));
  CHECK(tips.house.write([&](Work& work) { return unblock(work, tips.keys, tips.tip); }));
  CHECK(wait(until, "De zaal is bezet."));
  CHECK(tips.claim());
  CHECK_FALSE(tips.opened().decisions.at(0).blocked_until.has_value());
  CHECK(tips.findings() == "");
}

}  // namespace klantendag::actions
