// SPDX-License-Identifier: EUPL-1.2
// What people thought of the day: the marks of 2012, 8.4 by 8 clients and 8.6 by the 20 employees who came.
#include <array>

#include "app/demo/play.hpp"
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

constexpr std::size_t employees = 20;  // one of the 21 was ill that day

// 12 nines and 8 eights; two make room for a colleague.
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

}  // namespace

Result<void> play_answers(Stage& stage, EditionId edition, Date day) {
  std::vector<survey::Survey> surveys;
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(surveys, survey::begin(work, edition));
    return {};
  }));
  stage.go_to(day, TimeOfDay{16 * 60});
  for (survey::Survey const& one : surveys) {
    bool const clients = one.audience == Audience::clients;
    std::vector<std::string> codes;
    RETURN_IF_ERROR(open(stage, one, clients ? client_marks.size() : employees, codes));
    Desk desk = stage.desk_of_guest();
    for (std::size_t at = 0; at < codes.size(); ++at) {
      RETURN_IF_ERROR(desk.write([&](Work& work) {
        return survey::answer(work, stage.keys(), codes[at],
                              clients ? client_sheet(at) : employee_sheet(at));
      }));
    }
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
