// SPDX-License-Identifier: EUPL-1.2
// A house for tests with an office in Utrecht: two coaches, a team lead and a manager, and messages that
// come in.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "modules/werkmap/clients.hpp"
#include "modules/werkmap/store.hpp"
#include "modules/werkmap/teams.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::werkmap {

struct Office : TestOffice {
  Office() {
    anna = colleague("anna", "work_coach");
    bram = colleague("bram", "work_coach");
    lies = colleague("lies", "work_coach");
    mo = colleague("mo", "work_coach");
    seat(anna, asks::Level::coach);
    seat(bram, asks::Level::coach);
    seat(lies, asks::Level::lead);
    seat(mo, asks::Level::manager);
  }

  Id<Account> colleague(std::string const& name, std::string const& role) {
    Id<Account> const id = TestOffice::colleague(name);
    run("INSERT INTO account_role (account, role, given_at) VALUES (?1, ?2, 0)", {id, role});
    return id;
  }
  void seat(Id<Account> account, asks::Level level) {
    CHECK(house.database().write([&](sql::Session& session) {
      return store::give_seat(session, {"Utrecht", account.text(), level});
    }));
  }
  void act_as(Id<Account> account) {
    TestOffice::act_as(account, Permissions{Permission::read_messages, Permission::see_overview});
  }
  void act_as_owner() {
    house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions::all()});
  }

  // As the job of each minute acts: without a right.
  void act_as_job() { house.act_as({.kind = Actor::Kind::program}); }

  [[nodiscard]] Incoming message(std::string const& number, std::string const& text,
                                 std::string const& client = "klant 1") {
    return {.external_id = number,
            .received_at = house.clock().now(),
            .client = client,
            .channel = "test",
            .office = "Utrecht",
            .subject = "",
            .text = text};
  }
  TakenIn bring(Incoming const& incoming) {
    act_as_owner();
    auto const taken = house.write([&](Work& work) { return take_in(work, keys, incoming); });
    REQUIRE(taken);
    return *taken;
  }
  std::vector<Ask> asks_in(MessageId id) {
    return house.read([&](Work& work) { return store::asks_of(work.session, id); }).value();
  }
  Ask ask_in(MessageId id) {
    auto const all = asks_in(id);
    REQUIRE(all.size() == 1);
    return all.front();
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  Id<Account> anna{};
  Id<Account> bram{};
  Id<Account> lies{};
  Id<Account> mo{};
};

// What verify would say of the werkmap.
inline std::string broken_checks(Office& office) {
  std::string found;
  CHECK(office.house.read([&](Work& work) -> Result<void> {
    for (audit::Check const& check : checks()) {
      ASSIGN_OR_RETURN(auto const findings, check.run(work.session));
      for (audit::Finding const& one : findings) found += one.object + " " + one.detail + "\n";
    }
    return {};
  }));
  return found;
}

}  // namespace klantendag::werkmap
