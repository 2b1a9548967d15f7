// SPDX-License-Identifier: EUPL-1.2
#include "modules/selection/rules.hpp"

#include <doctest/doctest.h>

#include "core/lottery/draw.hpp"

namespace klantendag::selection {
namespace {

Id<Account> account(std::uint64_t number) {
  return Id<Account>(Uuid{number, number});
}

Person person(std::uint64_t number) {
  return {.account = account(number), .is_account = true};
}

Lottery public_lottery() {
  return {.state = State::published};
}

// The organiser is 1, the witness 2; secrets as `open` says.
Lottery committed(bool open = false) {
  Lottery lottery = public_lottery();
  for (auto const& [seat, who, secret] :
       {std::tuple{Seat::organiser, 1U, "eerste geheim"}, {Seat::witness, 2U, "tweede geheim"}}) {
    lottery.seeds.push_back(
        {.seat = seat, .account = account(who), .commitment = lottery::commitment_of(secret)});
    if (open) lottery.seeds.back().secret = secret;
  }
  return lottery;
}

}  // namespace

TEST_CASE("a secret is fixed only for a public lottery, once, and by a person") {
  CHECK(may_commit(public_lottery(), Seat::organiser, person(1), "a"));
  CHECK(may_commit({.state = State::solved}, Seat::organiser, person(1), "a").error().key ==
        "selection.not_published");
  CHECK(may_commit(public_lottery(), Seat::organiser, {}, "a").error().key ==
        "selection.needs_account");
  CHECK(may_commit(committed(), Seat::organiser, person(1), "a").error().key ==
        "selection.committed");
}

TEST_CASE("one person cannot give both secrets, nor can who read in the register be the witness") {
  Lottery lottery = committed();
  lottery.seeds.pop_back();

  CHECK(may_commit(lottery, Seat::witness, person(2), "a"));
  CHECK(may_commit(lottery, Seat::witness, person(1), "a").error().key == "selection.same_person");
  CHECK(may_commit(lottery, Seat::witness, {account(2), true, true}, "a").error().key ==
        "selection.importer");
  CHECK(
      may_commit(lottery, Seat::witness, person(2), lottery.seeds.front().commitment).error().key ==
      "selection.same_secret");
  // The organiser may have read it in: the witness is there for that.
  CHECK(may_commit(public_lottery(), Seat::organiser, {account(1), true, true}, "a"));
}

TEST_CASE("a secret opens only when both are fixed, by its owner, and to the letter") {
  Lottery half = committed();
  half.seeds.pop_back();

  CHECK(may_reveal(committed(), Seat::organiser, person(1), "eerste geheim"));
  CHECK(may_reveal(half, Seat::organiser, person(1), "eerste geheim").error().key ==
        "selection.not_committed");
  CHECK(may_reveal(committed(), Seat::organiser, person(2), "eerste geheim").error().key ==
        "selection.not_your_secret");
  CHECK(may_reveal(committed(), Seat::organiser, person(1), "Eerste geheim").error().field ==
        "secret");
  CHECK(may_reveal(committed(true), Seat::organiser, person(1), "eerste geheim").error().key ==
        "selection.revealed");
}

TEST_CASE("only the witness who gave a secret draws, and only when both are open") {
  CHECK(may_draw(committed(true), person(2)));
  CHECK(may_draw(committed(), person(2)).error().key == "selection.not_revealed");
  CHECK(may_draw(committed(true), person(1)).error().key == "selection.not_the_witness");
  CHECK(may_draw(committed(true), {account(2), true, true}).error().key == "selection.importer");
}

TEST_CASE("a draw is final, an attempt before it can be given up") {
  CHECK(may_abandon({.state = State::solving}));
  CHECK(may_abandon({.state = State::published}));
  CHECK(may_abandon({.state = State::drawn}).error().key == "selection.drawn_already");
  CHECK(may_abandon(committed()));
  CHECK(may_abandon(committed(true)).error().key == "selection.draw_now");
  CHECK(may_publish({.state = State::solved}));
  CHECK_FALSE(may_publish({.state = State::published}));
}

}  // namespace klantendag::selection
