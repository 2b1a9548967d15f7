// SPDX-License-Identifier: EUPL-1.2
// For who manages: how offices do, who waits longest without a word of what was written, teams, and
// what the house promises.
#include "modules/werkmap/views.hpp"
#include "platform/html/alert.hpp"
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
    std::string const in_time =
        one.answered == 0 ? std::string("–")
                          : i18n::percentage(texts.language, static_cast<double>(one.in_time) /
                                                                 static_cast<double>(one.answered));
    table.row({one.office, number(one.waiting), number(one.late),
               one.since ? weeks(texts, *one.since, figures.now) : std::string("–"),
               number(one.answered), in_time, number(one.twice)});
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

Html oldest_table(Texts const& texts, Figures const& figures) {
  if (figures.oldest.empty()) return html::paragraph(texts.werkmap_none_waiting());
  html::Table table(texts.werkmap_oldest_table(), {{texts.werkmap_column_waits()},
                                                   {texts.werkmap_office()},
                                                   {texts.werkmap_column_kind()},
                                                   {texts.werkmap_column_level()},
                                                   {texts.werkmap_column_owner()},
                                                   {texts.werkmap_give_title()}});
  for (Ask const& ask : figures.oldest) {
    table.row({waited(texts, ask.life.first_asked_at, figures.now), ask.office,
               kind_name(texts, ask.life.kind), level_name(texts, ask.life.level),
               name_in(texts, figures.names, ask.life.owner), give_button(texts, figures, ask)});
  }
  return std::move(table).html();
}

Html seat_table(Texts const& texts, Teams const& teams) {
  if (teams.seats.empty()) {
    return html::empty_state(
        {.title = texts.werkmap_teams_empty(), .words = texts.werkmap_teams_empty_words()});
  }
  html::Table table(texts.werkmap_teams_table(),
                    {{texts.werkmap_column_person()},
                     {texts.werkmap_office()},
                     {texts.werkmap_column_level()},
                     {texts.werkmap_holds(), html::Column::Kind::number},
                     {texts.werkmap_column_do(), html::Column::Kind::actions}});
  for (Seat const& seat : teams.seats) {
    std::string const who = name_in(texts, teams.names, seat.account.text());
    table.row({who, seat.office, level_name(texts, seat.level),
               i18n::count(texts.language, seat.holds),
               html::action_button(
                   {.action = html::url("/werkmap-teams/plek-weg"),
                    .label = texts.werkmap_take_seat(),
                    .about = who,
                    .hidden = html::join({html::hidden_field("office", seat.office),
                                          html::hidden_field("account", seat.account.text())})})});
  }
  return std::move(table).html();
}

std::array<html::Option, 3> level_options(Texts const& texts) {
  return {html::Option{"coach", level_name(texts, asks::Level::coach)},
          html::Option{"lead", level_name(texts, asks::Level::lead)},
          html::Option{"manager", level_name(texts, asks::Level::manager)}};
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
      {html::lead(texts.werkmap_figures_lead()), html::key_figures(keys),
       html::section(texts.werkmap_oldest_title(),
                     {html::paragraph(texts.werkmap_oldest_words()), oldest_table(texts, figures)}),
       html::section(texts.werkmap_offices_title(),
                     {office_table(texts, figures), html::small_print(texts.werkmap_few_words())}),
       html::button_group({html::button_link(urls::teams(), texts.werkmap_teams_title()),
                           html::button_link(urls::promises(), texts.werkmap_promises_title())})});
}

Html teams(Texts const& texts, html::Filled const& filled, Teams const& teams) {
  std::vector<html::Option> people;
  std::vector<std::string> ids;
  for (accounts::Colleague const& one : teams.readers) ids.push_back(one.id.text());
  for (std::size_t at = 0; at < ids.size(); ++at)
    people.push_back({ids[at], teams.readers[at].name});
  Html const add =
      people.empty()
          ? html::paragraph(texts.werkmap_no_readers())
          : html::form(
                filled,
                {.action = html::url("/werkmap-teams/plek"), .submit = texts.werkmap_give_seat()},
                {html::text_field(filled, {.name = "office", .label = texts.werkmap_office()}),
                 html::select_field(
                     filled, {.name = "account", .label = texts.werkmap_column_person()}, people),
                 html::radio_group(
                     filled,
                     {.name = "level", .label = texts.werkmap_column_level(), .value = "coach"},
                     level_options(texts))});
  return html::join({html::lead(texts.werkmap_teams_lead()), seat_table(texts, teams),
                     html::section(texts.werkmap_add_seat(), {add})});
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
