// SPDX-License-Identifier: EUPL-1.2
// A PDF while it is made and when it is there.
#include "modules/letters/prints.hpp"
#include "modules/letters/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::letters {

namespace urls {
html::Url pdf(EditionId edition, std::string_view print) {
  return html::url("/uitnodigen/{}/pdf/{}", edition, print);
}
}  // namespace urls

namespace views {

using html::Html;

Html cannot(Texts const& texts, Which const& which, std::string_view why) {
  return html::join(
      {html::alert(texts.language, html::Alert::warning, why),
       html::button_group(
           {html::button_link(urls::edit(which), texts.letters_change()),
            html::button_link(urls::details(which.edition), texts.letters_details())})});
}

Html pdf(Texts const& texts, Print const& print, std::string_view why) {
  std::string const id = print.id.text();
  Html const back =
      html::button_link(urls::edit({print.edition, print.kind}), texts.letters_change());
  switch (print.state) {
    case Print::State::waiting:
      return html::join({html::paragraph(texts.letters_pdf_waiting()),
                         html::button_group({html::button_link(urls::pdf(print.edition, id),
                                                               texts.letters_pdf_look_again(),
                                                               html::Button::primary),
                                             back})});
    case Print::State::ready:
      return html::join(
          {html::paragraph(texts.letters_pdf_ready()),
           html::button_group(
               {html::button_link(html::url("/uitnodigen/{}/pdf/{}/bestand", print.edition, id),
                                  texts.letters_pdf_take(), html::Button::primary),
                back})});
    case Print::State::failed:
      return html::join(
          {html::alert(texts.language, html::Alert::warning, why), html::button_group({back})});
  }
  return {};
}

}  // namespace views
}  // namespace klantendag::letters
