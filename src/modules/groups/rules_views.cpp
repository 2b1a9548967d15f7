// SPDX-License-Identifier: EUPL-1.2
// The rules: numbers and switches, rooms, pairs of people, and fixed seats.
#include <fmt/format.h>

#include <algorithm>

#include "modules/groups/problem.hpp"
#include "modules/groups/views.hpp"
#include "modules/groups/words.hpp"
#include "platform/html/button.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::groups::views {
namespace {

using html::Html;

Html number(html::Filled const& filled, std::string_view name, std::string_view label,
            std::optional<std::int64_t> value, html::Need need = html::Need::required) {
  return html::number_field(filled, {.name = name,
                                     .label = label,
                                     .need = need,
                                     .value = value ? std::to_string(*value) : std::string(),
                                     .autocomplete = "off",
                                     .width = html::Width::number});
}

Html box(html::Filled const& filled, std::string_view name, std::string_view label, bool ticked) {
  return html::check_box(
      filled,
      {.name = name, .label = label, .need = html::Need::explained, .value = ticked ? "yes" : ""});
}

template <std::size_t N>
std::vector<html::Option> code_options(Texts const& texts,
                                       std::array<std::string_view, N> const& codes) {
  std::vector<html::Option> options;
  for (std::string_view const code : codes) options.push_back({code, code_name(texts, code), {}});
  return options;
}

Html main_form(Texts const& texts, html::Filled const& filled, RulesPage const& page) {
  Rules const& rules = page.rules;
  auto const columns = code_options(texts, spread_columns);
  auto const needs = code_options(texts, room_needs);
  Html rooms;
  for (std::int64_t group = 1; group <= rules.groups; ++group) {
    auto const at = static_cast<std::size_t>(group - 1);
    std::vector<std::string> const chosen =
        at < rules.rooms.size() ? rules.rooms[at] : std::vector<std::string>();
    rooms += html::check_boxes(filled,
                               {.name = fmt::format("room-{}", group),
                                .label = texts.groups_field_room(group),
                                .need = html::Need::explained},
                               needs, chosen);
  }
  return html::form(
      filled,
      {.action = urls::rules(page.edition),
       .submit = texts.groups_rules_save(),
       .note = html::Note::none},
      {html::field_group(texts.groups_sizes_title(),
                         {number(filled, "groups", texts.groups_field_groups(), rules.groups),
                          number(filled, "rounds", texts.groups_field_rounds(), rules.rounds),
                          number(filled, "smallest", texts.groups_field_smallest(), rules.smallest,
                                 html::Need::optional),
                          number(filled, "largest", texts.groups_field_largest(), rules.largest,
                                 html::Need::optional)}),
       box(filled, "one_facilitator", texts.groups_field_facilitator(), rules.one_facilitator),
       box(filled, "handlers_apart", texts.groups_field_handlers(), rules.handlers_apart),
       box(filled, "managers_apart", texts.groups_field_managers(), rules.managers_apart),
       html::check_boxes(filled,
                         {.name = "spread",
                          .label = texts.groups_field_spread(),
                          .hint = texts.groups_hint_spread(),
                          .need = html::Need::explained},
                         columns, rules.spread),
       html::text_field(filled, {.name = "language",
                                 .label = texts.groups_field_language(),
                                 .hint = texts.groups_hint_language(),
                                 .value = rules.language,
                                 .autocomplete = "off",
                                 .width = html::Width::number}),
       html::details(texts.groups_rooms_title(),
                     {html::paragraph(texts.groups_rooms_words()), rooms})});
}

std::string person_name(Texts const& texts, RulesPage const& page, ParticipantId id) {
  for (participants::Participant const& one : page.people) {
    if (one.id == id) return name_and_role(texts, one);
  }
  return std::string(texts.groups_not_coming());
}

Html pair_table(Texts const& texts, RulesPage const& page) {
  if (page.rules.pairs.empty()) return html::paragraph(texts.groups_no_pairs());
  html::Table table(texts.groups_pairs_title(),
                    {{texts.groups_column_first()},
                     {texts.groups_column_pair()},
                     {texts.groups_column_second()},
                     {texts.groups_column_remove(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Pair const& pair : page.rules.pairs) {
    std::string const first = person_name(texts, page, pair.first);
    table.row({first,
               pair.kind == Pair::Kind::apart ? texts.groups_apart() : texts.groups_together(),
               person_name(texts, page, pair.second),
               html::action_button(
                   {.action = html::url("/dag/{}/groepsregels/paar-weg", page.edition),
                    .label = texts.groups_remove(),
                    .about = first,
                    .button = html::Button::subtle,
                    .hidden = html::join({html::hidden_field("first", pair.first.text()),
                                          html::hidden_field("second", pair.second.text())})})});
  }
  return std::move(table).html();
}

Html pair_form(Texts const& texts, html::Filled const& filled, RulesPage const& page) {
  std::vector<html::Option> const kinds = {{"apart", texts.groups_apart(), {}},
                                           {"together", texts.groups_together(), {}}};
  auto const people = people_options(texts, page.people);
  return html::form(
      filled,
      {.action = html::url("/dag/{}/groepsregels/paren", page.edition),
       .submit = texts.groups_pair_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::select_field(filled, {.name = "first", .label = texts.groups_column_first()}, people),
       html::radio_group(
           filled, {.name = "kind", .label = texts.groups_column_pair(), .value = "apart"}, kinds),
       html::select_field(filled, {.name = "second", .label = texts.groups_column_second()},
                          people)});
}

Html fixed_table(Texts const& texts, RulesPage const& page) {
  if (page.rules.fixed.empty()) return html::paragraph(texts.groups_no_fixed());
  html::Table table(texts.groups_fixed_title(),
                    {{texts.groups_column_name()},
                     {texts.groups_field_group()},
                     {texts.groups_column_remove(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Fixed const& fixed : page.rules.fixed) {
    std::string const name = person_name(texts, page, fixed.participant);
    table.row({name, texts.groups_group(fixed.group),
               html::action_button(
                   {.action = html::url("/dag/{}/groepsregels/plek-los", page.edition),
                    .label = texts.groups_release(),
                    .about = name,
                    .button = html::Button::subtle,
                    .hidden = html::hidden_field("participant", fixed.participant.text())})});
  }
  return std::move(table).html();
}

}  // namespace

Html rules(Texts const& texts, html::Filled const& filled, html::Filled const& pair_filled,
           RulesPage const& page) {
  Html const pairs = page.people.size() < 2 ? html::paragraph(texts.groups_pairs_later())
                                            : pair_form(texts, pair_filled, page);
  return html::join({parts(texts, page.edition, Part::rules), html::lead(texts.groups_rules_lead()),
                     main_form(texts, filled, page),
                     html::section(texts.groups_pairs_title(), {pair_table(texts, page), pairs}),
                     html::section(texts.groups_fixed_title(), {fixed_table(texts, page)})});
}

}  // namespace klantendag::groups::views
