// SPDX-License-Identifier: EUPL-1.2
// The caller's pages but the conversation itself: what there is to do today. No names here.
#include "modules/recruitment/views.hpp"

#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::recruitment {

namespace urls {
html::Url begin() {
  return html::url("/bellen");
}
html::Url today(EditionId edition) {
  return html::url("/bellen/{}", edition);
}
html::Url next(EditionId edition) {
  return html::url("/bellen/{}/volgende", edition);
}
html::Url conversation(EditionId edition, CallId call) {
  return html::url("/bellen/{}/gesprek/{}", edition, call);
}
html::Url take(EditionId edition, CallId call) {
  return html::url("/bellen/{}/gesprek/{}/neem", edition, call);
}
html::Url identity(EditionId edition, CallId call) {
  return html::url("/bellen/{}/gesprek/{}/wie", edition, call);
}
html::Url outcome(EditionId edition, CallId call) {
  return html::url("/bellen/{}/gesprek/{}/uitkomst", edition, call);
}
html::Url acceptance(EditionId edition, CallId call) {
  return html::url("/bellen/{}/gesprek/{}/afspraken", edition, call);
}
html::Url give_back(EditionId edition, CallId call) {
  return html::url("/bellen/{}/gesprek/{}/terug", edition, call);
}
html::Url board(EditionId edition) {
  return html::url("/uitnodigen/{}/belronde", edition);
}
html::Url begin_round(EditionId edition) {
  return html::url("/uitnodigen/{}/belronde/begin", edition);
}
html::Url hours(EditionId edition) {
  return html::url("/uitnodigen/{}/belronde/tijden", edition);
}
html::Url cancel(EditionId edition, CallId call) {
  return html::url("/uitnodigen/{}/belronde/{}/afmelden", edition, call);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string count(Texts const& texts, std::int64_t number) {
  return i18n::count(texts.language, number);
}

std::string rank_words(Texts const& texts, std::int64_t rank) {
  return texts.recruitment_rank(rank);
}

Html promise_table(Texts const& texts, EditionId edition, Today const& today) {
  html::Table table(texts.recruitment_promises_title(),
                    {{texts.recruitment_column_when()},
                     {texts.recruitment_column_who()},
                     {texts.recruitment_call_now(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Promise const& promise : today.promises) {
    std::string const who = rank_words(texts, promise.rank);
    table.row({i18n::moment(texts.language, promise.due_at), who,
               html::action_button({.action = urls::take(edition, promise.call),
                                    .label = texts.recruitment_call_now(),
                                    .about = who})});
  }
  return std::move(table).html();
}

Html what_to_do(Texts const& texts, EditionId edition, Today const& today) {
  if (today.own) {
    return html::join({html::alert(texts.language, html::Alert::info, texts.recruitment_busy()),
                       html::button_group({html::button_link(
                           urls::conversation(edition, *today.own),
                           texts.recruitment_to_conversation(), html::Button::primary)})});
  }
  if (!today.open_now) {
    return html::alert(texts.language, html::Alert::info,
                       texts.recruitment_closed_now(i18n::time_span(
                           texts.language, today.settings.from, today.settings.until)));
  }
  // Also when nobody is ready: asking is what takes over a seat that came free elsewhere.
  Html const next = html::action_button({.action = urls::next(edition),
                                         .label = texts.recruitment_next(),
                                         .button = html::Button::primary});
  if (today.ready > 0) return next;
  return html::empty_state(
      {today.later > 0 ? texts.recruitment_later_title() : texts.recruitment_done_title(),
       today.later > 0 ? texts.recruitment_later_words() : texts.recruitment_done_words(), next});
}

}  // namespace

Html rounds(Texts const& texts, std::vector<RoundLine> const& rounds) {
  if (rounds.empty()) {
    return html::empty_state(
        {texts.recruitment_no_rounds_title(), texts.recruitment_no_rounds_words(), {}});
  }
  std::vector<Html> lines;
  for (RoundLine const& round : rounds) {
    lines.push_back(html::link(urls::today(round.edition), round.title));
  }
  return html::join({html::lead(texts.recruitment_rounds_lead()), html::unordered_list(lines)});
}

Html today(Texts const& texts, EditionId edition, Today const& today, Found found) {
  std::vector<html::KeyFigure> const figures = {
      {count(texts, today.ready), texts.recruitment_figure_ready(), {}},
      {count(texts, static_cast<std::int64_t>(today.promises.size())),
       texts.recruitment_figure_promises(),
       {}},
      {count(texts, today.accepted), texts.recruitment_figure_accepted(), {}}};
  Html const nobody = found == Found::nobody ? html::alert(texts.language, html::Alert::info,
                                                           texts.recruitment_nobody_now())
                                             : Html();
  Html const promises = today.promises.empty() ? html::paragraph(texts.recruitment_no_promises())
                                               : promise_table(texts, edition, today);
  return html::join({html::lead(texts.recruitment_today_lead(today.title)), nobody,
                     html::key_figures(figures), what_to_do(texts, edition, today),
                     html::section(texts.recruitment_promises_title(),
                                   {html::paragraph(texts.recruitment_promises_words()), promises}),
                     html::small_print(texts.recruitment_hours_line(i18n::time_span(
                         texts.language, today.settings.from, today.settings.until)))});
}

}  // namespace views
}  // namespace klantendag::recruitment
