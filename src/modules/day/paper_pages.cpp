// SPDX-License-Identifier: EUPL-1.2
// Paper with printed numbers: a handler for each form, the routes below.
#include <algorithm>

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
using views::PaperSent;

class Pages {
 public:
  Pages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : forms_(catalogue), keys_(keys) {}

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto page,
                     paper_page(work, html::Filled(work.language), PaperSent::none, edition));
    return Response::of(std::move(page));
  }

  Result<Response> print(Work& work, Request const& request) const {
    return change(work, request, PaperSent::print, [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(auto const printing, parse_printing(request.form));
      RETURN_IF_ERROR(day::print(work, edition, printing));
      return {};
    });
  }

  Result<Response> card(Work& work, Request const& request) const {
    return change(work, request, PaperSent::card, [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(auto const card, parse_tip_card(request.form));
      return enter_tip_card(work, keys_, edition, card);
    });
  }

  Result<Response> form(Work& work, Request const& request) const {
    return change(work, request, PaperSent::form, [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(auto const form, parse_story_form(request.form));
      return enter_story_form(work, keys_, edition, form);
    });
  }

  Result<Response> make_void(Work& work, Request const& request) const {
    return change(work, request, PaperSent::voiding, [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(auto const voiding, parse_voiding(request.form));
      return void_paper(work, edition, voiding);
    });
  }

  // The paper itself, of every number that is still open.
  Result<Response> cards(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const kind = paper_kind_named(request.parameter("kind"));
    if (!kind) return not_found("day.no_paper");
    ASSIGN_OR_RETURN(auto found, papers(work, edition));
    std::erase_if(found, [&](Paper const& one) {
      return one.kind != *kind || one.state != PaperState::printed;
    });
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.day_print_title()), views::cards(texts, edition, found)});
  }

 private:
  template <class Task>
  Result<Response> change(Work& work, Request const& request, PaperSent sent,
                          Task const& task) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    Result<void> const outcome = task(edition);
    if (outcome) return Response::see_other(urls::paper(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return paper_page(work, filled, sent, edition);
    });
  }

  Result<Page> paper_page(Work& work, html::Filled const& filled, PaperSent sent,
                          EditionId edition) const {
    RETURN_IF_ERROR(editions::known(work, edition));
    views::PaperPage page{.edition = edition};
    ASSIGN_OR_RETURN(page.papers, papers(work, edition));
    ASSIGN_OR_RETURN(page.stories, stories::list(work, keys_, edition));
    std::erase_if(page.stories, [](stories::Line const& line) {
      return line.story.state == stories::State::withdrawn || !line.story.at_table();
    });
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.day_paper_title()),
                views::paper(texts, filled, sent, page)};
  }

  http::SentForms forms_;
  crypto::Keys const& keys_;
};

}  // namespace

void add_paper_pages(http::Router& router, i18n::Catalogue const& catalogue,
                     crypto::Keys const& keys) {
  Pages const pages(catalogue, keys);
  http::Needs const record{Permission::record_stories};
  router.add({
      {Method::get, "/de-dag/{edition}/papier", record, http::bind(pages, &Pages::show)},
      {Method::post, "/de-dag/{edition}/papier/drukken", record, http::bind(pages, &Pages::print)},
      {Method::post, "/de-dag/{edition}/papier/tipkaart", record, http::bind(pages, &Pages::card)},
      {Method::post, "/de-dag/{edition}/papier/verhaalblad", record,
       http::bind(pages, &Pages::form)},
      {Method::post, "/de-dag/{edition}/papier/vervallen", record,
       http::bind(pages, &Pages::make_void)},
      {Method::get, "/de-dag/{edition}/kaarten/{kind}", record, http::bind(pages, &Pages::cards)},
  });
}

}  // namespace klantendag::day
