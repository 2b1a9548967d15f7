// SPDX-License-Identifier: EUPL-1.2
// A database: snapshots to read in, and one writer. Units of work that wait for the writer together
// are made durable together (group commit); each succeeds or fails alone.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::sql {

// What happens in one transaction: an error undoes all of it.
using Unit = std::function<Result<void>(Session&)>;
using Done = std::function<void(Result<void>)>;

struct Status {
  std::string engine{};  // "sqlite 3.40.1", "postgresql 15.18"
  std::int64_t schema_version = 0;
  std::int64_t commits = 0;  // groups made durable
  std::int64_t units = 0;    // units of work in them
  std::int64_t waiting = 0;  // units that wait for the writer now
  bool writable = true;      // false after a failed sync: reading goes on, nothing is acknowledged
};

class Database {
 public:
  virtual ~Database() = default;

  // Runs in a snapshot on the caller's thread; cannot write. Never from inside another read: snapshots
  // are as many as there are connections.
  [[nodiscard]] virtual Result<void> read(Unit const& unit) = 0;
  // Waits until the unit is durable. Never from inside another unit.
  [[nodiscard]] virtual Result<void> write(Unit const& unit) = 0;
  // Returns at once; `done` is called on the writer's thread, with success only when durable.
  virtual void write_then(Unit unit, Done done) = 0;

  // A consistent copy while work goes on. Error: conflict when the file is already there.
  [[nodiscard]] virtual Result<void> back_up(std::string_view file) = 0;
  // Every page and row can be read and foreign keys hold; the first problem as an error.
  [[nodiscard]] virtual Result<void> check() = 0;
  [[nodiscard]] virtual Status status() = 0;
};

// Called once when a sync to disk failed: nothing after it may be believed, so the program ends.
using FailStop = std::function<void(std::string_view reason)>;

struct Location {
  std::string data_folder{};  // holds the database, keys and uploads
  std::string url{};          // postgresql://… ; empty: a file in the data folder
  FailStop fail_stop{};       // default: print the reason and _Exit(70)
};

// Opens, checks settings and health, holds the folder (a second start is refused with the first one's
// pid). Does not migrate. Errors: conflict/sql.folder_in_use {pid}, internal/sql.corrupt {file},
// internal/sql.not_ours {file}, unavailable/sql.cannot_open {reason}.
[[nodiscard]] Result<std::unique_ptr<Database>> open(Location const& location);

// A copy that back_up made becomes the database of an empty location, after a full check. Errors:
// conflict/sql.database_exists {file}, not_found/sql.no_backup {file}, and those of open.
[[nodiscard]] Result<void> restore(Location const& location, std::string_view file);

// An empty database for tests: in memory, or in a fresh schema of the server that the environment
// variable KLANTENDAG_TEST_POSTGRES names. All migrations are applied.
[[nodiscard]] Result<std::unique_ptr<Database>> open_for_test();

}  // namespace klantendag::sql
