// SPDX-License-Identifier: EUPL-1.2
// The pages of the walk-in: the routes below, a handler for each. Those of one afternoon stand in
// session_pages.cpp.
#include "modules/walkin/pages.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/walkin/page_parts.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"
#include "platform/qr/qr.hpp"

namespace klantendag::walkin {
namespace {

using http::Method;
using http::Page;
using http::Response;
using views::Sent;

class SeriesPages {
 public:
  explicit SeriesPages(PageParts const& parts) : parts_(parts) {}

  Result<Response> everybody(Work& work, http::Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const series, announced(work));
    return Response::of({std::string(texts.walkin_public_title()), views::everybody(texts, series),
                         http::Frame::bare});
  }

  Result<Response> calendar(Work& work, http::Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, series_in(request));
    ASSIGN_OR_RETURN(auto const coming, announced(work, id));
    return Response::file("text/calendar; charset=utf-8", "inloop.ics",
                          views::calendar_file(Texts{work.language}, coming, parts_.public_url));
  }

  Result<Response> list(Work& work, http::Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const lines, walkin::list(work));
    return Response::of(
        {std::string(texts.walkin_title()), views::list(texts, lines, may_of(work))});
  }

  Result<Response> new_form(Work& work, http::Request const&) const {
    ASSIGN_OR_RETURN(auto page, new_page(work, html::Filled(work.language)));
    return Response::of(std::move(page));
  }

  Result<Response> create(Work& work, http::Request const& request) const {
    auto const outcome = [&]() -> Result<Series> {
      ASSIGN_OR_RETURN(auto const draft, parse_new_series(request.form));
      return plan(work, draft);
    }();
    if (outcome) return Response::see_other(urls::show(outcome->id).text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return new_page(work, filled); });
  }

  Result<Response> show(Work& work, http::Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, series_in(request));
    ASSIGN_OR_RETURN(auto page, one_page(work, html::Filled(work.language), Sent::none, id));
    return Response::of(std::move(page));
  }

  Result<Response> details(Work& work, http::Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, series_in(request));
    ASSIGN_OR_RETURN(auto page, change_page(work, html::Filled(work.language), id));
    return Response::of(std::move(page));
  }

  Result<Response> change(Work& work, http::Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, series_in(request));
    auto const outcome = [&]() -> Result<Series> {
      ASSIGN_OR_RETURN(auto const plan, parse_plan(request.form));
      return walkin::change(work, id, plan);
    }();
    if (outcome) return Response::see_other(urls::show(id).text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return change_page(work, filled, id); });
  }

  Result<Response> stop(Work& work, http::Request const& request) const {
    return act(work, request, Sent::stop, [&](SeriesId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const last_on, parse_last_on(request.form));
      RETURN_IF_ERROR(walkin::stop(work, id, last_on));
      return {};
    });
  }

  Result<Response> helper(Work& work, http::Request const& request) const {
    return act(work, request, Sent::helper, [&](SeriesId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const name, parse_helper(request.form));
      RETURN_IF_ERROR(add_helper(work, parts_.keys, id, name));
      return {};
    });
  }

  Result<Response> helper_stops(Work& work, http::Request const& request) const {
    return act(work, request, Sent::none, [&](SeriesId) -> Result<void> {
      auto const helper = HelperId::parse(request.form.text("helper"));
      if (!helper) return not_found("walkin.not_found");
      RETURN_IF_ERROR(walkin::helper_stops(work, *helper));
      return {};
    });
  }

  Result<Response> poster(Work& work, http::Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, series_in(request));
    ASSIGN_OR_RETURN(auto const opened, find(work, parts_.keys, id));
    Texts const texts{work.language};
    std::optional<html::Html> code;
    if (!parts_.public_url.empty()) {
      ASSIGN_OR_RETURN(code, qr::picture(parts_.public_url + urls::everybody().text(),
                                         texts.walkin_poster_code(), qr::Damage::much));
    }
    return Response::of({std::string(texts.walkin_to_poster()),
                         views::poster(texts, opened.series, code), http::Frame::bare});
  }

  Result<Response> figures(Work& work, http::Request const& request) const {
    Date const today = date_in_amsterdam(work.now);
    auto const asked = parse_integer(request.query.text("jaar")).value_or(today.year());
    int const year = static_cast<int>(std::clamp<std::int64_t>(asked, 1990, today.year()));
    ASSIGN_OR_RETURN(auto const found, figures_of(work, year));
    Texts const texts{work.language};
    Date const last_day =
        std::min(this_monday(today).plus_days(-1), Date::from(year, 12, 31).value_or(today));
    return Response::of(
        {std::string(texts.walkin_figures_title()), views::figures(texts, found, year, last_day)});
  }

 private:
  template <class Task>
  Result<Response> act(Work& work, http::Request const& request, Sent sent,
                       Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, series_in(request));
    Result<void> const outcome = task(id);
    if (outcome) return Response::see_other(urls::show(id).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return one_page(work, filled, sent, id);
    });
  }

  static Result<Page> new_page(Work& work, html::Filled const& filled) {
    ASSIGN_OR_RETURN(auto const editions, editions::all(work));
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.walkin_new()),
                views::create_form(texts, filled, editions)};
  }

  Result<Page> change_page(Work& work, html::Filled const& filled, SeriesId id) const {
    ASSIGN_OR_RETURN(auto const opened, find(work, parts_.keys, id));
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.walkin_change()),
                views::change_form(texts, filled, opened.series)};
  }

  Result<Page> one_page(Work& work, html::Filled const& filled, Sent sent, SeriesId id) const {
    Texts const texts{work.language};
    views::One one{.may = may_of(work)};
    ASSIGN_OR_RETURN(one.opened, find(work, parts_.keys, id));
    for (obligations::Reference const& origin : one.opened.measure_of) {
      auto const url = parts_.places ? parts_.places(origin) : std::nullopt;
      if (url && work.actor.permissions.has(Permission::see_obligations)) {
        one.measure_of.emplace_back(*url, texts.walkin_measure_link());
      }
    }
    return Page{html::page_title(filled, texts.walkin_series_title(one.opened.series.office)),
                views::one(texts, filled, sent, one)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

void add_pages(http::Router& router, PageParts const& parts) {
  using Pages = SeriesPages;
  Pages const pages(parts);
  http::Public const everybody;
  http::Needs const see{Permission::see_walkin};
  http::Needs const plan{Permission::plan_walkin};
  router.add({
      {Method::get, "/langskomen", everybody, http::bind(pages, &Pages::everybody)},
      {Method::get, "/langskomen/{series}/agenda.ics", everybody,
       http::bind(pages, &Pages::calendar)},
      {Method::get, "/inloop", see, http::bind(pages, &Pages::list)},
      {Method::get, "/inloopcijfers", see, http::bind(pages, &Pages::figures)},
      {Method::get, "/nieuwe-inloop", plan, http::bind(pages, &Pages::new_form)},
      {Method::post, "/nieuwe-inloop", plan, http::bind(pages, &Pages::create)},
      {Method::get, "/inloop/{series}", see, http::bind(pages, &Pages::show)},
      {Method::get, "/inloop/{series}/poster", see, http::bind(pages, &Pages::poster)},
      {Method::get, "/inloop/{series}/gegevens", plan, http::bind(pages, &Pages::details)},
      {Method::post, "/inloop/{series}/gegevens", plan, http::bind(pages, &Pages::change)},
      {Method::post, "/inloop/{series}/stoppen", plan, http::bind(pages, &Pages::stop)},
      {Method::post, "/inloop/{series}/helper", plan, http::bind(pages, &Pages::helper)},
      {Method::post, "/inloop/{series}/helper-stopt", plan,
       http::bind(pages, &Pages::helper_stops)},
  });
  add_session_pages(router, parts);
}

}  // namespace klantendag::walkin
