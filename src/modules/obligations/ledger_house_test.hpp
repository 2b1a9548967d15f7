// SPDX-License-Identifier: EUPL-1.2
// For tests: a house with an edition, two colleagues, and the record's checks together with ours.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "modules/editions/editions.hpp"
#include "modules/obligations/obligations.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::obligations {

struct LedgerHouse : TestOffice {
  LedgerHouse()
      : TestOffice(Permissions{Permission::see_overview, Permission::see_editions,
                               Permission::manage_editions, Permission::see_obligations,
                               Permission::manage_obligations, Permission::refuse_obligations}) {
    edition = house.write([](Work& work) {
                     return editions::create(work, {"Klantendag", 2027});
                   })
                  .value()
                  .id;
    noor = colleague("noor");
    sam = colleague("sam");
  }

  // With its states in the record, where the checks look for them.
  Id<Account> colleague(std::string const& name) {
    auto const id = TestOffice::colleague(name);
    CHECK(house.write([&](Work& work) -> Result<void> {
      for (std::string_view const state : {"invited", "active"}) {
        RETURN_IF_ERROR(audit::record(
            work, {.action = "account.test", .kind = "account", .id = id.text(), .state = state}));
      }
      return {};
    }));
    return id;
  }

  Obligation open_one(Kind kind, std::optional<Id<Account>> owner) {
    Opening const opening{.edition = edition,
                          .kind = kind,
                          .origin = {"tip", "tip-1"},
                          .subject = {"participant", "participant-1"},
                          .owner = owner};
    return house.write([&](Work& work) { return obligations::open(work, opening); }).value();
  }

  // Everything that a look into the database shows of reasons and notes.
  std::string dump() {
    std::string all;
    CHECK(house.database().read([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
        SELECT note FROM obligation_attempt WHERE note IS NOT NULL
      )sql"));
      for (sql::Row const& row : rows) all += row.bytes(0);
      return {};
    }));
    return all;
  }

  // The codes of the checks that found something: ours, and the record's own V61 and V62.
  std::string findings() {
    audit::Signer const signer{
        .origin = "test",
        .sign = [](std::string_view) { return std::string(); },
        .is_signed = [](std::string_view, std::string_view) { return true; }};
    auto all = audit::checks(signer, {watched_kind()});
    for (audit::Check& check : checks()) all.push_back(std::move(check));
    auto const outcomes = house.read([&](Work& work) { return audit::verify(work.session, all); });
    std::string codes;
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) codes += std::string(outcome.code) + " ";
    }
    return codes;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  EditionId edition{};
  Id<Account> noor{};
  Id<Account> sam{};
};

}  // namespace klantendag::obligations
