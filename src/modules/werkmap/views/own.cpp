// SPDX-License-Identifier: EUPL-1.2
// What a client sees with the code from a letter: each ask, whether somebody called or answered, and two
// buttons to say whether that was an answer. One column, few words.
#include "modules/werkmap/views.hpp"
#include "platform/crypto/random.hpp"
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

std::string standing(Texts const& texts, Own const& ask) {
  switch (ask.life.state) {
    case asks::State::open:
    case asks::State::claimed:
      return ask.life.repeats > 0 ? texts.werkmap_own_lifted(date_in_amsterdam(ask.due_at))
                                  : texts.werkmap_own_waiting(date_in_amsterdam(ask.due_at));
    case asks::State::call_attempted:
      return texts.werkmap_own_called_in_vain(date_in_amsterdam(ask.due_at));
    case asks::State::answered:
    case asks::State::confirmed: {
      Date const day = date_in_amsterdam(ask.life.ended_at.value_or(Instant{}));
      return ask.called ? texts.werkmap_own_called(day) : texts.werkmap_own_answered(day);
    }
    case asks::State::dismissed:
      return std::string(ask.goes_on ? texts.werkmap_own_goes_on() : texts.werkmap_own_dismissed());
  }
  return {};
}

Html reacting(Texts const& texts, OwnPage const& page, Own const& ask) {
  auto const button = [&](std::string_view helped, std::string_view label, html::Button kind) {
    return html::action_button({.action = html::url("/mijn-bericht/reactie"),
                                .label = label,
                                .button = kind,
                                .hidden = html::join({html::hidden_field("code", page.code),
                                                      html::hidden_field("ask", ask.id.text()),
                                                      html::hidden_field("helped", helped)})});
  };
  return html::join(
      {html::paragraph(texts.werkmap_own_was_it()),
       html::button_group({button("yes", texts.werkmap_own_yes(), html::Button::primary),
                           button("no", texts.werkmap_own_no(), html::Button::secondary)})});
}

Html ask_part(Texts const& texts, OwnPage const& page, Own const& ask) {
  Html part;
  if (!ask.quote.empty()) part += html::spotlight(html::Alert::info, {html::typed_text(ask.quote)});
  part += html::paragraph(standing(texts, ask));
  if (!ask.answer.empty()) part += html::typed_text(ask.answer);
  if (ask.life.state == asks::State::answered) part += reacting(texts, page, ask);
  return part;
}

}  // namespace

Html code_form(Texts const& texts, html::Filled const& filled) {
  return html::join(
      {html::lead(texts.werkmap_code_lead()),
       html::form(
           filled,
           {.action = urls::own(), .submit = texts.werkmap_code_submit(), .note = html::Note::none},
           {html::text_field(filled, {.name = "code",
                                      .label = texts.werkmap_code(),
                                      .hint = texts.werkmap_code_hint(),
                                      .autocomplete = "off"})}),
       html::small_print(texts.werkmap_code_words())});
}

Html own(Texts const& texts, OwnPage const& page) {
  Html html;
  if (page.done == Done::yes) {
    html += html::alert(texts.language, html::Alert::ok, texts.werkmap_done_yes());
  }
  if (page.done == Done::no) {
    html += html::alert(texts.language, html::Alert::ok, texts.werkmap_done_no());
  }
  html += html::lead(texts.werkmap_own_lead());
  std::int64_t number = 0;
  for (Own const& ask : page.asks) {
    html += html::section(texts.werkmap_own_ask(++number), {ask_part(texts, page, ask)});
  }
  if (page.asks.empty()) html += html::paragraph(texts.werkmap_own_none());
  return html;
}

Html new_code(Texts const& texts, NewCode const& code) {
  return html::join({html::lead(texts.werkmap_new_code_lead()),
                     html::data_list(std::vector<html::DataItem>{
                         {texts.werkmap_address(), html::text(code.address), {}},
                         {texts.werkmap_code(), html::text(crypto::grouped(code.code)), {}}}),
                     html::paragraph(texts.werkmap_new_code_words()),
                     html::button_group({html::button_link(urls::message(code.message),
                                                           texts.werkmap_back_to_message())})});
}

}  // namespace klantendag::werkmap::views
