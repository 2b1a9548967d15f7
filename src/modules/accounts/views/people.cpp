// SPDX-License-Identifier: EUPL-1.2
// The pages on which an administrator gives and withdraws access.
#include "base/text.hpp"
#include "modules/accounts/roles.hpp"
#include "modules/accounts/views.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::accounts {

namespace urls {
html::Url people() {
  return html::url("/beheer/gebruikers");
}
html::Url invite() {
  return html::url("/beheer/nieuwe-gebruiker");
}
html::Url person(Id<Account> id) {
  return html::url("/beheer/gebruikers/{}", id);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string_view role_hint(Texts const& texts, Role role) {
  switch (role) {
    case Role::organiser:
      return texts.accounts_role_organiser_hint();
    case Role::caller:
      return texts.accounts_role_caller_hint();
    case Role::facilitator:
      return texts.accounts_role_facilitator_hint();
    case Role::employee:
      return texts.accounts_role_employee_hint();
    case Role::council_member:
      return texts.accounts_role_council_member_hint();
    case Role::management:
      return texts.accounts_role_management_hint();
    case Role::privacy_officer:
      return texts.accounts_role_privacy_officer_hint();
    case Role::work_coach:
      return texts.accounts_role_work_coach_hint();
    case Role::administrator:
      return texts.accounts_role_administrator_hint();
  }
  return "";
}

Html state_badge(Texts const& texts, State state) {
  switch (state) {
    case State::invited:
      return html::status_badge(html::Status::neutral, texts.accounts_state_invited());
    case State::active:
      return html::status_badge(html::Status::success, texts.accounts_state_active());
    case State::disabled:
      return html::status_badge(html::Status::danger, texts.accounts_state_disabled());
  }
  return {};
}

std::string role_names(Texts const& texts, Person const& person) {
  std::vector<std::string> names;
  for (Role const role : person.roles) names.emplace_back(role_name(texts, role));
  return join(names, ", ");
}

Html role_boxes(Texts const& texts, html::Filled const& filled, std::vector<Role> const& chosen) {
  std::vector<html::Option> options;
  for (RoleLine const& line : role_table()) {
    options.push_back({std::string(line.name), std::string(role_name(texts, line.role)),
                       std::string(role_hint(texts, line.role))});
  }
  std::vector<std::string> ticked;
  for (Role const role : chosen) ticked.emplace_back(line_of(role).name);
  return html::check_boxes(filled, {.name = "role", .label = texts.accounts_field_roles()}, options,
                           ticked);
}

Html access_buttons(Texts const& texts, Person const& person) {
  Html buttons;
  if (person.state == State::disabled) {
    std::string const label = texts.accounts_enable(person.name);
    return html::button_group({html::action_button(
        {.action = html::url("/beheer/gebruikers/{}/aanzetten", person.id), .label = label})});
  }
  buttons += html::action_button({.action = html::url("/beheer/gebruikers/{}/link", person.id),
                                  .label = texts.accounts_new_link()});
  if (person.has_second_factor) {
    buttons += html::action_button(
        {.action = html::url("/beheer/gebruikers/{}/tweede-stap-weghalen", person.id),
         .label = texts.accounts_remove_factor()});
  }
  std::string const label = texts.accounts_disable(person.name);
  buttons += html::action_button({.action = html::url("/beheer/gebruikers/{}/uitzetten", person.id),
                                  .label = label,
                                  .button = html::Button::danger});
  return html::join(
      {html::paragraph(texts.accounts_new_link_words()), html::button_group({buttons})});
}

}  // namespace

std::string_view role_name(Texts const& texts, Role role) {
  switch (role) {
    case Role::organiser:
      return texts.accounts_role_organiser();
    case Role::caller:
      return texts.accounts_role_caller();
    case Role::facilitator:
      return texts.accounts_role_facilitator();
    case Role::employee:
      return texts.accounts_role_employee();
    case Role::council_member:
      return texts.accounts_role_council_member();
    case Role::management:
      return texts.accounts_role_management();
    case Role::privacy_officer:
      return texts.accounts_role_privacy_officer();
    case Role::work_coach:
      return texts.accounts_role_work_coach();
    case Role::administrator:
      return texts.accounts_role_administrator();
  }
  return "";
}

Html people(Texts const& texts, std::vector<Person> const& people) {
  html::Table table(texts.accounts_people_title(),
                    {{texts.accounts_column_person()},
                     {texts.accounts_field_email()},
                     {texts.accounts_column_roles()},
                     {texts.accounts_column_state()}},
                    html::Caption::spoken);
  for (Person const& person : people) {
    table.row({html::link(urls::person(person.id), person.name), person.email,
               role_names(texts, person), state_badge(texts, person.state)});
  }
  return html::join({html::lead(texts.accounts_people_lead()), std::move(table).html(),
                     html::button_group({html::button_link(urls::invite(), texts.accounts_invite(),
                                                           html::Button::primary)})});
}

Html invite_form(Texts const& texts, html::Filled const& filled) {
  return html::join(
      {html::lead(texts.accounts_invite_lead()),
       html::form(filled, {.action = urls::people(), .submit = texts.accounts_invite_submit()},
                  {html::text_field(filled, {.name = "name",
                                             .label = texts.accounts_field_their_name(),
                                             .autocomplete = "off"}),
                   html::email_field(filled, {.name = "email",
                                              .label = texts.accounts_field_email(),
                                              .autocomplete = "off"}),
                   role_boxes(texts, filled, {})})});
}

Html new_link(Texts const& texts, Person const& person, std::string_view origin,
              std::string_view token) {
  std::string const address = std::string(origin) + urls::invitation(token).text();
  return html::join(
      {html::lead(texts.accounts_link_lead(person.name)),
       html::element("p", "utrecht-paragraph",
                     {html::element("code", "utrecht-code", {html::text(address)})}),
       html::button_group({html::button_link(urls::people(), texts.accounts_link_back())})});
}

Html person(Texts const& texts, html::Filled const& filled, Person const& person, Whose whose) {
  std::vector<html::DataItem> items;
  items.push_back({texts.accounts_field_email(), html::text(person.email), {}});
  items.push_back({texts.accounts_column_state(), state_badge(texts, person.state), {}});
  items.push_back({texts.accounts_second_factor(),
                   html::text(person.has_second_factor ? texts.accounts_second_factor_on()
                                                       : texts.accounts_second_factor_off()),
                   {}});
  Html const facts = html::data_list(items);
  if (whose == Whose::own) {
    return html::join({facts, html::paragraph(role_names(texts, person)),
                       html::paragraph(texts.accounts_own_rights())});
  }
  return html::join(
      {facts,
       html::section(texts.accounts_roles_title(),
                     {html::form(filled,
                                 {.action = html::url("/beheer/gebruikers/{}/rollen", person.id),
                                  .submit = texts.accounts_roles_save(),
                                  .note = html::Note::none},
                                 {role_boxes(texts, filled, person.roles)})}),
       html::section(texts.accounts_access_title(), {access_buttons(texts, person)})});
}

}  // namespace views
}  // namespace klantendag::accounts
