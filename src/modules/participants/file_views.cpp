// SPDX-License-Identifier: EUPL-1.2
// Sending a file of people and looking at what it would add, before anything is saved.
#include <fmt/format.h>

#include "modules/participants/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::participants::views {
namespace {

using html::Html;

constexpr std::size_t shown_rows = 100;

std::string_view reason_of(Texts const& texts, RowProblem reason) {
  switch (reason) {
    case RowProblem::missing:
      return texts.participants_row_missing();
    case RowProblem::not_yes_or_no:
      return texts.participants_row_yes_or_no();
    case RowProblem::no_such_date:
      return texts.participants_row_date();
    case RowProblem::term_ended:
      return texts.participants_row_term();
    case RowProblem::no_address:
      return texts.participants_row_address();
    case RowProblem::field_count:
      return texts.participants_row_fields();
    case RowProblem::quote:
      return texts.participants_row_quote();
    case RowProblem::twice:
      return texts.participants_row_twice();
  }
  return "";
}

Html problem_table(Texts const& texts, std::vector<Problem> const& problems) {
  if (problems.empty()) return html::paragraph(texts.participants_no_problems());
  html::Table table(texts.participants_problems(),
                    {{texts.participants_column_line(), html::Column::Kind::number},
                     {texts.participants_column_column()},
                     {texts.participants_column_problem()},
                     {texts.participants_column_value()}},
                    html::Caption::spoken);
  for (Problem const& problem : problems) {
    if (table.rows() == shown_rows) break;
    table.row(
        {std::to_string(problem.line),
         problem.column.empty() ? std::string(texts.participants_whole_row()) : problem.column,
         reason_of(texts, problem.reason), problem.value});
  }
  return std::move(table).html();
}

Html row_table(Texts const& texts, Sheet const& sheet) {
  html::Table table(texts.participants_rows_title(),
                    {{texts.participants_column_name()},
                     {texts.participants_field_function()},
                     {texts.participants_field_unit()},
                     {texts.participants_column_line(), html::Column::Kind::number}},
                    html::Caption::spoken);
  for (Row const& row : sheet.rows) {
    if (table.rows() == shown_rows) break;
    std::string const name = row.person.surname.empty()
                                 ? row.person.first_name
                                 : row.person.first_name + " " + row.person.surname;
    table.row({name, row.facts.function, row.facts.unit, std::to_string(row.line)});
  }
  return table.rows() == 0 ? Html() : std::move(table).html();
}

}  // namespace

Html file(Texts const& texts, html::Filled const& filled, EditionId edition) {
  return html::join({parts(texts, edition, Part::file), html::lead(texts.participants_file_lead()),
                     html::form(filled,
                                {.action = urls::file(edition),
                                 .submit = texts.participants_file_look(),
                                 .note = html::Note::none,
                                 .sends = html::Sends::files},
                                {html::file_field(filled,
                                                  {.name = "file",
                                                   .label = texts.participants_field_file(),
                                                   .hint = texts.participants_hint_file()},
                                                  ".csv,.xlsx,.txt")}),
                     html::details(texts.participants_columns_title(),
                                   {html::paragraph(texts.participants_columns_employees()),
                                    html::paragraph(texts.participants_columns_council())})});
}

Html preview(Texts const& texts, Preview const& preview) {
  FileReport const& report = preview.report;
  auto const count = [&](std::int64_t number) { return i18n::count(texts.language, number); };
  std::vector<html::KeyFigure> const figures = {
      {count(report.sheet.lines), texts.participants_count_lines(), {}},
      {count(report.added), texts.participants_count_added(), {}},
      {count(report.changed), texts.participants_count_changed(), {}},
      {count(report.known), texts.participants_count_known(), {}},
      {count(static_cast<std::int64_t>(report.sheet.lines) -
             static_cast<std::int64_t>(report.sheet.rows.size())),
       texts.participants_count_rejected(),
       {}}};
  Html const drop =
      html::action_button({.action = html::url("/uitnodigen/{}/deelnemers-inlezen/{}/weggooien",
                                               preview.edition, preview.upload),
                           .label = texts.participants_drop(),
                           .button = html::Button::subtle});
  bool const something = report.added + report.changed > 0;
  Html const confirm =
      something
          ? html::action_button({.action = urls::upload(preview.edition, preview.upload),
                                 .label = texts.participants_confirm(report.added + report.changed),
                                 .button = html::Button::primary})
          : Html();
  std::string_view const kind = report.sheet.kind == Sheet::Kind::employees
                                    ? texts.participants_kind_employees()
                                    : texts.participants_kind_council();
  return html::join(
      {html::lead(texts.participants_preview_lead(preview.file_name, kind)),
       html::key_figures(figures),
       html::paragraph(something ? texts.participants_nothing_saved()
                                 : texts.participants_nothing_new()),
       html::button_group({confirm, drop}),
       html::section(texts.participants_problems(), {problem_table(texts, report.sheet.problems)}),
       html::section(texts.participants_rows_title(), {row_table(texts, report.sheet)})});
}

}  // namespace klantendag::participants::views
