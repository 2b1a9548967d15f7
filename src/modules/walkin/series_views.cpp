// SPDX-License-Identifier: EUPL-1.2
// For who plans the walk-in: all series, one with its days and helpers, and its forms.
#include "modules/walkin/views.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::walkin::views {
namespace {

using html::Html;

enum class When { coming, past };

Html session_badge(Texts const& texts, Session const& one, When when) {
  switch (one.state) {
    case SessionState::held:
      return html::status_badge(html::Status::success, texts.walkin_badge_held());
    case SessionState::cancelled:
      return html::status_badge(html::Status::warning, texts.walkin_badge_cancelled());
    case SessionState::planned:
      break;
  }
  if (when == When::past) {
    return html::status_badge(html::Status::warning, texts.walkin_badge_unwritten());
  }
  return html::status_badge(html::Status::neutral, texts.walkin_badge_planned());
}

Html days(Texts const& texts, When when, std::vector<Session> const& sessions, May may) {
  auto const caption = when == When::past ? texts.walkin_past() : texts.walkin_coming();
  html::Table table(caption, {{texts.walkin_column_day()}, {texts.walkin_column_state()}},
                    html::Caption::spoken);
  for (Session const& one : sessions) {
    std::string const day = i18n::date(texts.language, one.day);
    table.row({may.hold ? html::link(urls::session(one.series, one.day), day) : html::text(day),
               session_badge(texts, one, when)});
  }
  return std::move(table).html();
}

Html plan_fields(Texts const& texts, html::Filled const& filled, Series const& series) {
  bool const is_new = series.office.empty();
  std::string const first = is_new ? "" : series.first_on.text();
  return html::join({html::text_field(filled, {.name = "office",
                                               .label = texts.walkin_field_office(),
                                               .hint = texts.walkin_hint_office(),
                                               .value = series.office,
                                               .autocomplete = "off"}),
                     html::text_field(filled, {.name = "place",
                                               .label = texts.walkin_field_place(),
                                               .hint = texts.walkin_hint_place(),
                                               .value = series.place,
                                               .autocomplete = "off"}),
                     html::date_field(filled, {.name = "first_on",
                                               .label = texts.walkin_field_first(),
                                               .hint = texts.walkin_hint_first(),
                                               .value = first}),
                     html::time_field(filled, {.name = "begins_at",
                                               .label = texts.walkin_field_begins(),
                                               .value = series.begins_at.text()}),
                     html::time_field(filled, {.name = "ends_at",
                                               .label = texts.walkin_field_ends(),
                                               .value = series.ends_at.text()})});
}

Html helpers(Texts const& texts, html::Filled const& filled, One const& one) {
  Html part = html::paragraph(texts.walkin_helpers_words());
  if (one.may.hold && !one.opened.helpers.empty()) {
    html::Table table(texts.walkin_helpers(),
                      {{texts.walkin_field_helper()},
                       {texts.walkin_column_action(), html::Column::Kind::actions}},
                      html::Caption::spoken);
    for (Helper const& helper : one.opened.helpers) {
      Html const stops =
          one.may.plan
              ? html::action_button({.action = urls::helper_stops(one.opened.series.id),
                                     .label = texts.walkin_helper_stops(),
                                     .about = helper.name,
                                     .button = html::Button::subtle,
                                     .hidden = html::hidden_field("helper", helper.id.text())})
              : Html();
      table.row({html::name(helper.name), stops});
    }
    part += std::move(table).html();
  }
  if (one.may.plan && one.opened.series.state == State::running) {
    part += html::form(filled,
                       {.action = urls::helper(one.opened.series.id),
                        .submit = texts.walkin_helper_add(),
                        .button = html::Button::secondary,
                        .note = html::Note::none},
                       {html::text_field(filled, {.name = "helper",
                                                  .label = texts.walkin_field_helper(),
                                                  .hint = texts.walkin_hint_helper(),
                                                  .autocomplete = "off"})});
  }
  return part;
}

Html facts(Texts const& texts, One const& one) {
  Series const& series = one.opened.series;
  std::vector<html::DataItem> items = {
      {texts.walkin_fact_when(), html::text(every_week(texts, series)), {}},
      {texts.walkin_fact_where(), html::text(series.office + ", " + series.place), {}},
      {texts.walkin_fact_since(), html::text(i18n::date(texts.language, series.first_on)), {}}};
  if (series.last_on) {
    items.push_back(
        {texts.walkin_fact_until(), html::text(i18n::date(texts.language, *series.last_on)), {}});
  }
  for (auto const& [url, words] : one.measure_of) {
    items.push_back({texts.walkin_fact_measure(), html::link(url, words), {}});
  }
  return html::data_list(items);
}

}  // namespace

