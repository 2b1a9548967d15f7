// SPDX-License-Identifier: EUPL-1.2
// Reading and redacting, messages a second on one core, beside what the memory itself allows.
#include <benchmark/benchmark.h>

#include <cstring>
#include <numeric>
#include <string>
#include <vector>

#include "core/dutch/reader.hpp"
#include "core/dutch/redactor.hpp"

namespace klantendag::dutch {
namespace {

// 390 bytes: as long as the average message of the founders' measurement.
std::string const message =
    "Goedemorgen mevrouw De Vries, vorige week heb ik het formulier opgestuurd en ik heb nog geen "
    "bericht "
    "gekregen. Mijn adres is Kerkstraat 12, 1234 AB Utrecht. Ik heb deze maand vier sollicitaties "
    "gedaan, bij "
    "een bakker, een magazijn en twee winkels. Kunt u mij bellen op 06-12345678? Ik ben elke dag "
    "thuis behalve "
    "op woensdag, dan werk ik als vrijwilliger. Met vriendelijke groet, Fatima El Idrissi";

void read_messages(benchmark::State& state) {
  auto reader = Reader::built_in();
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(message));
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(message.size()));
}
BENCHMARK(read_messages);

void redact_messages(benchmark::State& state) {
  Redactor redactor;
  for (auto _ : state) benchmark::DoNotOptimize(redactor.redact(message));
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(message.size()));
}
BENCHMARK(redact_messages);

void start_reader(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Reader::built_in());
}
BENCHMARK(start_reader)->Unit(benchmark::kMillisecond);

void start_redactor(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Redactor());
}
BENCHMARK(start_redactor)->Unit(benchmark::kMillisecond);

// Ten megabytes in one line, of the kind that makes careless matchers slow.
std::string hostile(std::string_view piece) {
  std::string text;
  while (text.size() < 10'000'000) text += piece;
  return text;
}

void read_hostile(benchmark::State& state) {
  auto reader = Reader::built_in();
  auto const text = hostile("kunt u niet graag bellen ");
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(text));
}
BENCHMARK(read_hostile)->Unit(benchmark::kMillisecond);

void redact_hostile(benchmark::State& state) {
  Redactor redactor;
  auto const text = hostile("06-1 van der 1-@ ");
  for (auto _ : state) benchmark::DoNotOptimize(redactor.redact(text));
}
BENCHMARK(redact_hostile)->Unit(benchmark::kMillisecond);

// The limit: reading as many bytes from memory and adding them up.
void memory_bandwidth(benchmark::State& state) {
  std::vector<std::uint64_t> const block(8'000'000, 1);
  for (auto _ : state)
    benchmark::DoNotOptimize(std::accumulate(block.begin(), block.end(), std::uint64_t{0}));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(block.size() * 8));
  state.counters["messages_of_390_bytes_a_second"] = benchmark::Counter(
      static_cast<double>(block.size() * 8) / 390, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(memory_bandwidth);

}  // namespace
}  // namespace klantendag::dutch
