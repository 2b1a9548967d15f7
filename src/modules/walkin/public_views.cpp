// SPDX-License-Identifier: EUPL-1.2
// What everybody may know of the walk-in: a page without logging in, a calendar, a poster.
#include <algorithm>

#include "modules/walkin/views.hpp"
#include "platform/calendar/calendar.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/element.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::walkin::views {
namespace {

using html::Html;

Html days(Texts const& texts, Coming const& coming) {
  std::vector<Html> items;
  for (Session const& one : coming.sessions) {
    std::string const day = i18n::date(texts.language, one.day);
    items.push_back(
        html::text(one.state == SessionState::cancelled ? texts.walkin_not_on(day) : day));
  }
  if (items.empty()) return html::paragraph(texts.walkin_no_coming());
  return html::unordered_list(items);
}

Html one_office(Texts const& texts, Coming const& coming) {
  Series const& series = coming.series;
  return html::section(series.office,
                       {html::paragraph(texts.walkin_come_along(every_week(texts, series))),
                        html::paragraph(series.place), html::paragraph(texts.walkin_next_days()),
                        days(texts, coming),
                        html::paragraph({html::link(urls::calendar(series.id),
                                                    texts.walkin_to_calendar(), series.office)})});
}

}  // namespace

Html everybody(Texts const& texts, std::vector<Coming> const& series) {
  Html page = html::lead(texts.walkin_public_lead());
  page += html::paragraph(texts.walkin_public_bring());
  if (series.empty()) page += html::paragraph(texts.walkin_public_none());
  for (Coming const& one : series) page += one_office(texts, one);
  return page;
}

std::string calendar_file(Texts const& texts, Coming const& coming, std::string_view public_url) {
  Series const& series = coming.series;
  std::string const address =
      public_url.empty() ? std::string() : std::string(public_url) + urls::everybody().text();
  calendar::Calendar calendar{.name = texts.walkin_calendar_name(series.office),
                              .language = std::string(code_of(texts.language))};
  for (Session const& one : coming.sessions) {
    calendar.events.push_back({.uid = series.id.text() + "-" + one.day.text() + "@klantendag",
                               .from = instant_in_amsterdam(one.day, series.begins_at),
                               .to = instant_in_amsterdam(one.day, series.ends_at),
                               .title = texts.walkin_calendar_name(series.office),
                               .description = std::string(texts.walkin_public_lead()),
                               .place = series.office + ", " + series.place,
                               .url = address,
                               .changed_at = std::max(one.changed_at, series.changed_at),
                               .version = series.version + one.changes,
                               .cancelled = one.state == SessionState::cancelled});
  }
  return calendar::write(calendar);
}

Html poster(Texts const& texts, Series const& series, std::optional<Html> const& code) {
  Html const sheet = html::element(
      "section", "klantendag-letter klantendag-poster",
      {html::heading(html::Level::h2, texts.walkin_poster_title()),
       html::paragraph(texts.walkin_poster_words()),
       html::element("p", "klantendag-poster__when", {html::text(every_week(texts, series))}),
       html::element(
           "p", "klantendag-poster__where",
           {html::text(series.office), html::void_element("br", {}), html::text(series.place)}),
       html::paragraph(texts.walkin_poster_free()),
       html::paragraph(texts.walkin_poster_from(series.first_on)),
       code ? html::join({*code, html::paragraph(texts.walkin_poster_code())}) : Html()});
  return html::join(
      {html::element("div", "klantendag-screen-only",
                     {html::lead(texts.walkin_poster_lead()),
                      code ? Html()
                           : html::alert_box(html::Alert::warning,
                                             html::paragraph(texts.walkin_poster_no_address())),
                      html::paragraph({html::link(urls::show(series.id), texts.walkin_back())})}),
       sheet});
}

}  // namespace klantendag::walkin::views
