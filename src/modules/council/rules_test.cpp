// SPDX-License-Identifier: EUPL-1.2
// Terms of members, and the one way of an advice.
#include "modules/council/rules.hpp"

#include <doctest/doctest.h>

#include <functional>

namespace klantendag::council {
namespace {

Date on(std::string_view text) {
  return *Date::parse(text);
}

Member seated_once() {
  return {.terms = {{on("2026-01-01"), on("2027-12-31")}}};
}

Advice acknowledged_one() {
  return *acknowledged({.state = AdviceState::received, .words = "Bel terug."});
}

}  // namespace

TEST_CASE("a member sits within a term, and can be chosen again after it") {
  Member member = seated_once();
  CHECK_FALSE(sits(member, on("2025-12-31")));
  CHECK(sits(member, on("2026-01-01")));
  CHECK(sits(member, on("2027-12-31")));
  CHECK_FALSE(sits(member, on("2028-01-01")));

  CHECK(chosen(member, {on("2027-06-01"), on("2029-12-31")}).error().key ==
        "council.term_overlaps");
  CHECK(chosen(member, {on("2028-02-01"), on("2028-01-01")}).error().key ==
        "council.term_backwards");
  auto const again = chosen(member, {on("2028-01-01"), on("2029-12-31")});
  REQUIRE(again);
  CHECK(sits(*again, on("2028-01-01")));
  CHECK(sits_until(*again, on("2028-05-01")) == on("2029-12-31"));
}

TEST_CASE("somebody who left sits no more, whatever the term says") {
  Member member = seated_once();
  member.state = MemberState::left;
  CHECK_FALSE(sits(member, on("2026-06-01")));
}

TEST_CASE("a reaction without a reason is none, also when we adopt everything") {
  auto const refused = reacted(acknowledged_one(), {Outcome::adopted, "  "});
  CHECK(refused.error().key == "council.reason_missing");
  CHECK(refused.error().field == "words");
}

TEST_CASE("what was adopted is done only after it was told, and with what shows it") {
  auto const adopted = reacted(acknowledged_one(), {Outcome::partly, "De brief wel."});
  REQUIRE(adopted);
  CHECK(followed(*adopted, "Klaar.").error().key == "council.step");
  auto const heard = told(*adopted);
  REQUIRE(heard);
  CHECK(followed(*heard, "").error().key == "council.evidence_missing");
  CHECK(followed(*heard, "In elke brief staat een naam.")->state == AdviceState::followed);
}

TEST_CASE("after a no there is nothing to do, and the council heard it when it was told") {
  auto const no = reacted(acknowledged_one(), {Outcome::not_adopted, "Dat mag niet van de wet."});
  REQUIRE(no);
  CHECK(turn_of(*no) == Turn::ours);
  auto const heard = told(*no);
  CHECK(turn_of(*heard) == Turn::done);
  CHECK(followed(*heard, "Klaar.").error().key == "council.step");
  CHECK(dropped(*heard, "Toch niet.").error().key == "council.step");
}

// Every step from every state: allowed exactly where the record will allow it.
TEST_CASE("no step leaves the way that the record knows") {
  using Step = std::function<Result<Advice>(Advice const&)>;
  std::vector<Step> const steps = {[](Advice const& one) { return answered(one, "Advies."); },
                                   [](Advice const& one) { return acknowledged(one); },
                                   [](Advice const& one) {
                                     return reacted(one, {Outcome::adopted, "Goed."});
                                   },
                                   [](Advice const& one) {
                                     return reacted(one, {Outcome::partly, "Deels."});
                                   },
                                   [](Advice const& one) {
                                     return reacted(one, {Outcome::not_adopted, "Nee."});
                                   },
                                   [](Advice const& one) { return told(one); },
                                   [](Advice const& one) { return followed(one, "Kijk."); },
                                   [](Advice const& one) { return dropped(one, "Toch niet."); }};
  for (AdviceState const from : every_advice_state) {
    for (Outcome const outcome : every_outcome) {
      for (Step const& step : steps) {
        auto const after = step({.state = from, .outcome = outcome});
        if (!after) continue;
        bool legal = false;
        for (audit::Transition const& one : advice_steps) {
          legal = legal || (one.from == name_of(from) && one.to == name_of(after->state));
        }
        CHECK_MESSAGE(legal, name_of(from) << " to " << name_of(after->state));
      }
    }
  }
}

}  // namespace klantendag::council
