// SPDX-License-Identifier: EUPL-1.2
// The plenary: where statements are written, and the screen that everybody reads.
#include "modules/day/views.hpp"
#include "modules/participants/participants.hpp"
#include "platform/html/button.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::day {

namespace urls {
html::Url plenary(EditionId edition) {
  return html::url("/de-dag/{}/met-iedereen-samen", edition);
}
html::Url show_statement(EditionId edition) {
  return html::url("/de-dag/{}/uitspraak-tonen", edition);
}
html::Url screen(EditionId edition) {
  return html::url("/de-dag/{}/scherm", edition);
}
}  // namespace urls

namespace views {

using html::Html;
using participants::Role;

namespace {

std::string_view role_title(Texts const& texts, Role role) {
  switch (role) {
    case Role::client:
      return texts.day_clients_say();
    case Role::employee:
      return texts.day_employees_say();
    case Role::facilitator:
      return texts.day_facilitators_say();
    case Role::council_member:
      return texts.day_council_says();
  }
  return "";
}

Html form(Texts const& texts, html::Filled const& filled, EditionId edition) {
  std::vector<html::Option> roles;
  for (Role const role : participants::roles) {
    roles.push_back({participants::name_of(role), role_name(texts, role), {}});
  }
  return html::form(
      filled,
      {.action = urls::plenary(edition),
       .submit = texts.day_statement_save(),
       .note = html::Note::none},
      {html::radio_group(filled, {.name = "role", .label = texts.day_field_statement_role()},
                         roles),
       html::number_field(filled, {.name = "group",
                                   .label = texts.day_field_group(),
                                   .hint = texts.day_hint_statement_group(),
                                   .need = html::Need::optional,
                                   .width = html::Width::number}),
       html::text_area(filled,
                       {.name = "words",
                        .label = texts.day_field_statement(),
                        .hint = texts.day_hint_statement()},
                       3),
       filled.problem("words").empty()
           ? Html()
           : html::check_box(filled, {.name = "names_nobody",
                                      .label = texts.day_field_names_nobody(),
                                      .need = html::Need::explained})});
}

Html list(Texts const& texts, PlenaryPage const& page) {
  if (page.statements.empty()) {
    return html::empty_state(
        {texts.day_plenary_empty_title(), texts.day_plenary_empty_words(), Html()});
  }
  html::Table table(texts.day_statements(),
                    {{texts.day_column_statement()},
                     {texts.day_column_role()},
                     {texts.day_column_screen(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Statement const& one : page.statements) {
    Html const which = html::join({html::hidden_field("statement", one.id.text()),
                                   html::hidden_field("shown", one.shown ? "no" : "yes")});
    table.row({one.words, role_name(texts, one.role),
               html::action_button(
                   {.action = urls::show_statement(page.edition),
                    .label = one.shown ? texts.day_statement_hide() : texts.day_statement_show(),
                    .about = one.words,
                    .hidden = which})});
  }
  return std::move(table).html();
}

}  // namespace

Html plenary(Texts const& texts, html::Filled const& filled, PlenaryPage const& page) {
  return html::join(
      {parts(texts, page.edition, Part::plenary), html::lead(texts.day_plenary_lead()),
       html::button_group({html::button_link(urls::screen(page.edition), texts.day_screen_open())}),
       form(texts, filled, page.edition),
       html::section(texts.day_statements(), {list(texts, page)})});
}

Html screen(Texts const& texts, EditionId edition, std::vector<Statement> const& statements) {
  Html all;
  for (Role const role : participants::roles) {
    std::vector<Html> items;
    for (Statement const& one : statements) {
      if (one.role == role && one.shown) items.push_back(html::text(one.words));
    }
    if (items.empty()) continue;
    all += html::element(
        "section", "klantendag-plenary__role",
        {html::heading(html::Level::h2, role_title(texts, role)), html::unordered_list(items)});
  }
  if (all.empty()) all = html::lead(texts.day_screen_empty());
  return html::element(
      "div", "klantendag-plenary",
      {all, html::paragraph({html::link(urls::plenary(edition), texts.day_back_to_plenary())})});
}

}  // namespace views
}  // namespace klantendag::day
