// SPDX-License-Identifier: EUPL-1.2
#include "modules/recruitment/recruitment.hpp"

#include <doctest/doctest.h>

#include <set>
#include <thread>

#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/recruitment/rules.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::recruitment {
namespace {

using enum Permission;

// A draw as the calls see it: seats in a row, and reserves that come one after another.
struct SmallDraw {
  std::vector<Drawn> seats{};
  std::vector<Drawn> reserves{};
  std::vector<ComplaintId> joined{};
  std::vector<ComplaintId> left{};
  std::vector<ComplaintId> elsewhere{};  // cancelled

  Neighbours neighbours() {
    return {
        .draw = [this](Work&, EditionId) -> Result<Draw> {
          return Draw{{"Divisie"}, seats};
        },
        .next = [this](Work&, EditionId, ComplaintId gone, Left) -> Result<std::optional<Drawn>> {
          std::erase_if(seats, [&](Drawn const& one) { return one.complaint == gone; });
          if (reserves.empty()) return std::optional<Drawn>{};
          Drawn const next = reserves.front();
          reserves.erase(reserves.begin());
          seats.push_back(next);
          return std::optional(next);
        },
        .joined = [this](Work&, EditionId, ComplaintId complaint, Acceptance const&,
                         complaints::Contact const&) -> Result<void> {
          joined.push_back(complaint);
          return {};
        },
        .left = [this](Work&, EditionId, ComplaintId complaint) -> Result<void> {
          left.push_back(complaint);
          return {};
        },
        .cancelled = [this](Work&, EditionId) -> Result<std::vector<ComplaintId>> {
          return elsewhere;
        }};
  }
};

// An edition with five complaints: three drawn, two in reserve. It is Wednesday ten o'clock.
class CallRoom {
 public:
  CallRoom() : house(rights()), keys(crypto::Keys::in_memory()) {
    edition = house
                  .write([](Work& work) {
                    return editions::create(work, {"Dag", 2027, editions::Preset::klantendag});
                  })
                  .value()
                  .id;
    std::string rows = "Klachtnummer;Ontvangen;Afgehandeld;Status;Achternaam;Telefoon;Divisie\n";
    for (char const* const number : {"1", "2", "3", "4", "5"}) {
      rows += std::string("K-") + number + ";2-1-2026;3-1-2026;Afgehandeld;Vis" + number +
              ";06-1234567" + number + ";Werk\n";
    }
    CHECK(house.write([&](Work& work) {
      return complaints::import_register(
          work, keys, {.edition = edition, .source = spreadsheet::source_of(rows)});
    }));
    auto const pool =
        house.read([&](Work& work) { return complaints::eligible_pool(work, edition); }).value();
    std::int64_t rank = 0;
    for (complaints::Eligible const& one : pool) {
      auto& list = rank < 3 ? draw.seats : draw.reserves;
      list.push_back({one.complaint, ++rank, {one.facts.division}});
    }
    neighbours = draw.neighbours();
  }

  static Permissions rights() {
    return Permissions{see_editions, manage_editions, manage_register, make_calls};
  }
  Means means() { return {keys, neighbours}; }

  void begin_round() {
    CHECK(house.write([&](Work& work) { return begin(work, means(), edition); }));
  }
  std::optional<CallId> next() {
    return house.write([&](Work& work) { return take_next(work, means(), edition); }).value();
  }
  Result<void> noted(CallId id, Note const& what) {
    return house.write([&](Work& work) { return note(work, means(), edition, id, what); });
  }
  void identify(CallId id) {
    CHECK(house.write([&](Work& work) { return confirm_identity(work, edition, id); }));
  }
  static Acceptance yes_to_everything() {
    Acceptance acceptance{.practical = {.first_name = "Noor", .needs = {"wheelchair"}}};
    for (Purpose const purpose : purposes) acceptance.consents.push_back({purpose, true});
    return acceptance;
  }
  Result<void> accepted(CallId id, Acceptance const& acceptance) {
    return house.write([&](Work& work) { return accept(work, means(), edition, id, acceptance); });
  }
  Board board_now() {
    return house.read([&](Work& work) { return board(work, edition); }).value();
  }
  Today today_now() {
    return house.read([&](Work& work) { return today(work, edition); }).value();
  }
  // At this hour and minute, so many days from the first.
  void at(int day, int hour, int minute = 0) {
    Instant const wanted = instant_in_amsterdam(Date::from(2026, 11, 25)->plus_days(day),
                                                TimeOfDay{hour * 60 + minute});
    house.clock().advance(wanted - house.clock().now());
  }
  void damage(std::string_view sql) {
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const rows, session.exec(sql));
      CHECK_MESSAGE(rows > 0, sql);
      return {};
    }));
  }
  // The codes that `verify` finds something for.
  std::set<std::string> broken() {
    std::set<std::string> codes;
    auto const outcomes =
        house.read([](Work& work) { return audit::verify(work.session, checks()); }).value();
    for (audit::Outcome const& outcome : outcomes) {
      if (!outcome.findings.empty()) codes.insert(std::string(outcome.code));
    }
    return codes;
  }
  Actor caller(char const* name) {
    auto const id = Id<Account>(Uuid{.low = static_cast<std::uint64_t>(name[0])});
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      RETURN_IF_ERROR(session.exec(R"sql(
        INSERT INTO account (id, name, email, email_folded, state, totp_step, language, created_at)
        VALUES (?1, ?2, ?2, ?2, 'active', 0, 'nl', 0)
      )sql",
                                   {id, name}));
      return {};
    }));
    return {.kind = Actor::Kind::account, .account = id, .name = name, .permissions = rights()};
  }

  TestHouse house;
  crypto::Keys keys;
  EditionId edition{};
  SmallDraw draw{};
  Neighbours neighbours{};
};

}  // namespace

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
  CHECK(damaged({"UPDATE call_attempt SET begun_at = begun_at - 36000000 WHERE outcome = "
                 "'never_again'"}) == Codes{"V43"});
  CHECK(damaged({"UPDATE call SET state = 'exhausted' WHERE state = 'to_call'"}) == Codes{"V43"});
  CHECK(damaged({"DELETE FROM call_consent WHERE purpose = 'attend'"}) == Codes{"V44"});
  CHECK(damaged({"UPDATE call_consent SET yes = 0 WHERE purpose = 'note_needs'"}) == Codes{"V44"});
}

}  // namespace klantendag::recruitment
