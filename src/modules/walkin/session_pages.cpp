// SPDX-License-Identifier: EUPL-1.2
// The pages of one afternoon: what people came with, who helps, and whether it takes place.
#include "modules/walkin/page_parts.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::walkin {
namespace {

using http::Method;
using http::Page;
using http::Response;
using views::SentOn;

Result<Date> day_in(http::Request const& request) {
  if (auto const day = Date::parse(request.parameter("day"))) return *day;
  return not_found("walkin.no_session");
}

Result<RequestId> request_in(http::Request const& request) {
  if (auto const id = RequestId::parse(request.parameter("request"))) return *id;
  return not_found("walkin.no_request");
}

class SessionPages {
 public:
  explicit SessionPages(PageParts const& parts) : parts_(parts) {}

  Result<Response> show(Work& work, http::Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, series_in(request));
    ASSIGN_OR_RETURN(auto const day, day_in(request));
    ASSIGN_OR_RETURN(auto page,
                     session_page(work, html::Filled(work.language), SentOn::none, {id, day}));
    return Response::of(std::move(page));
  }

  Result<Response> note(Work& work, http::Request const& request) const {
    return act(work, request, SentOn::note, [&](Where const& at) -> Result<void> {
      ASSIGN_OR_RETURN(auto const draft, parse_request(request.form));
      RETURN_IF_ERROR(walkin::note(work, parts_.keys, at.series, at.day, draft));
      return {};
    });
  }

  Result<Response> hold(Work& work, http::Request const& request) const {
    return act(work, request, SentOn::none, [&](Where const& at) -> Result<void> {
      RETURN_IF_ERROR(walkin::hold(work, at.series, at.day));
      return {};
    });
  }

  Result<Response> cancel(Work& work, http::Request const& request) const {
    return act(work, request, SentOn::cancel, [&](Where const& at) -> Result<void> {
      ASSIGN_OR_RETURN(auto const reason, parse_reason(request.form));
      RETURN_IF_ERROR(walkin::cancel(work, at.series, at.day, reason));
      return {};
    });
  }

  Result<Response> go_on(Work& work, http::Request const& request) const {
    return act(work, request, SentOn::none, [&](Where const& at) -> Result<void> {
      RETURN_IF_ERROR(walkin::go_on(work, at.series, at.day));
      return {};
    });
  }

  Result<Response> roster(Work& work, http::Request const& request) const {
    return act(work, request, SentOn::none, [&](Where const& at) {
      return set_roster(work, at.series, at.day, parse_roster(request.form));
    });
  }

  Result<Response> one(Work& work, http::Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, request_in(request));
    ASSIGN_OR_RETURN(auto const opened, find_request(work, id));
    Texts const texts{work.language};
    html::Url const promise =
        opened.promise ? html::url("/openstaand/{}", opened.promise->id) : html::Url();
    return Response::of({texts.walkin_request_title(opened.request.number, opened.request.day),
                         views::request(texts, opened, promise)});
  }

  Result<Response> mistaken(Work& work, http::Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, request_in(request));
    ASSIGN_OR_RETURN(auto const after, walkin::mistaken(work, id));
    return Response::see_other(urls::session(after.series, after.day).text());
  }

 private:
  struct Where {
    SeriesId series{};
    Date day{};
  };

  template <class Task>
  Result<Response> act(Work& work, http::Request const& request, SentOn sent,
                       Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, series_in(request));
    ASSIGN_OR_RETURN(auto const day, day_in(request));
    Where const at{id, day};
    Result<void> const outcome = task(at);
    if (outcome) return Response::see_other(urls::session(id, day).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return session_page(work, filled, sent, at);
    });
  }

  Result<Page> session_page(Work& work, html::Filled const& filled, SentOn sent,
                            Where const& at) const {
    Texts const texts{work.language};
    views::Afternoon afternoon{.self = work.actor.account.text(),
                               .today = date_in_amsterdam(work.now)};
    ASSIGN_OR_RETURN(afternoon.opened, find_session(work, parts_.keys, at.series, at.day));
    ASSIGN_OR_RETURN(afternoon.colleagues, accounts::colleagues(work));
    return Page{html::page_title(filled, texts.walkin_session_title(at.day)),
                views::session(texts, filled, sent, afternoon)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

void add_session_pages(http::Router& router, PageParts const& parts) {
  using Pages = SessionPages;
  Pages const pages(parts);
  http::Needs const hold{Permission::hold_walkin};
  router.add({
      {Method::get, "/inloop/{series}/dag/{day}", hold, http::bind(pages, &Pages::show)},
      {Method::post, "/inloop/{series}/dag/{day}/vraag", hold, http::bind(pages, &Pages::note)},
      {Method::post, "/inloop/{series}/dag/{day}/geweest", hold, http::bind(pages, &Pages::hold)},
      {Method::post, "/inloop/{series}/dag/{day}/gaat-niet-door", hold,
       http::bind(pages, &Pages::cancel)},
      {Method::post, "/inloop/{series}/dag/{day}/gaat-toch-door", hold,
       http::bind(pages, &Pages::go_on)},
      {Method::post, "/inloop/{series}/dag/{day}/wie-helpt", hold,
       http::bind(pages, &Pages::roster)},
      {Method::get, "/inloopvraag/{request}", hold, http::bind(pages, &Pages::one)},
      {Method::post, "/inloopvraag/{request}/vergissing", hold,
       http::bind(pages, &Pages::mistaken)},
  });
}

}  // namespace klantendag::walkin
