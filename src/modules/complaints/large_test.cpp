// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/large.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "modules/editions/editions.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::complaints {
namespace {

using enum Permission;
using State = LargeReading::State;

std::string rows(int from, int until, std::string_view status = "Nieuw") {
  std::string text = "Klachtnummer;Ontvangen;Status;Achternaam;Telefoon\n";
  for (int i = from; i < until; ++i) {
    std::string const number = std::to_string(i);
    text += "K-" + number + (i % 1'000 == 7 ? ";31-2-2026;" : ";2-1-2026;") + std::string(status) +
            ";Vis" + number + ";06-12345678\n";
  }
  return text;
}

struct Desks {
  Desks()
      : house(Permissions{see_editions, manage_editions, manage_register}),
        keys(crypto::Keys::in_memory()),
        runner(house.desk(), {read_upload_kind(keys)}, {.look_every = Duration{20}}),
        edition(house
                    .write([](Work& work) {
                      return editions::create(work, {"Dag", 2027, editions::Preset::klantendag});
                    })
                    .value()
                    .id) {}

  UploadId send(std::string text) {
    return house
        .write([&](Work& work) -> Result<UploadId> {
          ASSIGN_OR_RETURN(auto const id,
                           keep_upload(work, keys, {.edition = edition, .bytes = std::move(text)}));
          RETURN_IF_ERROR(begin_reading(work, edition, id));
          return id;
        })
        .value();
  }
  LargeReading reading(UploadId id) {
    return house.read([&](Work& work) { return reading_of(work, edition, id); }).value().value();
  }
  void run() { REQUIRE(runner.run_one().value()); }
  Result<std::optional<ImportId>> confirm(UploadId id) {
    return house.write([&](Work& work) -> Result<std::optional<ImportId>> {
      ASSIGN_OR_RETURN(auto const upload, about_upload(work, edition, id));
      return confirm_reading(work, keys, upload);
    });
  }
  std::int64_t number(std::string_view sql) {
    return house
        .read([&](Work& work) -> Result<std::int64_t> {
          ASSIGN_OR_RETURN(auto const row, work.session.one(sql));
          return row.integer(0);
        })
        .value();
  }
  std::int64_t complaints() { return number("SELECT COUNT(*) FROM complaint"); }
  std::size_t findings() {
    auto const found =
        house.read([](Work& work) { return audit::verify(work.session, checks()); }).value();
    return found.at(0).findings.size();
  }

  TestHouse house;
  crypto::Keys keys;
  jobs::Runner runner;
  EditionId edition;
};

}  // namespace

TEST_CASE("a large file is read behind the pages; nothing is in the register before a yes") {
  Desks desks;
  UploadId const id = desks.send(rows(0, 5'000));
  CHECK(desks.confirm(id).error().key == "complaints.not_read_yet");

  desks.run();

  LargeReading const read = desks.reading(id);
  CHECK(read.state == State::read);
  CHECK(read.import.rows == 5'000);
  CHECK(read.import.accepted == 4'995);
  CHECK(read.import.rejected == 5);
  CHECK(read.bytes == static_cast<std::int64_t>(rows(0, 5'000).size()));
  CHECK(desks.complaints() == 0);
  auto const problems = desks.house.read([&](Work& work) {
    return problems_aside(work, desks.keys, id, {3, 50});
  });
  REQUIRE(problems->size() == 2);
  CHECK(problems->at(0).line == 3'009);
  CHECK(problems->at(0).value == "31-2-2026");

  auto const import = desks.confirm(id);

  REQUIRE(import);
  CHECK(import->has_value());
  CHECK(desks.complaints() == 4'995);
  CHECK(desks.findings() == 0);
  CHECK(desks.number("SELECT COUNT(*) FROM register_upload") == 0);
  CHECK(desks.number("SELECT COUNT(*) FROM register_staged") == 0);
  CHECK(desks.number("SELECT COUNT(*) FROM register_reading") == 0);
}

TEST_CASE("a reading that was stopped goes on where it was, with the same outcome") {
  Desks desks;
  constexpr int many = 20'000;
  UploadId const id = desks.send(rows(0, many) + "K-1;2-1-2026;;;\n");
  desks.runner.start();
  while (desks.reading(id).import.rows == 0)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  REQUIRE(desks.house.write([&](Work& work) { return stop_reading(work, desks.edition, id); }));
  while (desks.reading(id).goes_on()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  LargeReading const stopped = desks.reading(id);
  CHECK(stopped.state == State::stopped);
  CHECK(stopped.import.rows < many);
  CHECK(desks.complaints() == 0);

  REQUIRE(desks.house.write([&](Work& work) { return go_on_reading(work, desks.edition, id); }));
  while (desks.reading(id).goes_on()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  desks.runner.stop();

  LargeReading const read = desks.reading(id);
  CHECK(read.state == State::read);
  CHECK(read.import.rows == many + 1);
  CHECK(read.import.rejected == many / 1'000);
  CHECK(read.import.duplicates == 1);
  CHECK(read.problems == many / 1'000 + 1);
  REQUIRE(desks.confirm(id));
  CHECK(desks.complaints() == many - many / 1'000);
  CHECK(desks.findings() == 0);
}

TEST_CASE("the same large file again adds nothing, a newer one says what changed") {
  Desks desks;
  UploadId const first = desks.send(rows(0, 3'000));
  desks.run();
  REQUIRE(desks.confirm(first));

  UploadId const again = desks.send(rows(0, 3'000));
  desks.run();
  CHECK(desks.reading(again).import.accepted == 0);
  CHECK(desks.reading(again).import.duplicates == 2'997);
  REQUIRE(desks.confirm(again));
  CHECK(desks.complaints() == 2'997);

  UploadId const newer = desks.send(rows(2'500, 3'500, "Afgehandeld"));
  desks.run();
  CHECK(desks.reading(newer).import.changed == 500);
  auto const changes = desks.house.read([&](Work& work) {
    return changes_aside(work, desks.keys, newer, {0, 1});
  });
  CHECK(changes->at(0).to == "closed");
  CHECK(desks.number("SELECT COUNT(*) FROM complaint WHERE status = 'closed'") == 0);
  REQUIRE(desks.confirm(newer));
  CHECK(desks.number("SELECT COUNT(*) FROM complaint WHERE status = 'closed'") == 999);
  CHECK(desks.findings() == 0);
}

TEST_CASE("when another file came between, a large one is read again before it is saved") {
  Desks desks;
  UploadId const first = desks.send(rows(0, 100));
  UploadId const second = desks.send(rows(0, 100));
  desks.run();
  desks.run();
  REQUIRE(desks.confirm(first));

  auto const refused = desks.confirm(second);

  REQUIRE(refused);
  CHECK_FALSE(refused->has_value());
  CHECK(desks.reading(second).state == State::waiting);
  desks.run();
  CHECK(desks.reading(second).import.duplicates == 99);
  REQUIRE(desks.confirm(second));
  CHECK(desks.complaints() == 99);
  CHECK(desks.findings() == 0);
}

TEST_CASE("what is no register fails with a reason, and what is thrown away leaves nothing") {
  Desks desks;
  UploadId const id = desks.send("Naam;Plaats\nVis;Zee\n");
  desks.run();
  CHECK(desks.reading(id).state == State::failed);
  CHECK(desks.reading(id).reason == "complaints.no_header");
  UploadId const other = desks.send(rows(0, 100));

  REQUIRE(desks.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(drop_upload(work, id));
    return drop_upload(work, other);
  }));
  desks.run();

  CHECK(desks.number("SELECT COUNT(*) FROM register_staged") == 0);
  CHECK(desks.number("SELECT COUNT(*) FROM jobs") == 0);
}

TEST_CASE("a reading that begins again while it is read counts every row once") {
  Desks desks;
  constexpr int many = 20'000;
  UploadId const id = desks.send(rows(0, many));
  desks.runner.start();
  while (desks.reading(id).import.rows == 0)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));

  REQUIRE(desks.house.write([&](Work& work) { return begin_reading(work, desks.edition, id); }));

  while (desks.reading(id).goes_on()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  desks.runner.stop();
  LargeReading const read = desks.reading(id);
  CHECK(read.state == State::read);
  CHECK(read.import.rows == many);
  REQUIRE(desks.confirm(id));
  CHECK(desks.complaints() == many - many / 1'000);
  CHECK(desks.findings() == 0);
  CHECK(desks.number("SELECT COUNT(*) FROM jobs") == 0);
}

TEST_CASE("a reading that goes wrong again and again ends, and says so") {
  Desks desks;
  UploadId const id = desks.send(rows(0, 5'000));
  REQUIRE(desks.house.database().write([&](sql::Session& session) {
    return session.run(
        "INSERT INTO register_staged (upload, kind, position, rows) "
        "VALUES (?1, 'complaint', 2000, ?2)",
        {id, sql::Bytes{"in the way"}});
  }));

  for (int times = 0; times < 3; ++times) {
    CHECK(desks.reading(id).goes_on());
    desks.run();
    desks.house.clock().advance(minutes(10));
  }

  CHECK(desks.reading(id).state == State::failed);
  CHECK_FALSE(desks.reading(id).reason.empty());
  CHECK(desks.number("SELECT COUNT(*) FROM jobs") == 0);
  CHECK(desks.confirm(id).error().key == "complaints.reading_failed");
}

TEST_CASE("a file on which the program ended three times is not read a fourth time") {
  Desks desks;
  UploadId const id = desks.send(rows(0, 100));
  REQUIRE(desks.house.database().write(
      [](sql::Session& session) { return session.run("UPDATE jobs SET attempts = 3", {}); }));

  desks.run();

  CHECK(desks.reading(id).state == State::failed);
  CHECK(desks.reading(id).reason == "complaints.reading_failed");
}

TEST_CASE("a large file with bad rows only is put aside in chunks too") {
  Desks desks;
  constexpr int many = 9'000;
  std::string text = "Klachtnummer;Ontvangen\n";
  for (int i = 0; i < many; ++i) text += "K-" + std::to_string(i) + ";31-2-2026\n";
  UploadId const id = desks.send(text);

  desks.run();

  CHECK(desks.reading(id).state == State::read);
  CHECK(desks.reading(id).import.rejected == many);
  CHECK(desks.reading(id).problems == many);
  CHECK(desks.number("SELECT COUNT(*) FROM register_staged WHERE kind = 'problem'") == 5);
}

TEST_CASE("how long it still takes follows from this run") {
  LargeReading const reading{
      .bytes = 30, .bytes_total = 90, .began_at = {1'000}, .began_bytes = 10};

  CHECK(seconds_left(reading, Instant{3'000}) == 7);
  CHECK_FALSE(seconds_left({.bytes_total = 90}, Instant{3'000}));
}

}  // namespace klantendag::complaints
