// SPDX-License-Identifier: EUPL-1.2
// Answering with a code, and reading what was answered once it closed.
#include "modules/survey/results.hpp"
#include "modules/survey/rules.hpp"
#include "modules/survey/service/compared.hpp"
#include "modules/survey/service/sheets.hpp"
#include "modules/survey/store.hpp"
#include "modules/survey/survey.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::survey {
namespace {

struct Opened {
  std::string hash{};
  Survey survey{};
};

Result<Opened> open_with(Work& work, std::string_view typed) {
  auto const code = crypto::read_spoken_code(typed);
  if (!code) return invalid_field("code", "survey.code_unknown");
  std::string hash = crypto::hash_token(*code);
  ASSIGN_OR_RETURN(auto const found, store::find_code(work.session, hash));
  if (!found) return invalid_field("code", "survey.code_unknown");
  if (found->used) return conflict("survey.code_used");
  ASSIGN_OR_RETURN(auto survey, store::find(work.session, found->survey));
  if (!survey) return internal("survey", "a code without a survey");
  RETURN_IF_ERROR(may_answer(*survey));
  return Opened{std::move(hash), std::move(*survey)};
}

Result<Survey> load(Work& work, SurveyId id) {
  ASSIGN_OR_RETURN(auto survey, store::find(work.session, id));
  if (!survey) return not_found("survey.not_found");
  return std::move(*survey);
}

// The organiser from closing on, others once it is released.
Result<void> may_see_results(Work const& work, Survey const& survey) {
  RETURN_IF_ERROR(may_read(survey));
  if (survey.state >= State::released) return {};
  if (work.actor.permissions.has(Permission::manage_survey)) return {};
  return conflict("survey.not_released");
}

// While its answers are there, and this reader may see them.
Result<std::optional<stats::Tally>> marks_now(Work& work, crypto::Keys const& keys,
                                              Survey const& survey) {
  if (!may_see_results(work, survey) || survey.state == State::purged) {
    return std::optional<stats::Tally>{};
  }
  return shown_marks(work.session, keys, survey);
}

}  // namespace

Result<Survey> for_code(Work& work, std::string_view typed) {
  ASSIGN_OR_RETURN(auto opened, open_with(work, typed));
  return std::move(opened.survey);
}

Result<void> answer(Work& work, crypto::Keys const& keys, std::string_view typed,
                    Sheet const& sheet) {
  ASSIGN_OR_RETURN(auto const opened, open_with(work, typed));
  ASSIGN_OR_RETURN(auto const good, check_sheet(opened.survey, sheet));
  ASSIGN_OR_RETURN(bool const first, store::use_code(work.session, opened.hash));
  if (!first) return conflict("survey.code_used");
  SurveyId const id = opened.survey.id;
  ASSIGN_OR_RETURN(auto sheets, read_sheets(work.session, keys, id));
  sheets.push_back(good);
  return write_sheets(work.session, keys, id, sheets, work.now);
}

Result<Results> results(Work& work, crypto::Keys const& keys, SurveyId id) {
  RETURN_IF_ERROR(require(work, Permission::see_survey));
  ASSIGN_OR_RETURN(auto survey, load(work, id));
  RETURN_IF_ERROR(may_see_results(work, survey));
  Results results;
  ASSIGN_OR_RETURN(results.answered, store::used_codes(work.session, id));
  ASSIGN_OR_RETURN(results.remarks, store::remarks(work.session, id));
  if (survey.state >= State::released) {
    ASSIGN_OR_RETURN(results.figures, store::figures(work.session, id));
  } else {
    ASSIGN_OR_RETURN(auto const sheets, read_sheets(work.session, keys, id));
    results.figures = figures_of(survey, sheets);
  }
  results.survey = std::move(survey);
  return results;
}

Result<std::optional<stats::Comparison>> compare_marks(Work& work, crypto::Keys const& keys,
                                                       EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_survey));
  ASSIGN_OR_RETURN(auto const of_clients, store::find(work.session, edition, Audience::clients));
  ASSIGN_OR_RETURN(auto const of_employees,
                   store::find(work.session, edition, Audience::employees));
  if (!of_clients || !of_employees) return std::optional<stats::Comparison>{};
  if (of_clients->state >= State::released && of_employees->state >= State::released) {
    ASSIGN_OR_RETURN(auto const kept, kept_comparison(work.session, *of_clients, *of_employees));
    if (kept) return kept;
  }
  ASSIGN_OR_RETURN(auto const clients, marks_now(work, keys, *of_clients));
  ASSIGN_OR_RETURN(auto const employees, marks_now(work, keys, *of_employees));
  if (!clients || !employees) return std::optional<stats::Comparison>{};
  return std::optional(stats::compare(*clients, *employees));
}

}  // namespace klantendag::survey
