// SPDX-License-Identifier: EUPL-1.2
// The page of the own account: second step, password, sessions.
#include "modules/accounts/views.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::accounts {

namespace urls {
html::Url own() {
  return html::url("/mijn-account");
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

Html session_table(Texts const& texts, std::vector<Session> const& sessions,
                   std::string_view this_session) {
  html::Table table(texts.accounts_own_sessions(),
                    {{texts.accounts_column_started()},
                     {texts.accounts_column_last_used()},
                     {texts.accounts_column_state()},
                     {texts.accounts_column_end(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Session const& session : sessions) {
    bool const ended = session.state == Session::State::ended;
    bool const is_this = session.id == this_session;
    std::string const started = i18n::moment(texts.language, session.started_at);
    Html const badge =
        ended ? html::status_badge(html::Status::neutral, texts.accounts_session_ended())
              : html::status_badge(html::Status::active, is_this ? texts.accounts_session_this()
                                                                 : texts.accounts_session_open());
    Html const end =
        ended || is_this
            ? Html()
            : html::action_button(
                  {.action = html::url("/mijn-account/sessies/{}/beeindigen", session.id),
                   .label = texts.accounts_session_end(),
                   .about = started,
                   .button = html::Button::subtle});
    table.row({started, i18n::moment(texts.language, session.last_used_at), badge, end});
  }
  return std::move(table).html();
}

// JBSW Y3DP: easier to type over in fours.
std::string in_fours(std::string_view secret) {
  std::string text;
  for (std::size_t i = 0; i < secret.size(); ++i) {
    if (i > 0 && i % 4 == 0) text += ' ';
    text += secret[i];
  }
  return text;
}

}  // namespace

Html own(Texts const& texts, Person const& person, std::vector<Session> const& sessions,
         std::string_view this_session) {
  std::vector<html::DataItem> items;
  items.push_back({texts.accounts_field_their_name(), html::name(person.name), {}});
  items.push_back({texts.accounts_field_email(), html::text(person.email), {}});
  items.push_back({texts.accounts_second_factor(),
                   html::text(person.has_second_factor ? texts.accounts_second_factor_on()
                                                       : texts.accounts_second_factor_off()),
                   {}});
  Html const start_factor =
      person.has_second_factor
          ? Html()
          : html::button_link(html::url("/mijn-account/tweede-stap"), texts.accounts_factor_start(),
                              html::Button::primary);
  return html::join(
      {html::data_list(items),
       html::button_group({start_factor, html::button_link(html::url("/mijn-account/wachtwoord"),
                                                           texts.accounts_password_change())}),
       html::section(texts.accounts_own_sessions(),
                     {html::paragraph(texts.accounts_own_sessions_words()),
                      session_table(texts, sessions, this_session)})});
}

Html password_form(Texts const& texts, html::Filled const& filled) {
  return html::join(
      {html::paragraph(texts.accounts_password_words()),
       html::form(filled,
                  {.action = html::url("/mijn-account/wachtwoord"),
                   .submit = texts.accounts_password_change(),
                   .note = html::Note::none},
                  {html::password_field(
                       filled, {.name = "current", .label = texts.accounts_field_current()},
                       html::Password::current),
                   html::password_field(filled,
                                        {.name = "password",
                                         .label = texts.accounts_field_new_password(),
                                         .hint = texts.accounts_hint_password()},
                                        html::Password::created)})});
}

Html second_factor_form(Texts const& texts, html::Filled const& filled, NewSecret const& secret) {
  std::vector<Html> const steps = {
      html::text(texts.accounts_factor_step_app()),
      html::join({html::text(texts.accounts_factor_step_scan()), secret.picture,
                  html::text(texts.accounts_factor_step_key()), " ",
                  html::element("code", "utrecht-code", {html::text(in_fours(secret.text))})}),
      html::text(texts.accounts_factor_step_code())};
  return html::join(
      {html::lead(texts.accounts_factor_lead()), html::ordered_list(steps),
       html::form(filled,
                  {.action = html::url("/mijn-account/tweede-stap"),
                   .submit = texts.accounts_factor_submit(),
                   .note = html::Note::none},
                  {html::hidden_field("secret", secret.text),
                   html::one_time_code_field(filled, {.name = "code",
                                                      .label = texts.accounts_field_code(),
                                                      .hint = texts.accounts_hint_code(),
                                                      .width = html::Width::number})})});
}

}  // namespace views
}  // namespace klantendag::accounts
