// SPDX-License-Identifier: EUPL-1.2
// The list of participants, on the screen and on paper; what management sees of it.
#include <fmt/format.h>

#include <algorithm>

#include "modules/participants/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::participants::views {
namespace {

using html::Html;

html::Status status_of(State state) {
  switch (state) {
    case State::listed:
    case State::declined:
      return html::Status::neutral;
    case State::invited:
      return html::Status::active;
    case State::accepted:
      return html::Status::success;
    case State::waiting:
    case State::cancelled:
      return html::Status::warning;
  }
  return html::Status::neutral;
}

std::string taken_of(Texts const& texts, Room const& room) {
  std::string const taken = i18n::count(texts.language, room.taken);
  if (!room.seats) return taken;
  return std::string(texts.participants_taken_of(room.taken, *room.seats));
}

std::string_view figure_label(Texts const& texts, Role role) {
  switch (role) {
    case Role::client:
      return texts.participants_figure_clients();
    case Role::employee:
      return texts.participants_figure_employees();
    case Role::facilitator:
      return texts.participants_figure_facilitators();
    case Role::council_member:
      return texts.participants_figure_council();
  }
  return "";
}

Html figures(Texts const& texts, Board const& board) {
  std::vector<html::KeyFigure> shown;
  for (std::size_t at = 0; at < roles.size(); ++at) {
    shown.push_back({taken_of(texts, board.rooms[at]), figure_label(texts, roles[at]), {}});
  }
  return html::key_figures(shown);
}

Html missed(Texts const& texts, Board const& board) {
  std::vector<std::string> names;
  for (TargetCount const& count : board.targets) {
    if (count.missing() > 0) {
      names.push_back(
          std::string(texts.participants_missed_one(count.target.name, count.missing())));
    }
  }
  if (names.empty()) return {};
  std::vector<Html> items;
  for (std::string const& name : names) items.push_back(html::text(name));
  return html::spotlight(html::Alert::warning, {html::paragraph(texts.participants_missed_words()),
                                                html::unordered_list(items)});
}

// A box that stands in a row of the table: the name of the row is its label.
Html box(Texts const& texts, html::Filled const& filled, Participant const& one) {
  std::string const id = one.id.text();
  std::string const label = std::string(texts.participants_choose(shown_name(texts, one)));
  return html::void_element(
      "input", {html::attribute("class", "utrecht-checkbox utrecht-checkbox--html-input"),
                html::attribute("type", "checkbox"), html::attribute("name", "participant"),
                html::attribute("id", filled.id("participant-" + id)), html::attribute("value", id),
                html::attribute("aria-label", label)});
}

std::string where_from(Participant const& one) {
  if (one.facts.function.empty()) return one.facts.unit;
  if (one.facts.unit.empty()) return one.facts.function;
  return one.facts.function + ", " + one.facts.unit;
}

// What the house has to know beforehand.
Html agreed_badges(Texts const& texts, Agreed const& agreed) {
  Html badges;
  auto const add = [&](bool is_so, std::string_view words) {
    if (is_so) badges += html::join({" ", html::data_badge(words)});
  };
  add(agreed.companion, texts.participants_badge_companion());
  add(agreed.travel == "arrange", texts.participants_badge_transport());
  add(!allows(agreed, "photo"), texts.participants_badge_no_photo());
  return badges;
}

Html state_cell(Texts const& texts, Participant const& one) {
  Html cell = html::status_badge(status_of(one.state), state_name(texts, one.state));
  if (one.reason != Reason::none) {
    cell += html::paragraph(reason_name(texts, one.reason));
  }
  if (one.claimed) cell += html::join({" ", html::data_badge(texts.participants_claimed())});
  if (one.state == State::accepted && one.person.agreed.asked) {
    cell += agreed_badges(texts, one.person.agreed);
  }
  if (one.state == State::listed && !one.facts.available) {
    cell += html::join({" ", html::data_badge(texts.participants_unavailable())});
  }
  return cell;
}

bool can_be_invited(Participant const& one) {
  auto const answers = possible(one);
  return std::find(answers.begin(), answers.end(), Answer::invite) != answers.end();
}

Html people_table(Texts const& texts, html::Filled const& filled, List const& list, Role role) {
  html::Table table(role_name(texts, role),
                    {{texts.participants_column_name()},
                     {texts.participants_column_function()},
                     {texts.participants_column_state()},
                     {texts.participants_column_choose(), html::Column::Kind::actions}});
  for (Participant const& one : list.people) {
    if (one.role != role || (list.only && one.state != *list.only)) continue;
    table.row({html::link(urls::person(list.edition, one.id), shown_name(texts, one)),
               where_from(one), state_cell(texts, one),
               can_be_invited(one) ? box(texts, filled, one) : Html()});
  }
  if (table.rows() == 0) return {};
  return std::move(table).html();
}

Html filters(Texts const& texts, List const& list) {
  std::vector<html::Tab> tabs;
  tabs.push_back({urls::list(list.edition),
                  texts.participants_all(static_cast<std::int64_t>(list.people.size())),
                  !list.only});
  for (State const state : {State::listed, State::invited, State::accepted, State::waiting,
                            State::declined, State::cancelled}) {
    auto const here = std::count_if(list.people.begin(), list.people.end(),
                                    [&](Participant const& one) { return one.state == state; });
    if (here == 0) continue;
    tabs.push_back({urls::list(list.edition).with("staat", name_of(state)),
                    fmt::format("{} ({})", state_name(texts, state), here), list.only == state});
  }
  return html::tabs(texts.participants_filter(), tabs);
}

}  // namespace

