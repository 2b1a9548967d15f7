// SPDX-License-Identifier: EUPL-1.2
// What reading costs: a table of short fields, a message, a name.
#include <benchmark/benchmark.h>

#include <string>

#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

namespace klantendag {
namespace {

constexpr std::size_t piece_size = 64 * 1024;

// Rows of ten fields: `before`, a number, `after`.
std::string table(int rows, std::string_view before, std::string_view after = "") {
  std::string text;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < 10; ++column) {
      if (column > 0) text += ';';
      text += before;
      text += std::to_string((row + column) % 100);
      text += after;
    }
    text += "\r\n";
  }
  return text;
}

void read_in_pieces(benchmark::State& state, std::string const& text) {
  std::int64_t rows = 0;
  csv::Row row;
  for (auto _ : state) {
    csv::Reader reader(';');
    for (std::size_t at = 0; at < text.size(); at += piece_size) {
      reader.feed(std::string_view(text).substr(at, piece_size));
      while (reader.next(row)) ++rows;
    }
    reader.finish();
    while (reader.next(row)) ++rows;
  }
  benchmark::DoNotOptimize(row);
  state.SetItemsProcessed(rows);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void a_million_rows_of_ten_short_fields(benchmark::State& state) {
  read_in_pieces(state, table(1'000'000, "veld"));
}
BENCHMARK(a_million_rows_of_ten_short_fields)->Unit(benchmark::kMillisecond);

void a_million_rows_of_ten_quoted_fields(benchmark::State& state) {
  read_in_pieces(state, table(1'000'000, "\"de \"\"veld", "\""));
}
BENCHMARK(a_million_rows_of_ten_quoted_fields)->Unit(benchmark::kMillisecond);

void windows_1252_to_utf8(benchmark::State& state) {
  std::string const bytes = table(10'000, "cli\xEBnt gaf aan dat ");
  for (auto _ : state) {
    benchmark::DoNotOptimize(csv::to_utf8(bytes, csv::Encoding::windows_1252));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(windows_1252_to_utf8);

void guess_the_encoding(benchmark::State& state) {
  std::string const bytes = table(10'000, "cli\xEBnt gaf aan dat ");
  for (auto _ : state) benchmark::DoNotOptimize(csv::guess_encoding(bytes));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(guess_the_encoding);

std::string message() {
  std::string text = R"({"id":"B-0001","text":"Goedemiddag, )";
  while (text.size() < 386) text += "ik heb nog géén antwoord op mijn vraag. ";
  return text.substr(0, 386) + R"(x."})";
}

void parse_a_message_of_390_bytes(benchmark::State& state) {
  std::string const text = message();
  for (auto _ : state) benchmark::DoNotOptimize(json::parse(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(parse_a_message_of_390_bytes);

void write_a_message_of_390_bytes(benchmark::State& state) {
  auto const value = json::parse(message());
  for (auto _ : state) benchmark::DoNotOptimize(json::write(*value));
}
BENCHMARK(write_a_message_of_390_bytes);

void fold_a_message(benchmark::State& state) {
  std::string const text = message();
  for (auto _ : state) benchmark::DoNotOptimize(fold(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(fold_a_message);

void fold_a_name(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(fold("Van den Heuvel-Çelik"));
}
BENCHMARK(fold_a_name);

}  // namespace
}  // namespace klantendag
