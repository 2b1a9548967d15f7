// SPDX-License-Identifier: EUPL-1.2
// What a page costs: a table of 500 rows of five cells, escaping, a form, and a whole document.
// More than half of the big table is the kernel handing out pages: with MALLOC_MMAP_THRESHOLD_=33554432
// MALLOC_TRIM_THRESHOLD_=67108864 the allocator keeps them, as a server that was told so does.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "platform/html/badge.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/frame.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace {

using namespace klantendag;
using namespace klantendag::html;

struct Person {
  std::string id{};
  std::string name{};
  std::string place{};
  std::string story{};
  std::string mark{};
};

std::vector<Person> people() {
  std::vector<Person> made;
  for (int i = 0; i < 500; ++i) {
    made.push_back({.id = std::to_string(i),
                    .name = "Cliënt " + std::to_string(i),
                    .place = "'s-Hertogenbosch",
                    .story = "Ik belde twee keer & niemand belde terug",
                    .mark = "8,4"});
  }
  return made;
}

void table_of_500_plain_rows(benchmark::State& state) {
  auto const all = people();
  std::size_t bytes = 0;
  for (auto _ : state) {
    Table table("Cliënten",
                {{"Nummer"}, {"Naam"}, {"Plaats"}, {"Verhaal"}, {"Cijfer", Column::Kind::number}});
    for (Person const& person : all) {
      table.row({person.id, person.name, person.place, person.story, person.mark});
    }
    Html const html = std::move(table).html();
    bytes = html.markup().size();
    benchmark::DoNotOptimize(html.markup().data());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(table_of_500_plain_rows)->Unit(benchmark::kMicrosecond);

void table_of_500_rows_with_badge_and_link(benchmark::State& state) {
  auto const all = people();
  for (auto _ : state) {
    Table table("Cliënten", {{"Naam"},
                             {"Plaats"},
                             {"Stand"},
                             {"Cijfer", Column::Kind::number},
                             {"Acties", Column::Kind::actions}});
    for (Person const& person : all) {
      table.row({person.name, person.place, status_badge(Status::success, "Komt"), person.mark,
                 link(url("/deelnemers/{}", person.id), "Wijzig", person.name)});
    }
    Html const html = std::move(table).html();
    benchmark::DoNotOptimize(html.markup().data());
  }
}
BENCHMARK(table_of_500_rows_with_badge_and_link)->Unit(benchmark::kMicrosecond);

void escape_one_kilobyte(benchmark::State& state) {
  std::string const story(1000, 'a');
  for (auto _ : state) benchmark::DoNotOptimize(text(story).markup().data());
}
BENCHMARK(escape_one_kilobyte);

void page_with_a_form_of_three_fields(benchmark::State& state) {
  Filled const filled(Language::nl);
  for (auto _ : state) {
    FrameModel model{.product = "Klantendag", .home = url("/"), .title = "Maak een editie"};
    model.navigation = {{url("/overzicht"), "Overzicht", true}, {url("/dag"), "De dag"}};
    model.main = form(filled, {.submit = "Maak de editie"},
                      {text_field(filled, {.name = "name", .label = "Naam"}),
                       date_field(filled, {.name = "date", .label = "Dag"}),
                       text_area(filled, {.name = "note", .label = "Opmerking"})});
    benchmark::DoNotOptimize(document(model).data());
  }
}
BENCHMARK(page_with_a_form_of_three_fields)->Unit(benchmark::kMicrosecond);

}  // namespace
