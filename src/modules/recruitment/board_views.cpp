// SPDX-License-Identifier: EUPL-1.2
// The organiser's board: seats filling up, promises that are open, and everybody by number. No names:
// an organiser sees states only (security.md 4.1).
#include "modules/recruitment/rules.hpp"
#include "modules/recruitment/views.hpp"
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

namespace klantendag::recruitment::views {
namespace {

using html::Html;

std::string count(Texts const& texts, std::int64_t number) {
  return i18n::count(texts.language, number);
}

std::string_view state_words(Texts const& texts, State state) {
  switch (state) {
    case State::to_call:
      return texts.recruitment_state_to_call();
    case State::call_back:
      return texts.recruitment_state_call_back();
    case State::accepted:
      return texts.recruitment_state_accepted();
    case State::declined:
      return texts.recruitment_state_declined();
    case State::wrong_number:
      return texts.recruitment_state_wrong_number();
    case State::never_again:
      return texts.recruitment_state_never_again();
    case State::exhausted:
      return texts.recruitment_state_exhausted();
    case State::blocked:
      return texts.recruitment_state_blocked();
    case State::cancelled:
      return texts.recruitment_state_cancelled();
    case State::withdrawn:
      return texts.recruitment_state_withdrawn();
  }
  return "";
}

Html filling_table(Texts const& texts, std::vector<Filling> const& fillings) {
  if (fillings.empty()) return {};
  html::Table table(texts.recruitment_fillings_title(),
                    {{texts.recruitment_column_value()},
                     {texts.recruitment_column_feature()},
                     {texts.recruitment_column_yes(), html::Column::Kind::number},
                     {texts.recruitment_column_seats(), html::Column::Kind::number}},
                    html::Caption::spoken);
  for (Filling const& filling : fillings) {
    table.row({filling.value, filling.feature, count(texts, filling.accepted),
               count(texts, filling.seats)});
  }
  return html::section(
      texts.recruitment_fillings_title(),
      {html::paragraph(texts.recruitment_fillings_words()), std::move(table).html()});
}

Html line_table(Texts const& texts, EditionId edition, std::vector<Line> const& lines) {
  html::Table table(texts.recruitment_lines_title(),
                    {{texts.recruitment_column_number()},
                     {texts.recruitment_column_reference()},
                     {texts.recruitment_column_state()},
                     {texts.recruitment_column_attempts(), html::Column::Kind::number},
                     {texts.recruitment_cancel(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Line const& line : lines) {
    bool const coming = line.call.state == State::accepted;
    std::string const number = count(texts, line.call.rank);
    table.row({number, html::element("span", "klantendag-whole", {html::text(line.reference)}),
               state_words(texts, line.call.state), count(texts, line.attempts),
               coming ? html::action_button({.action = urls::cancel(edition, line.call.id),
                                             .label = texts.recruitment_cancel(),
                                             .about = number,
                                             .button = html::Button::subtle})
                      : Html()});
  }
  return html::section(texts.recruitment_lines_title(), {std::move(table).html()});
}

Html promise_list(Texts const& texts, std::vector<Promise> const& promises) {
  if (promises.empty()) return html::paragraph(texts.recruitment_no_promises());
  std::vector<Html> lines;
  for (Promise const& promise : promises) {
    lines.push_back(html::text(texts.recruitment_promise_line(
        texts.recruitment_rank(promise.rank), i18n::moment(texts.language, promise.due_at))));
  }
  return html::unordered_list(lines);
}

Html hours_form(Texts const& texts, html::Filled const& filled, EditionId edition,
                Settings const& settings) {
  std::string const from = settings.from.text();
  std::string const until = settings.until.text();
  std::string const attempts = std::to_string(settings.attempts);
  return html::form(
      filled,
      {.action = urls::hours(edition),
       .submit = texts.recruitment_hours_save(),
       .button = html::Button::secondary},
      {html::time_field(filled,
                        {.name = "from", .label = texts.recruitment_field_from(), .value = from}),
       html::time_field(
           filled, {.name = "until", .label = texts.recruitment_field_until(), .value = until}),
       html::number_field(filled, {.name = "attempts",
                                   .label = texts.recruitment_field_attempts(),
                                   .hint = texts.recruitment_hint_attempts(),
                                   .value = attempts,
                                   .autocomplete = "off",
                                   .width = html::Width::number})});
}

Html begin_button(Texts const& texts, EditionId edition, Board const& board) {
  return html::action_button(
      {.action = urls::begin_round(edition),
       .label = board.begun_at ? texts.recruitment_follow() : texts.recruitment_begin(),
       .button = board.begun_at ? html::Button::secondary : html::Button::primary});
}

Html under_way(Texts const& texts, EditionId edition, Board const& board) {
  std::vector<html::KeyFigure> const figures = {
      {texts.recruitment_of(board.accepted, board.seats), texts.recruitment_figure_accepted(), {}},
      {count(texts, board.open), texts.recruitment_figure_open(), {}},
      {count(texts, static_cast<std::int64_t>(board.promises.size())),
       texts.recruitment_figure_promises(),
       {}}};
  Html const empty_seats =
      board.without_reserve > 0
          ? html::alert(texts.language, html::Alert::warning,
                        texts.recruitment_without_reserve(board.without_reserve))
          : Html();
  return html::join(
      {html::key_figures(figures),
       html::progress(texts.language, texts.recruitment_figure_accepted(), board.accepted,
                      board.seats),
       empty_seats, filling_table(texts, board.fillings),
       html::section(texts.recruitment_promises_title(), {promise_list(texts, board.promises)}),
       line_table(texts, edition, board.lines),
       html::section(texts.recruitment_follow_title(),
                     {html::paragraph(texts.recruitment_follow_words()),
                      begin_button(texts, edition, board)})});
}

}  // namespace

Html board(Texts const& texts, html::Filled const& filled, EditionId edition, Board const& board) {
  Html const main = board.begun_at ? under_way(texts, edition, board)
                                   : html::empty_state({texts.recruitment_board_empty_title(),
                                                        texts.recruitment_board_empty_words(),
                                                        begin_button(texts, edition, board)});
  return html::join({html::lead(texts.recruitment_board_lead()), html::problem_summary(filled),
                     main,
                     html::section(texts.recruitment_hours_title(),
                                   {html::paragraph(texts.recruitment_hours_words()),
                                    hours_form(texts, filled, edition, board.settings)})});
}

}  // namespace klantendag::recruitment::views
