// SPDX-License-Identifier: EUPL-1.2
// Somebody says yes: what is read aloud (domain.md E, text 3) with an answer each, then the practical
// matters. Needs may be health data, so the question whether to note them comes first.
#include "modules/recruitment/form.hpp"
#include "modules/recruitment/rules.hpp"
#include "modules/recruitment/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::recruitment::views {
namespace {

using html::Html;

std::string_view question(Texts const& texts, Purpose purpose) {
  switch (purpose) {
    case Purpose::attend:
      return texts.recruitment_consent_attend();
    case Purpose::note_story:
      return texts.recruitment_consent_note_story();
    case Purpose::quote:
      return texts.recruitment_consent_quote();
    case Purpose::photo:
      return texts.recruitment_consent_photo();
    case Purpose::tell_back:
      return texts.recruitment_consent_tell_back();
    case Purpose::note_needs:
      return texts.recruitment_consent_note_needs();
  }
  return "";
}

std::string_view need_words(Texts const& texts, std::string_view code) {
  if (code == "wheelchair") return texts.recruitment_need_wheelchair();
  if (code == "hearing_loop") return texts.recruitment_need_hearing_loop();
  if (code == "sign_interpreter") return texts.recruitment_need_sign_interpreter();
  if (code == "interpreter") return texts.recruitment_need_interpreter();
  if (code == "companion") return texts.recruitment_need_companion();
  if (code == "large_print") return texts.recruitment_need_large_print();
  if (code == "quiet_place") return texts.recruitment_need_quiet_place();
  if (code == "diet") return texts.recruitment_need_diet();
  return texts.recruitment_need_parking();
}

Html yes_no(Texts const& texts, html::Filled const& filled, std::string_view name,
            std::string_view label) {
  std::vector<html::Option> const options = {{"yes", texts.recruitment_yes(), {}},
                                             {"no", texts.recruitment_no(), {}}};
  return html::radio_group(filled, {.name = name, .label = label}, options);
}

Html consent_fields(Texts const& texts, html::Filled const& filled) {
  Html fields;
  for (Purpose const purpose : purposes) {
    if (purpose == Purpose::note_needs) continue;  // stands beside the needs
    fields += yes_no(texts, filled, name_of(purpose), question(texts, purpose));
  }
  return fields;
}

Html practical_fields(Texts const& texts, html::Filled const& filled) {
  std::vector<html::Option> const travels = {
      {name_of(Travel::own), texts.recruitment_travel_own(), {}},
      {name_of(Travel::by_public_transport), texts.recruitment_travel_public(), {}},
      {name_of(Travel::to_arrange), texts.recruitment_travel_arrange(), {}}};
  return html::join(
      {html::text_field(filled, {.name = "first_name",
                                 .label = texts.recruitment_field_first_name(),
                                 .hint = texts.recruitment_hint_first_name(),
                                 .autocomplete = "off"}),
       yes_no(texts, filled, "companion", texts.recruitment_field_companion()),
       html::text_field(filled, {.name = "representative",
                                 .label = texts.recruitment_field_representative(),
                                 .hint = texts.recruitment_hint_representative(),
                                 .need = html::Need::optional,
                                 .autocomplete = "off"}),
       html::radio_group(filled, {.name = "travel", .label = texts.recruitment_field_travel()},
                         travels)});
}

Html needs_fields(Texts const& texts, html::Filled const& filled) {
  std::vector<html::Option> options;
  for (std::string_view const code : need_codes) {
    options.push_back({code, need_words(texts, code), {}});
  }
  return html::join(
      {yes_no(texts, filled, name_of(Purpose::note_needs), question(texts, Purpose::note_needs)),
       html::check_boxes(filled,
                         {.name = "needs",
                          .label = texts.recruitment_field_needs(),
                          .need = html::Need::optional},
                         options),
       html::text_field(filled, {.name = "other_need",
                                 .label = texts.recruitment_field_other_need(),
                                 .need = html::Need::optional,
                                 .autocomplete = "off"})});
}

}  // namespace

Html acceptance(Texts const& texts, html::Filled const& filled, Conversation const& conversation) {
  return html::join(
      {html::lead(texts.recruitment_accept_lead()),
       html::form(
           filled,
           {.action = urls::acceptance(conversation.edition.id, conversation.call.id),
            .submit = texts.recruitment_accept_save(),
            .beside = html::link(urls::conversation(conversation.edition.id, conversation.call.id),
                                 texts.recruitment_accept_back())},
           {html::section(texts.recruitment_consent_title(),
                          {html::spotlight(html::Alert::info,
                                           {html::typed_text(texts.recruitment_script_consent())}),
                           consent_fields(texts, filled)}),
            html::section(texts.recruitment_practical_title(), {practical_fields(texts, filled)}),
            html::section(
                texts.recruitment_needs_title(),
                {html::paragraph(texts.recruitment_needs_words()), needs_fields(texts, filled)})}),
       html::small_print(texts.recruitment_script_version(script_version))});
}

}  // namespace klantendag::recruitment::views
