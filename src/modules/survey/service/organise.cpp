// SPDX-License-Identifier: EUPL-1.2
// What the organiser does: make both questionnaires, change their questions, make codes, go a step on.
#include "modules/editions/editions.hpp"
#include "modules/survey/presets.hpp"
#include "modules/survey/results.hpp"
#include "modules/survey/rules.hpp"
#include "modules/survey/service/compared.hpp"
#include "modules/survey/service/sheets.hpp"
#include "modules/survey/store.hpp"
#include "modules/survey/survey.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::survey {
namespace {

constexpr std::int64_t most_codes = 500;

Result<void> note(Work& work, std::string_view action, Survey const& survey,
                  std::vector<std::string_view> fields) {
  return audit::record(work, {.action = action,
                              .kind = "survey",
                              .id = survey.id.text(),
                              .state = name_of(survey.state),
                              .fields = std::move(fields)});
}

Result<Survey> load_to_change(Work& work, SurveyId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_survey));
  ASSIGN_OR_RETURN(auto survey, store::find(work.session, id));
  if (!survey) return not_found("survey.not_found");
  return std::move(*survey);
}

// Those of the newest survey that people answered before, with their keys, so that the years can be compared;
// else the ready ones.
Result<std::vector<Question>> first_questions(Work& work, editions::Edition const& edition,
                                              Audience audience) {
  ASSIGN_OR_RETURN(auto const editions, editions::all(work));
  ASSIGN_OR_RETURN(auto surveys, store::all(work.session));
  editions::Edition const* newest = nullptr;
  std::vector<Question> questions = usual_questions(audience);
  for (Survey& survey : surveys) {
    if (survey.audience != audience || survey.state < State::open) continue;
    for (editions::Edition const& of : editions) {
      if (of.id != survey.edition || !editions::is_before(of, edition)) continue;
      if (newest != nullptr && editions::is_before(of, *newest)) continue;
      newest = &of;
      questions = std::move(survey.questions);
      break;
    }
  }
  return questions;
}

Result<Survey> make(Work& work, editions::Edition const& edition, Audience audience) {
  ASSIGN_OR_RETURN(auto questions, first_questions(work, edition, audience));
  Survey survey{.id = work.next_id<SurveyRecord>(),
                .edition = edition.id,
                .audience = audience,
                .questions = std::move(questions)};
  RETURN_IF_ERROR(store::insert(work.session, survey));
  RETURN_IF_ERROR(note(work, "survey.create", survey, {}));
  return survey;
}

// What goes with a step, besides the state itself.
Result<void> take_step(Work& work, crypto::Keys const& keys, Survey const& survey) {
  switch (survey.state) {
    case State::open:
      if (survey.people == 0) return conflict("survey.no_codes");
      return {};
    case State::closed:
      return lock_anew(work.session, keys, survey.id, work.now);
    case State::released: {
      ASSIGN_OR_RETURN(auto const sheets, read_sheets(work.session, keys, survey.id));
      auto figures = figures_of(survey, sheets);
      ASSIGN_OR_RETURN(auto const compared, compared_at_release(work.session, keys, survey));
      if (compared) figures.push_back(*compared);
      return store::write_figures(work.session, survey.id, figures, seal_of(keys, survey, figures));
    }
    case State::purged:
      return erase_sheets(work.session, survey.id);
    case State::draft:
    case State::tested:
    case State::checked:
      return {};
  }
  return {};
}

}  // namespace

Result<std::vector<Survey>> of_edition(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_survey));
  ASSIGN_OR_RETURN([[maybe_unused]] auto const found, editions::find(work, edition));
  std::vector<Survey> surveys;
  for (Audience const audience : {Audience::clients, Audience::employees}) {
    ASSIGN_OR_RETURN(auto survey, store::find(work.session, edition, audience));
    if (survey) surveys.push_back(std::move(*survey));
  }
  return surveys;
}

Result<std::vector<Survey>> begin(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_survey));
  ASSIGN_OR_RETURN(auto const found, editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const there, of_edition(work, edition));
  if (!there.empty()) return conflict("survey.already_there");
  ASSIGN_OR_RETURN(auto clients, make(work, found, Audience::clients));
  ASSIGN_OR_RETURN(auto employees, make(work, found, Audience::employees));
  return std::vector<Survey>{std::move(clients), std::move(employees)};
}

Result<Survey> find(Work& work, EditionId edition, Audience audience) {
  RETURN_IF_ERROR(require(work, Permission::see_survey));
  ASSIGN_OR_RETURN(auto survey, store::find(work.session, edition, audience));
  if (!survey) return not_found("survey.not_found");
  return std::move(*survey);
}

Result<Survey> change_questions(Work& work, SurveyId id, std::vector<Question> questions) {
  ASSIGN_OR_RETURN(auto survey, load_to_change(work, id));
  RETURN_IF_ERROR(may_change_questions(survey));
  survey.questions = std::move(questions);
  survey.state = State::draft;
  RETURN_IF_ERROR(store::update(work.session, survey));
  RETURN_IF_ERROR(store::write_questions(work.session, survey));
  RETURN_IF_ERROR(note(work, "survey.change", survey, {"questions"}));
  return survey;
}

Result<std::vector<std::string>> make_codes(Work& work, SurveyId id, std::int64_t count) {
  ASSIGN_OR_RETURN(auto survey, load_to_change(work, id));
  if (survey.state > State::open) return conflict("survey.codes_too_late");
  if (count < 1 || survey.people + count > most_codes) {
    return invalid_field("count", "survey.count_unusable", {{"most", std::to_string(most_codes)}});
  }
  std::vector<std::string> codes;
  std::vector<std::string> hashes;
  for (std::int64_t made = 0; made < count; ++made) {
    codes.push_back(crypto::spoken_code());
    hashes.push_back(crypto::hash_token(codes.back()));
  }
  RETURN_IF_ERROR(store::add_codes(work.session, id, hashes));
  survey.people += count;
  RETURN_IF_ERROR(store::update(work.session, survey));
  RETURN_IF_ERROR(note(work, "survey.codes", survey, {"people"}));
  return codes;
}

Result<Survey> move_on(Work& work, crypto::Keys const& keys, SurveyId id, State state) {
  ASSIGN_OR_RETURN(auto survey, load_to_change(work, id));
  if (state == State::checked) return conflict("survey.step");
  ASSIGN_OR_RETURN(survey.state, move_to(survey, state));
  if (survey.state == State::closed) {
    survey.purge_by = date_in_amsterdam(work.now).plus_days(days_kept);
  }
  RETURN_IF_ERROR(take_step(work, keys, survey));
  RETURN_IF_ERROR(store::update(work.session, survey));
  RETURN_IF_ERROR(note(work, "survey.step", survey, {"state"}));
  return survey;
}

Result<void> purge_overdue(Work& work) {
  ASSIGN_OR_RETURN(auto const surveys, store::all(work.session));
  for (Survey survey : surveys) {
    if (!is_overdue(survey, date_in_amsterdam(work.now))) continue;
    // Words that a person chose and never shared go too.
    if (survey.state != State::released) {
      RETURN_IF_ERROR(store::write_remarks(work.session, survey.id, {}));
    }
    survey.state = State::purged;
    RETURN_IF_ERROR(erase_sheets(work.session, survey.id));
    RETURN_IF_ERROR(store::update(work.session, survey));
    RETURN_IF_ERROR(note(work, "survey.step", survey, {"state"}));
  }
  return {};
}

audit::WatchedKind watched_kind() {
  return {{"survey", survey_steps}, store::states};
}

}  // namespace klantendag::survey
