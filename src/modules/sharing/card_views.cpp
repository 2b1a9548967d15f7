// SPDX-License-Identifier: EUPL-1.2
// What the office sees of cards: the departments for everybody, the people for who manages them.
#include "modules/sharing/own_views.hpp"
#include "modules/sharing/views.hpp"
#include "platform/crypto/random.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::sharing {

namespace urls {
html::Url cards(EditionId edition) {
  return html::url("/edities/{}/meeneemkaarten", edition);
}
html::Url card(ParticipantId participant) {
  return html::url("/meeneemkaart/{}", participant);
}
html::Url note_card(ParticipantId participant) {
  return html::url("/meeneemkaart/{}/kaart", participant);
}
html::Url note_telling(ParticipantId participant) {
  return html::url("/meeneemkaart/{}/verteld", participant);
}
html::Url code(ParticipantId participant) {
  return html::url("/meeneemkaart/{}/code", participant);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string_view unit_name(Texts const& texts, std::string const& unit) {
  return unit.empty() ? texts.sharing_no_unit() : std::string_view(unit);
}

std::string full_name(participants::Person const& person) {
  return person.surname.empty() ? person.first_name : person.first_name + " " + person.surname;
}

std::string departments_of(Own const& own) {
  std::string all;
  for (Telling const& one : own.tellings) {
    if (!all.empty()) all += ", ";
    all += one.unit;
  }
  return all;
}

Html card_state(Texts const& texts, Own const& own) {
  if (!own.card) return html::status_badge(html::Status::neutral, texts.sharing_card_none());
  if (!own.card->reminded_at) {
    return html::status_badge(html::Status::active, texts.sharing_card_written());
  }
  return html::status_badge(html::Status::success, texts.sharing_card_reminded());
}

Html told_where(Texts const& texts, Overview const& overview) {
  if (overview.departments.empty()) return html::paragraph(texts.sharing_nowhere());
  html::Table table(texts.sharing_departments_caption(),
                    {{texts.sharing_department()}, {texts.sharing_last_told()}},
                    html::Caption::spoken);
  for (auto const& [unit, day] : overview.departments) {
    table.row({unit, i18n::date_without_weekday(texts.language, day)});
  }
  return std::move(table).html();
}

Html card_counts(Texts const& texts, Overview const& overview) {
  if (!overview.cards) return html::paragraph(texts.sharing_few_cards());
  html::Table table(
      texts.sharing_counts_caption(),
      {{texts.sharing_department()}, {texts.sharing_cards(), html::Column::Kind::number}},
      html::Caption::spoken);
  for (UnitCount const& one : overview.by_unit) {
    table.row({unit_name(texts, one.unit), one.people ? i18n::count(texts.language, *one.people)
                                                      : std::string(texts.sharing_too_few())});
  }
  return html::join({html::paragraph(texts.sharing_cards_in_all(*overview.cards)),
                     std::move(table).html(), html::small_print(texts.sharing_few_words())});
}

}  // namespace

Html overview(Texts const& texts, Overview const& overview) {
  return html::join(
      {html::section(texts.sharing_departments_title(), {told_where(texts, overview)}),
       html::section(texts.sharing_cards_title(), {card_counts(texts, overview)})});
}

Html cards(Texts const& texts, EditionId edition, std::vector<Own> const& all) {
  Html const back =
      html::button_group({html::button_link(urls::show(edition), texts.sharing_back())});
  if (all.empty()) {
    return html::join({html::empty_state({.title = texts.sharing_nobody_title(),
                                          .words = texts.sharing_nobody_words()}),
                       back});
  }
  html::Table table(texts.sharing_cards_caption(),
                    {{texts.sharing_name()},
                     {texts.sharing_department()},
                     {texts.sharing_card()},
                     {texts.sharing_told_in()},
                     {texts.sharing_actions(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Own const& own : all) {
    ParticipantId const id = own.participant.id;
    std::string const name = full_name(own.participant.person);
    Html const actions = html::action_button({.action = urls::code(id),
                                              .label = texts.sharing_make_code(),
                                              .about = name,
                                              .button = html::Button::subtle});
    table.row({html::link(urls::card(id), name), unit_name(texts, own.participant.facts.unit),
               card_state(texts, own), departments_of(own), actions});
  }
  return html::join({html::lead(texts.sharing_cards_lead()), std::move(table).html(), back});
}

Html new_code(Texts const& texts, NewCode const& code) {
  return html::join(
      {html::lead(texts.sharing_new_code_lead()),
       html::data_list(std::vector<html::DataItem>{
           {texts.sharing_name(), html::name(full_name(code.own.participant.person)), {}},
           {texts.sharing_address(), html::text(code.address), {}},
           {texts.sharing_code(), html::text(crypto::grouped(code.code)), {}}}),
       html::paragraph(texts.sharing_new_code_words()),
       html::button_group({html::button_link(urls::cards(code.own.participant.edition),
                                             texts.sharing_back_to_cards())})});
}

}  // namespace views
}  // namespace klantendag::sharing
