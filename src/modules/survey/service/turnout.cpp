// SPDX-License-Identifier: EUPL-1.2
// Who came, who got a code, who answered; and codes that nobody got. Only after closing: before that a
// refusal to withdraw one more would tell how many had answered.
#include "modules/day/day.hpp"
#include "modules/survey/rules.hpp"
#include "modules/survey/store.hpp"
#include "modules/survey/survey.hpp"
#include "platform/work/as_program.hpp"

namespace klantendag::survey {
namespace {

Result<Survey> load_closed(Work& work, SurveyId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_survey));
  ASSIGN_OR_RETURN(auto survey, store::find(work.session, id));
  if (!survey) return not_found("survey.not_found");
  RETURN_IF_ERROR(may_read(*survey));
  return std::move(*survey);
}

// The door has seen them; who they are is not asked.
Result<std::int64_t> came(Work& work, crypto::Keys const& keys, Survey const& survey) {
  Work program = as_program(work);
  ASSIGN_OR_RETURN(auto const guests, day::guests(program, keys, {.edition = survey.edition}));
  auto const role = survey.audience == Audience::clients ? participants::Role::client
                                                         : participants::Role::employee;
  return day::count_here(guests, role);
}

}  // namespace

Result<Turnout> turnout(Work& work, crypto::Keys const& keys, SurveyId id) {
  ASSIGN_OR_RETURN(auto const survey, load_closed(work, id));
  Turnout turnout{.made = survey.people + survey.withdrawn,
                  .withdrawn = survey.withdrawn,
                  .given = survey.people};
  ASSIGN_OR_RETURN(turnout.came, came(work, keys, survey));
  ASSIGN_OR_RETURN(turnout.answered, store::used_codes(work.session, id));
  return turnout;
}

Result<Survey> withdraw_codes(Work& work, SurveyId id, std::int64_t count) {
  ASSIGN_OR_RETURN(auto survey, load_closed(work, id));
  if (survey.state >= State::released) return conflict("survey.codes_settled");
  ASSIGN_OR_RETURN(auto const used, store::used_codes(work.session, id));
  std::int64_t const unused = survey.people - used;
  if (count < 1 || count > unused) {
    return invalid_field("withdraw", "survey.withdraw_unusable",
                         {{"most", std::to_string(unused)}});
  }
  RETURN_IF_ERROR(store::drop_unused_codes(work.session, id, count));
  survey.people -= count;
  survey.withdrawn += count;
  RETURN_IF_ERROR(store::update(work.session, survey));
  RETURN_IF_ERROR(audit::record(work, {.action = "survey.withdraw_codes",
                                       .kind = "survey",
                                       .id = survey.id.text(),
                                       .state = name_of(survey.state),
                                       .fields = {"people"}}));
  return survey;
}

}  // namespace klantendag::survey
