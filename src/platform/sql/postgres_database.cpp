// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/postgres_database.hpp"

#include <utility>

#include "platform/sql/folder_lock.hpp"
#include "platform/sql/migrate.hpp"
#include "platform/sql/postgres_connection.hpp"
#include "platform/sql/postgres_dump.hpp"
#include "platform/sql/readers.hpp"
#include "platform/sql/writer.hpp"

namespace klantendag::sql {
namespace {

// With the writer well below a server's usual hundred, for several nodes.
constexpr std::size_t most_readers = 8;

class PostgresDatabase final : public Database {
 public:
  PostgresDatabase(PostgresAddress address, FolderLock lock,
                   std::unique_ptr<PostgresConnection> connection, FailStop fail_stop)
      : address_(std::move(address)),
        lock_(std::move(lock)),
        engine_(connection->engine()),
        writer_(std::move(connection), std::move(fail_stop)),
        readers_([address = address_] { return open_reader(address); }, most_readers) {}

  [[nodiscard]] Result<void> read(Unit const& unit) override { return readers_.read(unit); }
  [[nodiscard]] Result<void> write(Unit const& unit) override { return writer_.add_and_wait(unit); }
  void write_then(Unit unit, Done done) override { writer_.add(std::move(unit), std::move(done)); }
  [[nodiscard]] Result<void> back_up(std::string_view file) override {
    return dump_postgres(address_, std::string(file));
  }
  [[nodiscard]] Result<void> check() override { return read(read_every_row); }
  [[nodiscard]] Status status() override {
    Status status{.engine = engine_};
    status.schema_version = schema_version(*this);
    writer_.fill_in(status);
    return status;
  }

 private:
  static Result<std::unique_ptr<Connection>> open_reader(PostgresAddress const& address) {
    auto reader = std::make_unique<PostgresConnection>(address);
    RETURN_IF_ERROR(reader->connect());
    return std::unique_ptr<Connection>(std::move(reader));
  }
  static Result<void> read_every_row(Session& session) {
    ASSIGN_OR_RETURN(auto const names, tables(session));
    for (std::string const& name : names) {
      if (!is_plain_name(name)) continue;
      // The whole row as one value, so that values kept apart (TOAST) are read too.
      RETURN_IF_ERROR(session.query("SELECT SUM(length(t::text)) FROM " + name + " t"));
    }
    return {};
  }

  PostgresAddress address_;
  FolderLock lock_;
  std::string engine_;
  Writer writer_;
  Readers readers_;
};

Result<void> run_once(std::string const& url, std::string_view sql) {
  PostgresConnection connection({.url = url});
  RETURN_IF_ERROR(connection.connect());
  Result<std::int64_t> done = connection.session().exec(sql);
  if (!done) return std::move(done).error();
  return {};
}

}  // namespace

Result<std::unique_ptr<Database>> open_postgres(Location const& location,
                                                std::string const& schema) {
  FolderLock lock;
  if (!location.data_folder.empty()) {
    ASSIGN_OR_RETURN(lock, FolderLock::take(location.data_folder));
  }
  PostgresAddress address{.url = location.url, .schema = schema};
  auto connection = std::make_unique<PostgresConnection>(address);
  RETURN_IF_ERROR(connection->connect());
  return std::unique_ptr<Database>(std::make_unique<PostgresDatabase>(
      std::move(address), std::move(lock), std::move(connection), location.fail_stop));
}

Result<void> create_schema(std::string const& url, std::string const& schema) {
  return run_once(url, "CREATE SCHEMA " + schema);
}

void drop_schema(std::string const& url, std::string const& schema) {
  (void)run_once(url, "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
}

}  // namespace klantendag::sql
