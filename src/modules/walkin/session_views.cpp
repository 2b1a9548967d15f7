// SPDX-License-Identifier: EUPL-1.2
// For who holds an afternoon: one form for each who comes, what was noted, who helps; and the figures.
#include "modules/walkin/views.hpp"
#include "platform/html/alert.hpp"
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

std::string outcome_words(Texts const& texts, Request const& request) {
  if (request.outcome != Outcome::referred) {
    return std::string(outcome_name(texts, request.outcome));
  }
  return texts.walkin_referred_words(referred_name(texts, request.referred_to));
}

Html noted(Texts const& texts, std::vector<Request> const& requests) {
  if (requests.empty()) return html::paragraph(texts.walkin_noted_none());
  html::Table table(texts.walkin_noted(),
                    {{texts.walkin_column_number()},
                     {texts.walkin_column_theme()},
                     {texts.walkin_column_outcome()}},
                    html::Caption::spoken);
  for (Request const& one : requests) {
    table.row({html::link(urls::request(one.id), texts.walkin_number(one.number)),
               theme_name(texts, one.theme), outcome_words(texts, one)});
  }
  return std::move(table).html();
}

Html theme_field(Texts const& texts, html::Filled const& filled) {
  std::vector<html::Option> themes;
  for (Theme const one : every_theme) themes.push_back({name_of(one), theme_name(texts, one), {}});
  return html::radio_group(filled, {.name = "theme", .label = texts.walkin_field_theme()}, themes);
}

Html outcome_field(Texts const& texts, html::Filled const& filled) {
  std::vector<html::Option> const outcomes = {
      {name_of(Outcome::solved), texts.walkin_outcome_solved(), {}},
      {name_of(Outcome::follow_up), texts.walkin_outcome_follow_up(),
       texts.walkin_hint_follow_up()},
      {name_of(Outcome::referred), texts.walkin_outcome_referred(), {}}};
  return html::radio_group(filled, {.name = "outcome", .label = texts.walkin_field_outcome()},
                           outcomes);
}

Html referred_field(Texts const& texts, html::Filled const& filled) {
  std::vector<html::Option> places;
  for (Referred const one : every_referred) {
    if (one == Referred::nowhere) continue;
    places.push_back({name_of(one), referred_name(texts, one), {}});
  }
  return html::select_field(filled,
                            {.name = "referred_to",
                             .label = texts.walkin_field_referred(),
                             .need = html::Need::explained},
                            places);
}

Html promise_fields(Texts const& texts, html::Filled const& filled, Afternoon const& afternoon) {
  std::vector<html::Option> colleagues;
  for (accounts::Colleague const& one : afternoon.colleagues) {
    if (one.active) colleagues.push_back({one.id.text(), one.name, {}});
  }
  std::vector<html::Option> const ways = {
      {"office", texts.walkin_way_office(), texts.walkin_way_office_hint()},
      {"phone", texts.walkin_way_phone(), {}}};
  using html::Need;
  return html::field_group(texts.walkin_promise(),
                           {html::text_area(filled,
                                            {.name = "what",
                                             .label = texts.walkin_field_what(),
                                             .hint = texts.walkin_hint_what(),
                                             .need = Need::explained},
                                            2),
                            html::select_field(filled,
                                               {.name = "owner",
                                                .label = texts.walkin_field_owner(),
                                                .need = Need::explained,
                                                .value = afternoon.self},
                                               colleagues),
                            html::date_field(filled, {.name = "due",
                                                      .label = texts.walkin_field_due(),
                                                      .hint = texts.walkin_hint_due(),
                                                      .need = Need::explained}),
                            html::radio_group(filled,
                                              {.name = "channel",
                                               .label = texts.walkin_field_way(),
                                               .need = Need::explained,
                                               .value = "office"},
                                              ways),
                            html::text_field(filled, {.name = "name",
                                                      .label = texts.walkin_field_name(),
                                                      .hint = texts.walkin_hint_name(),
                                                      .need = Need::explained,
                                                      .autocomplete = "off"}),
                            html::phone_field(filled, {.name = "phone",
                                                       .label = texts.walkin_field_phone(),
                                                       .need = Need::explained,
                                                       .autocomplete = "off"})});
}

Html note_form(Texts const& texts, html::Filled const& filled, Afternoon const& afternoon) {
  Session const& session = afternoon.opened.session;
  // Most who come are helped at once: the rest unfolds for who needs it, or when it came back.
  Html const more =
      html::join({referred_field(texts, filled), promise_fields(texts, filled, afternoon)});
  return html::form(filled,
                    {.action = urls::note(session.series, session.day),
                     .submit = texts.walkin_note_save(),
                     .note = html::Note::none},
                    {html::paragraph(texts.walkin_note_words()), theme_field(texts, filled),
                     outcome_field(texts, filled),
                     filled.came_back() ? more : html::details(texts.walkin_note_more(), {more})});
}

