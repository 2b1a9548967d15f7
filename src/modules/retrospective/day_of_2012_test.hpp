// SPDX-License-Identifier: EUPL-1.2
// For tests: the day of the first retrospective that we know, with its 8 clients and 21 employees, what
// they answered, and two tips of which one became good news (tests/fixtures/editions).
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "modules/actions/actions.hpp"
#include "modules/day/day.hpp"
#include "modules/editions/editions.hpp"
#include "modules/groups/groups.hpp"
#include "modules/participants/participants.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::retrospective {

struct DayOf2012 : TestOffice {
  DayOf2012() {
    noor = colleague("noor");
    sam = colleague("sam");
    act_as(noor);
    edition = create(2012);
    CHECK(house.write([&](Work& work) {
      return editions::change_details(
          work, edition,
          {.name = "Klantendag",
           .held_on = Date::parse("2012-06-05"),
           .place = "het restaurant",
           .sponsors = {"de divisies"},
           .team = {{"Noor", ""}, {"Sam", ""}, {"Els", ""}, {"Wim", ""}, {"Ank", ""}}});
    }));
    using participants::Role;
    for (int at = 0; at < 8; ++at) clients.push_back(comes(Role::client));
    for (int at = 0; at < 21; ++at) comes(Role::employee);
    for (int at = 0; at < 2; ++at) comes(Role::council_member);
    for (int at = 0; at < 3; ++at) comes(Role::facilitator);
  }

  EditionId create(int year) {
    return house.write([&](Work& work) {
                  return editions::create(work, {"Klantendag", year});
                })
        .value()
        .id;
  }
  void hold_the_one_before() {
    EditionId const before = create(2011);
    in_house([&](Work& work) {
      return editions::change_details(work, before,
                                      {.name = "Klantendag", .held_on = Date::parse("2011-12-06")});
    });
    run("UPDATE edition SET phase = 'following_up' WHERE id = ?1", {before});
  }

