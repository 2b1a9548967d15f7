// SPDX-License-Identifier: EUPL-1.2
// One participant: what is known, and what they say. The forms stand in person_forms.cpp.
#include "base/text.hpp"
#include "modules/participants/views.hpp"
#include "platform/html/alert.hpp"
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

}  // namespace klantendag::participants::views
