// SPDX-License-Identifier: EUPL-1.2
// From the begin of a round to a yes, a no or a reserve.
#include "modules/recruitment/call_room_for_tests.hpp"
#include "modules/recruitment/rules.hpp"

namespace klantendag::recruitment {

TEST_CASE("nobody is called before the organiser begins, nor without a draw") {
  CallRoom room;
  CHECK(room.house.write([&](Work& work) { return take_next(work, room.means(), room.edition); })
            .error()
            .key == "recruitment.no_round");
  auto const seats = std::exchange(room.draw.seats, {});
  CHECK(room.house.write([&](Work& work) { return begin(work, room.means(), room.edition); })
            .error()
            .key == "recruitment.nothing_drawn");

  room.draw.seats = seats;
  room.begin_round();

  CHECK(room.board_now().open == 3);
  CHECK(room.next().has_value());
}

TEST_CASE("a person says yes: every answer is kept, the needs are sealed, and they join") {
  CallRoom room;
  room.begin_round();
  CallId const call = *room.next();
  CHECK(room.accepted(call, CallRoom::yes_to_everything()).error().key ==
        "recruitment.identity_first");
  room.identify(call);

  REQUIRE(room.accepted(call, CallRoom::yes_to_everything()));

  CHECK(room.draw.joined == std::vector{room.draw.seats[0].complaint});
  Board const board = room.board_now();
  CHECK(board.accepted == 1);
  CHECK(board.seats == 3);
  REQUIRE(board.fillings.size() == 1);
  CHECK(board.fillings[0].value == "Werk");
  CHECK(board.fillings[0].accepted == 1);
  auto const stored = room.house.read(
      [](Work& work) { return work.session.one("SELECT names, needs FROM call_practical"); });
  CHECK(stored->bytes(0).find("Noor") == std::string::npos);
  CHECK(stored->bytes(1).find("wheelchair") == std::string::npos);
  CHECK(room.broken().empty());
}

TEST_CASE("needs are not noted when somebody did not want that, and nobody comes without a yes") {
  CallRoom room;
  room.begin_round();
  CallId const call = *room.next();
  room.identify(call);

  Acceptance no_needs = CallRoom::yes_to_everything();
  no_needs.consents[5].yes = false;
  CHECK(room.accepted(call, no_needs).error().key == "recruitment.needs_not_allowed");
  Acceptance not_coming = CallRoom::yes_to_everything();
  not_coming.consents[0].yes = false;
  CHECK(room.accepted(call, not_coming).error().key == "recruitment.must_attend");
  Acceptance not_asked = CallRoom::yes_to_everything();
  not_asked.consents.pop_back();
  CHECK(room.accepted(call, not_asked).error().key == "recruitment.ask_everything");
}

TEST_CASE("who says no leaves the seat to the next reserve, and the chain is kept") {
  CallRoom room;
  room.begin_round();
  CallId const call = *room.next();
  room.identify(call);

  REQUIRE(room.noted(call, {.outcome = Outcome::declined, .may_ask_again = true}));

  Board const board = room.board_now();
  CHECK(board.open == 3);
  CHECK(board.lines.size() == 4);
  CHECK(board.lines[3].call.rank == 4);
  CHECK(board.lines[3].call.replaces == call);
  CHECK(room.broken().empty());
}

TEST_CASE("who rather is not asked again is out of later draws, like who says never again") {
  CallRoom room;
  room.begin_round();
  CallId const call = *room.next();
  room.identify(call);

  REQUIRE(room.noted(call, {.outcome = Outcome::declined, .may_ask_again = false}));

  auto const pool =
      room.house.read([&](Work& work) { return complaints::eligible_pool(work, room.edition); })
          .value();
  CHECK(pool.size() == 4);
  CHECK(room.broken().empty());
  room.damage("UPDATE call SET made_at = made_at + 1 WHERE state = 'declined'");
  CHECK(room.broken() == std::set<std::string>{"V42"});
}

TEST_CASE("who cancels is followed by a reserve, until no reserve is left") {
  CallRoom room;
  room.begin_round();
  for (int times = 0; times < 3; ++times) {
    CallId const call = *room.next();
    room.identify(call);
    REQUIRE(room.accepted(call, CallRoom::yes_to_everything()));
    REQUIRE(room.house.write(
        [&](Work& work) { return cancel(work, room.means(), room.edition, call); }));
  }

  CHECK(room.draw.left.size() == 3);
  Board const board = room.board_now();
  CHECK(board.open == 2);
  CHECK(board.without_reserve == 1);
  CHECK(board.seats == 3);
}

TEST_CASE("who cancelled elsewhere is followed by a reserve when the organiser takes that over") {
  CallRoom room;
  room.begin_round();
  CallId const call = *room.next();
  room.identify(call);
  REQUIRE(room.accepted(call, CallRoom::yes_to_everything()));
  room.draw.elsewhere = {room.draw.joined.front()};

  room.begin_round();

  Board const board = room.board_now();
  CHECK(board.lines[0].call.state == State::cancelled);
  CHECK(board.open == 3);
  CHECK(board.lines[3].call.replaces == call);
}

TEST_CASE("who was not reached is not tried again in the same part of the day") {
  CallRoom room;
  room.begin_round();
  CallId const first = *room.next();
  REQUIRE(room.noted(first, {.outcome = Outcome::no_answer}));

  CallId const second = *room.next();

  CHECK(second != first);
  CHECK(room.house.write([&](Work& work) { return take(work, room.means(), room.edition, first); })
            .error()
            .key == "recruitment.finish_first");
  REQUIRE(room.noted(second, {.outcome = Outcome::busy}));
  room.at(0, 14);
  CHECK(room.next() == first);
}

TEST_CASE("after four tries in two parts of the day a reserve is called") {
  CallRoom room;
  room.draw.seats.resize(1);
  room.begin_round();
  CallId const first = *room.next();
  REQUIRE(room.noted(first, {.outcome = Outcome::no_answer}));
  CHECK_FALSE(room.next());
  for (auto const& [day, hour] : {std::pair{1, 10}, {2, 10}, {5, 10}}) {
    room.at(day, hour);
    REQUIRE(room.next() == first);
    REQUIRE(room.noted(first, {.outcome = Outcome::voicemail}));
  }
  CHECK(room.board_now().lines[0].call.state == State::to_call);  // mornings only

  room.at(5, 18);
  REQUIRE(room.next() == first);
  REQUIRE(room.noted(first, {.outcome = Outcome::busy}));

  CHECK(room.board_now().lines[0].call.state == State::exhausted);
  CHECK(room.board_now().lines.size() == 2);
  CHECK(room.broken().empty());
}

TEST_CASE(
    "a call back is a promise: open until somebody spoke to the person, first when it is due") {
  CallRoom room;
  room.begin_round();
  CallId const call = *room.next();
  room.identify(call);
  Instant const agreed = instant_in_amsterdam(*Date::from(2026, 11, 26), TimeOfDay{14 * 60});
  REQUIRE(room.noted(call, {.outcome = Outcome::call_back, .call_at = agreed}));
  CHECK(room.today_now().promises.size() == 1);

  room.at(1, 10);
  CallId const other = *room.next();
  CHECK(other != call);
  REQUIRE(room.noted(other, {.outcome = Outcome::no_answer}));
  room.at(1, 14);
  REQUIRE(room.next() == call);
  REQUIRE(room.noted(call, {.outcome = Outcome::no_answer}));
  CHECK(room.today_now().promises.size() == 1);  // trying is not speaking

  room.at(1, 18);
  REQUIRE(room.next() == call);
  room.identify(call);
  REQUIRE(room.accepted(call, CallRoom::yes_to_everything()));
  CHECK(room.today_now().promises.empty());
  CHECK(room.broken().empty());
}

TEST_CASE("outside call hours nobody is called") {
  CallRoom room;
  room.begin_round();
  for (auto const& [day, hour] : {std::pair{0, 20}, {1, 8}, {3, 11}}) {  // the 28th is a Saturday
    room.at(day, hour);
    CHECK(room.house.write([&](Work& work) { return take_next(work, room.means(), room.edition); })
              .error()
              .key == "recruitment.outside_hours");
  }
}

}  // namespace klantendag::recruitment
