// SPDX-License-Identifier: EUPL-1.2
#include "modules/actions/public_views.hpp"

#include "modules/actions/publishing.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::actions::views {
namespace {

using html::Html;

Html both(Texts const& texts, PublicLine const& line) {
  return html::data_list(
      std::vector<html::DataItem>{{texts.actions_public_said(), html::typed_text(line.said), {}},
                                  {texts.actions_public_done(), html::typed_text(line.done), {}}});
}

Html counts(Texts const& texts, PublicEdition const& edition) {
  if (!edition.tips) return Html();
  if (!edition.told) return html::paragraph(texts.actions_public_tips(*edition.tips));
  return html::paragraph(texts.actions_public_told(*edition.tips, *edition.told));
}

// Asked only about words that were found, and ticked for no others than these.
Html looked_over(Texts const& texts, html::Filled const& filled, std::string const& suspects) {
  if (suspects.empty()) return Html();
  bool const same = filled.value("shown") == suspects;
  return html::join(
      {html::hidden_field("shown", suspects),
       html::check_box(same ? filled : html::Filled(filled.language()).named("openbaar"),
                       {.name = "nobody",
                        .label = texts.actions_public_nobody(),
                        .hint = texts.actions_public_nobody_hint(suspects),
                        .need = html::Need::explained})});
}

}  // namespace

Html publishing(Texts const& texts, html::Filled const& filled, Publishing const& publishing) {
  if (publishing.line) {
    return html::join(
        {html::paragraph(texts.actions_public_stands()), both(texts, *publishing.line),
         html::paragraph({html::link(html::url("/u-zei-wij-deden"), texts.actions_public_link())}),
         html::button_group(
             {html::action_button({.action = html::url("/tip/{}/openbaar-weg", publishing.tip),
                                   .label = texts.actions_unpublish()})})});
  }
  return html::form(filled,
                    {.action = html::url("/tip/{}/openbaar", publishing.tip),
                     .submit = texts.actions_publish(),
                     .button = html::Button::secondary,
                     .note = html::Note::none},
                    {html::paragraph(texts.actions_public_words()),
                     html::text_area(filled,
                                     {.name = "said",
                                      .label = texts.actions_public_said(),
                                      .hint = texts.actions_public_said_hint(),
                                      .value = publishing.draft.said},
                                     3),
                     html::text_area(filled,
                                     {.name = "done",
                                      .label = texts.actions_public_done(),
                                      .hint = texts.actions_public_done_hint(),
                                      .value = publishing.draft.done},
                                     3),
                     looked_over(texts, filled, publishing.suspects)});
}

Html public_page(Texts const& texts, std::vector<PublicEdition> const& editions) {
  Html page = html::lead(texts.actions_public_lead());
  if (editions.empty()) {
    return html::join({page, html::empty_state({texts.actions_public_empty_title(),
                                                texts.actions_public_empty_words(), Html()})});
  }
  for (PublicEdition const& edition : editions) {
    Html part = counts(texts, edition);
    for (PublicLine const& line : edition.lines) part += both(texts, line);
    page += html::section(edition.title, {part});
  }
  return page;
}

}  // namespace klantendag::actions::views