Html no_edition(Texts const& texts) {
  return html::empty_state(
      {texts.participants_no_edition_title(), texts.participants_no_edition_words(),
       html::button_link(html::url("/edities"), texts.participants_to_editions(),
                         html::Button::primary)});
}

Html list(Texts const& texts, html::Filled const& filled, List const& list) {
  Html const head =
      html::join({parts(texts, list.edition, Part::list), html::lead(texts.participants_lead())});
  Html const buttons = html::button_group(
      {html::button_link(urls::create(list.edition), texts.participants_add()),
       html::button_link(urls::file(list.edition), texts.participants_read_file())});
  if (list.people.empty()) {
    return html::join({head, html::empty_state({texts.participants_empty_title(),
                                                texts.participants_empty_words(), buttons})});
  }
  Html tables;
  for (Role const role : roles) tables += people_table(texts, filled, list, role);
  bool const some_to_invite =
      std::any_of(list.people.begin(), list.people.end(),
                  [](Participant const& one) { return can_be_invited(one); });
  Html const form =
      !some_to_invite
          ? tables
          : html::form(filled,
                       {.action = html::url("/uitnodigen/{}/deelnemers/uitnodigen", list.edition),
                        .submit = texts.participants_invite_chosen(),
                        .note = html::Note::none},
                       {tables, html::paragraph(texts.participants_invite_words())});
  return html::join({head, figures(texts, list.board), missed(texts, list.board), buttons,
                     filters(texts, list), form});
}

Html print(Texts const& texts, std::span<Participant const> people) {
  html::Table table(texts.participants_print_caption(),
                    {{texts.participants_column_name()},
                     {texts.participants_column_role()},
                     {texts.participants_column_present()}},
                    html::Caption::spoken);
  for (Participant const& one : people) {
    if (one.state != State::accepted) continue;
    std::string const name = one.person.first_name.empty()
                                 ? std::string(texts.participants_erased())
                                 : one.person.first_name;
    table.row({name, role_name(texts, one.role), "☐"});
  }
  if (table.rows() == 0) {
    return html::empty_state(
        {texts.participants_print_empty_title(), texts.participants_print_empty_words(), {}});
  }
  return html::join({html::element("div", "klantendag-screen-only",
                                   {html::lead(texts.participants_print_lead())}),
                     std::move(table).html()});
}

Html claim(Texts const& texts, html::Filled const& filled, EditionId edition, Board const& board,
           std::optional<Participant> const& own) {
  Html const why = html::join({html::lead(texts.participants_claim_lead()),
                               html::paragraph(texts.participants_claim_words()),
                               figures(texts, board), missed(texts, board)});
  bool const comes = own && (own->state == State::accepted || own->state == State::waiting);
  if (comes) {
    return html::join(
        {why,
         html::alert(texts.language, html::Alert::ok,
                     own->state == State::accepted ? texts.participants_claim_yours()
                                                   : texts.participants_claim_waiting()),
         html::button_group(
             {html::action_button({.action = html::url("/uitnodigen/{}/plek/teruggeven", edition),
                                   .label = texts.participants_claim_give_back()})})});
  }
  return html::join(
      {why,
       html::form(filled, {.action = urls::claim(edition), .submit = texts.participants_claim()},
                  {html::text_field(filled, {.name = "first_name",
                                             .label = texts.participants_field_first_name(),
                                             .autocomplete = "given-name"}),
                   html::text_field(filled, {.name = "surname",
                                             .label = texts.participants_field_surname(),
                                             .need = html::Need::optional,
                                             .autocomplete = "family-name"}),
                   html::text_field(filled, {.name = "function",
                                             .label = texts.participants_field_function(),
                                             .autocomplete = "organization-title"}),
                   html::text_field(filled, {.name = "unit",
                                             .label = texts.participants_field_unit(),
                                             .need = html::Need::optional,
                                             .autocomplete = "organization"})})});
}

}  // namespace klantendag::participants::views
