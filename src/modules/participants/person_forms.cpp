// SPDX-License-Identifier: EUPL-1.2
// The forms in which somebody notes or changes one participant.
#include "base/text.hpp"
#include "modules/participants/views.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::participants::views {
namespace {

using html::Html;

std::vector<html::Option> role_options(Texts const& texts) {
  std::vector<html::Option> options;
  for (Role const role : roles) options.push_back({name_of(role), role_name(texts, role), {}});
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

}  // namespace klantendag::participants::views
