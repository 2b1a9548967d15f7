// SPDX-License-Identifier: EUPL-1.2
// The pages of the years.
#include "core/report/write.hpp"
#include "modules/retrospective/pages.hpp"
#include "modules/retrospective/years_views.hpp"
#include "platform/files/files.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::retrospective {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

constexpr std::size_t largest_file = 256 << 10;

class YearsPages {
 public:
  explicit YearsPages(PageParts const& parts) : parts_(parts) {}

  Result<Response> show(Work& work, Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const all, years(work, parts_.keys));
    bool const manages = work.actor.permissions.has(Permission::manage_editions);
    return Response::of({std::string(texts.retrospective_years_title()),
                         views::years(texts, all, manages ? Reader::manages : Reader::reads)});
  }

  Result<Response> file(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const all, years(work, parts_.keys));
    return Response::file("text/csv; charset=utf-8", "jaren.csv",
                          report::to_csv(views::years_table(Texts{work.language}, all)));
  }

  Result<Response> form(Work& work, Request const&) const {
    return Response::of(form_page(html::Filled(work.language)));
  }

  Result<Response> add(Work& work, Request const& request) const {
    auto const outcome = [&]() -> Result<bool> {
      ASSIGN_OR_RETURN(auto const year, parse_year(request.form));
      RETURN_IF_ERROR(add_year(work, year));
      return true;
    }();
    return after(work, request, outcome);
  }

  Result<Response> remove(Work& work, Request const& request) const {
    auto const id = EarlierEditionId::parse(request.parameter("id"));
    if (!id) return not_found("retrospective.year_gone");
    RETURN_IF_ERROR(remove_year(work, *id));
    return Response::see_other(urls::years().text());
  }

  Result<Response> add_file(Work& work, Request const& request) const {
    auto const outcome = [&]() -> Result<bool> {
      if (request.uploads.empty() || request.uploads.front().bytes == 0) {
        return invalid_field("file", "retrospective.choose_file");
      }
      ASSIGN_OR_RETURN(auto const text, files::read(request.uploads.front().path, largest_file));
      auto const year = read_year(text);
      if (!year) return at_file(year.error());
      RETURN_IF_ERROR(add_year(work, *year));
      return true;
    }();
    return after(work, request, outcome);
  }

 private:
  // Whatever is wrong in it, it is the file that can be mended.
  static Error at_file(Error error) {
    for (Error& part : error.parts) part.field = "file";
    error.field = "file";
    return error;
  }

  Result<Response> after(Work const& work, Request const& request,
                         Result<bool> const& outcome) const {
    if (outcome) return Response::see_other(urls::years().text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return form_page(filled); });
  }

  static Page form_page(html::Filled const& filled) {
    Texts const texts{filled.language()};
    return {html::page_title(filled, texts.retrospective_earlier_title()),
            views::earlier_form(texts, filled)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> years_routes(PageParts const& parts) {
  using Pages = YearsPages;
  Pages const pages(parts);
  http::Needs const see{Permission::see_survey};
  http::Needs const write{Permission::manage_editions};
  return {
      {Method::get, "/jaren", see, http::bind(pages, &Pages::show)},
      {Method::get, "/jaren.csv", see, http::bind(pages, &Pages::file)},
      {Method::get, "/eerdere-editie", write, http::bind(pages, &Pages::form)},
      {Method::post, "/eerdere-editie", write, http::bind(pages, &Pages::add)},
      {Method::post, "/eerdere-editie/bestand", write, http::bind(pages, &Pages::add_file)},
      {Method::post, "/eerdere-editie/{id}/weg", write, http::bind(pages, &Pages::remove)},
  };
}

}  // namespace klantendag::retrospective
