// SPDX-License-Identifier: EUPL-1.2
// One participant: what is known, what they say, and the forms to change it.
#include "base/text.hpp"
#include "modules/participants/views.hpp"
#include "platform/crypto/random.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::participants::views {
namespace {

using html::Html;

std::vector<html::Option> role_options(Texts const& texts) {
  std::vector<html::Option> options;
  for (Role const role : roles) options.push_back({name_of(role), role_name(texts, role), {}});
  return options;
}

std::vector<html::Option> reason_options(Texts const& texts) {
  std::vector<html::Option> options;
  for (Reason const reason : reasons) {
    options.push_back({name_of(reason), reason_name(texts, reason), {}});
  }
  return options;
}

std::vector<html::Option> need_options(Texts const& texts) {
  std::vector<html::Option> options;
  for (std::string_view const code : need_codes) {
    options.push_back({code, need_name(texts, code), {}});
  }
  return options;
}

Html needs_fields(Texts const& texts, html::Filled const& filled) {
  auto const options = need_options(texts);
  return html::join({html::check_boxes(filled,
                                       {.name = "need",
                                        .label = texts.participants_field_needs(),
                                        .hint = texts.participants_hint_needs(),
                                        .need = html::Need::explained},
                                       options),
                     html::text_field(filled, {.name = "other",
                                               .label = texts.participants_field_other(),
                                               .need = html::Need::optional,
                                               .autocomplete = "off"}),
                     html::check_box(filled, {.name = "consent",
                                              .label = texts.participants_field_consent(),
                                              .hint = texts.participants_hint_consent(),
                                              .need = html::Need::explained})});
}

Html optional_text(html::Filled const& filled, std::string_view name, std::string_view label,
                   std::string_view value, std::string_view hint = {}) {
  return html::text_field(filled, {.name = name,
                                   .label = label,
                                   .hint = hint,
                                   .need = html::Need::optional,
                                   .value = value,
                                   .autocomplete = "off"});
}

Html contact_fields(Texts const& texts, html::Filled const& filled, Person const& person) {
  return html::join(
      {optional_text(filled, "surname", texts.participants_field_surname(), person.surname),
       html::email_field(filled, {.name = "email",
                                  .label = texts.participants_field_email(),
                                  .need = html::Need::optional,
                                  .value = person.email,
                                  .autocomplete = "off"}),
       html::phone_field(filled, {.name = "phone",
                                  .label = texts.participants_field_phone(),
                                  .need = html::Need::optional,
                                  .value = person.phone,
                                  .autocomplete = "off",
                                  .width = html::Width::phone})});
}

std::string_view allowed_words(Texts const& texts, std::string_view what) {
  if (what == "note_story") return texts.participants_allowed_note_story();
  if (what == "quote") return texts.participants_allowed_quote();
  if (what == "photo") return texts.participants_allowed_photo();
  return texts.participants_allowed_tell_back();
}

// What a client said yes to on the telephone; they may call and think otherwise.
Html allowed_boxes(Texts const& texts, html::Filled const& filled, Agreed const& agreed) {
  std::vector<html::Option> options;
  for (std::string_view const what : asked_for) {
    options.push_back({what, allowed_words(texts, what), {}});
  }
  return html::check_boxes(filled,
                           {.name = "allowed",
                            .label = texts.participants_label_allowed(),
                            .hint = texts.participants_hint_allowed(),
                            .need = html::Need::explained},
                           options, agreed.allowed);
}

// The fields of a new or known participant. What a client left us to reach them is only in a new
// one's form: see look_at().
enum class Contact { asked, closed };
Html main_fields(Texts const& texts, html::Filled const& filled, Participant const& one,
                 Contact contact) {
  Person const& person = one.person;
  Facts const& facts = one.facts;
  auto const options = role_options(texts);
  std::string const languages = join(person.languages, ", ");
  Html fields = one.complaint ? html::hidden_field("role", name_of(one.role))
                              : html::radio_group(filled,
                                                  {.name = "role",
                                                   .label = texts.participants_field_role(),
                                                   .value = name_of(one.role)},
                                                  options);
  fields += html::text_field(filled, {.name = "first_name",
                                      .label = texts.participants_field_first_name(),
                                      .hint = texts.participants_hint_first_name(),
                                      .value = person.first_name,
                                      .autocomplete = "off"});
  if (contact == Contact::asked) fields += contact_fields(texts, filled, person);
  if (person.agreed.asked) fields += allowed_boxes(texts, filled, person.agreed);
  fields += optional_text(filled, "languages", texts.participants_field_languages(), languages,
                          texts.participants_hint_languages());
  fields += optional_text(filled, "function", texts.participants_field_function(), facts.function);
  fields += optional_text(filled, "unit", texts.participants_field_unit(), facts.unit,
                          texts.participants_hint_unit());
  fields += optional_text(filled, "office", texts.participants_field_office(), facts.office);
  fields += optional_text(filled, "number", texts.participants_field_number(), facts.number,
                          texts.participants_hint_number());
  fields += optional_text(filled, "manager", texts.participants_field_manager(), facts.manager,
                          texts.participants_hint_manager());
  fields += optional_text(filled, "handler", texts.participants_field_handler(), facts.handler,
                          texts.participants_hint_handler());
  fields += html::check_box(filled, {.name = "unavailable",
                                     .label = texts.participants_field_unavailable(),
                                     .need = html::Need::explained,
                                     .value = facts.available ? "" : "yes"});
  return fields;
}

std::string_view answer_label(Texts const& texts, Answer answer) {
  switch (answer) {
    case Answer::invite:
      return texts.participants_answer_invite();
    case Answer::accept:
      return texts.participants_answer_accept();
    case Answer::decline:
      return texts.participants_answer_decline();
    case Answer::cancel:
      return texts.participants_answer_cancel();
  }
  return "";
}

html::Url answer_url(Participant const& one) {
  return html::url("/uitnodigen/{}/deelnemers/{}/antwoord", one.edition, one.id);
}

// Yes is one button; no asks for the reason first.
Html answers(Texts const& texts, html::Filled const& filled, Participant const& one) {
  Html buttons, forms;
  auto const options = reason_options(texts);
  for (Answer const answer : possible(one)) {
    Html const hidden = html::hidden_field("answer", name_of(answer));
    if (answer == Answer::accept || answer == Answer::invite) {
      buttons += html::action_button(
          {.action = answer_url(one),
           .label = answer_label(texts, answer),
           .button = answer == Answer::accept ? html::Button::primary : html::Button::secondary,
           .hidden = hidden});
      continue;
    }
    html::Filled const named = filled.named(name_of(answer));
    forms += html::form(
        named,
        {.action = answer_url(one),
         .submit = answer_label(texts, answer),
         .button = html::Button::secondary,
         .note = html::Note::none},
        {hidden,
         html::radio_group(named, {.name = "reason", .label = texts.participants_field_reason()},
                           options)});
  }
  Html const group = buttons.empty() ? Html() : html::button_group({buttons});
  bool const comes = one.state == State::accepted || one.state == State::waiting;
  return html::section(
      comes ? texts.participants_cancel_question() : texts.participants_answer_title(),
      {group, forms});
}

std::string_view travel_words(Texts const& texts, std::string_view travel) {
  if (travel == "own") return texts.participants_travel_own();
  if (travel == "public") return texts.participants_travel_public();
  return texts.participants_travel_arrange();
}

void add_agreed(Texts const& texts, Agreed const& agreed, std::vector<html::DataItem>& items) {
  if (!agreed.asked) return;
  items.push_back({texts.participants_label_companion(),
                   html::text(agreed.companion ? texts.participants_companion_yes()
                                               : texts.participants_companion_no()),
                   {}});
  items.push_back(
      {texts.participants_label_travel(), html::text(travel_words(texts, agreed.travel)), {}});
  std::vector<Html> yes;
  std::vector<Html> no;
  for (std::string_view const what : asked_for) {
    (allows(agreed, what) ? yes : no).push_back(html::text(allowed_words(texts, what)));
  }
  if (!yes.empty()) {
    items.push_back({texts.participants_label_allowed(), html::unordered_list(yes), {}});
  }
  if (!no.empty()) {
    items.push_back({texts.participants_label_not_allowed(), html::unordered_list(no), {}});
  }
}

Html facts_list(Texts const& texts, Participant const& one) {
  std::vector<html::DataItem> items;
  auto const add = [&](std::string_view name, std::string const& value) {
    if (!value.empty()) items.push_back({name, html::text(value), {}});
  };
  items.push_back({texts.participants_column_role(), html::text(role_name(texts, one.role)), {}});
  items.push_back(
      {texts.participants_column_state(), html::text(state_name(texts, one.state)), {}});
  add(texts.participants_label_reason(), std::string(reason_name(texts, one.reason)));
  add(texts.participants_field_function(), one.facts.function);
  add(texts.participants_field_unit(), one.facts.unit);
  add(texts.participants_field_office(), one.facts.office);
  add(texts.participants_field_number(), one.facts.number);
  add(texts.participants_field_manager(), one.facts.manager);
  add(texts.participants_field_handler(), one.facts.handler);
  add(texts.participants_label_earlier(), one.facts.earlier);
  add_agreed(texts, one.person.agreed, items);
  items.push_back(
      {texts.participants_label_needs(),
       html::text(one.needs_since
                      ? texts.participants_needs_noted(date_in_amsterdam(*one.needs_since))
                      : std::string(texts.participants_needs_none())),
       html::link(html::url("/uitnodigen/{}/deelnemers/{}/behoeften", one.edition, one.id),
                  texts.participants_change(), texts.participants_label_needs())});
  return html::data_list(items);
}

}  // namespace