Html roster(Texts const& texts, Afternoon const& afternoon) {
  OpenedSession const& opened = afternoon.opened;
  if (opened.helpers.empty()) return html::paragraph(texts.walkin_helpers_none());
  std::vector<html::Option> options;
  std::vector<std::string> here;
  for (Helper const& one : opened.helpers) options.push_back({one.id.text(), one.name, {}});
  for (HelperId const one : opened.here) here.push_back(one.text());
  html::Filled const fresh(texts.language);
  return html::form(
      fresh,
      {.action = urls::roster(opened.session.series, opened.session.day),
       .submit = texts.walkin_roster_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::check_boxes(
          fresh,
          {.name = "helps", .label = texts.walkin_field_roster(), .need = html::Need::explained},
          options, here)});
}

Html cancel_form(Texts const& texts, html::Filled const& filled, Session const& session) {
  std::vector<html::Option> reasons;
  for (Reason const one : every_reason) {
    if (one != Reason::none) reasons.push_back({name_of(one), reason_name(texts, one), {}});
  }
  return html::details(
      texts.walkin_cancel(),
      {html::paragraph(texts.walkin_cancel_words()),
       html::form(
           filled,
           {.action = urls::cancel(session.series, session.day),
            .submit = texts.walkin_cancel_save(),
            .button = html::Button::danger,
            .note = html::Note::none},
           {html::radio_group(filled, {.name = "reason", .label = texts.walkin_field_reason()},
                              reasons)})});
}

Html cancelled(Texts const& texts, Session const& session) {
  return html::join({html::alert(texts.language, html::Alert::info,
                                 texts.walkin_is_cancelled(reason_name(texts, session.reason))),
                     html::action_button({.action = urls::go_on(session.series, session.day),
                                          .label = texts.walkin_go_on()})});
}

std::string count_words(Texts const& texts, Shown shown) {
  return shown.at_least == 0 ? std::string(texts.walkin_fewer())
                             : texts.walkin_at_least(shown.at_least);
}

}  // namespace

Html session(Texts const& texts, html::Filled const& filled, SentOn sent,
             Afternoon const& afternoon) {
  html::Filled const fresh(texts.language);
  Session const& session = afternoon.opened.session;
  Series const& series = afternoon.opened.series;
  Html page = html::lead(texts.walkin_session_lead(
      series.office, i18n::time_span(texts.language, series.begins_at, series.ends_at)));
  bool const is_off = session.state == SessionState::cancelled;
  if (is_off) page += cancelled(texts, session);
  if (!is_off && session.day <= afternoon.today) {
    page += html::section(texts.walkin_note(),
                          {note_form(texts, sent == SentOn::note ? filled : fresh, afternoon)});
    page += html::section(texts.walkin_noted(), {noted(texts, afternoon.opened.requests)});
    if (session.state == SessionState::planned) {
      page += html::action_button(
          {.action = urls::hold(session.series, session.day), .label = texts.walkin_nobody_came()});
    }
  }
  if (!is_off) page += html::section(texts.walkin_helpers(), {roster(texts, afternoon)});
  if (session.state == SessionState::planned) {
    page += cancel_form(texts, sent == SentOn::cancel ? filled : fresh, session);
  }
  page += html::paragraph({html::link(urls::show(series.id), texts.walkin_back())});
  return page;
}

Html request(Texts const& texts, OpenedRequest const& opened, html::Url const& promise) {
  Request const& request = opened.request;
  Html page = html::data_list(std::vector<html::DataItem>{
      {texts.walkin_column_theme(), html::text(theme_name(texts, request.theme)), {}},
      {texts.walkin_column_outcome(), html::text(outcome_words(texts, request)), {}}});
  if (opened.promise) {
    page += html::paragraph(texts.walkin_promise_words());
    page += html::button_group({html::button_link(promise, texts.walkin_to_promise())});
  } else if (request.outcome != Outcome::mistaken) {
    page += html::action_button({.action = urls::mistaken(request.id),
                                 .label = texts.walkin_mistaken(),
                                 .button = html::Button::subtle});
  }
  page += html::paragraph(
      {html::link(urls::session(request.series, request.day), texts.walkin_back_session())});
  return page;
}

Html figures(Texts const& texts, Figures const& figures, int year, Date last_day) {
  html::Table themes(texts.walkin_figures_themes(),
                     {{texts.walkin_column_theme()}, {texts.walkin_column_count()}});
  for (std::size_t at = 0; at < every_theme.size(); ++at) {
    themes.row({theme_name(texts, every_theme[at]), count_words(texts, figures.themes[at])});
  }
  html::Table outcomes(texts.walkin_figures_outcomes(),
                       {{texts.walkin_column_outcome()}, {texts.walkin_column_count()}});
  for (std::size_t at = 0; at < every_outcome.size(); ++at) {
    if (every_outcome[at] == Outcome::mistaken) continue;
    outcomes.row(
        {outcome_name(texts, every_outcome[at]), count_words(texts, figures.outcomes[at])});
  }
  return html::join(
      {html::lead(texts.walkin_figures_lead(std::to_string(year), count_words(texts, figures.all),
                                            last_day)),
       html::spotlight(html::Alert::info, {html::paragraph(texts.walkin_figures_rule())}),
       std::move(themes).html(), std::move(outcomes).html(),
       html::paragraph({html::link(urls::figures().with("jaar", std::int64_t{year - 1}),
                                   texts.walkin_year_before())}),
       html::paragraph({html::link(urls::list(), texts.walkin_back_list())})});
}

}  // namespace klantendag::walkin::views
