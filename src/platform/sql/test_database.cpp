// SPDX-License-Identifier: EUPL-1.2
// An empty database for one test, with all that the product's own has: the file stands in memory
// (or the schema on the test server) and goes away with it.
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "platform/sql/database.hpp"
#include "platform/sql/migrate.hpp"
#include "platform/sql/postgres_database.hpp"
#include "platform/sql/sqlite_database.hpp"

namespace klantendag::sql {
namespace {

namespace fs = std::filesystem;

// Forwards, and removes what was made for the test.
class TestDatabase final : public Database {
 public:
  TestDatabase(std::unique_ptr<Database> inner, std::function<void()> remove)
      : inner_(std::move(inner)), remove_(std::move(remove)) {}
  ~TestDatabase() override {
    inner_.reset();
    remove_();
  }
  TestDatabase(TestDatabase const&) = delete;
  TestDatabase& operator=(TestDatabase const&) = delete;

  [[nodiscard]] Result<void> read(Unit const& unit) override { return inner_->read(unit); }
  [[nodiscard]] Result<void> write(Unit const& unit) override { return inner_->write(unit); }
  void write_then(Unit unit, Done done) override {
    inner_->write_then(std::move(unit), std::move(done));
  }
  [[nodiscard]] Result<void> back_up(std::string_view file) override {
    return inner_->back_up(file);
  }
  [[nodiscard]] Result<void> check() override { return inner_->check(); }
  [[nodiscard]] Status status() override { return inner_->status(); }

 private:
  std::unique_ptr<Database> inner_;
  std::function<void()> remove_;
};

std::string unique_name() {
  static std::atomic<int> count{0};
  return "klantendag_test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

Result<std::unique_ptr<Database>> open_file_for_test() {
  fs::path const memory = "/dev/shm";
  bool const usable = ::access(memory.c_str(), W_OK) == 0;
  fs::path const folder = (usable ? memory : fs::temp_directory_path()) / unique_name();
  ASSIGN_OR_RETURN(auto database, open_sqlite({.data_folder = folder.string()}));
  auto remove = [folder] {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  };
  return std::unique_ptr<Database>(
      std::make_unique<TestDatabase>(std::move(database), std::move(remove)));
}

Result<std::unique_ptr<Database>> open_schema_for_test(std::string const& url) {
  std::string const schema = unique_name();
  RETURN_IF_ERROR(create_schema(url, schema));
  ASSIGN_OR_RETURN(auto database, open_postgres({.url = url}, schema));
  auto remove = [url, schema] { drop_schema(url, schema); };
  return std::unique_ptr<Database>(
      std::make_unique<TestDatabase>(std::move(database), std::move(remove)));
}

}  // namespace

Result<std::unique_ptr<Database>> open_for_test() {
  char const* const url = std::getenv("KLANTENDAG_TEST_POSTGRES");
  bool const on_server = url != nullptr && *url != '\0';
  ASSIGN_OR_RETURN(auto database, on_server ? open_schema_for_test(url) : open_file_for_test());
  auto const migrations = all_migrations();
  RETURN_IF_ERROR(migrate(*database, migrations));
  return database;
}

}  // namespace klantendag::sql
