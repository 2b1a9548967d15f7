// SPDX-License-Identifier: EUPL-1.2
// The plenary: a handler for each page, the routes below.
#include "modules/day/page_groups.hpp"
#include "modules/day/views.hpp"
#include "modules/editions/editions.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::day {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class Pages {
 public:
  Pages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : forms_(catalogue), keys_(keys) {}

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto page, plenary_page(work, html::Filled(work.language), edition));
    return Response::of(std::move(page));
  }

  Result<Response> add(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const draft, parse_statement(request.form));
      return add_statement(work, keys_, edition, draft);
    }();
    if (outcome) return Response::see_other(urls::plenary(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return plenary_page(work, filled, edition);
    });
  }

  Result<Response> show_or_hide(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const id = StatementId::parse(request.form.text("statement"));
    if (!id) return not_found("day.no_statement");
    RETURN_IF_ERROR(
        show_statement(work, edition, *id,
                       request.form.text("shown") == "yes" ? Showing::shown : Showing::hidden));
    return Response::see_other(urls::plenary(edition).text());
  }

  Result<Response> screen(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const all, statements(work, keys_, edition));
    Texts const texts{work.language};
    return Response::of({std::string(texts.day_plenary_title()), views::screen(texts, edition, all),
                         http::Frame::bare});
  }

 private:
  Result<Page> plenary_page(Work& work, html::Filled const& filled, EditionId edition) const {
    views::PlenaryPage page{.edition = edition};
    ASSIGN_OR_RETURN(page.statements, statements(work, keys_, edition));
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.day_plenary_title()),
                views::plenary(texts, filled, page)};
  }

  http::SentForms forms_;
  crypto::Keys const& keys_;
};

}  // namespace

void add_plenary_pages(http::Router& router, i18n::Catalogue const& catalogue,
                       crypto::Keys const& keys) {
  Pages const pages(catalogue, keys);
  http::Needs const see{Permission::see_groups};
  http::Needs const record{Permission::record_stories};
  router.add({
      {Method::get, "/de-dag/{edition}/met-iedereen-samen", record,
       http::bind(pages, &Pages::show)},
      {Method::post, "/de-dag/{edition}/met-iedereen-samen", record,
       http::bind(pages, &Pages::add)},
      {Method::post, "/de-dag/{edition}/uitspraak-tonen", record,
       http::bind(pages, &Pages::show_or_hide)},
      {Method::get, "/de-dag/{edition}/scherm", see, http::bind(pages, &Pages::screen)},
  });
}

}  // namespace klantendag::day
