// SPDX-License-Identifier: EUPL-1.2
// The first screen: set-up when nobody has an account yet, else "what is still open?". And the pages
// in the footer.
#include "app/open_ends.hpp"
#include "app/pages/pages.hpp"
#include "app/texts.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/accounts/texts.hpp"
#include "modules/accounts/views.hpp"
#include "modules/obligations/pages.hpp"
#include "modules/obligations/texts.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::app {
namespace {

using http::Frame;
using http::Method;
using http::Page;
using http::Request;
using http::Response;

html::Html task_list(Texts const& texts, std::vector<OpenEnd> const& open_ends) {
  if (open_ends.empty()) return {};
  std::vector<html::TaskItem> tasks;
  for (OpenEnd const& end : open_ends) tasks.push_back({end.url, end.title, end.detail, {}});
  return html::section(texts.overview_today(), {html::task_list(tasks)});
}

html::Html figures(std::vector<Figure> const& figures) {
  std::vector<html::KeyFigure> shown;
  for (Figure const& figure : figures) shown.push_back({figure.number, figure.label, figure.url});
  return shown.empty() ? html::Html() : html::key_figures(shown);
}

class FirstPages {
 public:
  Result<Response> home(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(bool const is_set_up, accounts::is_set_up(work));
    if (!is_set_up) return set_up(work.language);
    if (work.actor.kind != Actor::Kind::account) return Response::see_other("/inloggen");
    RETURN_IF_ERROR(require(work, Permission::see_overview));
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const overview, look(work));
    ASSIGN_OR_RETURN(auto const waiting, obligations::open_list(work, request.query));
    return Response::of(
        {std::string(texts.overview_title()),
         html::join({figures(overview.figures),
                     obligations::views::open_list(obligations::Texts{work.language}, waiting),
                     task_list(texts, overview.open_ends)})});
  }

  Result<Response> help(Work& work, Request const&) const {
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.help_title()),
         html::join({html::lead(texts.help_lead()), html::paragraph(texts.help_phases()),
                     html::paragraph(texts.help_people()), html::paragraph(texts.help_record())})});
  }

  Result<Response> accessibility(Work& work, Request const&) const {
    Texts const texts{work.language};
    return Response::of({std::string(texts.accessibility_title()),
                         html::join({html::lead(texts.accessibility_lead()),
                                     html::paragraph(texts.accessibility_norm()),
                                     html::paragraph(texts.accessibility_report())}),
                         Frame::bare});
  }

  Result<Response> cookies(Work& work, Request const&) const {
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.cookies_title()),
         html::join({html::lead(texts.cookies_lead()), html::paragraph(texts.cookies_which())}),
         Frame::bare});
  }

 private:
  static Response set_up(Language language) {
    accounts::Texts const texts{language};
    return Response::of({std::string(texts.accounts_set_up_title()),
                         accounts::views::set_up_form(texts, html::Filled(language)), Frame::bare});
  }
};

}  // namespace

void add_first_pages(http::Router& router) {
  FirstPages const pages;
  router.add({
      {Method::get, "/", http::Public{}, http::bind(pages, &FirstPages::home)},
      {Method::get, "/hulp", http::LoggedIn{}, http::bind(pages, &FirstPages::help)},
      {Method::get, "/toegankelijkheid", http::Public{},
       http::bind(pages, &FirstPages::accessibility)},
      {Method::get, "/cookies", http::Public{}, http::bind(pages, &FirstPages::cookies)},
  });
}

}  // namespace klantendag::app
