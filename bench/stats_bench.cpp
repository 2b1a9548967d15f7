// SPDX-License-Identifier: EUPL-1.2
// What a survey of ten thousand people costs, with every figure and every release decided: five
// questions by eleven units, about 40,000 answers and 60 releases.
#include <benchmark/benchmark.h>

#include "base/random.hpp"
#include "core/stats/bootstrap.hpp"
#include "core/stats/figure.hpp"
#include "core/stats/ledger.hpp"

namespace klantendag::stats {
namespace {

constexpr std::size_t people = 10'000;
constexpr std::size_t units = 11;

// One mark and four yes-or-no questions, a fifth of the people silent in each.
std::vector<Question> survey() {
  Rng rng = Rng::from_seed("survey");
  std::vector<Question> questions{{.key = "mark"}};
  for (char const* key : {"free", "heard", "serious", "again"}) {
    questions.push_back({.key = key, .scale = {0, 1}});
  }
  for (Question& question : questions) {
    auto const answers =
        static_cast<std::uint64_t>(question.scale.highest - question.scale.lowest + 1);
    for (std::size_t person = 0; person < people; ++person) {
      auto const answer = static_cast<std::int64_t>(rng.below(answers));
      question.answers.emplace_back(question.scale.lowest + answer);
      if (rng.below(5) == 0) question.answers.back().reset();
    }
  }
  return questions;
}

std::vector<People> by_unit() {
  std::vector<People> cells(units);
  for (std::size_t person = 0; person < people; ++person) cells[person % units].push_back(person);
  return cells;
}

Tally tally_of_cell(Question const& question, People const& cell) {
  std::vector<std::int64_t> marks;
  for (std::size_t const person : cell) {
    if (question.answers[person]) marks.push_back(*question.answers[person]);
  }
  return *tally_of(marks, question.scale);
}

void figures(Question const& question, People const& cell) {
  Tally const tally = tally_of_cell(question, cell);
  auto const asked = static_cast<std::int64_t>(cell.size());
  if (question.scale.lowest == 1) {
    benchmark::DoNotOptimize(mark_figure(tally, asked, Reading::people_like_these));
  } else {
    Share const counted{sum(tally), size(tally)};
    benchmark::DoNotOptimize(share_figure(counted, asked, Reading::people_like_these));
  }
}

void a_survey_of_ten_thousand_people_by_eleven_units(benchmark::State& state) {
  std::vector<Question> const questions = survey();
  std::vector<People> const cells = by_unit();
  People everybody(people);
  for (std::size_t person = 0; person < people; ++person) everybody[person] = person;
  for (auto _ : state) {
    Ledger ledger;
    for (Question const& question : questions) {
      Figure const figure = question.scale.lowest == 1 ? Figure::mean : Figure::share;
      benchmark::DoNotOptimize(release_breakdown(
          ledger, {}, question, {.figure = figure, .total = everybody, .cells = cells}));
      figures(question, everybody);
      for (People const& cell : cells) figures(question, cell);
    }
    benchmark::DoNotOptimize(
        compare(tally_of_cell(questions[0], cells[0]), tally_of_cell(questions[0], cells[1])));
  }
}
BENCHMARK(a_survey_of_ten_thousand_people_by_eleven_units)->Unit(benchmark::kMillisecond);

void the_largest_exact_bootstrap(benchmark::State& state) {
  Tally const tally{.counts = {20, 20, 20, 20, 20, 20, 20, 20, 20, 20}};
  for (auto _ : state) benchmark::DoNotOptimize(expanded_interval(tally));
}
BENCHMARK(the_largest_exact_bootstrap)->Unit(benchmark::kMillisecond);

void eight_clients_against_twenty_one_employees(benchmark::State& state) {
  Tally const clients{.counts = {0, 0, 0, 0, 0, 0, 1, 4, 2, 1}};
  Tally const employees{.counts = {0, 0, 0, 0, 0, 0, 2, 7, 9, 3}};
  for (auto _ : state) benchmark::DoNotOptimize(compare(clients, employees));
}
BENCHMARK(eight_clients_against_twenty_one_employees)->Unit(benchmark::kMillisecond);

void the_costliest_exact_comparison(benchmark::State& state) {
  Tally const group{.counts = {9, 9, 9, 9, 9, 9, 9, 9, 9, 9}};
  for (auto _ : state) benchmark::DoNotOptimize(compare(group, group));
}
BENCHMARK(the_costliest_exact_comparison)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace klantendag::stats