Html list(Texts const& texts, std::vector<Line> const& lines, May may) {
  Html page = html::lead(texts.walkin_lead());
  if (lines.empty()) {
    page += html::empty_state(
        {texts.walkin_none_title(), texts.walkin_none_words(),
         may.plan ? html::button_link(urls::create(), texts.walkin_new(), html::Button::primary)
                  : Html()});
    return page;
  }
  html::Table table(
      texts.walkin_title(),
      {{texts.walkin_column_office()}, {texts.walkin_column_when()}, {texts.walkin_column_next()}},
      html::Caption::spoken);
  for (Line const& line : lines) {
    Html const next = !line.next ? html::text(texts.walkin_stopped_word())
                      : may.hold ? html::link(urls::session(line.series.id, *line.next),
                                              i18n::date(texts.language, *line.next))
                                 : html::text(i18n::date(texts.language, *line.next));
    table.row({html::link(urls::show(line.series.id), line.series.office),
               every_week(texts, line.series), next});
  }
  page += std::move(table).html();
  page +=
      html::button_group({may.plan ? html::button_link(urls::create(), texts.walkin_new()) : Html(),
                          html::button_link(urls::figures(), texts.walkin_to_figures())});
  page += html::paragraph({html::link(urls::everybody(), texts.walkin_to_public())});
  return page;
}

Html create_form(Texts const& texts, html::Filled const& filled,
                 std::vector<editions::Edition> const& editions) {
  std::vector<html::Option> options;
  for (editions::Edition const& one : editions) {
    if (one.phase == editions::Phase::closed) continue;
    options.push_back({one.id.text(), one.name + " " + std::to_string(one.year), {}});
  }
  std::string const newest = options.empty() ? "" : std::string(options.front().value.text());
  return html::join({html::lead(texts.walkin_new_lead()),
                     html::form(filled,
                                {.action = urls::create(),
                                 .submit = texts.walkin_new_save(),
                                 .beside = html::link(urls::list(), texts.walkin_not_now())},
                                {plan_fields(texts, filled, {}),
                                 html::select_field(filled,
                                                    {.name = "edition",
                                                     .label = texts.walkin_field_edition(),
                                                     .hint = texts.walkin_hint_edition(),
                                                     .value = newest},
                                                    options)})});
}

Html change_form(Texts const& texts, html::Filled const& filled, Series const& series) {
  return html::form(filled,
                    {.action = urls::details(series.id),
                     .submit = texts.walkin_change_save(),
                     .beside = html::link(urls::show(series.id), texts.walkin_not_now())},
                    {plan_fields(texts, filled, series)});
}

Html one(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  html::Filled const fresh(texts.language);
  Series const& series = one.opened.series;
  Html page = facts(texts, one);
  page +=
      html::button_group({html::button_link(urls::poster(series.id), texts.walkin_to_poster()),
                          one.may.plan && series.state == State::running
                              ? html::button_link(urls::details(series.id), texts.walkin_change())
                              : Html()});
  page += html::section(
      texts.walkin_coming(),
      {one.opened.coming.empty() ? html::paragraph(texts.walkin_no_coming())
                                 : days(texts, When::coming, one.opened.coming, one.may),
       html::paragraph(texts.walkin_holidays())});
  if (!one.opened.past.empty()) {
    page += html::section(texts.walkin_past(), {days(texts, When::past, one.opened.past, one.may)});
  }
  page += html::section(texts.walkin_helpers(),
                        {helpers(texts, sent == Sent::helper ? filled : fresh, one)});
  if (one.may.plan && series.state == State::running) {
    html::Filled const stop = sent == Sent::stop ? filled : fresh;
    page += html::details(
        texts.walkin_stop(),
        {html::paragraph(texts.walkin_stop_words()),
         html::form(
             stop,
             {.action = urls::stop(series.id),
              .submit = texts.walkin_stop_save(),
              .button = html::Button::danger,
              .note = html::Note::none},
             {html::date_field(stop, {.name = "last_on", .label = texts.walkin_field_last()})})});
  }
  page += html::paragraph({html::link(urls::list(), texts.walkin_back_list())});
  return page;
}

}  // namespace klantendag::walkin::views
