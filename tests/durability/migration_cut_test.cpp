// SPDX-License-Identifier: EUPL-1.2
// F17: a migration that is cut off by kill -9, at sixty of its writes to the disk. The database opens
// as the old or the new one, never as something between, and running again finishes it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>

#include "faults.hpp"
#include "platform/sql/migrate.hpp"
#include "promises.hpp"

using namespace klantendag;
using namespace klantendag::sql;
using namespace durability;

namespace {

std::vector<Migration> steps() {
  return {{.number = 1,
           .name = "letters",
           .sql = "CREATE TABLE letters (id INT64 PRIMARY KEY, body TEXT NOT NULL)"},
          {.number = 2,
           .name = "towns",
           .sql = "ALTER TABLE letters ADD COLUMN town TEXT NOT NULL DEFAULT 'Utrecht';"
                  "CREATE TABLE towns (name TEXT PRIMARY KEY);"
                  "INSERT INTO towns (name) SELECT DISTINCT town FROM letters;"
                  "CREATE INDEX letters_by_town ON letters (town);"},
          {.number = 3,
           .name = "rebuild",
           .sql = "CREATE TABLE letters_new (id INT64 PRIMARY KEY, text TEXT NOT NULL);"
                  "INSERT INTO letters_new (id, text) SELECT id, body FROM letters;"
                  "DROP TABLE letters;"
                  "ALTER TABLE letters_new RENAME TO letters;"}};
}

void prepare(std::string const& folder) {
  auto const database = open({.data_folder = folder});
  REQUIRE(database.ok());
  auto const all = steps();
  REQUIRE(migrate(**database, std::span(all).first(1)).ok());
  auto const filled = (*database)->write([](Session& session) -> Result<void> {
    for (int i = 0; i < 200; ++i) {
      RETURN_IF_ERROR(session.exec("INSERT INTO letters (id, body) VALUES (?1, ?2)",
                                   {i, std::string(300, 'x')}));
    }
    return {};
  });
  REQUIRE(filled.ok());
}

// In a process of its own; true when it was killed before it was done.
bool migrate_and_die(std::string const& folder, int at) {
  pid_t const child = ::fork();
  if (child == 0) {
    auto const database = open({.data_folder = folder});
    if (!database) std::_Exit(3);
    set_plan({.call = Call::write, .fault = Fault::die, .at = at});
    auto const all = steps();
    bool const done = migrate(**database, all).ok();
    set_plan({});
    std::_Exit(done ? 0 : 4);
  }
  int state = 0;
  ::waitpid(child, &state, 0);
  if (WIFEXITED(state)) CHECK(WEXITSTATUS(state) == 0);
  return WIFSIGNALED(state);
}

// How many writes the whole migration takes.
int count_writes(std::string const& folder) {
  prepare(folder);
  auto const database = open({.data_folder = folder});
  REQUIRE(database.ok());
  set_plan({});
  auto const all = steps();
  REQUIRE(migrate(**database, all).ok());
  return calls_so_far();
}

std::string columns(Database& database) {
  std::string found;
  auto const read = database.read([&](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(Rows const rows,
                     session.query("SELECT name FROM pragma_table_info('letters')"));
    for (Row const& row : rows) found += row.text(0) + " ";
    ASSIGN_OR_RETURN(Row const count, session.one("SELECT COUNT(*) FROM letters"));
    found += std::to_string(count.integer(0));
    return {};
  });
  return read ? found : "unreadable";
}

}  // namespace

TEST_CASE("a migration that is cut off leaves the old or the new database, and can be finished") {
  Folder const folder("migration", Where::memory);
  std::array const expected = {"", "id body 200", "id body town 200", "id text 200"};
  int const points = 60 * times();
  int cut = 0;
  std::array<int, 4> at_version{};

  int const writes = count_writes(folder.path());

  for (int point = 0; point < points; ++point) {
    int const at = 1 + point * writes / (points - 1);  // the last is past the end
    std::filesystem::remove_all(folder.path());
    prepare(folder.path());

    if (migrate_and_die(folder.path(), at)) ++cut;

    auto const database = open({.data_folder = folder.path()});
    REQUIRE(database.ok());
    auto const version = static_cast<std::size_t>(schema_version(**database));
    REQUIRE(version < expected.size());
    ++at_version[version];
    CHECK(columns(**database) == expected[version]);
    auto const all = steps();
    CHECK(migrate(**database, all).ok());
    CHECK(columns(**database) == expected[3]);
    CHECK((*database)->check().ok());
  }

  MESSAGE(fmt::format("migration: {} of {} points cut off; then at version 1: {}, 2: {}, 3: {}",
                      cut, points, at_version[1], at_version[2], at_version[3]));
  CHECK(cut > 0);
}
