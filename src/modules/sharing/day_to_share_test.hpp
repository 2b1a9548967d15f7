// SPDX-License-Identifier: EUPL-1.2
// For tests: a day with a red thread and one quote that a client said yes to.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "modules/actions/actions.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/sharing/sharing.hpp"
#include "modules/stories/stories.hpp"
#include "modules/themes/themes.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::sharing {

inline constexpr std::string_view quoted = "Niemand belde mij terug.";

struct DayToShare : TestOffice {
  DayToShare() {
    noor = colleague("noor");
    act_as_noor();
    edition = made([](Work& work) { return editions::create(work, {"Klantendag", 2027}); }).id;
    story = told("Willem", quoted);
    find_thread();
  }

  void act_as_noor(Permissions permissions = Permissions::all()) { act_as(noor, permissions); }

  ParticipantId comes(participants::Role role, participants::Person const& person,
                      std::string const& unit = {}) {
    participants::NewParticipant draft{.role = role, .person = person};
    draft.facts.unit = unit;
    auto const id =
        made([&](Work& work) { return participants::add(work, keys, edition, draft); }).id;
    made([&](Work& work) {
      return participants::answer(work, id, participants::Answer::accept,
                                  participants::Reason::none);
    });
    return id;
  }
  StoryId told(std::string const& name, std::string_view words) {
    using stories::Answer;
    auto const who = comes(participants::Role::client, {.first_name = name});
    auto const id = made([&](Work& work) {
                      return stories::tell(work, keys, edition,
                                           {who, 1, {Answer::yes, Answer::yes, Answer::yes}});
                    }).id;
    made([&](Work& work) { return stories::write(work, keys, id, {std::string(words), ""}); });
    return id;
  }
  // A theme with this story in it, and its sentence as a quote that a person released.
  void find_thread() {
    auto const theme = made([&](Work& work) {
                         return themes::create(work, edition, {"Contact", "bel"});
                       }).id;
    CHECK(house.write([&](Work& work) {
      return themes::link(work, keys, theme, {themes::ItemKind::story, story.text()});
    }));
    auto const quote = made([&](Work& work) {
      return themes::propose_quote(work, keys, theme, {story, std::string(quoted)});
    });
    made([&](Work& work) {
      return themes::settle_quote(work, quote.id, themes::QuoteState::released);
    });
    CHECK(house.write([&](Work& work) {
      return themes::write_thread(work, edition, "Klanten missen persoonlijk contact.");
    }));
  }
  void take_back() {
    made([&](Work& work) { return stories::withdraw(work, keys, story, actions::forget); });
  }
  Result<Pack> release_dutch() {
    return house.write([&](Work& work) { return release(work, means, edition, Language::nl); });
  }
  std::optional<Pack> standing() {
    return house.read([&](Work& work) { return released(work, edition, Language::nl); }).value();
  }
  // Something happens, so that the record goes on.
  void hours_pass(std::int64_t count) {
    house.clock().advance(hours(count));
    made([&](Work& work) {
      return themes::create(work, edition, {"Tijd " + std::to_string(++passed), ""});
    });
  }
  std::string findings() {
    auto const outcomes =
        house.read([](Work& work) { return audit::verify(work.session, checks()); });
    std::string codes;
    for (auto const& outcome : outcomes.value()) {
      for ([[maybe_unused]] auto const& one : outcome.findings) codes += outcome.code;
    }
    return codes;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  Means means{keys, {}};
  Id<Account> noor{};
  EditionId edition{};
  StoryId story{};
  int passed = 0;
};

inline bool has(std::string const& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace klantendag::sharing
