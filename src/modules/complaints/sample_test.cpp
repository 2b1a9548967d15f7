// SPDX-License-Identifier: EUPL-1.2
// The invented register of 3,000 rows, on the day for which its pool was counted by somebody else:
// tests/fixtures/lottery/people.csv.
#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "base/text.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "platform/files/files.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::complaints {
namespace {

using enum Permission;

std::string fixture(std::string const& name) {
  char const* const source = std::getenv("KLANTENDAG_SOURCE");
  REQUIRE(source != nullptr);
  return files::read(std::string(source) + "/tests/fixtures/" + name, 4 << 20).value();
}

std::set<std::string> references_of(std::string const& people) {
  std::set<std::string> references;
  for (std::string_view const line : split(people, '\n')) {
    if (line.starts_with("K-")) references.emplace(line.substr(0, line.find(',')));
  }
  return references;
}

}  // namespace

TEST_CASE("CSV and workbook give the same complaints, and the pool of 2 November 2026") {
  TestHouse house(Permissions{see_editions, manage_editions, manage_register});
  auto const keys = crypto::Keys::in_memory();
  house.clock().advance(instant_in_amsterdam(*Date::from(2026, 11, 2), TimeOfDay{600}) -
                        house.clock().now());
  auto const edition =
      house
          .write([](Work& work) {
            return editions::create(work, {"Dag", 2026, editions::Preset::klantendag});
          })
          .value()
          .id;
  auto const import = [&](std::string const& name) {
    return house
        .write([&](Work& work) {
          return import_register(
              work, keys,
              {.edition = edition, .source = spreadsheet::source_of(fixture("register/" + name))});
        })
        .value();
  };

  Report const csv = import("klachtenbestand-2026.csv");
  Report const workbook = import("klachtenbestand-2026.xlsx");

  CHECK(csv.import.accepted == 2985);
  CHECK(csv.import.duplicates == 13);
  CHECK(csv.import.rejected == 16);
  CHECK(workbook.import.accepted == 0);
  CHECK(workbook.import.duplicates == 2998);
  CHECK(workbook.import.rejected == 16);
  CHECK(workbook.changes.empty());
  auto const pool = house.read([&](Work& work) { return eligible_pool(work, edition); }).value();
  std::set<std::string> found;
  for (Eligible const& one : pool) found.insert(one.facts.reference);
  CHECK(found.size() == 2273);
  CHECK(found == references_of(fixture("lottery/people.csv")));
}

}  // namespace klantendag::complaints
