// SPDX-License-Identifier: EUPL-1.2
// Erasing what a client wrote: first what there is, in numbers; then, with a tick, it goes.
#include "modules/werkmap/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::werkmap::views {
namespace {

using html::Html;

Html counts(Texts const& texts, Holding const& holding) {
  return html::data_list(std::vector<html::DataItem>{
      {texts.werkmap_erase_messages(), html::text(std::to_string(holding.messages)), {}},
      {texts.werkmap_erase_waiting(), html::text(std::to_string(holding.waiting)), {}},
      {texts.werkmap_erase_tips(), html::text(std::to_string(holding.tips)), {}}});
}

Html complaints_stay(Texts const& texts, Holding const& holding) {
  if (holding.complaints == 0) return {};
  return html::paragraph(texts.werkmap_erase_complaints(holding.complaints));
}

Html search_form(Texts const& texts, html::Filled const& filled) {
  return html::form(
      filled,
      {.action = urls::erasing(), .submit = texts.werkmap_erase_search(), .note = html::Note::none},
      {html::text_field(filled, {.name = "client",
                                 .label = texts.werkmap_erase_client(),
                                 .hint = texts.werkmap_erase_client_hint(),
                                 .autocomplete = "off"})});
}

Html confirm_form(Texts const& texts, html::Filled const& filled, Erasing const& erasing) {
  Holding const& holding = *erasing.holding;
  if (holding.messages == 0) {
    return html::alert(texts.language, html::Alert::info, texts.werkmap_erase_nothing());
  }
  Html page = counts(texts, holding);
  if (holding.waiting > 0) page += html::paragraph(texts.werkmap_erase_ends_asks());
  page += html::paragraph(texts.werkmap_erase_stays());
  page += complaints_stay(texts, holding);
  page +=
      html::form(filled,
                 {.action = urls::erasing(),
                  .submit = texts.werkmap_erase_submit(),
                  .button = html::Button::danger,
                  .note = html::Note::none},
                 {html::hidden_field("client", erasing.client), html::hidden_field("asked", "yes"),
                  html::check_box(filled, {.name = "sure", .label = texts.werkmap_erase_sure()})});
  return page;
}

}  // namespace

Html erasing(Texts const& texts, html::Filled const& filled, Erasing const& erasing) {
  Html page = html::lead(texts.werkmap_erase_lead());
  if (erasing.gone) {
    page += html::alert(texts.language, html::Alert::ok, texts.werkmap_erase_done());
    page += counts(texts, *erasing.gone);
    page += complaints_stay(texts, *erasing.gone);
    return page;
  }
  if (erasing.holding) {
    page += html::section(texts.werkmap_erase_found(), {confirm_form(texts, filled, erasing)});
    return page;
  }
  page += search_form(texts, filled);
  return page;
}

}  // namespace klantendag::werkmap::views
