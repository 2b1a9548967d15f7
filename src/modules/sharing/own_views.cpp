// SPDX-License-Identifier: EUPL-1.2
// The own page of a colleague: what I take along, where I told it. The desk fills in the same forms.
#include "modules/sharing/own_views.hpp"

#include "modules/sharing/contents.hpp"
#include "modules/sharing/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::sharing {

namespace urls {
html::Url own() {
  return html::url("/mijn-dag");
}
html::Url own_card() {
  return html::url("/mijn-dag/kaart");
}
html::Url own_telling() {
  return html::url("/mijn-dag/verteld");
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

bool at_desk(OwnPage const& page) {
  return page.code.empty();
}

html::Filled for_form(html::Filled const& filled, OwnPage const& page, Sent sent) {
  html::Filled const fresh(filled.language());
  return page.sent == sent ? filled : fresh.named(sent == Sent::card ? "kaart" : "verteld");
}

Html card_part(Texts const& texts, html::Filled const& filled, OwnPage const& page) {
  bool const desk = at_desk(page);
  ParticipantId const id = page.own.participant.id;
  html::Filled const fields = for_form(filled, page, Sent::card);
  return html::section(
      texts.sharing_card_title(),
      {html::paragraph(texts.sharing_card_words()),
       html::form(fields,
                  {.action = desk ? urls::note_card(id) : urls::own_card(),
                   .submit = texts.sharing_card_save(),
                   .note = html::Note::none},
                  {html::text_area(fields,
                                   {.name = "words",
                                    .label = texts.sharing_card_label(),
                                    .hint = texts.sharing_card_hint(),
                                    .value = page.own.card ? page.own.card->words : std::string()},
                                   3),
                   desk ? Html() : html::hidden_field("code", page.code)})});
}

Html told_list(Texts const& texts, Own const& own) {
  std::vector<Html> lines;
  for (Telling const& one : own.tellings) {
    lines.push_back(html::text(
        one.led_to.empty() ? texts.sharing_telling_line(one.unit, one.told_on)
                           : texts.sharing_telling_line_led(one.unit, one.told_on, one.led_to)));
  }
  return lines.empty() ? Html() : html::unordered_list(lines);
}

Html telling_part(Texts const& texts, html::Filled const& filled, OwnPage const& page) {
  bool const desk = at_desk(page);
  ParticipantId const id = page.own.participant.id;
  html::Filled const fields = for_form(filled, page, Sent::telling);
  std::string const today = page.today.text();
  return html::section(
      texts.sharing_telling_title(),
      {told_list(texts, page.own),
       html::form(
           fields,
           {.action = desk ? urls::note_telling(id) : urls::own_telling(),
            .submit = texts.sharing_telling_save(),
            .button = html::Button::secondary,
            .note = html::Note::none},
           {html::text_field(fields, {.name = "unit",
                                      .label = texts.sharing_telling_unit(),
                                      .value = page.own.participant.facts.unit}),
            html::date_field(
                fields, {.name = "told_on", .label = texts.sharing_telling_day(), .value = today}),
            html::text_area(fields,
                            {.name = "led_to",
                             .label = texts.sharing_telling_led_to(),
                             .hint = texts.sharing_telling_led_to_hint(),
                             .need = html::Need::optional},
                            3),
            desk ? Html() : html::hidden_field("code", page.code)})});
}

Html saved_part(Texts const& texts, Saved saved) {
  switch (saved) {
    case Saved::nothing:
      return Html();
    case Saved::card:
      return html::alert(texts.language, html::Alert::ok, texts.sharing_card_saved());
    case Saved::telling:
      return html::alert(texts.language, html::Alert::ok, texts.sharing_telling_saved());
  }
  return Html();
}

// What they can take along to their own department; nothing until somebody released it.
Html pack_part(Texts const& texts, Own const& own) {
  if (!own.pack) return Html();
  auto const found = read_contents(own.pack->contents);
  if (!found) return Html();
  return html::details(texts.sharing_own_pack(), {contents(*found)});
}

Html desk_part(Texts const& texts, OwnPage const& page) {
  auto const& person = page.own.participant;
  return html::button_group(
      {html::action_button({.action = urls::code(person.id), .label = texts.sharing_make_code()}),
       html::button_link(urls::cards(person.edition), texts.sharing_back_to_cards(),
                         html::Button::subtle)});
}

}  // namespace

Html code_form(Texts const& texts, html::Filled const& filled) {
  return html::join(
      {html::lead(texts.sharing_code_lead()),
       html::form(
           filled,
           {.action = urls::own(), .submit = texts.sharing_code_submit(), .note = html::Note::none},
           {html::text_field(filled, {.name = "code",
                                      .label = texts.sharing_code(),
                                      .hint = texts.sharing_code_hint(),
                                      .autocomplete = "off"})}),
       html::small_print(texts.sharing_code_words())});
}

Html own(Texts const& texts, html::Filled const& filled, OwnPage const& page) {
  bool const desk = at_desk(page);
  return html::join({html::problem_summary(filled), saved_part(texts, page.saved),
                     html::lead(desk ? texts.sharing_desk_lead() : texts.sharing_own_lead()),
                     card_part(texts, filled, page), telling_part(texts, filled, page),
                     desk ? desk_part(texts, page) : pack_part(texts, page.own),
                     desk ? Html() : html::small_print(texts.sharing_own_end())});
}

}  // namespace views
}  // namespace klantendag::sharing
