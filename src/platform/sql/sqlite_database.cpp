// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/sqlite_database.hpp"

#include <sqlite3.h>

#include <utility>

#include "platform/sql/folder_lock.hpp"
#include "platform/sql/migrate.hpp"
#include "platform/sql/readers.hpp"
#include "platform/sql/sqlite_backup.hpp"
#include "platform/sql/sqlite_connection.hpp"
#include "platform/sql/writer.hpp"

namespace klantendag::sql {
namespace {

constexpr std::size_t most_readers = 16;

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(std::string file, FolderLock lock, std::unique_ptr<SqliteConnection> connection,
                 FailStop fail_stop)
      : file_(std::move(file)),
        lock_(std::move(lock)),
        writer_(std::move(connection), std::move(fail_stop)),
        readers_([file = file_] { return open_reader(file); }, most_readers) {}

  [[nodiscard]] Result<void> read(Unit const& unit) override { return readers_.read(unit); }
  [[nodiscard]] Result<void> write(Unit const& unit) override { return writer_.add_and_wait(unit); }
  void write_then(Unit unit, Done done) override { writer_.add(std::move(unit), std::move(done)); }
  [[nodiscard]] Result<void> back_up(std::string_view file) override {
    return readers_.with_connection([&](Connection& connection) {
      return back_up_sqlite(static_cast<SqliteConnection&>(connection), std::string(file));
    });
  }
  [[nodiscard]] Result<void> check() override {
    // A new connection, because others hold pages in memory that they do not read again.
    ASSIGN_OR_RETURN(auto reader, SqliteConnection::open(file_, SqliteRole::reader));
    return reader->check(SqliteConnection::Care::full);
  }
  [[nodiscard]] Status status() override {
    Status status{.engine = std::string("sqlite ") + sqlite3_libversion()};
    status.schema_version = schema_version(*this);
    writer_.fill_in(status);
    return status;
  }

 private:
  static Result<std::unique_ptr<Connection>> open_reader(std::string const& file) {
    ASSIGN_OR_RETURN(auto reader, SqliteConnection::open(file, SqliteRole::reader));
    return std::unique_ptr<Connection>(std::move(reader));
  }

  // In the order in which they must be there; the readers go first, so that the writer is the last
  // to close the file and cleans up its log.
  std::string file_;
  FolderLock lock_;
  Writer writer_;
  Readers readers_;
};

}  // namespace

Result<std::unique_ptr<Database>> open_sqlite(Location const& location) {
  ASSIGN_OR_RETURN(FolderLock lock, FolderLock::take(location.data_folder));
  std::string const file = location.data_folder + "/" + std::string(sqlite_file_name);
  ASSIGN_OR_RETURN(auto connection, SqliteConnection::open(file, SqliteRole::writer));
  RETURN_IF_ERROR(connection->check(SqliteConnection::Care::quick));
  return std::unique_ptr<Database>(std::make_unique<SqliteDatabase>(
      file, std::move(lock), std::move(connection), location.fail_stop));
}

}  // namespace klantendag::sql
