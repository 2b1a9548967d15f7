// SPDX-License-Identifier: EUPL-1.2
#include "platform/jobs/jobs.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>

#include "platform/jobs/runner.hpp"
#include "platform/log/log.hpp"

namespace klantendag::jobs {
namespace {

// A database with a table of effects, a clock in our hands, and as many nodes as a test wants.
struct House {
  std::unique_ptr<sql::Database> database = sql::open_for_test().value();
  FixedClock clock{Instant{1'800'000'000'000}};
  int nodes = 0;

  House() {
    log::open({.write = [](std::string_view) {}});
    write([](Work& work) {
      return work.session.exec("CREATE TABLE effects (job TEXT NOT NULL)").ok()
                 ? Result<void>()
                 : internal("test", "create");
    });
  }

  Desk desk() {
    return Desk(*database, clock, IdSource(Rng::from_number(static_cast<std::uint64_t>(++nodes))));
  }

  void write(Desk::Task const& task) {
    Desk own = desk();
    REQUIRE(own.write(task).ok());
  }

  void put_one(NewJob const& job) {
    write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const id, put(work, job));
      return id ? Result<void>() : internal("test", "not added");
    });
  }

  Counts counts() {
    Counts found;
    Desk own = desk();
    REQUIRE(own.read([&](Work& work) -> Result<void> {
                 ASSIGN_OR_RETURN(found, count(work));
                 return {};
               })
                .ok());
    return found;
  }

  std::vector<Dead> dead_jobs() {
    std::vector<Dead> found;
    Desk own = desk();
    REQUIRE(own.read([&](Work& work) -> Result<void> {
                 ASSIGN_OR_RETURN(found, dead(work));
                 return {};
               })
                .ok());
    return found;
  }

  std::int64_t effects() {
    std::int64_t number = 0;
    Desk own = desk();
    REQUIRE(own.read([&](Work& work) -> Result<void> {
                 ASSIGN_OR_RETURN(auto const row, work.session.one("SELECT COUNT(*) FROM effects"));
                 number = row.integer(0);
                 return {};
               })
                .ok());
    return number;
  }
};

Result<void> leave_effect(Work& work, std::string const& payload) {
  auto const left = work.session.exec("INSERT INTO effects (job) VALUES (?1)", {payload});
  return left ? Result<void>() : Result<void>(left.error());
}

Kind effect_kind() {
  return {.name = "effect", .handler = [](Turn& turn) {
            return turn.finish([&](Work& work) { return leave_effect(work, turn.payload); });
          }};
}

Kind failing_kind(Error why, std::int64_t most_attempts = 10) {
  return {.name = "effect",
          .handler = [why](Turn&) { return Result<void>(why); },
          .most_attempts = most_attempts};
}

}  // namespace

TEST_CASE("a job may do what its kind says, and the next one may not") {
  House house;
  std::vector<bool> may;
  auto const asks = [&may](Turn& turn) {
    may.push_back(turn.desk.actor.permissions.has(Permission::send_post));
    return turn.finish();
  };
  Runner runner(house.desk(),
                {{.name = "trusted", .handler = asks, .may = Permissions{Permission::send_post}},
                 {.name = "plain", .handler = asks}});
  house.put_one({.kind = "trusted"});
  CHECK(runner.run_one().value());
  house.put_one({.kind = "plain"});
  CHECK(runner.run_one().value());

  CHECK(may == std::vector<bool>{true, false});
}

TEST_CASE("a job that was put with a change runs once and is gone") {
  House house;
  house.put_one({.kind = "effect", .payload = "a"});
  Runner runner(house.desk(), {effect_kind()});

  CHECK(runner.run_one().value());
  CHECK_FALSE(runner.run_one().value());

  CHECK(house.effects() == 1);
  CHECK(house.counts().waiting == 0);
}

TEST_CASE("a change that is undone takes its job with it") {
  House house;
  Desk desk = house.desk();

  auto const outcome = desk.write([](Work& work) -> Result<void> {
    RETURN_IF_ERROR(put(work, {.kind = "effect"}));
    return conflict("test.undone");
  });

  CHECK_FALSE(outcome.ok());
  CHECK(house.counts().waiting == 0);
}

