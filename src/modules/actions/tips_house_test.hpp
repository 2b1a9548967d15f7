// SPDX-License-Identifier: EUPL-1.2
// A house with one tip of one client and three colleagues, for the tests of this room.
#pragma once

#include "modules/actions/actions.hpp"

#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::actions {
using obligations::Channel;
using obligations::Kind;
using obligations::Obligation;
using stories::Answer;

inline constexpr Permissions organiser{Permission::see_overview,      Permission::see_editions,
                                       Permission::see_groups,        Permission::record_stories,
                                       Permission::read_stories,      Permission::see_obligations,
                                       Permission::manage_obligations};
inline constexpr Permissions management{Permission::see_overview, Permission::see_obligations,
                                        Permission::refuse_obligations};

struct Tips : TestOffice {
  explicit Tips(Answer tell_back = Answer::yes, std::string const& email = {}) {
    noor = colleague("noor");
    sam = colleague("sam");
    els = colleague("els");
    auto const edition = house.write([](Work& work) {
      return editions::create(work, {"Klantendag", 2027});
    });
    participants::NewParticipant const willem{.role = participants::Role::client,
                                              .person = {.first_name = "Willem", .email = email}};
    auto const client =
        house.write([&](Work& work) { return participants::add(work, keys, edition->id, willem); });
    CHECK(house.write([&](Work& work) {
      return participants::answer(work, client->id, participants::Answer::accept,
                                  participants::Reason::none);
    }));
    act_as(noor, organiser);
    stories::NewStory const draft{client->id, 2, {Answer::yes, Answer::yes, tell_back}};
    auto const story =
        house.write([&](Work& work) { return stories::tell(work, keys, edition->id, draft); });
    tip = house
              .write([&](Work& work) {
                return stories::add_tip(
                    work, keys, story->id,
                    {"Niet iedereen is handig met de computer.", Channel::letter});
              })
              .value()
              .id;
  }

  Result<Decision> decide(NewDecision const& draft) {
    return house.write([&](Work& work) { return actions::decide(work, keys, tip, draft); });
  }
  Result<Decision> adopt() {
    return decide({State::under_way, "Wij helpen op kantoor.", "Er komen mensen langs.", sam,
                   Date::parse("2026-12-15")});
  }
  Result<Decision> claim() {
    return house.write([&](Work& work) {
      return actions::claim(work, keys, tip, {.words = "Iemand helpt u elke dinsdagmiddag."});
    });
  }
  Result<Decision> verify(State outcome = State::done) {
    return house.write([&](Work& work) { return actions::verify(work, keys, tip, outcome); });
  }
  Result<Decision> stop() {
    return house.write(
        [&](Work& work) { return actions::stop(work, keys, tip, "Er is geen geld voor."); });
  }
  Result<stories::Story> withdraw() {
    return house.write([&](Work& work) -> Result<stories::Story> {
      ASSIGN_OR_RETURN(auto const found, stories::find_tip(work, keys, tip));
      return stories::withdraw(work, keys, found.story, forget);
    });
  }
  Result<Telling> approve() {
    return house.write([&](Work& work) { return actions::approve(work, keys, tip); });
  }
  Result<Telling> tell() {
    return house.write([&](Work& work) { return actions::tell(work, keys, tip); });
  }
  Result<Telling> react(TellingState reaction, std::optional<Id<Account>> owner = {}) {
    return house.write(
        [&](Work& work) { return actions::react(work, keys, tip, reaction, owner); });
  }
  // All the way: adopted, done by Sam, checked by Noor, told.
  void walk() {
    CHECK(adopt());
    act_as(sam, Permissions{Permission::see_overview});
    CHECK(claim());
    act_as(noor, organiser);
    CHECK(verify());
    CHECK(approve());
    CHECK(tell());
  }
  Opened opened() {
    return house.read([&](Work& work) { return find(work, keys, tip); }).value();
  }
  std::int64_t open(Kind kind) {
    std::int64_t count = 0;
    for (Obligation const& one : opened().owed) {
      count += one.kind == kind && obligations::is_open(one.state);
    }
    return count;
  }
  std::string findings() {
    audit::Signer const signer{
        .origin = "test",
        .sign = [](std::string_view) { return std::string(); },
        .is_signed = [](std::string_view, std::string_view) { return true; }};
    auto all = audit::checks(
        signer, {obligations::watched_kind(), watched_decisions(), watched_tellings()});
    for (auto more : {obligations::checks(), stories::checks(), checks()}) {
      for (audit::Check& check : more) all.push_back(std::move(check));
    }
    auto const outcomes = house.read([&](Work& work) { return audit::verify(work.session, all); });
    std::string codes;
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) codes += std::string(outcome.code) + " ";
    }
    return codes;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  Id<Account> noor{};
  Id<Account> sam{};
  Id<Account> els{};
  TipId tip{};
};

}  // namespace klantendag::actions
