// SPDX-License-Identifier: EUPL-1.2
// Reading open answers before release, and taking one back after it.
#include "modules/survey/form.hpp"
#include "modules/survey/pages/groups.hpp"
#include "modules/survey/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::survey {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class RemarkPages {
 public:
  explicit RemarkPages(PageParts const& parts) : parts_(parts) {}

  // After release there is nothing left to choose: then it says what is shown.
  Result<Response> form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    Texts const texts{work.language};
    if (survey.state >= State::released) {
      ASSIGN_OR_RETURN(auto const remarks, shown_remarks(work, survey.id));
      return Response::of({title_of(texts, texts.survey_shown_title(), survey),
                           views::shown_remarks(texts, survey, remarks)});
    }
    ASSIGN_OR_RETURN(auto const all, readings(work, parts_.keys, survey.id));
    return Response::of(page(html::Filled(work.language), survey, all));
  }

  Result<Response> read(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    ASSIGN_OR_RETURN(auto const all, readings(work, parts_.keys, survey.id));
    std::vector<Remark> answers;
    for (Reading const& one : all.answers) answers.push_back(one.answer);
    auto const outcome = [&]() -> Result<Survey> {
      ASSIGN_OR_RETURN(auto const remarks, parse_remarks(request.form, answers));
      return release_remarks(work, survey.id, remarks);
    }();
    if (outcome) return Response::see_other(urls::show(*outcome).text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return page(filled, survey, all); });
  }

  Result<Response> take_back(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const survey, survey_in(work, request));
    ASSIGN_OR_RETURN(auto const number, parse_number(request.form));
    ASSIGN_OR_RETURN([[maybe_unused]] auto const changed,
                     take_back_remark(work, survey.id, number));
    return Response::see_other(urls::read(survey).text());
  }

 private:
  static Page page(html::Filled const& filled, Survey const& survey, ToRead const& all) {
    Texts const texts{filled.language()};
    return {html::page_title(filled, title_of(texts, texts.survey_read(), survey)),
            views::read_form(texts, filled, survey, all)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> remark_routes(PageParts const& parts) {
  using Pages = RemarkPages;
  Pages const pages(parts);
  http::Needs const manage{Permission::manage_survey};
  return {
      {Method::get, "/edities/{edition}/enquete/{audience}/nalezen", manage,
       http::bind(pages, &Pages::form)},
      {Method::post, "/edities/{edition}/enquete/{audience}/nalezen", manage,
       http::bind(pages, &Pages::read)},
      {Method::post, "/edities/{edition}/enquete/{audience}/terughalen", manage,
       http::bind(pages, &Pages::take_back)},
  };
}

}  // namespace klantendag::survey
