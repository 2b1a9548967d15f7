// SPDX-License-Identifier: EUPL-1.2
// For tests: a house with an edition, two colleagues, and the record's checks together with ours.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "modules/editions/editions.hpp"
#include "modules/obligations/obligations.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::obligations {

struct LedgerHouse {
  LedgerHouse() {
    edition = house.write([](Work& work) {
                     return editions::create(work, {"Klantendag", 2027});
                   })
                  .value()
                  .id;
    noor = colleague("noor");
    sam = colleague("sam");
  }

  // An account as it stands in the table; how it got there is the accounts' own business.
  Id<Account> colleague(std::string const& name) {
    auto const id =
        house.write([](Work& work) -> Result<Id<Account>> { return work.next_id<Account>(); });
    run(R"sql(
      INSERT INTO account (id, name, email, email_folded, state, totp_step, language, created_at)
      VALUES (?1, ?2, ?2, ?2, 'active', 0, 'nl', 0)
    )sql",
        {*id, name});
    CHECK(house.write([&](Work& work) -> Result<void> {
      for (std::string_view const state : {"invited", "active"}) {
        RETURN_IF_ERROR(audit::record(
            work, {.action = "account.test", .kind = "account", .id = id->text(), .state = state}));
      }
      return {};
    }));
    return *id;
  }

  Obligation open_one(Kind kind, std::optional<Id<Account>> owner) {
    Opening const opening{.edition = edition,
                          .kind = kind,
                          .origin = {"tip", "tip-1"},
                          .subject = {"participant", "participant-1"},
                          .owner = owner};
    return house.write([&](Work& work) { return obligations::open(work, opening); }).value();
  }

  void act_as(Id<Account> account, Permissions permissions) {
    house.act_as({.kind = Actor::Kind::account, .account = account, .permissions = permissions});
  }

  // Past the services: what somebody does to the database by hand.
  void run(std::string_view sql, sql::Values const& values = {}) {
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      RETURN_IF_ERROR(session.run(sql, values));
      return {};
    }));
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

  TestHouse house{Permissions{Permission::see_overview, Permission::see_editions,
                              Permission::manage_editions, Permission::see_obligations,
                              Permission::manage_obligations, Permission::refuse_obligations}};
  crypto::Keys keys = crypto::Keys::in_memory();
  EditionId edition{};
  Id<Account> noor{};
  Id<Account> sam{};
};

}  // namespace klantendag::obligations
