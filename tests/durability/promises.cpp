// SPDX-License-Identifier: EUPL-1.2
#include "promises.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/text.hpp"
#include "platform/sql/migrate.hpp"

namespace durability {

using namespace klantendag;
using namespace klantendag::sql;

Result<int> make_tables(Database& database) {
  std::array const migrations = {Migration{.number = 9801, .name = "pairs", .sql = R"(
CREATE TABLE firsts (id TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE seconds (id TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX firsts_by_id ON firsts (id);
)"}};
  return migrate(database, migrations);
}

Result<void> write_pair(Session& session, std::size_t client, std::int64_t number) {
  std::string const key = std::to_string(client) + "-" + std::to_string(number);
  ASSIGN_OR_RETURN(auto const there, session.find("SELECT id FROM firsts WHERE id = ?1", {key}));
  if (there) return {};
  RETURN_IF_ERROR(
      session.exec("INSERT INTO firsts (id, body) VALUES (?1, ?2)", {key, std::string(80, 'f')}));
  RETURN_IF_ERROR(
      session.exec("INSERT INTO seconds (id, body) VALUES (?1, ?2)", {key, std::string(80, 's')}));
  return {};
}

namespace {

using Counts = std::map<std::string, int>;

Result<Counts> count(Session& session, std::string const& table) {
  Counts counts;
  RETURN_IF_ERROR(session.each("SELECT id FROM " + table, {}, [&](Row const& row) -> Result<void> {
    ++counts[row.text(0)];
    return {};
  }));
  return counts;
}

}  // namespace

Findings compare(Database& database, Acknowledged const& acknowledged) {
  Findings found;
  Counts firsts;
  Counts seconds;
  Result<void> const read = database.read([&](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(firsts, count(session, "firsts"));
    ASSIGN_OR_RETURN(seconds, count(session, "seconds"));
    return {};
  });
  if (!read) firsts.clear();  // then everything is lost, and the test says so
  for (std::size_t client = 0; client < clients; ++client) {
    found.acknowledged += acknowledged[client];
    for (std::int64_t number = 0; number < acknowledged[client]; ++number) {
      if (!firsts.contains(std::to_string(client) + "-" + std::to_string(number))) ++found.lost;
    }
  }
  for (auto const& [key, times_there] : firsts) {
    if (times_there > 1) ++found.doubled;
    auto const other = seconds.find(key);
    if (other == seconds.end() || other->second != times_there) ++found.halves;
    auto const dash = key.find('-');
    auto const client = parse_integer(std::string_view(key).substr(0, dash)).value_or(0);
    auto const number = parse_integer(std::string_view(key).substr(dash + 1)).value_or(0);
    if (number > acknowledged[static_cast<std::size_t>(client)]) ++found.invented;
  }
  for (auto const& [key, times_there] : seconds) {
    if (!firsts.contains(key)) ++found.halves;
  }
  return found;
}

Folder::Folder(std::string const& name, Where where)
    : path_(((where == Where::memory && ::access("/dev/shm", W_OK) == 0
                  ? std::filesystem::path("/dev/shm")
                  : std::filesystem::temp_directory_path()) /
             ("klantendag_" + name + "_" + std::to_string(::getpid())))
                .string()) {
  std::filesystem::remove_all(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

int times() {
  return std::getenv("KLANTENDAG_TEST_NIGHTLY") != nullptr ? 10 : 1;
}

}  // namespace durability
