// SPDX-License-Identifier: EUPL-1.2
// A call round small enough to follow: an edition, its register, and a draw of three with two reserves.
#pragma once

#include <doctest/doctest.h>

#include <set>

#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/recruitment/recruitment.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::recruitment {

// A draw as the calls see it: seats in a row, and reserves that come one after another.
struct SmallDraw {
  std::vector<Drawn> seats{};
  std::vector<Drawn> reserves{};
  std::vector<ComplaintId> joined{};
  std::vector<ComplaintId> left{};
  std::vector<ComplaintId> elsewhere{};  // cancelled

  Neighbours neighbours() {
    return {
        .draw = [this](Work&, EditionId) -> Result<Draw> {
          return Draw{{"Divisie"}, seats};
        },
        .next = [this](Work&, EditionId, ComplaintId gone, Left) -> Result<std::optional<Drawn>> {
          std::erase_if(seats, [&](Drawn const& one) { return one.complaint == gone; });
          if (reserves.empty()) return std::optional<Drawn>{};
          Drawn const next = reserves.front();
          reserves.erase(reserves.begin());
          seats.push_back(next);
          return std::optional(next);
        },
        .joined = [this](Work&, EditionId, ComplaintId complaint, Acceptance const&,
                         complaints::Contact const&) -> Result<void> {
          joined.push_back(complaint);
          return {};
        },
        .left = [this](Work&, EditionId, ComplaintId complaint) -> Result<void> {
          left.push_back(complaint);
          return {};
        },
        .cancelled = [this](Work&, EditionId) -> Result<std::vector<ComplaintId>> {
          return elsewhere;
        }};
  }
};

// An edition with five complaints: three drawn, two in reserve. It is Wednesday ten o'clock.
class CallRoom {
 public:
  CallRoom() : house(rights()), keys(crypto::Keys::in_memory()) {
    edition = house
                  .write([](Work& work) {
                    return editions::create(work, {"Dag", 2027, editions::Preset::klantendag});
                  })
                  .value()
                  .id;
    std::string rows = "Klachtnummer;Ontvangen;Afgehandeld;Status;Achternaam;Telefoon;Divisie\n";
    for (char const* const number : {"1", "2", "3", "4", "5"}) {
      rows += std::string("K-") + number + ";2-1-2026;3-1-2026;Afgehandeld;Vis" + number +
              ";06-1234567" + number + ";Werk\n";
    }
    CHECK(house.write([&](Work& work) {
      return complaints::import_register(
          work, keys, {.edition = edition, .source = spreadsheet::source_of(rows)});
    }));
    auto const pool =
        house.read([&](Work& work) { return complaints::eligible_pool(work, edition); }).value();
    std::int64_t rank = 0;
    for (complaints::Eligible const& one : pool) {
      auto& list = rank < 3 ? draw.seats : draw.reserves;
      list.push_back({one.complaint, ++rank, {one.facts.division}});
    }
    neighbours = draw.neighbours();
  }

  static Permissions rights() {
    return Permissions{Permission::see_editions, Permission::manage_editions,
                       Permission::manage_register, Permission::make_calls};
  }
  Means means() { return {keys, neighbours}; }

  void begin_round() {
    CHECK(house.write([&](Work& work) { return begin(work, means(), edition); }));
  }
  std::optional<CallId> next() {
    return house.write([&](Work& work) { return take_next(work, means(), edition); }).value();
  }
  Result<void> noted(CallId id, Note const& what) {
    return house.write([&](Work& work) { return note(work, means(), edition, id, what); });
  }
  void identify(CallId id) {
    CHECK(house.write([&](Work& work) { return confirm_identity(work, edition, id); }));
  }
  static Acceptance yes_to_everything() {
    Acceptance acceptance{.practical = {.first_name = "Noor", .needs = {"wheelchair"}}};
    for (Purpose const purpose : purposes) acceptance.consents.push_back({purpose, true});
    return acceptance;
  }
  Result<void> accepted(CallId id, Acceptance const& acceptance) {
    return house.write([&](Work& work) { return accept(work, means(), edition, id, acceptance); });
  }
  Board board_now() {
    return house.read([&](Work& work) { return board(work, edition); }).value();
  }
  Today today_now() {
    return house.read([&](Work& work) { return today(work, edition); }).value();
  }
  // At this hour and minute, so many days from the first.
  void at(int day, int hour, int minute = 0) {
    Instant const wanted = instant_in_amsterdam(Date::from(2026, 11, 25)->plus_days(day),
                                                TimeOfDay{hour * 60 + minute});
    house.clock().advance(wanted - house.clock().now());
  }
  void damage(std::string_view sql) {
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const rows, session.exec(sql));
      CHECK_MESSAGE(rows > 0, sql);
      return {};
    }));
  }
  // The codes that `verify` finds something for.
  std::set<std::string> broken() {
    std::set<std::string> codes;
    auto const found =
        house.read([](Work& work) { return audit::verify(work.session, checks()); }).value();
    for (audit::Outcome const& outcome : found) {
      if (!outcome.findings.empty()) codes.insert(std::string(outcome.code));
    }
    return codes;
  }
  Actor caller(char const* name) {
    auto const id = Id<Account>(Uuid{.low = static_cast<std::uint64_t>(name[0])});
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      RETURN_IF_ERROR(session.exec(R"sql(
        INSERT INTO account (id, name, email, email_folded, state, totp_step, language, created_at)
        VALUES (?1, ?2, ?2, ?2, 'active', 0, 'nl', 0)
      )sql",
                                   {id, name}));
      return {};
    }));
    return {.kind = Actor::Kind::account, .account = id, .name = name, .permissions = rights()};
  }

  TestHouse house;
  crypto::Keys keys;
  EditionId edition{};
  SmallDraw draw{};
  Neighbours neighbours{};
};

}  // namespace klantendag::recruitment