Html create_form(Texts const& texts, html::Filled const& filled, EditionId edition) {
  return html::join(
      {html::lead(texts.participants_create_lead()),
       html::form(filled,
                  {.action = urls::create(edition),
                   .submit = texts.participants_create_submit(),
                   .beside = html::link(urls::list(edition), texts.participants_stop())},
                  {main_fields(texts, filled, Participant{}, Contact::asked),
                   needs_fields(texts, filled)})});
}

Html change_form(Texts const& texts, html::Filled const& filled, Participant const& participant) {
  return html::form(
      filled,
      {.action =
           html::url("/uitnodigen/{}/deelnemers/{}/gegevens", participant.edition, participant.id),
       .submit = texts.participants_change_submit(),
       .beside = html::link(urls::person(participant.edition, participant.id),
                            texts.participants_stop())},
      {main_fields(texts, filled, participant,
                   participant.role == Role::client ? Contact::closed : Contact::asked)});
}

Html needs_form(Texts const& texts, html::Filled const& filled, Participant const& participant) {
  return html::join(
      {html::lead(texts.participants_needs_lead()),
       html::form(filled,
                  {.action = html::url("/uitnodigen/{}/deelnemers/{}/behoeften",
                                       participant.edition, participant.id),
                   .submit = texts.participants_needs_submit(),
                   .beside = html::link(urls::person(participant.edition, participant.id),
                                        texts.participants_stop()),
                   .note = html::Note::none},
                  {needs_fields(texts, filled)})});
}

