// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>

#include "base/random.hpp"
#include "platform/sql/contract_test.hpp"
#include "platform/sql/migrate.hpp"
#include "platform/sql/sqlite_checksum.hpp"

using namespace klantendag;
using namespace klantendag::sql;

namespace {

namespace fs = std::filesystem;

// A data folder that goes away with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("klantendag_file_" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;

  [[nodiscard]] Location location() const { return {.data_folder = path_.string()}; }
  [[nodiscard]] fs::path file() const { return path_ / "klantendag.db"; }
  [[nodiscard]] fs::path path() const { return path_; }

 private:
  fs::path path_;
};

void fill(Database& database) {
  std::array const migrations = {
      Migration{.number = 1,
                .name = "letters",
                .sql = "CREATE TABLE letters (id INT64 PRIMARY KEY, body TEXT NOT NULL);"
                       "CREATE INDEX letters_by_body ON letters (body)"}};
  REQUIRE(migrate(database, migrations).ok());
  std::vector<Values> rows;
  for (int i = 0; i < 500; ++i)
    rows.push_back({i, std::string(200, static_cast<char>('a' + i % 26))});
  std::array<std::string_view, 2> const columns = {"id", "body"};
  REQUIRE(database.write([&](Session& s) { return s.insert_many("letters", columns, rows); }).ok());
}

std::string read_file(fs::path const& path) {
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  REQUIRE(file != nullptr);
  std::string bytes(fs::file_size(path), '\0');
  REQUIRE(std::fread(bytes.data(), 1, bytes.size(), file) == bytes.size());
  std::fclose(file);
  return bytes;
}

void write_file(fs::path const& path, std::string_view bytes) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  REQUIRE(file != nullptr);
  REQUIRE(std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
  std::fclose(file);
}

std::string closed_database(Folder const& folder) {
  {
    auto const database = open(folder.location());
    REQUIRE(database.ok());
    fill(**database);
  }
  return read_file(folder.file());
}

// What a person would notice: an error at start, or one of check.
bool is_noticed(Folder const& folder) {
  auto const database = open(folder.location());
  if (!database)
    return database.error().key == "sql.corrupt" || database.error().key == "sql.not_ours";
  return !(*database)->check().ok();
}

}  // namespace

TEST_CASE("a second start on the same folder is refused and names the first one's process") {
  Folder const folder;
  auto const first = open(folder.location());
  REQUIRE(first.ok());

  auto const second = open(folder.location());

  REQUIRE_FALSE(second.ok());
  CHECK(second.error().kind == ErrorKind::conflict);
  CHECK(second.error().key == "sql.folder_in_use");
  CHECK(second.error().parameters.at(0).value == std::to_string(::getpid()));
}

TEST_CASE("every change of one bit in the database file is noticed") {
  Folder const folder;
  std::string const good = closed_database(folder);
  Rng rng = Rng::from_seed("bit flips");
  int noticed = 0;
  constexpr int flips = 200;

  for (int i = 0; i < flips; ++i) {
    std::string bad = good;
    auto const bit = rng.below(bad.size() * 8);
    bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
    write_file(folder.file(), bad);
    if (is_noticed(folder)) ++noticed;
  }

  MESSAGE("bit flips noticed: " << noticed << " of " << flips);
  CHECK(noticed == flips);
}

TEST_CASE("a file that was cut off, or never was ours, is refused") {
  Folder const folder;
  std::string const good = closed_database(folder);

  write_file(folder.file(), good.substr(0, good.size() / 2));
  CHECK(is_noticed(folder));
  write_file(folder.file(), "a letter, not a database. " + std::string(8'192, 'x'));
  CHECK(is_noticed(folder));
  write_file(folder.file(), good);
  CHECK_FALSE(is_noticed(folder));
}

TEST_CASE("another program's database is not touched") {
  Folder const folder;
  fs::create_directories(folder.path());
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(folder.file().c_str(), &other) == SQLITE_OK);
  sqlite3_exec(other, "CREATE TABLE theirs (id INTEGER)", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  std::string const before = read_file(folder.file());

  auto const refused = open(folder.location());

  CHECK_FALSE(refused.ok());
  CHECK(read_file(folder.file()) == before);
}

TEST_CASE("a log that belongs to another database is not believed") {
  Folder const folder;
  std::string const good = closed_database(folder);
  write_file(folder.path() / "klantendag.db-wal", std::string(100'000, 'w'));
  write_file(folder.path() / "klantendag.db-shm", std::string(32'768, 's'));

  auto const database = open(folder.location());

  REQUIRE(database.ok());
  CHECK((*database)->check().ok());
  CHECK(number(**database, "SELECT COUNT(*) FROM letters") == 500);
}

TEST_CASE(
    "a backup made while others write holds all that was written before, and can be restored") {
  Folder const folder;
  fs::path const copy = folder.path() / "copy.db";
  {
    auto const database = open(folder.location());
    REQUIRE(database.ok());
    fill(**database);

    CHECK((*database)->back_up(copy.string()).ok());
    CHECK((*database)->back_up(copy.string()).error().key == "sql.backup_exists");
  }
  CHECK(restore(folder.location(), copy.string()).error().key == "sql.database_exists");
  Location const other{.data_folder = (folder.path() / "other").string()};

  CHECK(restore(other, copy.string()).ok());

  auto const restored = open(other);
  REQUIRE(restored.ok());
  CHECK((*restored)->check().ok());
  CHECK(number(**restored, "SELECT COUNT(*) FROM letters") == 500);
}

TEST_CASE("a damaged backup is not restored") {
  Folder const folder;
  std::string bad = closed_database(folder);
  bad[bad.size() / 2] = static_cast<char>(bad[bad.size() / 2] ^ 1);
  fs::path const copy = folder.path() / "bad.db";
  write_file(copy, bad);
  Location const other{.data_folder = (folder.path() / "other").string()};

  auto const refused = restore(other, copy.string());

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().key == "sql.corrupt");
  CHECK_FALSE(fs::exists(folder.path() / "other" / "klantendag.db"));
}

TEST_CASE("zeroes have the checksum zero and any change of a byte shows") {
  std::array<unsigned char, 64> page{};
  CHECK(page_checksum(page) == 0);
  for (unsigned char& byte : page) {
    byte = 1;
    CHECK(page_checksum(page) != 0);
    byte = 0;
  }
}
