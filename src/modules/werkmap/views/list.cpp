// SPDX-License-Identifier: EUPL-1.2
// The lists: read and not answered, the oldest on top; new; mine; waiting for a second person; sample.
#include <array>

#include "modules/werkmap/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::werkmap::views {
namespace {

using html::Html;

html::Url tab_url(Tab tab) {
  html::Url const list = urls::list();
  switch (tab) {
    case Tab::read:
      return list;
    case Tab::unread:
      return list.with("lijst", "nieuw");
    case Tab::mine:
      return list.with("lijst", "mijn");
    case Tab::proposed:
      return list.with("lijst", "tweede");
    case Tab::sample:
      return list.with("lijst", "steekproef");
  }
  return list;
}

Html tabs(Texts const& texts, List const& list) {
  auto const tab = [&](Tab which, std::string_view label) {
    return html::Tab{tab_url(which), label, list.tab == which};
  };
  std::array const all = {
      tab(Tab::read, texts.werkmap_tab_read()), tab(Tab::unread, texts.werkmap_tab_unread()),
      tab(Tab::mine, texts.werkmap_tab_mine()), tab(Tab::proposed, texts.werkmap_tab_proposed()),
      tab(Tab::sample, texts.werkmap_tab_sample())};
  return html::tabs(texts.werkmap_tabs(), all);
}

Html office_filter(Texts const& texts, List const& list) {
  if (list.offices.size() < 2 || list.tab != Tab::read) return {};
  std::vector<html::Option> options = {{"alle", texts.werkmap_all_offices()}};
  for (std::string const& office : list.offices) options.push_back({office, office});
  html::Filled const filled(texts.language);
  return html::search_form(
      {.action = urls::list(), .submit = texts.werkmap_show()},
      {html::select_field(filled,
                          {.name = "kantoor",
                           .label = texts.werkmap_office(),
                           .need = html::Need::explained,
                           .value = list.office.empty() ? std::string("alle") : list.office},
                          options)});
}

Html level_badge(Texts const& texts, Ask const& ask) {
  if (ask.life.level == asks::Level::coach)
    return html::data_badge(level_name(texts, ask.life.level));
  auto const status =
      ask.life.level == asks::Level::lead ? html::Status::warning : html::Status::danger;
  return html::status_badge(status, level_name(texts, ask.life.level));
}

Html when_due(Texts const& texts, Ask const& ask, Instant now) {
  std::string const due = i18n::short_moment(texts.language, ask.due_at);
  if (ask.due_at >= now) return html::text(due);
  return html::join(
      {html::status_badge(html::Status::danger, texts.werkmap_late()), " ", html::text(due)});
}

Html ask_rows(Texts const& texts, List const& list) {
  html::Table table(texts.werkmap_table(),
                    {{texts.werkmap_column_kind()},
                     {texts.werkmap_column_waits()},
                     {texts.werkmap_column_due()},
                     {texts.werkmap_column_level()},
                     {texts.werkmap_column_owner()}},
                    html::Caption::spoken);
  for (Ask const& ask : list.asks) {
    std::string kind(kind_name(texts, ask.life.kind));
    if (ask.life.repeats > 0) kind += ", " + texts.werkmap_asked_times(ask.life.repeats + 1);
    std::string const waits = waited(texts, ask.life.first_asked_at, list.now);
    table.row({html::link(urls::message(ask.message), kind, waits), waits,
               when_due(texts, ask, list.now), level_badge(texts, ask),
               name_in(texts, list.names, ask.life.owner)});
  }
  return std::move(table).html();
}

std::string_view found_words(Texts const& texts, Found found) {
  switch (found) {
    case Found::asks:
      return texts.werkmap_found_asks();
    case Found::unsure:
      return texts.werkmap_found_unsure();
    case Found::nothing:
      return texts.werkmap_found_nothing();
  }
  return "";
}

// The heaviest that it asks, so that nobody has to open it to see what is urgent.
Html arrived_rows(Texts const& texts, List const& list) {
  html::Table table(texts.werkmap_table_messages(),
                    {{texts.werkmap_column_received()},
                     {texts.werkmap_office()},
                     {texts.werkmap_column_asks()},
                     {texts.werkmap_column_due()}},
                    html::Caption::spoken);
  for (Arrived const& one : list.arrived) {
    Message const& message = one.message;
    std::string const received = i18n::short_moment(texts.language, message.received_at);
    Html asks = one.kind == asks::Kind::urgent
                    ? html::status_badge(html::Status::danger, texts.werkmap_kind_urgent())
                : one.kind ? html::text(kind_name(texts, *one.kind))
                           : html::text(found_words(texts, message.found));
    if (one.again) {
      asks = html::join(
          {asks, " ", html::status_badge(html::Status::warning, texts.werkmap_asks_again())});
    }
    Html due =
        one.due_at ? html::text(i18n::short_moment(texts.language, *one.due_at)) : html::text("–");
    if (one.late) {
      due = html::join({html::status_badge(html::Status::danger, texts.werkmap_late()), " ", due});
    }
    table.row({html::link(urls::message(message.id), received, message.office), message.office,
               std::move(asks), std::move(due)});
  }
  return std::move(table).html();
}

Html message_rows(Texts const& texts, List const& list) {
  html::Table table(
      texts.werkmap_table_messages(),
      {{texts.werkmap_column_received()}, {texts.werkmap_office()}, {texts.werkmap_column_found()}},
      html::Caption::spoken);
  for (Message const& message : list.messages) {
    std::string const received = i18n::short_moment(texts.language, message.received_at);
    table.row({html::link(urls::message(message.id), received, message.office), message.office,
               found_words(texts, message.found)});
  }
  return std::move(table).html();
}

Html nothing_here(Texts const& texts, Tab tab) {
  switch (tab) {
    case Tab::read:
      return html::empty_state(
          {.title = texts.werkmap_empty_read(),
           .words = texts.werkmap_empty_read_words(),
           .action = html::button_link(tab_url(Tab::unread), texts.werkmap_tab_unread())});
    case Tab::unread:
      return html::empty_state(
          {.title = texts.werkmap_empty_unread(), .words = texts.werkmap_empty_unread_words()});
    case Tab::mine:
      return html::empty_state(
          {.title = texts.werkmap_empty_mine(),
           .words = texts.werkmap_empty_mine_words(),
           .action = html::button_link(tab_url(Tab::read), texts.werkmap_tab_read())});
    case Tab::proposed:
      return html::empty_state(
          {.title = texts.werkmap_empty_proposed(), .words = texts.werkmap_empty_proposed_words()});
    case Tab::sample:
      return html::empty_state(
          {.title = texts.werkmap_empty_sample(), .words = texts.werkmap_empty_sample_words()});
  }
  return {};
}

std::string_view lead_of(Texts const& texts, Tab tab) {
  switch (tab) {
    case Tab::read:
      return texts.werkmap_lead_read();
    case Tab::unread:
      return texts.werkmap_lead_unread();
    case Tab::mine:
      return texts.werkmap_lead_mine();
    case Tab::proposed:
      return texts.werkmap_lead_proposed();
    case Tab::sample:
      return texts.werkmap_lead_sample();
  }
  return "";
}

Html misses(Texts const& texts, MissRate const& rate) {
  if (rate.read == 0) return html::paragraph(texts.werkmap_miss_rate_none());
  return html::paragraph(texts.werkmap_miss_rate(
      rate.read, rate.missed,
      i18n::percentage(texts.language,
                       static_cast<double>(rate.missed) / static_cast<double>(rate.read))));
}

}  // namespace

Html list(Texts const& texts, List const& list) {
  Html page = html::alert_box(list.waiting.count == 0 ? html::Alert::ok : html::Alert::warning,
                              html::paragraph(watch_line(texts, list.waiting, list.now)));
  page += tabs(texts, list);
  if (list.offices.empty()) {
    return html::join({page, html::empty_state({.title = texts.werkmap_no_seat_yet(),
                                                .words = texts.werkmap_no_seat_yet_words()})});
  }
  page += html::lead(lead_of(texts, list.tab));
  page += office_filter(texts, list);
  if (list.tab == Tab::sample) page += misses(texts, list.misses);
  if (list.asks.empty() && list.messages.empty() && list.arrived.empty())
    return html::join({page, nothing_here(texts, list.tab)});
  page += !list.arrived.empty() ? arrived_rows(texts, list)
          : list.asks.empty()   ? message_rows(texts, list)
                                : ask_rows(texts, list);
  html::Url url = tab_url(list.tab);
  if (!list.office.empty()) url = url.with("kantoor", list.office);
  page += html::pagination(
      texts.language,
      {.url = url, .page = list.page, .per_page = rows_per_page, .total = list.total});
  return page;
}

}  // namespace klantendag::werkmap::views
