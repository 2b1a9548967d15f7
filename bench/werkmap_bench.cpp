// SPDX-License-Identifier: EUPL-1.2
// The werkmap: messages taken in, read, sealed and saved (goal 5,000/s on SQLite, 2,000/s on PostgreSQL),
// and the watch list among 1,000,000 messages (goal: p95 of 50 ms). On PostgreSQL by
// tools/postgres.sh run werkmap_bench; without it SQLite in a folder.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include "modules/werkmap/views.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/files/temporary_folder.hpp"
#include "platform/sql/migrate.hpp"

namespace klantendag {
namespace {

using namespace werkmap;

constexpr int in_one_delivery = 1000;
constexpr std::int64_t all_messages = 1'000'000;

void must(Result<void> const& done) {
  if (done) return;
  fmt::print(stderr, "{} {}\n", done.error().key, done.error().origin);
  std::abort();
}

class Bench {
 public:
  Bench() {
    bool const server = std::getenv("KLANTENDAG_TEST_POSTGRES") != nullptr;
    auto opened = server ? sql::open_for_test() : sql::open({.data_folder = folder_.path()});
    if (!opened) must(opened.error());
    database = std::move(opened).value();
    auto const migrated = sql::migrate(*database, sql::all_migrations());
    if (!migrated) must(migrated.error());
    desk = std::make_unique<Desk>(*database, clock, IdSource(Rng::from_seed("bench")));
    desk->actor = {.kind = Actor::Kind::owner, .permissions = Permissions::all()};
  }

  files::TemporaryFolder folder_;
  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<sql::Database> database{};
  std::unique_ptr<Desk> desk{};
  crypto::Keys keys = crypto::Keys::in_memory();
};

// About 400 bytes each; one in four asks something, one in twenty comes from a client who waits.
Incoming message(std::int64_t number, Instant at) {
  constexpr std::array<std::string_view, 8> begins = {
      "Goedemiddag, deze week heb ik drie keer gesolliciteerd, bij twee winkels en een magazijn. ",
      "Hallo, de cursus lassen is begonnen en het gaat goed. De groep is leuk en de leraar ook. ",
      "Beste coach, hierbij stuur ik mijn nieuwe cv op. Ik heb de lijst van vorige week "
      "afgewerkt. ",
      "Ik was dinsdag op gesprek bij een bakker. Het was een fijn gesprek van een half uur. ",
      "Even laten weten: maandag begin ik op proef bij het tuincentrum aan de ringweg. ",
      "De inloop op dinsdagmiddag was druk, maar ik ben goed geholpen met mijn profiel. ",
      "Vandaag stuurde ik de papieren van mijn vorige werkgever op, met de loonstroken erbij. ",
      "Mijn buurman heeft mij gewezen op een vacature bij het ziekenhuis, die past bij mij. "};
  constexpr std::string_view middle =
      "Verder is er niet veel nieuws. Het weer was slecht, dus ik ben met de bus gegaan. Volgende "
      "week ga ik naar de banenmarkt in de stadshal, samen met een kennis die ook werk zoekt. ";
  constexpr std::array<std::string_view, 8> ends = {"Groeten.",
                                                    "Tot volgende week.",
                                                    "Wilt u mij bellen over de cursus?",
                                                    "Fijne dag.",
                                                    "Met vriendelijke groet.",
                                                    "Wanneer wordt mijn uitkering betaald?",
                                                    "Dank voor alles.",
                                                    "Groet."};
  auto const pick = static_cast<std::size_t>(number);
  return {.external_id = fmt::format("bench-{}", number),
          .received_at = at,
          .client = fmt::format("client {}", number % 20 == 0 ? number / 40 : number),
          .channel = "bench",
          .office = fmt::format("Kantoor {}", number % 40),
          .text = fmt::format("{}{}{}", begins[pick % 8], middle, ends[pick / 8 % 8])};
}

void deliver(Bench& bench, std::int64_t& number) {
  std::vector<Incoming> delivery;
  for (int at = 0; at < in_one_delivery; ++at) {
    delivery.push_back(message(number++, bench.clock.now()));
  }
  must(bench.desk->write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(take_in_many(work, bench.keys, delivery));
    return {};
  }));
}

