// SPDX-License-Identifier: EUPL-1.2
// The page on which one makes or stops the own calendar address, and the file behind that address.
#include "modules/obligations/feed_pages.hpp"

#include "modules/obligations/feed.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"
#include "platform/http/bind.hpp"
#include "platform/http/response.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::obligations {
namespace {

using html::Html;
using http::Method;
using http::Request;
using http::Response;

html::Url own() {
  return html::url("/mijn-agenda");
}

Html stop_button(Texts const& texts) {
  return html::action_button({.action = html::url("/mijn-agenda/stoppen"),
                              .label = texts.obligations_feed_stop(),
                              .button = html::Button::danger});
}

Html make_button(std::string_view label) {
  return html::action_button({.action = own(), .label = label, .button = html::Button::primary});
}

class FeedPages {
 public:
  Result<Response> show(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const since, feed_since(work));
    Texts const texts{work.language};
    Html page = html::lead(texts.obligations_feed_lead());
    page += html::paragraph(texts.obligations_feed_secret());
    if (since) {
      page += html::paragraph(texts.obligations_feed_since(date_in_amsterdam(*since)));
      page += html::button_group({make_button(texts.obligations_feed_anew()), stop_button(texts)});
    } else {
      page += html::button_group({make_button(texts.obligations_feed_make())});
    }
    return Response::of({std::string(texts.obligations_feed_title()), page});
  }

  Result<Response> make(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const token, make_feed(work));
    Texts const texts{work.language};
    std::string const address = request.origin + html::url("/agenda/{}", token).text();
    Html const page =
        html::join({html::lead(texts.obligations_feed_made()),
                    html::data_list(std::vector<html::DataItem>{
                        {texts.obligations_feed_address(), html::text(address), {}}}),
                    html::paragraph(texts.obligations_feed_secret()),
                    html::button_group({html::button_link(own(), texts.obligations_feed_back())})});
    return Response::of({std::string(texts.obligations_feed_title()), page});
  }

  Result<Response> stop(Work& work, Request const&) const {
    RETURN_IF_ERROR(stop_feed(work));
    return Response::see_other(own().text());
  }

  Result<Response> file(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto bytes, feed(work, request.parameter("token"), request.origin));
    return Response::file("text/calendar; charset=utf-8", "klantendag.ics", std::move(bytes));
  }
};

}  // namespace

std::vector<http::Route> feed_routes() {
  using Pages = FeedPages;
  Pages const pages;
  http::Needs const look{Permission::see_overview};
  http::Holder const subscriber{"agenda"};
  return {
      {Method::get, "/mijn-agenda", look, http::bind(pages, &Pages::show)},
      {Method::post, "/mijn-agenda", look, http::bind(pages, &Pages::make)},
      {Method::post, "/mijn-agenda/stoppen", look, http::bind(pages, &Pages::stop)},
      {Method::get, "/agenda/{token}", subscriber, http::bind(pages, &Pages::file)},
  };
}

}  // namespace klantendag::obligations
