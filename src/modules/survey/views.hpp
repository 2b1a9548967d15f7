// SPDX-License-Identifier: EUPL-1.2
// How surveys look: to the organiser, to who answers, and to who reads the results.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/stats/figure.hpp"
#include "modules/survey/model.hpp"
#include "modules/survey/survey.hpp"
#include "modules/survey/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::survey {

enum class Reader { reads, manages };
struct MissedPlan;  // service/missed.hpp

// "clienten", "medewerkers": how an audience stands in an address.
[[nodiscard]] std::string_view slug(Audience audience);
[[nodiscard]] std::optional<Audience> audience_of_slug(std::string_view slug);

namespace urls {
[[nodiscard]] html::Url list(EditionId edition);
[[nodiscard]] html::Url show(Survey const& survey);
[[nodiscard]] html::Url questions(Survey const& survey);
[[nodiscard]] html::Url trial(Survey const& survey);
[[nodiscard]] html::Url step(Survey const& survey);
[[nodiscard]] html::Url codes(Survey const& survey);
[[nodiscard]] html::Url withdraw(Survey const& survey);
[[nodiscard]] html::Url paper(Survey const& survey);
[[nodiscard]] html::Url read(Survey const& survey);
[[nodiscard]] html::Url take_back(Survey const& survey);
[[nodiscard]] html::Url missed(EditionId edition);
[[nodiscard]] html::Url results(Survey const& survey);
[[nodiscard]] html::Url answer();
}  // namespace urls

namespace views {

[[nodiscard]] std::string_view audience_name(Texts const& texts, Audience audience);
[[nodiscard]] std::string_view state_name(Texts const& texts, State state);

// --- the organiser -----------------------------------------------------------------------------
[[nodiscard]] html::Html list(Texts const& texts, EditionId edition,
                              std::vector<Survey> const& surveys, Reader reader);
[[nodiscard]] html::Html show(Texts const& texts, html::Filled const& filled, Survey const& survey,
                              Reader reader);
// After closing, below it.
[[nodiscard]] html::Html turnout_part(Texts const& texts, html::Filled const& filled,
                                      Survey const& survey, Turnout const& turnout);
[[nodiscard]] html::Html questions_form(Texts const& texts, html::Filled const& filled,
                                        Survey const& survey);
[[nodiscard]] html::Html trial_form(Texts const& texts, html::Filled const& filled,
                                    Survey const& survey);
[[nodiscard]] html::Html new_codes(Texts const& texts, Survey const& survey,
                                   std::vector<std::string> const& codes,
                                   std::string const& origin);
[[nodiscard]] html::Html paper(Texts const& texts, Survey const& survey);
[[nodiscard]] html::Html read_form(Texts const& texts, html::Filled const& filled,
                                   Survey const& survey, ToRead const& all);
// What was released, each with a button to take it back.
[[nodiscard]] html::Html shown_remarks(Texts const& texts, Survey const& survey,
                                       std::vector<Remark> const& remarks);

// --- who answers -------------------------------------------------------------------------------
[[nodiscard]] html::Html code_form(Texts const& texts, html::Filled const& filled);
// The question at `at` (from 0) with everything else unseen; all of them when there is no `at`.
struct Answering {
  Survey const& survey;
  Sheet const& sheet;
  std::string_view code;
  std::optional<std::size_t> at{};
};
[[nodiscard]] html::Html answer_form(Texts const& texts, html::Filled const& filled,
                                     Answering const& answering);
[[nodiscard]] html::Html thanks(Texts const& texts);
// A question as a field of a form; what was answered before is filled in.
[[nodiscard]] html::Html question_field(Texts const& texts, html::Filled const& filled,
                                        Question const& question, Sheet const& sheet);

// --- results -----------------------------------------------------------------------------------
[[nodiscard]] html::Html results(Texts const& texts, Results const& results,
                                 std::optional<stats::Comparison> const& comparison);
// Below them, for the organiser: who was missed becomes what the next edition aims at.
[[nodiscard]] html::Html missed_part(Texts const& texts, Survey const& survey,
                                     MissedPlan const& plan);
[[nodiscard]] html::Html missed_done(Texts const& texts, EditionId edition, MissedPlan const& plan);
// The released answers to one open question, by theme.
[[nodiscard]] html::Html remarks_of(Texts const& texts, Question const& question,
                                    std::vector<Remark> const& remarks);

}  // namespace views
}  // namespace klantendag::survey
