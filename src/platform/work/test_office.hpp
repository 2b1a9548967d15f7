// SPDX-License-Identifier: EUPL-1.2
// For tests: a house with colleagues who log in, and what somebody with the database in hand may do to
// it. The house of a room's tests begins here and adds what that room is about.
#pragma once

#include <doctest/doctest.h>

#include <string_view>

#include "platform/work/test_house.hpp"

namespace klantendag {

struct TestOffice {
  explicit TestOffice(Permissions permissions = Permissions::all()) : house(permissions) {}

  // What `task` makes in a unit of work of its own; that it can is not what the test is about.
  template <class Task>
  auto made(Task const& task) {
    auto outcome = house.write(task);
    REQUIRE(outcome);
    return std::move(outcome).value();
  }

  // An account as it stands in the table, with this role or none; how it got there is the accounts' own
  // business.
  Id<Account> colleague(std::string_view name, std::string_view role = {}) {
    auto const id = made([](Work& work) -> Result<Id<Account>> { return work.next_id<Account>(); });
    run(R"sql(
      INSERT INTO account (id, name, email, email_folded, state, totp_step, language, created_at)
      VALUES (?1, ?2, ?2, ?2, 'active', 0, 'nl', 0)
    )sql",
        {id, name});
    if (!role.empty()) {
      run("INSERT INTO account_role (account, role, given_at) VALUES (?1, ?2, 0)", {id, role});
    }
    return id;
  }
  void act_as(Id<Account> account, Permissions permissions = Permissions::all()) {
    house.act_as({.kind = Actor::Kind::account, .account = account, .permissions = permissions});
  }

  // Straight into the database, past every rule.
  void run(std::string_view sql, sql::Values const& values = {}) {
    CHECK(house.database().write([&](sql::Session& session) { return session.run(sql, values); }));
  }

  TestHouse house;
};

}  // namespace klantendag