TEST_CASE("jobs run in the order of their time, and not before it") {
  House house;
  Instant const now = house.clock.now();
  house.put_one({.kind = "note", .payload = "later", .run_at = now + minutes(2)});
  house.put_one({.kind = "note", .payload = "soon", .run_at = now + minutes(1)});
  std::vector<std::string> ran;
  Runner runner(house.desk(), {{.name = "note", .handler = [&](Turn& turn) {
                                  ran.push_back(turn.payload);
                                  return Result<void>();
                                }}});

  CHECK_FALSE(runner.run_one().value());
  house.clock.advance(minutes(3));
  while (runner.run_one().value()) continue;

  CHECK(ran == std::vector<std::string>{"soon", "later"});
}

TEST_CASE("a second job with the same key is not added while the first is there") {
  House house;
  house.put_one({.kind = "effect", .once = "nightly"});
  house.write([](Work& work) -> Result<void> {
    CHECK_FALSE(put(work, {.kind = "effect", .once = "nightly"}).value());
    return {};
  });
  Runner runner(house.desk(), {effect_kind()});
  REQUIRE(runner.run_one().value());

  house.put_one({.kind = "effect", .once = "nightly"});

  CHECK(house.counts().waiting == 1);
}

TEST_CASE("what fails is tried again, later each time, and is dead after the last attempt") {
  House house;
  house.put_one({.kind = "effect", .payload = "x"});
  Runner runner(house.desk(), {failing_kind(unavailable("mail.not_sent"), 3)});

  CHECK(runner.run_one().value());
  CHECK_FALSE(runner.run_one().value());
  house.clock.advance(delay_after(1));
  CHECK(runner.run_one().value());
  house.clock.advance(delay_after(1));
  CHECK_FALSE(runner.run_one().value());
  house.clock.advance(delay_after(2));
  CHECK(runner.run_one().value());

  auto const dead = house.dead_jobs();
  REQUIRE(dead.size() == 1);
  CHECK(dead[0].payload == "x");
  CHECK(dead[0].attempts == 3);
  CHECK(dead[0].last_error == "mail.not_sent");
  CHECK(house.counts().waiting == 0);
}

TEST_CASE("what trying again cannot change is dead at once") {
  House house;
  house.put_one({.kind = "effect"});
  Runner runner(house.desk(), {failing_kind(not_found("edition.not_found"))});

  REQUIRE(runner.run_one().value());

  CHECK(house.dead_jobs().size() == 1);
}

TEST_CASE("a dead job can be given another chance or be removed") {
  House house;
  house.put_one({.kind = "effect", .payload = "a"});
  house.put_one({.kind = "effect", .payload = "b"});
  Runner failing(house.desk(), {failing_kind(invalid("test.bad"))});
  while (failing.run_one().value()) continue;
  auto const dead = house.dead_jobs();
  REQUIRE(dead.size() == 2);

  house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(revive(work, dead[0].id));
    RETURN_IF_ERROR(discard(work, dead[1].id));
    CHECK(discard(work, dead[0].id).error().key == "jobs.not_dead");
    return {};
  });
  Runner runner(house.desk(), {effect_kind()});
  while (runner.run_one().value()) continue;

  CHECK(house.effects() == 1);
  CHECK(house.dead_jobs().empty());
}

TEST_CASE("a node that slept through its lease leaves no effect: the job was another's") {
  House house;
  house.put_one({.kind = "effect", .payload = "x"});
  Runner other(house.desk(), {effect_kind()});
  Result<void> finished;
  Result<void> kept;
  Runner sleeper(house.desk(), {{.name = "effect", .handler = [&](Turn& turn) {
                                   house.clock.advance(minutes(6));
                                   CHECK(other.run_one().value());
                                   kept = turn.keep(minutes(5));
                                   finished = turn.finish([&](Work& work) {
                                     return leave_effect(work, turn.payload);
                                   });
                                   return finished;
                                 }}});

  REQUIRE(sleeper.run_one().value());

  CHECK(kept.error().key == "jobs.lost");
  CHECK(finished.error().key == "jobs.lost");
  CHECK(house.effects() == 1);
  CHECK(house.counts().waiting == 0);
  CHECK(house.dead_jobs().empty());
}

