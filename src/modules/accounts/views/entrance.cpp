// SPDX-License-Identifier: EUPL-1.2
// The pages on which somebody comes in: set-up, log-in, code, welcome.
#include "modules/accounts/views.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::accounts {

namespace urls {
html::Url set_up() {
  return html::url("/inrichten");
}
html::Url log_in() {
  return html::url("/inloggen");
}
html::Url code() {
  return html::url("/inloggen/code");
}
html::Url invitation(std::string_view token) {
  return html::url("/uitnodiging/{}", token);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

Html name_field(Texts const& texts, html::Filled const& filled) {
  return html::text_field(
      filled, {.name = "name", .label = texts.accounts_field_name(), .autocomplete = "name"});
}

Html email_field(Texts const& texts, html::Filled const& filled) {
  return html::email_field(
      filled, {.name = "email", .label = texts.accounts_field_email(), .autocomplete = "username"});
}

Html new_password_field(Texts const& texts, html::Filled const& filled, std::string_view label) {
  return html::password_field(
      filled, {.name = "password", .label = label, .hint = texts.accounts_hint_password()},
      html::Password::created);
}

}  // namespace

Html set_up_form(Texts const& texts, html::Filled const& filled) {
  return html::join(
      {html::lead(texts.accounts_set_up_lead()),
       html::form(filled, {.action = urls::set_up(), .submit = texts.accounts_set_up_submit()},
                  {name_field(texts, filled), email_field(texts, filled),
                   new_password_field(texts, filled, texts.accounts_field_password())})});
}

Html log_in_form(Texts const& texts, html::Filled const& filled, std::string_view next) {
  return html::join(
      {html::form(filled,
                  {.action = urls::log_in(),
                   .submit = texts.accounts_log_in_submit(),
                   .note = html::Note::none},
                  {html::hidden_field("naar", next), email_field(texts, filled),
                   html::password_field(
                       filled, {.name = "password", .label = texts.accounts_field_password()},
                       html::Password::current)}),
       html::small_print(texts.accounts_log_in_help())});
}

Html code_form(Texts const& texts, html::Filled const& filled, std::string_view next) {
  return html::form(
      filled,
      {.action = urls::code(), .submit = texts.accounts_code_submit(), .note = html::Note::none},
      {html::hidden_field("naar", next),
       html::one_time_code_field(filled, {.name = "code",
                                          .label = texts.accounts_field_code(),
                                          .hint = texts.accounts_hint_code(),
                                          .width = html::Width::number})});
}

Html welcome_form(Texts const& texts, html::Filled const& filled, Person const& person,
                  std::string_view token) {
  return html::join(
      {html::lead(texts.accounts_welcome_lead(person.email)),
       html::form(filled,
                  {.action = urls::invitation(token),
                   .submit = texts.accounts_welcome_submit(),
                   .note = html::Note::none},
                  {new_password_field(texts, filled, texts.accounts_field_new_password())})});
}

}  // namespace views
}  // namespace klantendag::accounts
