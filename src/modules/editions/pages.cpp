// SPDX-License-Identifier: EUPL-1.2
// The pages of the editions: the routes on top, then a handler for each.
#include "modules/editions/pages.hpp"

#include "modules/editions/editions.hpp"
#include "modules/editions/rules.hpp"
#include "modules/editions/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::editions {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

Reader reader_of(Work const& work) {
  return work.actor.permissions.has(Permission::manage_editions) ? Reader::manages : Reader::reads;
}

class Pages {
 public:
  explicit Pages(i18n::Catalogue const& catalogue) : forms_(catalogue) {}

  Result<Response> list(Work& work, Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const editions, all(work));
    return Response::of(
        {std::string(texts.editions_title()), views::list(texts, editions, reader_of(work))});
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, edition_in(request));
    ASSIGN_OR_RETURN(auto const edition, find(work, id));
    return Response::of(
        {title_of(edition), views::show(Texts{work.language}, edition, reader_of(work))});
  }

  Result<Response> create_form(Work& work, Request const&) const {
    return Response::of(create_page(work, html::Filled(work.language)));
  }

  Result<Response> create(Work& work, Request const& request) const {
    auto const outcome = [&]() -> Result<Edition> {
      ASSIGN_OR_RETURN(auto const draft, parse_new_edition(request.form));
      return editions::create(work, draft);
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return create_page(work, filled); });
  }

  Result<Response> copy_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, edition_in(request));
    ASSIGN_OR_RETURN(auto const edition, find(work, id));
    return Response::of(copy_page(work, html::Filled(work.language), edition));
  }

  Result<Response> copy(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, edition_in(request));
    ASSIGN_OR_RETURN(auto const edition, find(work, id));
    auto const outcome = [&]() -> Result<Edition> {
      http::Fields fields = request.form;
      fields.add("preset", "klantendag");  // the copy keeps its own form
      ASSIGN_OR_RETURN(auto const draft, parse_new_edition(fields));
      return editions::copy(work, id, draft);
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return copy_page(work, filled, edition);
    });
  }

  Result<Response> details_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, edition_in(request));
    ASSIGN_OR_RETURN(auto const edition, find(work, id));
    return Response::of(details_page(work, html::Filled(work.language), edition));
  }

  Result<Response> details(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, edition_in(request));
    ASSIGN_OR_RETURN(auto const edition, find(work, id));
    auto const outcome = [&]() -> Result<Edition> {
      ASSIGN_OR_RETURN(auto const details, parse_details(request.form));
      return change_details(work, id, details);
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return details_page(work, filled, edition);
    });
  }

  Result<Response> programme_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, edition_in(request));
    ASSIGN_OR_RETURN(auto const edition, find(work, id));
    return Response::of(programme_page(work, html::Filled(work.language), edition));
  }

  Result<Response> programme(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, edition_in(request));
    ASSIGN_OR_RETURN(auto const edition, find(work, id));
    auto const outcome = [&]() -> Result<Edition> {
      ASSIGN_OR_RETURN(auto const programme, parse_programme(request.form));
      return change_programme(work, id, programme);
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return programme_page(work, filled, edition);
    });
  }

  Result<Response> phase(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, edition_in(request));
    ASSIGN_OR_RETURN(auto const phase, parse_phase(request.form));
    ASSIGN_OR_RETURN(auto const edition, change_phase(work, id, phase));
    return show_next(edition);
  }

  Result<Response> calendar(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, edition_in(request));
    ASSIGN_OR_RETURN(auto const edition, find(work, id));
    return Response::file("text/calendar; charset=utf-8", edition.key + ".ics",
                          views::calendar_file(Texts{work.language}, edition, work.now));
  }

 private:
  static Response show_next(Edition const& edition) {
    return Response::see_other(urls::show(edition.id).text());
  }

  static std::string title_of(Edition const& edition) {
    return edition.name + " " + std::to_string(edition.year);
  }

  static Page create_page(Work const& work, html::Filled const& filled) {
    Texts const texts{work.language};
    int const next_year = date_in_amsterdam(work.now).year() + 1;
    return {html::page_title(filled, texts.editions_new()),
            views::create_form(texts, filled, next_year)};
  }

  static Page copy_page(Work const& work, html::Filled const& filled, Edition const& edition) {
    Texts const texts{work.language};
    return {html::page_title(filled, texts.editions_copy_title(title_of(edition))),
            views::copy_form(texts, filled, edition)};
  }

  static Page details_page(Work const& work, html::Filled const& filled, Edition const& edition) {
    Texts const texts{work.language};
    return {html::page_title(filled, texts.editions_details_change()),
            views::details_form(texts, filled, edition)};
  }

  static Page programme_page(Work const& work, html::Filled const& filled, Edition const& edition) {
    Texts const texts{work.language};
    return {html::page_title(filled, texts.editions_programme_change()),
            views::programme_form(texts, filled, edition)};
  }

  http::SentForms forms_;
};

}  // namespace

void add_pages(http::Router& router, i18n::Catalogue const& catalogue) {
  Pages const pages(catalogue);
  http::Needs const see{Permission::see_editions};
  http::Needs const manage{Permission::manage_editions};
  router.add({
      {Method::get, "/edities", see, http::bind(pages, &Pages::list)},
      {Method::post, "/edities", manage, http::bind(pages, &Pages::create)},
      {Method::get, "/nieuwe-editie", manage, http::bind(pages, &Pages::create_form)},
      {Method::get, "/edities/{edition}", see, http::bind(pages, &Pages::show)},
      {Method::get, "/edities/{edition}/gegevens", manage, http::bind(pages, &Pages::details_form)},
      {Method::post, "/edities/{edition}/gegevens", manage, http::bind(pages, &Pages::details)},
      {Method::get, "/edities/{edition}/programma", manage,
       http::bind(pages, &Pages::programme_form)},
      {Method::post, "/edities/{edition}/programma", manage, http::bind(pages, &Pages::programme)},
      {Method::get, "/edities/{edition}/programma.ics", see, http::bind(pages, &Pages::calendar)},
      {Method::get, "/edities/{edition}/kopie", manage, http::bind(pages, &Pages::copy_form)},
      {Method::post, "/edities/{edition}/kopie", manage, http::bind(pages, &Pages::copy)},
      {Method::post, "/edities/{edition}/fase", manage, http::bind(pages, &Pages::phase)},
  });
}

}  // namespace klantendag::editions
