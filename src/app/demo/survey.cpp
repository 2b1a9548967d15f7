// SPDX-License-Identifier: EUPL-1.2
// What people thought of the day: the marks of 2012, 8.4 by 8 clients and 8.6 by the 20 employees who came.
// Last year the marks were 7.8 by 9 and 8.4 by 24, and fewer would take part again.
#include <array>

#include "app/demo/play.hpp"
#include "modules/day/day.hpp"
#include "modules/survey/survey.hpp"

namespace klantendag::app::demo {
namespace {

using survey::Audience;
using survey::Sheet;

constexpr std::array<std::string_view, 8> client_marks = {"9", "8", "8", "9", "8", "9", "8", "8"};
constexpr std::array<std::string_view, 8> client_first = {"Neem de telefoon op en bel terug.",
                                                          "",
                                                          "Brieven in gewone taal.",
                                                          "",
                                                          "",
                                                          "Sneller antwoord geven.",
                                                          "",
                                                          ""};

constexpr std::array<std::string_view, 9> client_marks_last_year = {"8", "7", "8", "9", "8",
                                                                    "7", "8", "8", "7"};
constexpr std::size_t employees_last_year = 24;

Sheet client_sheet(std::size_t at) {
  Sheet sheet = {{"mark", {std::string(client_marks[at])}},
                 {"free", {at == 5 ? "little" : "yes"}},
                 {"heard", {"yes"}},
                 {"serious", {"yes"}},
                 {"useful", {"yes"}},
                 {"expected", {at == 1 || at == 6 ? "little" : "yes"}},
                 {"again", {at == 2 ? "unknown" : "yes"}}};
  if (at == 0) sheet.push_back({"missed", {"De arts die over mij besliste."}});
  if (!client_first[at].empty()) sheet.push_back({"first", {std::string(client_first[at])}});
  return sheet;
}

// Of 20: 12 nines and 8 eights; two make room for a colleague.
Sheet employee_sheet(std::size_t at) {
  Sheet sheet = {{"mark", {at < 12 ? "9" : "8"}},
                 {"useful", {"yes"}},
                 {"expected", {at % 6 == 5 ? "little" : "yes"}},
                 {"free", {at % 7 == 2 ? "little" : "yes"}},
                 {"heard", {"yes"}},
                 {"serious", {"yes"}}};
  if (at == 4) sheet.push_back({"learnt", {"Dat een vinkje bij gelezen voelt als een belofte."}});
  if (at == 9) sheet.push_back({"tomorrow", {"Ik bel terug voordat ik naar huis ga."}});
  sheet.push_back({"again", {at == 3 || at == 11 ? "colleague" : "yes"}});
  std::vector<std::string> missed;
  if (at % 3 != 2) missed.emplace_back("manager");
  if (at % 3 == 0) missed.emplace_back("doctor");
  if (at % 4 == 1) missed.emplace_back("labour_expert");
  if (!missed.empty()) sheet.push_back({"missed", missed});
  sheet.push_back({"council", {at % 2 == 0 ? "no" : "yes"}});
  sheet.push_back({"council_now", {at % 7 == 0 ? "no" : "yes"}});
  return sheet;
}

Sheet client_sheet_last_year(std::size_t at) {
  return {{"mark", {std::string(client_marks_last_year[at])}},
          {"free", {at < 6 ? "yes" : "little"}},
          {"heard", {at == 4 ? "little" : "yes"}},
          {"serious", {at % 4 == 1 ? "little" : "yes"}},
          {"useful", {"yes"}},
          {"expected", {at < 5 ? "yes" : "little"}},
          {"again", {at < 5 ? "yes" : "unknown"}}};
}

Sheet employee_sheet_last_year(std::size_t at) {
  Sheet sheet = {{"mark", {at < 9 ? "9" : "8"}},
                 {"useful", {at % 5 == 3 ? "little" : "yes"}},
                 {"expected", {at % 3 == 2 ? "little" : "yes"}},
                 {"free", {at % 4 == 2 ? "little" : "yes"}},
                 {"heard", {"yes"}},
                 {"serious", {at == 7 || at == 15 ? "little" : "yes"}},
                 {"again", {at % 3 == 1 ? "no" : "yes"}},
                 {"council", {at % 3 == 0 ? "yes" : "no"}}};
  if (at % 2 == 0) sheet.push_back({"missed", {"manager"}});
  return sheet;
}

Result<void> open(Stage& stage, survey::Survey const& survey, std::size_t people,
                  std::vector<std::string>& codes) {
  return stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(codes, survey::make_codes(work, survey.id, static_cast<std::int64_t>(people)));
    for (auto const state : {survey::State::tested, survey::State::open}) {
      RETURN_IF_ERROR(survey::move_on(work, stage.keys(), survey.id, state));
    }
    return {};
  });
}

Result<void> share(Stage& stage, survey::Survey const& survey) {
  return stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(survey::move_on(work, stage.keys(), survey.id, survey::State::closed));
    ASSIGN_OR_RETURN(auto const remarks, survey::to_read(work, stage.keys(), survey.id));
    RETURN_IF_ERROR(survey::release_remarks(work, survey.id, remarks));
    RETURN_IF_ERROR(survey::move_on(work, stage.keys(), survey.id, survey::State::released));
    return {};
  });
}

// Everybody who gets a code answers.
Result<void> answer_all(Stage& stage, survey::Survey const& survey, std::size_t people,
                        Sheet (*sheet_of)(std::size_t at)) {
  std::vector<std::string> codes;
  RETURN_IF_ERROR(open(stage, survey, people, codes));
  Desk desk = stage.desk_of_guest();
  for (std::size_t at = 0; at < codes.size(); ++at) {
    RETURN_IF_ERROR(desk.write(
        [&](Work& work) { return survey::answer(work, stage.keys(), codes[at], sheet_of(at)); }));
  }
  return {};
}

}  // namespace

Result<void> play_answers_last_year(Stage& stage, EditionId edition) {
  std::vector<survey::Survey> surveys;
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(surveys, survey::begin(work, edition));
    return {};
  }));
  for (survey::Survey const& one : surveys) {
    bool const clients = one.audience == Audience::clients;
    RETURN_IF_ERROR(answer_all(stage, one,
                               clients ? client_marks_last_year.size() : employees_last_year,
                               clients ? client_sheet_last_year : employee_sheet_last_year));
    RETURN_IF_ERROR(share(stage, one));
  }
  return {};
}

Result<void> play_answers(Stage& stage, EditionId edition, Date day) {
  std::vector<survey::Survey> surveys;
  std::int64_t employees = 0;  // who came
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(surveys, survey::begin(work, edition));
    ASSIGN_OR_RETURN(auto const guests, day::guests(work, stage.keys(), {.edition = edition}));
    employees = day::count_here(guests, participants::Role::employee);
    return {};
  }));
  stage.go_to(day, TimeOfDay{16 * 60});
  for (survey::Survey const& one : surveys) {
    bool const clients = one.audience == Audience::clients;
    RETURN_IF_ERROR(answer_all(stage, one,
                               clients ? client_marks.size() : static_cast<std::size_t>(employees),
                               clients ? client_sheet : employee_sheet));
  }
  return {};
}

Result<void> play_results(Stage& stage, EditionId edition, Date day) {
  stage.go_to(add_working_days(day, 10), TimeOfDay{11 * 60});
  std::vector<survey::Survey> surveys;
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(surveys, survey::of_edition(work, edition));
    return {};
  }));
  for (survey::Survey const& one : surveys) RETURN_IF_ERROR(share(stage, one));
  return {};
}

}  // namespace klantendag::app::demo
