// SPDX-License-Identifier: EUPL-1.2
// An edition with a register small enough to follow, for the tests of reading it in and of the pool.
#pragma once

#include <doctest/doctest.h>

#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::complaints {

inline constexpr std::string_view header =
    "Klachtnummer;Ontvangen;Afgehandeld;Status;Achternaam;Telefoon;Postcode;Huisnummer;"
    "Bezwaar loopt;Samenvatting\n";

// An edition with a register; what the clock of TestHouse says is 25 November 2026.
class Desks {
 public:
  Desks()
      : house(Permissions{Permission::see_editions, Permission::manage_editions,
                          Permission::manage_register}),
        keys(crypto::Keys::in_memory()),
        edition(house
                    .write([](Work& work) {
                      return editions::create(work, {"Dag", 2027, editions::Preset::klantendag});
                    })
                    .value()
                    .id) {}

  Result<Report> import(std::string rows) {
    return import_from(spreadsheet::source_of(std::string(header) + std::move(rows)));
  }
  Result<Report> import_from(spreadsheet::Source source) {
    return house.write([&](Work& work) {
      return import_register(work, keys, {.edition = edition, .source = std::move(source)});
    });
  }
  std::int64_t number(std::string_view sql) {
    std::int64_t found = -1;
    CHECK(house.database().read([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const row, session.one(sql));
      found = row.integer(0);
      return {};
    }));
    return found;
  }
  std::int64_t complaints() { return number("SELECT COUNT(*) FROM complaint"); }
  void damage(std::string_view sql) {
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const rows, session.exec(sql));
      CHECK(rows > 0);
      return {};
    }));
  }
  std::size_t findings() {
    auto const found =
        house.read([](Work& work) { return audit::verify(work.session, checks()); }).value();
    return found.at(0).findings.size();
  }

  TestHouse house;
  crypto::Keys keys;
  EditionId edition;
};

inline constexpr char const* two_rows =
    "K-1;2-1-2026;3-1-2026;Afgehandeld;Vis;06-12345678;1000AA;1;nee;Een zin.\n"
    "K-2;2-1-2026;;Nieuw;Zee;06-12345679;1000AA;2;nee;\n";

}  // namespace klantendag::complaints