  ParticipantId comes(participants::Role role, std::string const& first_name = {},
                      std::string const& email = {}) {
    participants::NewParticipant draft{.role = role};
    draft.person.email = email;
    draft.person.first_name = first_name.empty() ? "P" + std::to_string(++numbered) : first_name;
    auto const added =
        house.write([&](Work& work) { return participants::add(work, keys, edition, draft); });
    REQUIRE(added);
    auto const seated = house.write([&](Work& work) {
      return participants::answer(work, added->id, participants::Answer::accept,
                                  participants::Reason::none);
    });
    REQUIRE(seated);
    if (seated->state != participants::State::accepted) return added->id;  // waits for a seat
    REQUIRE(house.write([&](Work& work) {
      return day::check_in(work, keys, edition, {.participant = added->id});
    }));
    return added->id;
  }
  void come_together() {
    for (auto const role : {participants::Role::client, participants::Role::employee}) {
      in_house([&](Work& work) {
        return day::add_statement(work, keys, edition,
                                  {.role = role, .words = "Vandaag werd er echt geluisterd."});
      });
    }
  }
  void make_groups() {
    CHECK(groups::make(house.desk(), keys,
                       {.edition = edition, .keep = groups::Keep::nothing, .steps = 50'000}));
  }

  void hold_surveys() {
    auto const both = house.write([&](Work& work) { return survey::begin(work, edition); });
    REQUIRE(both);
    std::vector<survey::Sheet> of_clients;
    for (char const* mark : {"10", "9", "9", "8", "8", "8", "8", "7"}) {
      of_clients.push_back({{"mark", {mark}},
                            {"free", {"yes"}},
                            {"heard", {"yes"}},
                            {"serious", {"yes"}},
                            {"useful", {"yes"}},
                            {"expected", {"yes"}},
                            {"again", {"yes"}}});
    }
    std::vector<survey::Sheet> of_employees;
    for (int at = 0; at < 21; ++at) {
      std::string const mark = at < 3 ? "10" : at < 12 ? "9" : at < 19 ? "8" : "7";
      survey::Sheet sheet{{"mark", {mark}},
                          {"useful", {"yes"}},
                          {"expected", {"yes"}},
                          {"free", {"yes"}},
                          {"heard", {"yes"}},
                          {"serious", {"yes"}},
                          {"again", {at < 19 ? "yes" : "colleague"}}};
      survey::Answer missed{"missed", {}};
      if (at < 7) missed.values.emplace_back("manager");
      if (at % 3 == 0) missed.values.emplace_back("doctor");
      if (at % 4 == 1) missed.values.emplace_back("labour_expert");
      if (!missed.values.empty()) sheet.push_back(missed);
      of_employees.push_back(sheet);
    }
    hold(both->at(0).id, of_clients);
    hold(both->at(1).id, of_employees);
  }
  void hold(SurveyId id, std::vector<survey::Sheet> const& sheets) {
    auto const move = [&](survey::State state) {
      CHECK(house.write([&](Work& work) { return survey::move_on(work, keys, id, state); }));
    };
    auto const codes = house.write([&](Work& work) {
      return survey::make_codes(work, id, static_cast<std::int64_t>(sheets.size()));
    });
    REQUIRE(codes);
    move(survey::State::tested);
    move(survey::State::open);
    for (std::size_t at = 0; at < sheets.size(); ++at) {
      CHECK(house.write(
          [&](Work& work) { return survey::answer(work, keys, codes->at(at), sheets[at]); }));
    }
    move(survey::State::closed);
    CHECK(house.write([&](Work& work) { return survey::release_remarks(work, id, {}); }));
    move(survey::State::released);
  }

  // What one client told, who may be quoted, with these tips.
  struct Told {
    StoryId story{};
    std::vector<TipId> tips{};
  };
  Told tells(ParticipantId client, std::vector<std::string> const& words) {
    using stories::Answer;
    stories::NewStory const draft{client, 1, {Answer::yes, Answer::yes, Answer::yes}};
    auto const story =
        house.write([&](Work& work) { return stories::tell(work, keys, edition, draft); });
    REQUIRE(story);
    Told given{story->id, {}};
    in_house([&](Work& work) {
      return stories::write(work, keys, given.story, {"Ik vroeg twee keer om contact.", ""});
    });
    in_house([&](Work& work) {
      return stories::read_back(work, keys, given.story, {stories::ReadBack::confirmed});
    });
    for (std::string const& one : words) {
      auto const tip = house.write([&](Work& work) {
        return stories::add_tip(work, keys, given.story, {one, obligations::Channel::letter});
      });
      REQUIRE(tip);
      given.tips.push_back(tip->id);
    }
    in_house([&](Work& work) {
      return stories::answer_contact(work, keys, given.story, {.answer = Answer::no});
    });
    in_house([&](Work& work) { return stories::finish(work, keys, given.story); });
    in_house([&](Work& work) {
      return stories::settle(work, keys, given.story, stories::State::published);
    });
    return given;
  }

  // Two tips of one client; the first is done, checked and told.
  void give_tips() {
    told = tells(clients[0], {"Niet alle klanten zijn digitaal vaardig. Help hen daarbij.",
                              "Open alle berichten in de werkmap."});
    TipId const first = told.tips[0];
    in_house([&](Work& work) {
      return actions::decide(
          work, keys, first,
          {actions::State::under_way, "Sjaan Bakker komt elke dinsdagmiddag helpen.",
           "Er komen mensen langs.", sam, Date::parse("2026-12-15")});
    });
    act_as(sam);
    in_house(
        [&](Work& work) { return actions::claim(work, keys, first, {.words = "Het rooster."}); });
    act_as(noor);
    in_house([&](Work& work) { return actions::verify(work, keys, first, actions::State::done); });
    in_house([&](Work& work) { return actions::approve(work, keys, first); });
    in_house([&](Work& work) { return actions::tell(work, keys, first); });
  }
  // The line that everybody may read, as the module of actions keeps it.
  void publish_line() {
    auto const opened =
        house.read([&](Work& work) { return actions::find(work, keys, told.tips[0]); });
    REQUIRE(opened);
    run(R"sql(
      INSERT INTO public_line (decision, edition, said, done, published_by, published_at)
      VALUES (?1, ?2, ?3, ?4, ?5, 0)
    )sql",
        {opened->decisions.back().id, edition, "Help wie niet digitaal vaardig is.",
         "Vanaf 19 juni 2012 is er elke dinsdagmiddag hulp op de werkbedrijven.", noor});
  }
  template <typename Task>
  void in_house(Task const& task) {
    CHECK(house.write(task));
  }

  // The newest text in this language as a reader would see it.
  std::string text(Language language) {
    auto const reading =
        house.read([&](Work& work) { return read_newest(work, keys, edition, language); });
    REQUIRE(reading);
    std::string all;
    for (report::Block const& block : reading->document.blocks) {
      std::visit([&](auto const& part) { all += words(part) + "\n"; }, block);
    }
    return all;
  }
  static std::string words(report::Heading const& heading) { return heading.text; }
  static std::string words(report::Paragraph const& part) { return report::plain(part.words); }
  static std::string words(report::Quote const& part) { return report::plain(part.words); }
  static std::string words(report::List const& list) {
    std::string all;
    for (report::Words const& item : list.items) all += report::plain(item) + "\n";
    return all;
  }
  static std::string words(report::Table const& table) { return table.caption; }
  static std::string words(report::Chart const& chart) { return chart.title; }

  std::string findings() {
    std::string codes;
    auto const outcomes =
        house.read([&](Work& work) { return audit::verify(work.session, checks(keys)); });
    for (auto const& outcome : outcomes.value()) {
      for (auto const& finding : outcome.findings) {
        codes += std::string(outcome.code) + " " + finding.detail + ";";
      }
    }
    return codes;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  EditionId edition{};
  Id<Account> noor{};
  Id<Account> sam{};
  std::vector<ParticipantId> clients{};
  Told told{};
  int numbered = 0;
};

}  // namespace klantendag::retrospective
