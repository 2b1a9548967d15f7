// SPDX-License-Identifier: EUPL-1.2
// For who manages: how offices do, who waits longest without a word of what was written, and what the
// house promises.
#include "modules/werkmap/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::werkmap::views {
namespace {

using html::Html;

std::string weeks(Texts const& texts, Instant since, Instant now) {
  constexpr std::int64_t ms_per_week = 7 * 86'400'000LL;
  std::int64_t const whole = (now.ms - since.ms) / ms_per_week;
  return whole < 1 ? std::string(texts.werkmap_under_a_week()) : texts.werkmap_weeks(whole);
}

Html office_table(Texts const& texts, Figures const& figures) {
  html::Table table(texts.werkmap_offices_table(),
                    {{texts.werkmap_office()},
                     {texts.werkmap_figure_waiting(), html::Column::Kind::number},
                     {texts.werkmap_figure_late(), html::Column::Kind::number},
                     {texts.werkmap_figure_oldest()},
                     {texts.werkmap_figure_answered(), html::Column::Kind::number},
                     {texts.werkmap_figure_in_time(), html::Column::Kind::number},
                     {texts.werkmap_figure_twice(), html::Column::Kind::number}});
  for (OfficeFigures const& one : figures.offices) {
    if (one.clients == 0) {
      table.row({one.office, "–", "–", texts.werkmap_too_few(), "–", "–", "–"});
      continue;
    }
    auto const number = [&](std::int64_t count) { return i18n::count(texts.language, count); };
    table.row({one.office, number(one.waiting), number(one.late),
               one.since ? weeks(texts, *one.since, figures.now) : std::string("–"),
               number(one.answered), number(one.in_time), number(one.twice)});
  }
  return std::move(table).html();
}

Html give_button(Texts const& texts, Figures const& figures, Ask const& ask) {
  std::vector<html::Option> people;
  for (Seat const& seat : figures.seats) {
    std::string const account = seat.account.text();
    if (seat.office != ask.office || account == ask.life.owner) continue;
    auto const name = figures.names.find(account);
    if (name != figures.names.end()) people.push_back({name->first, name->second});
  }
  if (people.empty()) return html::text(texts.werkmap_no_team());
  html::Filled const filled = html::Filled(texts.language).named("give-" + ask.id.text());
  return html::form(
      filled,
      {.action = html::url("/werkmap-cijfers/{}/geven", ask.id),
       .submit = texts.werkmap_give_submit(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::select_field(filled, {.name = "to", .label = texts.werkmap_give_to()}, people)});
}

Html kind_and_read(Texts const& texts, Ask const& ask) {
  Html const kind = ask.life.kind == asks::Kind::urgent
                        ? html::status_badge(html::Status::danger, texts.werkmap_kind_urgent())
                        : html::text(kind_name(texts, ask.life.kind));
  if (ask.life.read) return kind;
  return html::join({kind, " ", html::data_badge(texts.werkmap_nobody_opened())});
}

Html due(Texts const& texts, Ask const& ask, Instant now) {
  Html const moment = html::text(i18n::short_moment(texts.language, ask.due_at));
  if (ask.due_at >= now) return moment;
  return html::join({html::status_badge(html::Status::danger, texts.werkmap_late()), " ", moment});
}

Html orphans_warning(Texts const& texts, Figures const& figures) {
  if (figures.orphans.empty()) return {};
  std::int64_t unopened = 0;
  std::int64_t waiting = 0;
  for (Orphans const& one : figures.orphans) {
    unopened += one.unopened;
    waiting += one.waiting;
  }
  return html::alert_box(
      html::Alert::warning,
      html::join({html::paragraph(texts.werkmap_orphans(
                      static_cast<std::int64_t>(figures.orphans.size()), unopened, waiting)),
                  html::button_link(urls::teams(), texts.werkmap_orphans_solve())}));
}

Html oldest_table(Texts const& texts, Figures const& figures) {
  if (figures.oldest.empty()) return html::paragraph(texts.werkmap_none_waiting());
  html::Table table(texts.werkmap_oldest_table(), {{texts.werkmap_column_waits()},
                                                   {texts.werkmap_office()},
                                                   {texts.werkmap_column_kind()},
                                                   {texts.werkmap_column_due()},
                                                   {texts.werkmap_column_level()},
                                                   {texts.werkmap_column_owner()},
                                                   {texts.werkmap_give_title()}});
  for (Ask const& ask : figures.oldest) {
    table.row({waited(texts, ask.life.first_asked_at, figures.now), ask.office,
               kind_and_read(texts, ask), due(texts, ask, figures.now),
               level_name(texts, ask.life.level), name_in(texts, figures.names, ask.life.owner),
               give_button(texts, figures, ask)});
  }
  return std::move(table).html();
}

}  // namespace

Html figures(Texts const& texts, Figures const& figures) {
  auto const number = [&](std::int64_t count) { return i18n::count(texts.language, count); };
  std::vector<html::KeyFigure> const keys = {
      {number(figures.read.count), texts.werkmap_figure_read(), {}},
      {number(figures.unread.count), texts.werkmap_figure_unread(), {}},
      {figures.misses.read == 0
           ? std::string("–")
           : i18n::percentage(texts.language, static_cast<double>(figures.misses.missed) /
                                                  static_cast<double>(figures.misses.read)),
       texts.werkmap_figure_missed(figures.misses.read),
       {}}};
  return html::join(
      {html::lead(texts.werkmap_figures_lead()), orphans_warning(texts, figures),
       html::key_figures(keys),
       html::section(texts.werkmap_oldest_title(),
                     {html::paragraph(texts.werkmap_oldest_words()), oldest_table(texts, figures),
                      html::pagination(texts.language,
                                       {.url = urls::figures(),
                                        .page = figures.page,
                                        .per_page = asks_per_page,
                                        .total = figures.read.count + figures.unread.count})}),
       html::section(texts.werkmap_offices_title(),
                     {office_table(texts, figures), html::small_print(texts.werkmap_few_words())}),
       html::button_group({html::button_link(urls::teams(), texts.werkmap_teams_title()),
                           html::button_link(urls::promises(), texts.werkmap_promises_title())})});
}

Html promises(Texts const& texts, html::Filled const& filled, asks::Policy const& policy) {
  auto const number = [&](std::string_view name, std::string_view label, std::int64_t value) {
    std::string const text = std::to_string(value);
    return html::number_field(
        filled, {.name = name, .label = label, .value = text, .width = html::Width::number});
  };
  std::string const opens = policy.opens.text();
  std::string const closes = policy.closes.text();
  return html::join(
      {html::lead(texts.werkmap_promises_lead()),
       html::form(
           filled, {.action = urls::promises(), .submit = texts.werkmap_promises_submit()},
           {html::time_field(filled,
                             {.name = "opens", .label = texts.werkmap_opens(), .value = opens}),
            html::time_field(filled,
                             {.name = "closes", .label = texts.werkmap_closes(), .value = closes}),
            number("urgent_hours", texts.werkmap_urgent_hours(), policy.urgent_hours),
            number("contact_days", texts.werkmap_contact_days(), policy.contact_days),
            number("question_days", texts.werkmap_question_days(), policy.question_days),
            number("again_days", texts.werkmap_again_days(), policy.again_days)})});
}

}  // namespace klantendag::werkmap::views
