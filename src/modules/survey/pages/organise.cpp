// SPDX-License-Identifier: EUPL-1.2
// The organiser's pages of a survey, and its results for whoever may see them.
#include "modules/editions/editions.hpp"
#include "modules/survey/form.hpp"
#include "modules/survey/pages/groups.hpp"
#include "modules/survey/rules.hpp"
#include "modules/survey/service/missed.hpp"
#include "modules/survey/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::survey {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

Reader reader_of(Work const& work) {
  return work.actor.permissions.has(Permission::manage_survey) ? Reader::manages : Reader::reads;
}

Response show_next(Survey const& survey) {
  return Response::see_other(urls::show(survey).text());
}

class OrganiserPages {
 public:
  explicit OrganiserPages(PageParts const& parts) : parts_(parts) {}

  Result<Response> list(Work& work, Request const& request) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const surveys, of_edition(work, edition));
    return Response::of(
        {std::string(texts.survey_title()), views::list(texts, edition, surveys, reader_of(work))});
  }

  Result<Response> begin(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN([[maybe_unused]] auto const made, survey::begin(work, edition));
    return Response::see_other(urls::list(edition).text());
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    ASSIGN_OR_RETURN(auto const counted, turnout_of(work, survey));
    return Response::of(show_page(work, html::Filled(work.language), survey, counted));
  }

  Result<Response> questions_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    return Response::of(questions_page(html::Filled(work.language), survey));
  }

  Result<Response> questions(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    auto const outcome = [&]() -> Result<Survey> {
      ASSIGN_OR_RETURN(auto questions, parse_questions(request.form, survey));
      return change_questions(work, survey.id, std::move(questions));
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return questions_page(filled, survey); });
  }

  Result<Response> trial_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    return Response::of(trial_page(html::Filled(work.language), survey));
  }

  // What was answered is checked and forgotten.
  Result<Response> trial(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    auto const outcome = [&]() -> Result<Survey> {
      ASSIGN_OR_RETURN([[maybe_unused]] auto const sheet,
                       check_sheet(survey, parse_sheet(request.form, survey)));
      return move_on(work, parts_.keys, survey.id, State::tested);
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return trial_page(filled, survey); });
  }

  Result<Response> step(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    ASSIGN_OR_RETURN(auto const state, parse_state(request.form));
    ASSIGN_OR_RETURN(auto const moved, move_on(work, parts_.keys, survey.id, state));
    return show_next(moved);
  }

  // The codes stand in this answer only; asking for the page again cannot show them.
  Result<Response> codes(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    auto const outcome = [&]() -> Result<std::vector<std::string>> {
      ASSIGN_OR_RETURN(auto const count, parse_count(request.form));
      return make_codes(work, survey.id, count);
    }();
    Texts const texts{work.language};
    if (outcome) {
      return Response::of({std::string(texts.survey_new_codes_title()),
                           views::new_codes(texts, survey, *outcome, request.origin)});
    }
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return show_page(work, filled, survey, {});
    });
  }

  Result<Response> withdraw(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    auto const outcome = withdraw_codes(work, survey.id, parse_withdrawn(request.form));
    if (outcome) return show_next(*outcome);
    ASSIGN_OR_RETURN(auto const counted, turnout_of(work, survey));
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return show_page(work, filled, survey, counted);
    });
  }

  Result<Response> paper(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    Texts const texts{work.language};
    return Response::of({std::string(texts.survey_answer_title()), views::paper(texts, survey)});
  }

  Result<Response> results(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    ASSIGN_OR_RETURN(auto const found, survey::results(work, parts_.keys, survey.id));
    ASSIGN_OR_RETURN(auto const comparison, compare_marks(work, parts_.keys, survey.edition));
    Texts const texts{work.language};
    html::Html page = views::results(texts, found, comparison);
    if (reader_of(work) == Reader::manages) {
      ASSIGN_OR_RETURN(auto const plan, plan_of_missed(work, parts_.keys, survey.edition));
      page += views::missed_part(texts, survey, plan);
    }
    return Response::of({title_of(texts, texts.survey_results_title(), survey), std::move(page)});
  }

  // What it did stands in this answer; doing it again changes nothing.
  Result<Response> missed(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const plan, aim_at_missed(work, parts_.keys, edition));
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.survey_missed_title()), views::missed_done(texts, edition, plan)});
  }

 private:
  // While it is open nobody counts anything.
  Result<std::optional<Turnout>> turnout_of(Work& work, Survey const& survey) const {
    if (reader_of(work) != Reader::manages || survey.state < State::closed) {
      return std::optional<Turnout>{};
    }
    ASSIGN_OR_RETURN(auto const counted, turnout(work, parts_.keys, survey.id));
    return std::optional(counted);
  }

  static Page show_page(Work const& work, html::Filled const& filled, Survey const& survey,
                        std::optional<Turnout> const& counted) {
    Texts const texts{filled.language()};
    html::Html page = views::show(texts, filled, survey, reader_of(work));
    if (counted) page += views::turnout_part(texts, filled, survey, *counted);
    return {html::page_title(filled, title_of(texts, texts.survey_title(), survey)),
            std::move(page)};
  }

  static Page questions_page(html::Filled const& filled, Survey const& survey) {
    Texts const texts{filled.language()};
    return {html::page_title(filled, title_of(texts, texts.survey_questions(), survey)),
            views::questions_form(texts, filled, survey)};
  }

  static Page trial_page(html::Filled const& filled, Survey const& survey) {
    Texts const texts{filled.language()};
    return {html::page_title(filled, title_of(texts, texts.survey_try(), survey)),
            views::trial_form(texts, filled, survey)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> organiser_routes(PageParts const& parts) {
  using Pages = OrganiserPages;
  Pages const pages(parts);
  http::Needs const see{Permission::see_survey};
  http::Needs const manage{Permission::manage_survey};
  return {
      {Method::get, "/edities/{edition}/enquete", see, http::bind(pages, &Pages::list)},
      {Method::post, "/edities/{edition}/enquete", manage, http::bind(pages, &Pages::begin)},
      {Method::get, "/edities/{edition}/enquete/{audience}", see, http::bind(pages, &Pages::show)},
      {Method::get, "/edities/{edition}/enquete/{audience}/vragen", manage,
       http::bind(pages, &Pages::questions_form)},
      {Method::post, "/edities/{edition}/enquete/{audience}/vragen", manage,
       http::bind(pages, &Pages::questions)},
      {Method::get, "/edities/{edition}/enquete/{audience}/proef", manage,
       http::bind(pages, &Pages::trial_form)},
      {Method::post, "/edities/{edition}/enquete/{audience}/proef", manage,
       http::bind(pages, &Pages::trial)},
      {Method::post, "/edities/{edition}/enquete/{audience}/stap", manage,
       http::bind(pages, &Pages::step)},
      {Method::post, "/edities/{edition}/enquete/{audience}/codes", manage,
       http::bind(pages, &Pages::codes)},
      {Method::post, "/edities/{edition}/enquete/{audience}/codes-vervallen", manage,
       http::bind(pages, &Pages::withdraw)},
      {Method::get, "/edities/{edition}/enquete/{audience}/papier", manage,
       http::bind(pages, &Pages::paper)},
      {Method::get, "/edities/{edition}/enquete/{audience}/uitslag", see,
       http::bind(pages, &Pages::results)},
      {Method::post, "/edities/{edition}/enquete-gemist", manage,
       http::bind(pages, &Pages::missed)},
  };
}

}  // namespace klantendag::survey
