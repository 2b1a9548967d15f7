// SPDX-License-Identifier: EUPL-1.2
// Who may be called, by whom, when; and what `verify` finds when that was not so.
#include <thread>

#include "modules/recruitment/call_room_for_tests.hpp"
#include "modules/recruitment/rules.hpp"

namespace klantendag::recruitment {

using enum Permission;

TEST_CASE("never again: this person is out of later draws, and a reserve takes the seat") {
  CallRoom room;
  room.begin_round();
  CallId const call = *room.next();
  room.identify(call);
  REQUIRE(room.noted(call, {.outcome = Outcome::never_again}));

  CHECK(room.board_now().lines[0].call.state == State::never_again);
  CHECK(room.board_now().open == 3);
  auto const pool =
      room.house.read([&](Work& work) { return complaints::eligible_pool(work, room.edition); })
          .value();
  CHECK(pool.size() == 4);
  CHECK(room.broken().empty());
}

TEST_CASE("who came on the list of not to call after the draw is passed over") {
  CallRoom room;
  room.begin_round();
  REQUIRE(room.house.write([&](Work& work) {
    return complaints::block(work, room.keys, room.edition, {.reference = "K-1"},
                             complaints::BlockReason::deceased);
  }));

  CallId const call = *room.next();

  Board const board = room.board_now();
  CHECK(board.lines[0].call.state == State::blocked);
  CHECK(board.lines[1].call.id == call);
  CHECK(board.lines.size() == 4);
}

TEST_CASE("only the caller who has a person sees who it is, and the lease passes to the next") {
  CallRoom room;
  room.begin_round();
  Actor const ada = room.caller("ada");
  Actor const bo = room.caller("bo");
  room.house.act_as(ada);
  CallId const call = *room.next();
  CHECK(room.next() == call);  // one at a time
  room.house.act_as(bo);
  CHECK(room.house
            .read([&](Work& work) { return conversation(work, room.means(), room.edition, call); })
            .error()
            .key == "recruitment.not_yours");
  CHECK(room.noted(call, {.outcome = Outcome::no_answer}).error().key == "recruitment.not_yours");

  room.house.clock().advance(lease);

  CHECK(room.next() == call);
  auto const talk =
      room.house
          .read([&](Work& work) { return conversation(work, room.means(), room.edition, call); })
          .value();
  CHECK(talk.contact.surname == "Vis1");
  room.house.act_as(ada);
  CHECK(room.noted(call, {.outcome = Outcome::no_answer}).error().key == "recruitment.not_yours");
}

TEST_CASE("when the lease is over the contact is closed, but what came of it can still be noted") {
  CallRoom room;
  room.begin_round();
  CallId const call = *room.next();
  room.identify(call);
  room.at(0, 20, 5);

  CHECK(room.house
            .read([&](Work& work) { return conversation(work, room.means(), room.edition, call); })
            .error()
            .key == "recruitment.not_yours");
  CHECK(room.house.write([&](Work& work) { return confirm_identity(work, room.edition, call); })
            .error()
            .key == "recruitment.not_yours");
  REQUIRE(room.noted(call, {.outcome = Outcome::declined, .may_ask_again = true}));
  auto const kept = room.house.read(
      [](Work& work) { return work.session.one("SELECT noted_at - begun_at FROM call_attempt"); });
  CHECK(kept->integer(0) > lease.ms);
  CHECK(room.broken().empty());
}

TEST_CASE("a caller chooses only whom something was promised or who may be called now") {
  CallRoom room;
  room.begin_round();
  CallId const first = *room.next();
  REQUIRE(room.noted(first, {.outcome = Outcome::no_answer}));
  auto const taken = [&] {
    return room.house.write(
        [&](Work& work) { return take(work, room.means(), room.edition, first); });
  };

  CHECK(taken().error().key == "recruitment.not_now");
  room.at(0, 14);
  CHECK(taken());
  room.identify(first);
  Instant const agreed = room.house.clock().now() + hours(2);
  REQUIRE(room.noted(first, {.outcome = Outcome::call_back, .call_at = agreed}));
  CHECK(taken());
}

TEST_CASE("whom a colleague is speaking with is said to be taken") {
  CallRoom room;
  room.begin_round();
  room.house.act_as(room.caller("ada"));
  CallId const first = *room.next();
  room.house.act_as(room.caller("bo"));

  auto const taken =
      room.house.write([&](Work& work) { return take(work, room.means(), room.edition, first); });

  CHECK(taken.error().key == "recruitment.taken");
}

TEST_CASE("who opens sixty people an hour must wait, also when they were given back") {
  CallRoom room;
  room.begin_round();
  room.house.act_as(room.caller("ada"));
  auto const next = [&] {
    return room.house.write(
        [&](Work& work) { return take_next(work, room.means(), room.edition); });
  };
  for (std::int64_t times = 0; times < most_calls_an_hour; ++times) {
    CallId const call = **next();
    REQUIRE(room.house.write([&](Work& work) { return give_back(work, room.edition, call); }));
  }

  CHECK(next().error().key == "recruitment.slow_down");
  room.at(0, 12);
  CHECK(next());
}

TEST_CASE("when the last ones may not be called, a reserve is called at once") {
  CallRoom room;
  room.draw.seats.resize(1);
  room.begin_round();
  REQUIRE(room.house.write([&](Work& work) {
    return complaints::block(work, room.keys, room.edition, {.reference = "K-1"},
                             complaints::BlockReason::deceased);
  }));

  CHECK(room.next().has_value());
}

TEST_CASE("two callers at the same time never get the same person") {
  CallRoom room;
  for (Drawn const& reserve : std::exchange(room.draw.reserves, {})) {
    room.draw.seats.push_back(reserve);
  }
  room.begin_round();
  std::vector<CallId> taken[2];
  Actor const callers[2] = {room.caller("ada"), room.caller("bo")};
  auto const work_through = [&](int which) {
    Desk desk(room.house.database(), room.house.clock(),
              IdSource(Rng::from_seed(std::string("caller") + std::to_string(which))));
    desk.actor = callers[which];
    for (int times = 0; times < 5; ++times) {
      std::optional<CallId> call;
      auto const took = desk.write([&](Work& work) -> Result<void> {
        ASSIGN_OR_RETURN(call, take_next(work, room.means(), room.edition));
        return {};
      });
      if (!took || !call) continue;
      taken[which].push_back(*call);
      (void)desk.write([&](Work& work) {
        return note(work, room.means(), room.edition, *call, {.outcome = Outcome::no_answer});
      });
    }
  };
  {
    std::jthread const first(work_through, 0);
    std::jthread const second(work_through, 1);
  }

  std::set<CallId> different(taken[0].begin(), taken[0].end());
  different.insert(taken[1].begin(), taken[1].end());
  CHECK(taken[0].size() + taken[1].size() == 5);
  CHECK(different.size() == 5);
}

TEST_CASE("who makes no calls sees nobody, and a caller does not run the round") {
  CallRoom room;
  room.begin_round();
  room.house.act_as(
      {.kind = Actor::Kind::owner, .permissions = Permissions{see_editions, manage_register}});
  CHECK(room.house.write([&](Work& work) { return take_next(work, room.means(), room.edition); })
            .error()
            .kind == ErrorKind::forbidden);
  CHECK(room.house.read([](Work& work) { return open_rounds(work); }).error().kind ==
        ErrorKind::forbidden);

  room.house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions{make_calls}});
  CHECK(room.house.read([&](Work& work) { return board(work, room.edition); }).error().kind ==
        ErrorKind::forbidden);
  CHECK(room.today_now().ready == 3);
}

