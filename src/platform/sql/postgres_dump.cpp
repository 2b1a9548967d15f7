// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/postgres_dump.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <cerrno>
#include <filesystem>
#include <vector>

#include "platform/sql/dialect.hpp"
#include "platform/sql/finished_file.hpp"
#include "platform/sql/postgres_database.hpp"

extern char** environ;

namespace klantendag::sql {
namespace {

namespace fs = std::filesystem;

Result<void> run_program(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  int const failed =
      ::posix_spawnp(&child, words[0].c_str(), nullptr, nullptr, arguments.data(), environ);
  if (failed == ENOENT) return unavailable("sql.no_dump_program", {{"program", words[0]}});
  int state = 0;
  if (failed == 0) {
    while (::waitpid(child, &state, 0) < 0 && errno == EINTR) {
    }
  }
  bool const succeeded = failed == 0 && WIFEXITED(state) && WEXITSTATUS(state) == 0;
  if (!succeeded) return unavailable("sql.dump_failed", {{"program", words[0]}});
  return {};
}

Result<void> must_be_empty(Location const& location) {
  ASSIGN_OR_RETURN(auto const database, open_postgres(location));
  return database->read([](Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const names, tables(session));
    if (names.empty()) return {};
    return conflict("sql.database_exists", {{"file", "PostgreSQL"}});
  });
}

}  // namespace

// Whoever may list processes sees the address while the program runs; docs/operate/databases.md says to
// keep the password in ~/.pgpass.
Result<void> dump_postgres(PostgresAddress const& address, std::string const& file) {
  if (fs::exists(file)) return conflict("sql.backup_exists", {{"file", file}});
  std::string const partial = file + ".partial";
  std::vector<std::string> words = {"pg_dump", "--format=custom", "--no-owner", "--file=" + partial,
                                    "--dbname=" + address.url};
  if (!address.schema.empty()) words.push_back("--schema=" + address.schema);
  Result<void> const dumped = run_program(std::move(words));
  std::error_code failed;
  if (!dumped) {
    fs::remove(partial, failed);
    return dumped;
  }
  return put_in_place(partial, file);
}

Result<void> restore_postgres(Location const& location, std::string const& file) {
  if (!fs::exists(file)) return not_found("sql.no_backup", {{"file", file}});
  RETURN_IF_ERROR(must_be_empty(location));
  return run_program({"pg_restore", "--exit-on-error", "--single-transaction", "--no-owner",
                      "--dbname=" + location.url, file});
}

}  // namespace klantendag::sql
