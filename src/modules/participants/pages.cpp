// SPDX-License-Identifier: EUPL-1.2
// The list, seats and targets; the routes of the other pages stand in their own files.
#include "modules/participants/pages.hpp"

#include "modules/editions/editions.hpp"
#include "modules/participants/form.hpp"
#include "modules/participants/page_groups.hpp"
#include "platform/html/prose.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::participants {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class ListPages {
 public:
  explicit ListPages(PageParts const& parts) : parts_(parts) {}

  // The newest edition that is not closed, or what to do when there is none.
  Result<Response> begin(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const edition, editions::current(work));
    if (edition) return Response::see_other(urls::list(*edition).text());
    Texts const texts{work.language};
    return Response::of({std::string(texts.participants_title()), views::no_edition(texts)});
  }

  Result<Response> list(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const page, list_page(work, html::Filled(work.language), edition,
                                                state_named(request.query.text("staat"))));
    return Response::of(page);
  }

  Result<Response> invite(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<std::int64_t> {
      ASSIGN_OR_RETURN(auto const ids, parse_chosen(request.form));
      return participants::invite(work, edition, ids);
    }();
    if (outcome) return Response::see_other(urls::list(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return list_page(work, filled, edition, std::nullopt);
    });
  }

  Result<Response> print(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    ASSIGN_OR_RETURN(auto const people, all(work, parts_.keys, edition));
    Texts const texts{work.language};
    return Response::of({std::string(texts.participants_print_title()),
                         html::join({views::parts(texts, edition, views::Part::print),
                                     views::print(texts, people)})});
  }

  Result<Response> plan_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const page, plan_page(work, html::Filled(work.language), edition));
    return Response::of(page);
  }

  Result<Response> plan(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const plan, parse_plan(request.form));
      return change_plan(work, edition, plan);
    }();
    if (outcome) return Response::see_other(urls::plan(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return plan_page(work, filled, edition);
    });
  }

 private:
  Result<Page> list_page(Work& work, html::Filled const& filled, EditionId edition,
                         std::optional<State> only) const {
    RETURN_IF_ERROR(editions::find(work, edition));
    Texts const texts{work.language};
    views::List shown{.edition = edition, .only = only};
    ASSIGN_OR_RETURN(shown.people, all(work, parts_.keys, edition));
    ASSIGN_OR_RETURN(shown.board, board(work, edition));
    return Page{html::page_title(filled, texts.participants_title()),
                views::list(texts, filled, shown)};
  }

  static Result<Page> plan_page(Work& work, html::Filled const& filled, EditionId edition) {
    RETURN_IF_ERROR(editions::find(work, edition));
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const counted, board(work, edition));
    return Page{html::page_title(filled, texts.participants_plan_title()),
                views::plan(texts, filled, edition, counted)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> list_routes(PageParts const& parts) {
  ListPages const pages(parts);
  http::Needs const manage{Permission::manage_participants};
  return {
      {Method::get, "/deelnemers", manage, http::bind(pages, &ListPages::begin)},
      {Method::get, "/uitnodigen/{edition}/deelnemers", manage,
       http::bind(pages, &ListPages::list)},
      {Method::post, "/uitnodigen/{edition}/deelnemers/uitnodigen", manage,
       http::bind(pages, &ListPages::invite)},
      {Method::get, "/uitnodigen/{edition}/deelnemerslijst", manage,
       http::bind(pages, &ListPages::print)},
      {Method::get, "/uitnodigen/{edition}/wie-missen-we", manage,
       http::bind(pages, &ListPages::plan_form)},
      {Method::post, "/uitnodigen/{edition}/wie-missen-we", manage,
       http::bind(pages, &ListPages::plan)},
  };
}

void add_pages(http::Router& router, i18n::Catalogue const& catalogue, crypto::Keys const& keys) {
  PageParts const parts{catalogue, keys};
  router.add(list_routes(parts));
  router.add(person_routes(parts));
  router.add(file_routes(parts));
  router.add(guest_routes(parts));
}

}  // namespace klantendag::participants
