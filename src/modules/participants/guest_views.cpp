// SPDX-License-Identifier: EUPL-1.2
// The code with which a guest cancels, and the pages that it opens.
#include "modules/participants/views.hpp"
#include "platform/crypto/random.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::participants::views {

using html::Html;

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