TEST_CASE("V42, V43 and V44 each find their own damage") {
  auto const damaged = [](std::initializer_list<char const*> sabotages) {
    CallRoom room;
    room.begin_round();
    CallId const call = *room.next();
    room.identify(call);
    CHECK(room.accepted(call, CallRoom::yes_to_everything()));
    CallId const never = *room.next();
    room.identify(never);
    CHECK(room.noted(never, {.outcome = Outcome::never_again}));
    CHECK(room.broken().empty());
    for (char const* const sabotage : sabotages) room.damage(sabotage);
    return room.broken();
  };
  using Codes = std::set<std::string>;

  CHECK(damaged({"UPDATE register_blocked SET blocked_at = blocked_at - 1"}) == Codes{"V42"});
  // An older reason of another kind does not hide it.
  CHECK(damaged({"INSERT INTO register_blocked (id, blocked_key, reason, blocked_at) "
                 "SELECT 'X' || SUBSTR(id, 2), blocked_key, 'blocked', 0 FROM register_blocked",
                 "UPDATE register_blocked SET blocked_at = blocked_at - 1 "
                 "WHERE reason = 'never_again'"}) == Codes{"V42"});
  CHECK(damaged({"UPDATE call_attempt SET begun_at = begun_at - 36000000 WHERE outcome = "
                 "'never_again'"}) == Codes{"V43"});
  CHECK(damaged({"UPDATE call_attempt SET noted_at = begun_at - 1"}) == Codes{"V43"});
  CHECK(damaged({"UPDATE call SET state = 'exhausted' WHERE state = 'to_call'"}) == Codes{"V43"});
  CHECK(damaged({"DELETE FROM call_consent WHERE purpose = 'attend'"}) == Codes{"V44"});
  CHECK(damaged({"UPDATE call_consent SET yes = 0 WHERE purpose = 'note_needs'"}) == Codes{"V44"});
}

}  // namespace klantendag::recruitment
