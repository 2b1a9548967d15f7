// SPDX-License-Identifier: EUPL-1.2
// What a durable write costs: one row a commit, alone and with others in the group, and rows in bulk.
// On a file in the temporary folder, and on the server that KLANTENDAG_TEST_POSTGRES names.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "platform/sql/database.hpp"
#include "platform/sql/migrate.hpp"

namespace {

using namespace klantendag;
using namespace klantendag::sql;
namespace fs = std::filesystem;

enum class On { file, server };

// One database for each benchmark, removed afterwards. Not in memory: a sync must cost what it costs.
class Bench {
 public:
  explicit Bench(On on)
      : folder_(fs::temp_directory_path() / ("sql_bench_" + std::to_string(::getpid()))) {
    auto opened = on == On::file ? open({.data_folder = folder_.string()}) : open_for_test();
    if (!opened) {
      std::fprintf(stderr, "%s\n", opened.error().key.c_str());
      std::exit(1);
    }
    database_ = std::move(opened).value();
    std::array const migrations = {
        Migration{.number = 9901,
                  .name = "bench",
                  .sql = "CREATE TABLE lines (id INT64 PRIMARY KEY, body TEXT NOT NULL)"}};
    if (!migrate(*database_, migrations)) std::exit(1);
  }
  ~Bench() {
    database_.reset();
    fs::remove_all(folder_);
  }
  Bench(Bench const&) = delete;
  Bench& operator=(Bench const&) = delete;

  [[nodiscard]] Database& database() { return *database_; }
  [[nodiscard]] std::int64_t next() { return next_.fetch_add(1); }

 private:
  fs::path folder_;
  std::unique_ptr<Database> database_{};
  std::atomic<std::int64_t> next_{1};
};

std::unique_ptr<Bench> bench;

// A row of about 100 bytes, acknowledged when durable. Threads are clients that wait for each answer.
void durable_commit(benchmark::State& state, On on) {
  if (state.thread_index() == 0) bench = std::make_unique<Bench>(on);
  std::int64_t failures = 0;
  for (auto _ : state) {
    auto const id = bench->next();
    auto const done = bench->database().write([&](Session& session) -> Result<void> {
      RETURN_IF_ERROR(
          session.exec("INSERT INTO lines (id, body) VALUES (?1, ?2)", {id, std::string(90, 'x')}));
      return {};
    });
    if (!done) ++failures;
  }
  if (failures > 0) state.SkipWithError("a write failed");
  state.SetItemsProcessed(state.iterations());
  if (state.thread_index() == 0) {
    Status const status = bench->database().status();
    state.counters["rows_per_commit"] =
        static_cast<double>(status.units) / static_cast<double>(status.commits);
    bench.reset();
  }
}

void bulk_insert(benchmark::State& state, On on) {
  bench = std::make_unique<Bench>(on);
  std::array<std::string_view, 2> const columns = {"id", "body"};
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<Values> rows;
    for (int i = 0; i < 50'000; ++i) rows.push_back({bench->next(), std::string(90, 'x')});
    state.ResumeTiming();
    auto const done = bench->database().write(
        [&](Session& session) { return session.insert_many("lines", columns, rows); });
    if (!done) state.SkipWithError("a write failed");
  }
  state.SetItemsProcessed(state.iterations() * 50'000);
  bench.reset();
}

void point_read(benchmark::State& state, On on) {
  bench = std::make_unique<Bench>(on);
  (void)bench->database().write([](Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.exec("INSERT INTO lines (id, body) VALUES (1, 'x')"));
    return {};
  });
  for (auto _ : state) {
    auto const read = bench->database().read([](Session& session) -> Result<void> {
      RETURN_IF_ERROR(session.one("SELECT body FROM lines WHERE id = ?1", {1}));
      return {};
    });
    if (!read) state.SkipWithError("a read failed");
  }
  state.SetItemsProcessed(state.iterations());
  bench.reset();
}

}  // namespace

BENCHMARK_CAPTURE(durable_commit, file, On::file)
    ->Threads(1)
    ->Threads(8)
    ->Threads(32)
    ->UseRealTime();
BENCHMARK_CAPTURE(bulk_insert, file, On::file)->UseRealTime();
BENCHMARK_CAPTURE(point_read, file, On::file)->UseRealTime();
BENCHMARK_CAPTURE(durable_commit, server, On::server)
    ->Threads(1)
    ->Threads(8)
    ->Threads(32)
    ->UseRealTime();
BENCHMARK_CAPTURE(bulk_insert, server, On::server)->UseRealTime();
BENCHMARK_CAPTURE(point_read, server, On::server)->UseRealTime();