void take_in(benchmark::State& state) {
  Bench bench;
  std::int64_t number = 0;
  // PostgreSQL looks at new tables within a minute by itself; until then it reads them from end to end.
  for (int first = 0; first < 5; ++first) deliver(bench, number);
  must(bench.database->write([](sql::Session& session) { return session.run("ANALYZE"); }));
  std::int64_t const before = number;
  for ([[maybe_unused]] auto _ : state) deliver(bench, number);
  state.SetItemsProcessed(number - before);
}
BENCHMARK(take_in)->Unit(benchmark::kMillisecond)->Iterations(60)->UseRealTime();

// Rows without words: the list shows none. Three in ten messages ask something, one in fifty waits read.
void fill(Bench& bench) {
  must(bench.database->write([](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.run(R"sql(
      INSERT INTO werkmap_message (id, external_key, client_key, office, channel, received_at,
                                   taken_in_at, words, digest, reader, language, found, state,
                                   read_at, closed_at, sample, became)
      WITH RECURSIVE number (n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM number WHERE n < ?1)
      SELECT '01M89QNDXCFRDV47X0' || CAST(10000000 + n AS TEXT), 'external ' || CAST(n AS TEXT),
             'client ' || CAST(n % 300000 AS TEXT), 'Kantoor ' || CAST(n % 40 AS TEXT), 'bench',
             1700000000000 + n * 60000, 1700000000000 + n * 60000, NULL, '', '', 'nl',
             CASE WHEN n % 10 < 3 THEN 'asks' ELSE 'nothing' END, 'open', 1700000000000 + n * 60000,
             NULL, '', ''
      FROM number
    )sql",
                                {all_messages}));
    return session.run(R"sql(
      INSERT INTO werkmap_ask (id, message, client_key, office, kind, state, is_open, is_read,
                               first_asked_at, due_at, level, repeats, passed, owner, proposed_by,
                               begin_at, end_at, confidence, rules, marked_by, ended_at, entries)
      SELECT id, id, client_key, office, 'contact',
             CASE WHEN received_at % 3000000 = 2060000 THEN 'open' ELSE 'answered' END,
             CASE WHEN received_at % 3000000 = 2060000 THEN 1 ELSE 0 END, 1, received_at,
             received_at + 172800000, 0, 0, 0, '', '', 0, 10, 900, '', '',
             CASE WHEN received_at % 3000000 = 2060000 THEN NULL ELSE received_at + 86400000 END, 2
      FROM werkmap_message
      WHERE found = 'asks'
    )sql");
  }));
}

void watch_list(benchmark::State& state) {
  Bench bench;
  fill(bench);
  std::vector<double> milliseconds;
  std::int64_t open = 0;
  for ([[maybe_unused]] auto _ : state) {
    auto const begin = std::chrono::steady_clock::now();
    must(bench.desk->read([&](Work& work) -> Result<void> {
      views::List list{.now = work.now};
      ASSIGN_OR_RETURN(list.waiting, count_waiting(work, {}));
      ASSIGN_OR_RETURN(list.asks, waiting(work, {}, {0, views::rows_per_page}));
      list.total = open = list.waiting.count;
      benchmark::DoNotOptimize(views::list(werkmap::Texts{Language::nl}, list).markup().size());
      return {};
    }));
    milliseconds.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
            .count());
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  state.counters["p95_ms"] = milliseconds[milliseconds.size() * 95 / 100];
  if (open == 0) state.SkipWithError("nobody waits: an empty list is no measure");
  state.counters["open"] = static_cast<double>(open);
}
BENCHMARK(watch_list)->Unit(benchmark::kMillisecond)->Iterations(200)->UseRealTime();

}  // namespace
}  // namespace klantendag
