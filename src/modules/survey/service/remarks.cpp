// SPDX-License-Identifier: EUPL-1.2
// Open answers after closing: a person reads them without the names that can be found, chooses words and
// theme for others, and takes back what should not have been shown.
#include <algorithm>

#include "core/dutch/redactor.hpp"
#include "modules/participants/participants.hpp"
#include "modules/survey/results.hpp"
#include "modules/survey/rules.hpp"
#include "modules/survey/service/sheets.hpp"
#include "modules/survey/store.hpp"
#include "modules/survey/survey.hpp"
#include "modules/themes/themes.hpp"
#include "platform/work/as_program.hpp"

namespace klantendag::survey {
namespace {

Result<void> note(Work& work, std::string_view action, Survey const& survey) {
  return audit::record(work, {.action = action,
                              .kind = "survey",
                              .id = survey.id.text(),
                              .state = name_of(survey.state),
                              .fields = {"remarks"}});
}

Result<Survey> load_to_change(Work& work, SurveyId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_survey));
  ASSIGN_OR_RETURN(auto survey, store::find(work.session, id));
  if (!survey) return not_found("survey.not_found");
  return std::move(*survey);
}

// Those of the red thread; before it has any, the usual ones. And those that were chosen before.
Result<std::vector<std::string>> names_of_themes(Work& work, crypto::Keys const& keys,
                                                 EditionId edition,
                                                 std::vector<Remark> const& chosen) {
  Work program = as_program(work);
  ASSIGN_OR_RETURN(auto const thread, themes::thread(program, keys, edition));
  std::vector<std::string> names;
  for (themes::ThemeLine const& line : thread.themes) names.push_back(line.theme.name);
  if (names.empty()) names = themes::usual_names(work.language);
  for (Remark const& remark : chosen) {
    bool const known = std::find(names.begin(), names.end(), remark.theme) != names.end();
    if (!known && !remark.theme.empty()) names.push_back(remark.theme);
  }
  return names;
}

}  // namespace

Result<std::vector<Remark>> to_read(Work& work, crypto::Keys const& keys, SurveyId id) {
  ASSIGN_OR_RETURN(auto const survey, load_to_change(work, id));
  RETURN_IF_ERROR(may_read(survey));
  ASSIGN_OR_RETURN(auto const sheets, read_sheets(work.session, keys, id));
  auto answers = open_answers(survey, sheets);
  std::int64_t number = 0;
  for (Remark& answer : answers) answer.number = ++number;
  return answers;
}

Result<ToRead> readings(Work& work, crypto::Keys const& keys, SurveyId id) {
  ASSIGN_OR_RETURN(auto const answers, to_read(work, keys, id));
  ASSIGN_OR_RETURN(auto const survey, load_to_change(work, id));
  ASSIGN_OR_RETURN(auto const chosen, store::remarks(work.session, id));
  // Who may read what people wrote need not be able to see who sat where: the program looks.
  Work program = as_program(work);
  ASSIGN_OR_RETURN(auto const names, participants::names_of_the_day(program, keys, survey.edition));
  ToRead all;
  ASSIGN_OR_RETURN(all.themes, names_of_themes(work, keys, survey.edition, chosen));
  dutch::Redactor redactor;
  for (Remark const& answer : answers) {
    Reading reading{.answer = answer, .proposed = answer};
    reading.proposed.words = redactor.redact(answer.words, names).text;
    auto const before = std::find_if(chosen.begin(), chosen.end(), [&](Remark const& one) {
      return one.number == answer.number && one.question == answer.question;
    });
    reading.shown = before != chosen.end();
    if (reading.shown) reading.proposed = *before;
    all.answers.push_back(std::move(reading));
  }
  return all;
}

Result<Survey> release_remarks(Work& work, SurveyId id, std::vector<Remark> const& remarks) {
  ASSIGN_OR_RETURN(auto survey, load_to_change(work, id));
  if (survey.state != State::closed && survey.state != State::checked) {
    return conflict("survey.step");
  }
  survey.state = State::checked;
  RETURN_IF_ERROR(store::write_remarks(work.session, id, remarks));
  RETURN_IF_ERROR(store::update(work.session, survey));
  RETURN_IF_ERROR(note(work, "survey.remarks", survey));
  return survey;
}

Result<std::vector<Remark>> shown_remarks(Work& work, SurveyId id) {
  ASSIGN_OR_RETURN([[maybe_unused]] auto const survey, load_to_change(work, id));
  return store::remarks(work.session, id);
}

Result<Survey> take_back_remark(Work& work, SurveyId id, std::int64_t number) {
  ASSIGN_OR_RETURN(auto survey, load_to_change(work, id));
  if (survey.state < State::released) return conflict("survey.step");
  ASSIGN_OR_RETURN(bool const was_there, store::take_back_remark(work.session, id, number));
  if (!was_there) return not_found("survey.remark_gone");
  RETURN_IF_ERROR(note(work, "survey.take_back", survey));
  return survey;
}

Result<std::vector<std::pair<SurveyId, std::int64_t>>> taken_back(sql::Session& session) {
  return store::taken_back(session);
}

}  // namespace klantendag::survey