TEST_CASE("as long as the lease holds no other node takes the job") {
  House house;
  house.put_one({.kind = "effect"});
  Runner other(house.desk(), {effect_kind()});
  Runner first(house.desk(), {{.name = "effect", .handler = [&](Turn& turn) -> Result<void> {
                                 house.clock.advance(minutes(4));
                                 CHECK_FALSE(other.run_one().value());
                                 RETURN_IF_ERROR(turn.keep(minutes(5)));
                                 house.clock.advance(minutes(4));
                                 CHECK_FALSE(other.run_one().value());
                                 return turn.finish();
                               }}});

  CHECK(first.run_one().value());
  CHECK(house.counts().waiting == 0);
}

TEST_CASE("a job that ends its node again and again is dead, not in the next node's hands") {
  House house;
  house.put_one({.kind = "effect"});
  house.write([](Work& work) -> Result<void> {
    return work.session.exec("UPDATE jobs SET attempts = 10, fence = 10").ok()
               ? Result<void>()
               : internal("test", "update");
  });
  Runner runner(house.desk(), {effect_kind()});

  REQUIRE(runner.run_one().value());

  CHECK(house.effects() == 0);
  CHECK(house.dead_jobs().size() == 1);
}

TEST_CASE("a job whose handler throws comes back, but not for ever") {
  House house;
  house.put_one({.kind = "effect"});
  Runner runner(house.desk(),
                {{.name = "effect",
                  .handler = [](Turn&) -> Result<void> { throw std::runtime_error("a vendor's"); },
                  .most_attempts = 2}});

  REQUIRE(runner.run_one().value());
  house.clock.advance(hours(1));
  REQUIRE(runner.run_one().value());

  CHECK(house.dead_jobs().at(0).last_error == "error.internal");
}

TEST_CASE("a kind that this program does not know stays for one that does") {
  House house;
  house.put_one({.kind = "newer"});
  house.put_one({.kind = "effect"});
  Runner runner(house.desk(), {effect_kind()});

  while (runner.run_one().value()) continue;

  CHECK(house.effects() == 1);
  CHECK(house.counts().waiting == 1);
  CHECK(house.counts().due == 1);
}

TEST_CASE("three nodes together do each of a hundred jobs once") {
  House house;
  house.write([](Work& work) -> Result<void> {
    for (int i = 0; i < 100; ++i) {
      RETURN_IF_ERROR(put(work, {.kind = "effect", .payload = std::to_string(i)}));
    }
    return {};
  });

  std::vector<std::thread> nodes;
  for (int i = 0; i < 3; ++i) {
    nodes.emplace_back([desk = house.desk()] {
      Runner runner(desk, {effect_kind()});
      while (runner.run_one().value()) continue;
    });
  }
  for (std::thread& node : nodes) node.join();

  Runner rest(house.desk(), {effect_kind()});
  while (rest.run_one().value()) continue;
  CHECK(house.effects() == 100);
  CHECK(house.counts().waiting == 0);
}

TEST_CASE("the thread runs what is there, wakes for more, and stops after the job in hand") {
  House house;
  std::atomic<int> ran = 0;
  Runner runner(house.desk(),
                {{.name = "effect",
                  .handler =
                      [&](Turn&) {
                        ++ran;
                        ran.notify_all();
                        return Result<void>();
                      }}},
                {.look_every = hours(1)});
  house.put_one({.kind = "effect"});

  runner.start();
  ran.wait(0);
  house.put_one({.kind = "effect"});
  runner.wake();
  ran.wait(1);
  runner.stop();

  house.put_one({.kind = "effect"});
  CHECK(ran == 2);
  CHECK(house.counts().waiting == 1);
}

TEST_CASE("the delay grows to six hours and no further") {
  CHECK(delay_after(1) == seconds(30));
  CHECK(delay_after(2) == minutes(1));
  CHECK(delay_after(6) == minutes(16));
  CHECK(delay_after(11) == hours(6));
  CHECK(delay_after(1000) == hours(6));
}

}  // namespace klantendag::jobs
