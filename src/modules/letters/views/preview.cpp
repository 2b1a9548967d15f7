// SPDX-License-Identifier: EUPL-1.2
// A letter as one person gets it, and all of them on paper.
#include "modules/letters/rules.hpp"
#include "modules/letters/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::letters::views {
namespace {

using html::Html;

Html sheet(Made const& made) {
  return html::element(
      "article", "klantendag-letter",
      {html::heading(html::Level::h2, made.subject()), html::typed_text(made.text())});
}

Html chooser(Texts const& texts, Preview const& preview) {
  if (preview.people.empty()) return html::paragraph(texts.letters_sample_words());
  std::vector<html::Option> options = {{.value = "", .label = texts.letters_sample()}};
  for (Recipient const& recipient : preview.people) {
    options.push_back({.value = recipient.id.text(), .label = recipient.name});
  }
  html::Filled const filled(texts.language);
  return html::search_form({.action = urls::preview({preview.which.edition, preview.which.kind}),
                            .submit = texts.letters_show()},
                           {html::select_field(filled,
                                               {.name = "persoon",
                                                .label = texts.letters_for_whom(),
                                                .need = html::Need::explained,
                                                .value = preview.chosen},
                                               options)});
}

}  // namespace

Html preview(Texts const& texts, Preview const& preview) {
  Html const shown = preview.made
                         ? sheet(*preview.made)
                         : html::alert(texts.language, html::Alert::warning, preview.problem);
  return html::join(
      {chooser(texts, preview), shown,
       html::button_group(
           {html::button_link(urls::edit(preview.which), texts.letters_change()),
            html::button_link(urls::details(preview.which.edition), texts.letters_details())})});
}

Html print_paper(Texts const& texts, Which const& which, std::vector<Made> const& letters) {
  Html all = html::element(
      "div", "klantendag-screen-only",
      {html::paragraph(letters.empty() ? std::string_view(texts.letters_nobody_on_paper())
                                       : texts.letters_print_words()),
       html::button_group({html::button_link(urls::edit(which), texts.letters_change())})});
  for (Made const& made : letters) all += sheet(made);
  return all;
}

Html print(Texts const& texts, Which const& which, std::vector<Made> const& letters) {
  Html const back = html::element(
      "div", "klantendag-screen-only",
      {html::paragraph(letters.empty() ? std::string_view(texts.letters_nobody_yet())
                                       : texts.letters_print_words()),
       html::button_group({letters.empty()
                               ? Html()
                               : html::action_button({.action = urls::make_pdf(which),
                                                      .label = texts.letters_pdf_make()}),
                           html::button_link(urls::edit(which), texts.letters_change())})});
  Html all = back;
  for (Made const& made : letters) all += sheet(made);
  return all;
}

}  // namespace klantendag::letters::views
