// SPDX-License-Identifier: EUPL-1.2
// "Who do we miss?": seats of each role and targets of functions, counted and to change.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "modules/participants/form.hpp"
#include "modules/participants/views.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::participants::views {
namespace {

using html::Html;

Html target_table(Texts const& texts, Board const& board) {
  html::Table table(texts.participants_plan_counts(),
                    {{texts.participants_column_target()},
                     {texts.participants_column_wanted(), html::Column::Kind::number},
                     {texts.participants_state_accepted(), html::Column::Kind::number},
                     {texts.participants_state_invited(), html::Column::Kind::number},
                     {texts.participants_state_listed(), html::Column::Kind::number},
                     {texts.participants_column_claimed(), html::Column::Kind::number},
                     {texts.participants_column_missing()}});
  auto const count = [&](std::int64_t number) { return i18n::count(texts.language, number); };
  for (TargetCount const& one : board.targets) {
    Html const verdict =
        one.missing() == 0 ? html::status_badge(html::Status::success, texts.participants_enough())
                           : html::status_badge(html::Status::warning,
                                                texts.participants_still_missing(one.missing()));
    table.row({one.target.name, count(one.target.wanted), count(one.accepted), count(one.invited),
               count(one.listed), count(one.claimed), verdict});
  }
  return table.rows() == 0 ? html::paragraph(texts.participants_no_targets())
                           : std::move(table).html();
}

std::string text_of(std::optional<std::int64_t> number) {
  return number ? std::to_string(*number) : std::string();
}

Html seat_field(Texts const& texts, html::Filled const& filled, Role role, Seats const& seats) {
  return html::number_field(
      filled, {.name = fmt::format("seats-{}", name_of(role)),
               // The full word with its second name is too long here.
               .label = role == Role::facilitator ? texts.participants_seats_facilitators()
                                                  : role_name(texts, role),
               .need = html::Need::explained,
               .value = text_of(seats_of(seats, role)),
               .autocomplete = "off",
               .width = html::Width::number});
}

Html target_row(Texts const& texts, html::Filled const& filled, int row, Target const& target) {
  std::string const wanted = target.name.empty() ? "" : std::to_string(target.wanted);
  return html::field_group(texts.participants_target_number(row),
                           {html::text_field(filled, {.name = fmt::format("name-{}", row),
                                                      .label = texts.participants_field_target(),
                                                      .need = html::Need::explained,
                                                      .value = target.name,
                                                      .autocomplete = "off"}),
                            html::text_field(filled, {.name = fmt::format("words-{}", row),
                                                      .label = texts.participants_field_words(),
                                                      .need = html::Need::explained,
                                                      .value = join(target.words, ", "),
                                                      .autocomplete = "off"}),
                            html::number_field(filled, {.name = fmt::format("wanted-{}", row),
                                                        .label = texts.participants_column_wanted(),
                                                        .need = html::Need::explained,
                                                        .value = wanted,
                                                        .autocomplete = "off",
                                                        .width = html::Width::number})});
}

}  // namespace

Html plan(Texts const& texts, html::Filled const& filled, EditionId edition, Board const& board) {
  Html seats;
  for (Role const role : roles) {
    if (role != Role::client) seats += seat_field(texts, filled, role, board.seats);
  }
  Html targets;
  int const used = static_cast<int>(board.targets.size());
  for (int row = 1; row <= std::min(used + spare_targets, most_targets); ++row) {
    targets += target_row(
        texts, filled, row,
        row <= used ? board.targets[static_cast<std::size_t>(row - 1)].target : Target{});
  }
  return html::join(
      {parts(texts, edition, Part::plan), html::lead(texts.participants_plan_lead()),
       target_table(texts, board),
       html::section(
           texts.participants_plan_change(),
           {html::form(filled,
                       {.action = urls::plan(edition),
                        .submit = texts.participants_plan_submit(),
                        .note = html::Note::none},
                       {html::field_group(texts.participants_seats(), {seats}),
                        html::small_print(texts.participants_seats_words()),
                        html::paragraph(texts.participants_targets_words()), targets})})});
}

}  // namespace klantendag::participants::views