Html person(Texts const& texts, html::Filled const& filled, Participant const& one) {
  Html buttons =
      html::button_link(html::url("/uitnodigen/{}/deelnemers/{}/gegevens", one.edition, one.id),
                        texts.participants_change_details());
  buttons += html::action_button(
      {.action = html::url("/uitnodigen/{}/deelnemers/{}/tonen", one.edition, one.id),
       .label = texts.participants_show()});
  bool const comes =
      one.state == State::accepted || one.state == State::waiting || one.state == State::invited;
  if (comes) {
    buttons += html::action_button(
        {.action = html::url("/uitnodigen/{}/deelnemers/{}/afmeldcode", one.edition, one.id),
         .label = texts.participants_make_code()});
  }
  std::vector<html::Crumb> const above = {{urls::list(one.edition), texts.participants_title()}};
  return html::join({html::breadcrumb(texts.language, above, shown_name(texts, one)),
                     facts_list(texts, one), html::button_group({buttons}),
                     html::small_print(texts.participants_show_words()),
                     answers(texts, filled, one)});
}

Html opened(Texts const& texts, Opened const& opened) {
  Participant const& one = opened.participant;
  std::vector<html::DataItem> items;
  auto const add = [&](std::string_view name, std::string const& value) {
    if (!value.empty()) items.push_back({name, html::text(value), {}});
  };
  add(texts.participants_column_name(),
      one.person.first_name + (one.person.surname.empty() ? "" : " ") + one.person.surname);
  add(texts.participants_field_email(), one.person.email);
  add(texts.participants_field_phone(), one.person.phone);
  add(texts.participants_field_languages(), join(one.person.languages, ", "));
  add(texts.participants_label_background(), one.person.background);
  add(texts.participants_label_representative(), one.person.agreed.representative);
  std::vector<Html> needs;
  for (std::string const& code : opened.needs.codes) {
    needs.push_back(html::text(need_name(texts, code)));
  }
  if (!opened.needs.other.empty()) needs.push_back(html::text(opened.needs.other));
  items.push_back(
      {texts.participants_label_needs(),
       needs.empty() ? html::text(texts.participants_needs_none()) : html::unordered_list(needs),
       {}});
  return html::join(
      {html::alert(texts.language, html::Alert::info, texts.participants_opened_words()),
       html::data_list(items),
       html::button_group(
           {html::button_link(urls::person(one.edition, one.id),
                              texts.participants_back_to_person(), html::Button::primary)})});
}

Html cancel_code(Texts const& texts, Participant const& one, std::string_view code) {
  return html::join({html::lead(texts.participants_code_lead()),
                     html::spotlight(html::Alert::info, {html::paragraph(crypto::grouped(code))}),
                     html::paragraph(texts.participants_code_words()),
                     html::button_group({html::button_link(urls::person(one.edition, one.id),
                                                           texts.participants_back_to_person(),
                                                           html::Button::primary)})});
}

Html cancel_form(Texts const& texts, html::Filled const& filled, std::string_view code) {
  auto const options = reason_options(texts);
  return html::join(
      {html::lead(texts.participants_cancel_lead()),
       html::form(filled,
                  {.action = html::url("/afmelden"), .submit = texts.participants_cancel_submit()},
                  {html::text_field(filled, {.name = "code",
                                             .label = texts.participants_field_code(),
                                             .hint = texts.participants_hint_code(),
                                             .value = code,
                                             .autocomplete = "off"}),
                   html::radio_group(
                       filled, {.name = "reason", .label = texts.participants_field_own_reason()},
                       options)})});
}

Html cancelled(Texts const& texts) {
  return html::join(
      {html::alert(texts.language, html::Alert::ok, texts.participants_cancelled_words()),
       html::paragraph(texts.participants_cancelled_more())});
}

}  // namespace klantendag::participants::views
