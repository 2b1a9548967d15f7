// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "platform/sql/contract_test.hpp"

using namespace klantendag;
using namespace klantendag::sql;

namespace {

constexpr std::string_view add_thing = "INSERT INTO things (id, words) VALUES (?1, ?2)";

Result<void> add(Session& session, std::int64_t id) {
  Result<std::int64_t> added = session.exec(add_thing, {id, "thing"});
  if (!added) return std::move(added).error();
  return {};
}

// Holds the writer until released, so that what comes meanwhile is one group.
class Gate {
 public:
  void hold(Database& database) {
    database.write_then(
        [this](Session&) -> Result<void> {
          entered_ = true;
          while (!open_) std::this_thread::yield();
          return {};
        },
        [](Result<void>) {});
    while (!entered_) std::this_thread::yield();
  }
  void open() { open_ = true; }

 private:
  std::atomic<bool> entered_{false};
  std::atomic<bool> open_{false};
};

}  // namespace

TEST_CASE("an error undoes all of its unit and nothing of its neighbours") {
  auto const database = contract_database();
  Gate gate;
  std::vector<std::string> outcomes(4);
  std::atomic<int> told{0};
  auto const then = [&](std::size_t at) {
    return [&, at](Result<void> result) {
      outcomes[at] = result ? "kept" : result.error().key;
      ++told;
    };
  };

  gate.hold(*database);
  database->write_then([](Session& s) { return add(s, 1); }, then(0));
  database->write_then(
      [](Session& s) -> Result<void> {
        RETURN_IF_ERROR(add(s, 2));
        return conflict("changed.my_mind");
      },
      then(1));
  database->write_then(
      [](Session& s) -> Result<void> {
        RETURN_IF_ERROR(add(s, 3));
        return add(s, 1);
      },
      then(2));
  database->write_then([](Session& s) { return add(s, 4); }, then(3));
  auto const before = database->status();
  gate.open();
  while (told < 4) std::this_thread::yield();

  CHECK(outcomes ==
        std::vector<std::string>{"kept", "changed.my_mind", "sql.already_there", "kept"});
  CHECK(number(*database, "SELECT SUM(id) FROM things") == 5);
  auto const after = database->status();
  CHECK(before.waiting == 4);
  CHECK(after.units - before.units == 3);  // the gate's own too
  CHECK(after.commits - before.commits == 2);
}

TEST_CASE("an error that a unit overlooks still undoes it") {
  auto const database = contract_database();

  auto const outcome = database->write([](Session& session) -> Result<void> {
    RETURN_IF_ERROR(add(session, 1));
    (void)add(session, 1);
    auto const later = session.query("SELECT id FROM things");
    CHECK(later.error().key == "sql.already_there");
    return {};
  });

  CHECK(outcome.error().key == "sql.already_there");
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 0);
}

TEST_CASE("an exception in a unit is an error, and undoes it") {
  auto const database = contract_database();

  auto const outcome = database->write([](Session& session) -> Result<void> {
    RETURN_IF_ERROR(add(session, 1));
    throw std::runtime_error("from a vendor");
  });

  CHECK(outcome.error().kind == ErrorKind::internal);
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 0);
  CHECK(database->write([](Session& session) { return add(session, 1); }).ok());
}

TEST_CASE("a unit sees its own changes before others do") {
  auto const database = contract_database();

  auto const outcome = database->write([&](Session& session) -> Result<void> {
    RETURN_IF_ERROR(add(session, 1));
    ASSIGN_OR_RETURN(Row const inside, session.one("SELECT COUNT(*) FROM things"));
    CHECK(inside.integer(0) == 1);
    CHECK(number(*database, "SELECT COUNT(*) FROM things") == 0);
    return {};
  });

  CHECK(outcome.ok());
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 1);
}

TEST_CASE("a reader keeps its snapshot while others write") {
  auto const database = contract_database();

  auto const outcome = database->read([&](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(Row const first, session.one("SELECT COUNT(*) FROM things"));
    CHECK(database->write([](Session& writer) { return add(writer, 1); }).ok());
    ASSIGN_OR_RETURN(Row const second, session.one("SELECT COUNT(*) FROM things"));
    CHECK(first.integer(0) == second.integer(0));
    return {};
  });

  CHECK(outcome.ok());
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 1);
}

TEST_CASE("a reader cannot write") {
  auto const database = contract_database();

  auto const outcome = database->read([](Session& session) { return add(session, 1); });

  CHECK_FALSE(outcome.ok());
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 0);
}

TEST_CASE("many writers and readers at once: each write counts once, sums never waver") {
  auto const database = contract_database();
  REQUIRE(exec(*database, "INSERT INTO things (id, whole) VALUES (1, 500), (2, 500)").ok());
  constexpr int threads = 8;
  constexpr int transfers = 50;
  std::atomic<int> failures{0};
  std::atomic<int> wrong_sums{0};
  std::vector<std::thread> workers;

  for (int t = 0; t < threads; ++t) {
    workers.emplace_back([&] {
      for (int i = 0; i < transfers; ++i) {
        auto const moved = database->write([](Session& session) -> Result<void> {
          ASSIGN_OR_RETURN(Row const row, session.one("SELECT whole FROM things WHERE id = 1"));
          RETURN_IF_ERROR(
              session.exec("UPDATE things SET whole = ?1 WHERE id = 1", {row.integer(0) - 1}));
          RETURN_IF_ERROR(session.exec("UPDATE things SET whole = whole + 1 WHERE id = 2"));
          return {};
        });
        if (!moved) ++failures;
        auto const sum = query(*database, "SELECT SUM(whole) FROM things");
        if (!sum || sum->front().integer(0) != 1'000) ++wrong_sums;
      }
    });
  }
  for (std::thread& worker : workers) worker.join();

  CHECK(failures == 0);
  CHECK(wrong_sums == 0);
  CHECK(number(*database, "SELECT whole FROM things WHERE id = 2") == 500 + threads * transfers);
}

TEST_CASE("a hundred claims on ten seats give exactly ten") {
  auto const database = contract_database();
  std::atomic<int> seated{0};
  std::vector<std::thread> workers;

  for (int t = 0; t < 10; ++t) {
    workers.emplace_back([&, t] {
      for (int i = 0; i < 10; ++i) {
        auto const claimed = database->write([&](Session& session) -> Result<void> {
          ASSIGN_OR_RETURN(Row const row, session.one("SELECT COUNT(*) FROM things"));
          if (row.integer(0) >= 10) return conflict("seats.full");
          return add(session, t * 100 + i);
        });
        if (claimed) ++seated;
      }
    });
  }
  for (std::thread& worker : workers) worker.join();

  CHECK(seated == 10);
  CHECK(number(*database, "SELECT COUNT(*) FROM things") == 10);
}
