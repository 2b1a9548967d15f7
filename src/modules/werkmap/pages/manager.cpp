// SPDX-License-Identifier: EUPL-1.2
// For who manages: figures, who waits longest and a way to give it to somebody, teams, promises. No
// words of clients.
#include <algorithm>

#include "base/text.hpp"
#include "modules/werkmap/form.hpp"
#include "modules/werkmap/pages.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::werkmap {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class Pages {
 public:
  explicit Pages(PageParts const& parts) : parts_(parts) {}

  Result<Response> figures(Work& work, Request const& request) const {
    views::Figures all{.now = work.now};
    constexpr std::int64_t last_page = 100'000;
    all.page = std::clamp<std::int64_t>(parse_integer(request.query.text("page")).value_or(1), 1,
                                        last_page);
    ASSIGN_OR_RETURN(all.offices, werkmap::figures(work));
    ASSIGN_OR_RETURN(all.oldest, werkmap::waiting(work, {.which = Which::all},
                                                  {(all.page - 1) * views::asks_per_page,
                                                   views::asks_per_page}));
    ASSIGN_OR_RETURN(all.orphans, orphans(work));
    ASSIGN_OR_RETURN(all.read, count_waiting(work, {}));
    ASSIGN_OR_RETURN(all.unread, count_waiting(work, {.which = Which::unread}));
    ASSIGN_OR_RETURN(all.misses, miss_rate(work));
    ASSIGN_OR_RETURN(all.seats, seats(work));
    ASSIGN_OR_RETURN(all.names, names_of_colleagues(work));
    Texts const texts{work.language};
    return Response::of({std::string(texts.werkmap_figures_title()), views::figures(texts, all)});
  }

  Result<Response> give(Work& work, Request const& request) const {
    auto const id = AskId::parse(request.parameter("ask"));
    if (!id) return not_found("werkmap.no_ask");
    ASSIGN_OR_RETURN(auto const to, parse_to(request.form));
    RETURN_IF_ERROR(hand_over(work, parts_.keys, *id, to));
    return Response::see_other(urls::figures().text());
  }

  Result<Response> teams(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto page, teams_page(work, html::Filled(work.language)));
    return Response::of(std::move(page));
  }

  Result<Response> seat(Work& work, Request const& request) const {
    auto const outcome = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const seat, parse_seat(request.form));
      return give_seat(work, seat);
    }();
    if (outcome) return Response::see_other(urls::teams().text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return teams_page(work, filled); });
  }

  Result<Response> leave(Work& work, Request const& request) const {
    auto const account = Id<Account>::parse(request.form.text("account"));
    if (!account) return not_found("werkmap.no_seat");
    RETURN_IF_ERROR(take_seat(work, request.form.text("office"), *account));
    return Response::see_other(urls::teams().text());
  }

  Result<Response> move(Work& work, Request const& request) const {
    std::string const from = request.form.text("from");
    auto const outcome = move_office(work, from, request.form.text("to"));
    if (outcome) return Response::see_other(urls::teams().text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return teams_page(work, filled); });
  }

  Result<Response> promises(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto page, promises_page(work, html::Filled(work.language)));
    return Response::of(std::move(page));
  }

  Result<Response> promise(Work& work, Request const& request) const {
    auto const outcome = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const policy, parse_policy(request.form));
      return change_policy(work, policy);
    }();
    if (outcome) return Response::see_other(urls::figures().text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return promises_page(work, filled); });
  }

 private:
  static Result<Page> teams_page(Work& work, html::Filled const& filled) {
    views::Teams all;
    ASSIGN_OR_RETURN(all.seats, seats(work));
    ASSIGN_OR_RETURN(all.orphans, orphans(work));
    ASSIGN_OR_RETURN(all.names, names_of_colleagues(work));
    ASSIGN_OR_RETURN(auto const readers, accounts::active_with(work, Permission::read_messages));
    for (Id<Account> const& id : readers) {
      auto const name = all.names.find(id.text());
      if (name != all.names.end()) all.readers.push_back({id, name->second, true});
    }
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.werkmap_teams_title()),
                views::teams(texts, filled, all)};
  }

  static Result<Page> promises_page(Work& work, html::Filled const& filled) {
    ASSIGN_OR_RETURN(auto const policy, werkmap::policy(work));
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.werkmap_promises_title()),
                views::promises(texts, filled, policy)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

void add_manager_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const manage{Permission::manage_messages};
  router.add({
      {Method::get, "/werkmap-cijfers", manage, http::bind(pages, &Pages::figures)},
      {Method::post, "/werkmap-cijfers/{ask}/geven", manage, http::bind(pages, &Pages::give)},
      {Method::get, "/werkmap-teams", manage, http::bind(pages, &Pages::teams)},
      {Method::post, "/werkmap-teams/plek", manage, http::bind(pages, &Pages::seat)},
      {Method::post, "/werkmap-teams/plek-weg", manage, http::bind(pages, &Pages::leave)},
      {Method::post, "/werkmap-teams/verplaatsen", manage, http::bind(pages, &Pages::move)},
      {Method::get, "/werkmap-afspraken", manage, http::bind(pages, &Pages::promises)},
      {Method::post, "/werkmap-afspraken", manage, http::bind(pages, &Pages::promise)},
  });
}

}  // namespace klantendag::werkmap
