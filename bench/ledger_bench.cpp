// SPDX-License-Identifier: EUPL-1.2
// klantendag verify over a ledger of 100,000 obligations in a data folder: every check of the house,
// the record's chain included. Goal: 5 s.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "app/house.hpp"
#include "modules/editions/editions.hpp"
#include "modules/obligations/obligations.hpp"
#include "platform/files/temporary_folder.hpp"

namespace klantendag {
namespace {

using namespace obligations;

constexpr int count = 100'000;
constexpr int per_unit = 10'000;

void must(Result<void> const& done) {
  if (!done) {
    fmt::print(stderr, "{} {}\n", done.error().key, done.error().origin);
    std::abort();
  }
}

// Two of three are open; every third was fulfilled, released or declined.
Result<void> live(Work& work, crypto::Keys const& keys, Opening const& opening, int number) {
  ASSIGN_OR_RETURN(auto const one, open(work, opening));
  if (number % 3 != 0) return {};
  switch (opening.kind) {
    case Kind::decide:
      RETURN_IF_ERROR(fulfil(work, one.id, {ProofKind::decision, "besluit"}));
      return {};
    case Kind::act:
      RETURN_IF_ERROR(decline_for(work, keys, one.id, "Het past niet."));
      return {};
    case Kind::acknowledge:
    case Kind::answer:
    case Kind::contact:
    case Kind::tell_back:
      break;
  }
  RETURN_IF_ERROR(release_for(work, keys, one.id, "Het hoeft niet meer."));
  return {};
}

std::unique_ptr<app::House> filled(std::string const& folder) {
  auto settings = config::load(config::all_settings(), {.flags = {{"data", folder}}});
  auto house = std::move(app::House::open(std::move(settings).value())).value();
  Desk desk = house->owner_desk(Language::nl);
  Opening opening{.origin = {"message", "message"}};
  must(desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const edition, editions::create(work, {"Klantendag", 2027}));
    opening.edition = edition.id;
    return {};
  }));
  for (int from = 0; from < count; from += per_unit) {
    must(desk.write([&](Work& work) -> Result<void> {
      for (int number = from; number < from + per_unit; ++number) {
        opening.kind = every_kind[static_cast<std::size_t>(number) % every_kind.size()];
        if (opening.kind == Kind::contact) opening.kind = Kind::answer;
        opening.origin.id = fmt::format("message-{}", number);
        opening.subject = {"participant", fmt::format("p-{}", number % 500)};
        RETURN_IF_ERROR(live(work, house->keys(), opening, number));
      }
      return {};
    }));
  }
  return house;
}

void verify_ledger(benchmark::State& state) {
  files::TemporaryFolder const folder;
  auto const house = filled(folder.path());
  for ([[maybe_unused]] auto _ : state) {
    must(house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const outcomes, audit::verify(work.session, house->checks()));
      for (auto const& outcome : outcomes) {
        if (!outcome.findings.empty()) return internal("bench", std::string(outcome.code));
      }
      return {};
    }));
  }
}
BENCHMARK(verify_ledger)->Unit(benchmark::kMillisecond)->Iterations(3);

void first_screen(benchmark::State& state) {
  files::TemporaryFolder const folder;
  auto const house = filled(folder.path());
  for ([[maybe_unused]] auto _ : state) {
    must(house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const rows, list_open(work, {}, {}));
      ASSIGN_OR_RETURN(auto const counts, count_open(work, {}));
      benchmark::DoNotOptimize(rows.size() + static_cast<std::size_t>(counts.open));
      return {};
    }));
  }
}
BENCHMARK(first_screen)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace klantendag
