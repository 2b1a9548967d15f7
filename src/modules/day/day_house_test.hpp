// SPDX-License-Identifier: EUPL-1.2
// For tests of this room: an edition in a real house, with a client and a facilitator at work.
#pragma once

#include <doctest/doctest.h>

#include "modules/day/day.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::day {

inline constexpr Permissions facilitator{Permission::see_overview, Permission::see_editions,
                                         Permission::see_groups, Permission::record_stories};

struct DayHouse : TestOffice {
  DayHouse() {
    edition = house.write([](Work& work) {
                     return editions::create(work, {"Klantendag", 2027});
                   })
                  .value()
                  .id;
    client = seat(participants::Role::client, "Willem", "de Vries");
    employee = seat(participants::Role::employee, "Noor", "Bakker");
    noor = colleague("noor");
    act_as(noor, facilitator);
  }

  ParticipantId seat(participants::Role role, std::string const& first, std::string const& last) {
    auto const id = house
                        .write([&](Work& work) {
                          return participants::add(
                              work, keys, edition,
                              {.role = role, .person = {.first_name = first, .surname = last}});
                        })
                        .value()
                        .id;
    CHECK(house.write([&](Work& work) {
      return participants::answer(work, id, participants::Answer::accept,
                                  participants::Reason::none);
    }));
    return id;
  }

  Result<void> arrive(ParticipantId id, Way way = Way::list) {
    return house.write(
        [&](Work& work) { return check_in(work, keys, edition, {.participant = id, .way = way}); });
  }

  StoryId told() {
    return house
        .write([&](Work& work) {
          return stories::tell(
              work, keys, edition,
              {client, 1, {stories::Answer::yes, stories::Answer::yes, stories::Answer::yes}});
        })
        .value()
        .id;
  }

  Result<Sheet> save(StoryId story, Sheet const& sheet, std::string const& seen) {
    return house.write([&](Work& work) { return save_sheet(work, keys, story, {sheet, seen}); });
  }

  Sheet sheet_of(StoryId story) {
    return house.read([&](Work& work) { return talk(work, keys, story); }).value().sheet;
  }

  std::int64_t printed(std::int64_t count) {
    return house.write([&](Work& work) { return print(work, edition, {.count = count}); }).value();
  }
  Result<void> card(std::int64_t number, StoryId story) {
    return house.write([&](Work& work) {
      return enter_tip_card(work, keys, edition, {number, story, {"Bel terug.", {}}});
    });
  }
  Result<void> voided(std::int64_t number, VoidReason reason = VoidReason::blank) {
    return house.write([&](Work& work) {
      return void_paper(work, edition, {.number = number, .reason = reason});
    });
  }

  void over() { run("UPDATE edition SET phase = 'following_up' WHERE id = ?1", {edition}); }

  // The codes of this room's checks that find something.
  std::string findings() {
    auto const outcomes =
        house.read([&](Work& work) { return audit::verify(work.session, checks()); });
    std::string codes;
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) codes += std::string(outcome.code) + " ";
    }
    return codes;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  EditionId edition{};
  ParticipantId client{};
  ParticipantId employee{};
  Id<Account> noor{};
};

}  // namespace klantendag::day
