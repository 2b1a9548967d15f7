// SPDX-License-Identifier: EUPL-1.2
// Answering: the code, then one question a page for clients and one form for employees. Nothing is
// kept before the last button: what was answered travels along in the form, also when it is wrong.
#include "base/text.hpp"
#include "modules/survey/form.hpp"
#include "modules/survey/pages/groups.hpp"
#include "modules/survey/rules.hpp"
#include "modules/survey/views.hpp"
#include "platform/html/guide.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"
#include "platform/http/code_page.hpp"

namespace klantendag::survey {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

// Fields like "a-mark" have the question's key as their problem.
Error with_field_names(Error error) {
  if (!error.field.empty()) error.field = "a-" + error.field;
  for (Error& part : error.parts) part = with_field_names(std::move(part));
  return error;
}

class AnswerPages {
 public:
  explicit AnswerPages(PageParts const& parts) : parts_(parts) {}

  Result<Response> code_form(Work& work, Request const&) const {
    return Response::of(code_page(html::Filled(work.language)));
  }

  Result<Response> answer(Work& work, Request const& request) const {
    std::string const code = request.form.text("code");
    auto const survey = for_code(work, code);
    if (!survey) {
      return forms_.again(work.language, request, survey.error(),
                          [&](html::Filled const& filled) { return code_page(filled); });
    }
    if (!request.form.has("at")) return begin(work, *survey, code);
    return go_on(work, request, *survey, code);
  }

 private:
  static Response begin(Work const& work, Survey const& survey, std::string const& code) {
    Sheet const nothing;
    std::optional<std::size_t> at;
    if (survey.audience == Audience::clients) at = 0;
    return Response::of(question_page(html::Filled(work.language), {survey, nothing, code, at}));
  }

  // The next question, the one before, or the end.
  Result<Response> go_on(Work& work, Request const& request, Survey const& survey,
                         std::string const& code) const {
    Sheet const sheet = parse_sheet(request.form, survey);
    auto const at = parse_integer(request.form.text("at"));
    bool const one_by_one = at.has_value();
    auto const place = static_cast<std::size_t>(std::max<std::int64_t>(0, at.value_or(0)));
    std::size_t const last = survey.questions.size() - 1;
    std::optional<std::size_t> here;
    if (one_by_one) here = std::min(place, last);

    auto const checked = check_sheet(survey, sheet);
    if (!checked) {
      Error const error = with_field_names(checked.error());
      return forms_.again(work.language, request, error, [&](html::Filled const& filled) {
        return question_page(filled, {survey, sheet, code, here});
      });
    }
    bool const back = request.form.text("go") == "back";
    if (here && (back || *here < last)) {
      std::size_t const next = back ? (*here == 0 ? 0 : *here - 1) : *here + 1;
      return Response::of(
          question_page(html::Filled(work.language), {survey, *checked, code, next}));
    }
    RETURN_IF_ERROR(survey::answer(work, parts_.keys, code, *checked));
    Texts const texts{work.language};
    return Response::of(
        http::behind_code(urls::answer(), texts.survey_thanks_title(), views::thanks(texts)));
  }

  static Page code_page(html::Filled const& filled) {
    Texts const texts{filled.language()};
    return http::behind_code(urls::answer(), html::page_title(filled, texts.survey_code_title()),
                             views::code_form(texts, filled));
  }

  static Page question_page(html::Filled const& filled, views::Answering const& answering) {
    Texts const texts{filled.language()};
    std::string title(texts.survey_answer_title());
    if (answering.at) {
      title = html::step_title(filled.language(), title, static_cast<int>(*answering.at) + 1,
                               static_cast<int>(answering.survey.questions.size()));
    }
    return http::behind_code(urls::answer(), html::page_title(filled, title),
                             views::answer_form(texts, filled, answering));
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> answer_routes(PageParts const& parts) {
  using Pages = AnswerPages;
  Pages const pages(parts);
  http::Public const everybody;
  http::Holder const asked{"survey"};
  return {
      {Method::get, "/enquete", everybody, http::bind(pages, &Pages::code_form)},
      {Method::post, "/enquete", asked, http::bind(pages, &Pages::answer)},
  };
}

}  // namespace klantendag::survey
