// SPDX-License-Identifier: EUPL-1.2
// Bestand inlezen: send a file, look at what stands in it, and what became of it.
#include <fmt/format.h>

#include <algorithm>

#include "modules/complaints/judge.hpp"
#include "modules/complaints/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::complaints::views {
namespace {

using html::Html;

std::string count(Texts const& texts, std::int64_t number) {
  return i18n::count(texts.language, number);
}

std::string_view reason_words(Texts const& texts, Reason reason) {
  switch (reason) {
    case Reason::missing:
      return texts.complaints_reason_missing();
    case Reason::no_such_date:
      return texts.complaints_reason_no_such_date();
    case Reason::before_received:
      return texts.complaints_reason_before_received();
    case Reason::wrong_field_count:
      return texts.complaints_reason_wrong_field_count();
    case Reason::unclosed_quote:
      return texts.complaints_reason_unclosed_quote();
    case Reason::duplicate:
      return texts.complaints_reason_duplicate();
  }
  return "";
}

enum class Values { shown, gone };

Html problem_table(Texts const& texts, std::vector<Problem> const& problems, Values values) {
  if (problems.empty()) return html::paragraph(texts.complaints_no_problems());
  html::Table table(texts.complaints_problems_title(),
                    {{texts.complaints_column_line(), html::Column::Kind::number},
                     {texts.complaints_column_column()},
                     {texts.complaints_column_reason()},
                     {texts.complaints_column_value()}},
                    html::Caption::spoken);
  for (Problem const& problem : problems) {
    table.row({std::to_string(problem.line), problem.field, reason_words(texts, problem.reason),
               values == Values::shown ? problem.value : std::string("–")});
  }
  return std::move(table).html();
}

// One page number for both lists.
Html pages(Texts const& texts, html::Url url, std::int64_t page, std::int64_t lines) {
  return html::pagination(texts.language, {.url = std::move(url), .page = page, .total = lines});
}

// A status is kept by its code.
std::string change_words(Texts const& texts, Change const& change, std::string const& value) {
  auto const status = change.field == name_of(Field::status) ? status_named(value) : std::nullopt;
  return status ? std::string(status_words(texts, *status)) : value;
}

Html change_table(Texts const& texts, std::vector<Change> const& changes) {
  if (changes.empty()) return {};
  html::Table table(texts.complaints_changes_title(),
                    {{texts.complaints_column_reference()},
                     {texts.complaints_column_column()},
                     {texts.complaints_column_from()},
                     {texts.complaints_column_to()}},
                    html::Caption::spoken);
  for (Change const& change : changes) {
    table.row({change.reference,
               change.field.empty() ? std::string(texts.complaints_change_other()) : change.field,
               change_words(texts, change, change.from), change_words(texts, change, change.to)});
  }
  return html::section(texts.complaints_changes_title(), {std::move(table).html()});
}

std::string_view encoding_words(Texts const& texts, csv::Encoding encoding) {
  switch (encoding) {
    case csv::Encoding::utf8:
      return "UTF-8";
    case csv::Encoding::utf8_with_mark:
      return texts.complaints_encoding_utf8_mark();
    case csv::Encoding::utf16_le:
    case csv::Encoding::utf16_be:
      return "UTF-16";
    case csv::Encoding::windows_1252:
      return "Windows-1252";
  }
  return "";
}

std::string form_words(Texts const& texts, spreadsheet::Format const& format) {
  if (format.kind == spreadsheet::Format::Kind::workbook) {
    return std::string(texts.complaints_form_workbook());
  }
  std::string_view const separator = format.separator == '\t' ? texts.complaints_separator_tab()
                                     : format.separator == ';'
                                         ? texts.complaints_separator_semicolon()
                                         : texts.complaints_separator_comma();
  return std::string(texts.complaints_form_csv(encoding_words(texts, format.encoding), separator));
}

Html counts(Texts const& texts, Import const& import) {
  std::vector<html::KeyFigure> const figures = {
      {count(texts, import.rows), texts.complaints_count_rows(), {}},
      {count(texts, import.accepted), texts.complaints_count_accepted(), {}},
      {count(texts, import.duplicates), texts.complaints_count_duplicates(), {}},
      {count(texts, import.rejected), texts.complaints_count_rejected(), {}}};
  return html::key_figures(figures);
}

std::string chosen_column(Preview const& preview, Field field) {
  auto const said = preview.upload.mapping.find(field);
  if (said != preview.upload.mapping.end()) return said->second;
  if (preview.report != nullptr) {
    int const column = preview.report->columns.of(field);
    return column < 0 ? std::string() : preview.headers[static_cast<std::size_t>(column)];
  }
  for (std::string const& header : preview.headers) {
    if (field_of_header(header) == field) return header;
  }
  return {};
}

Html columns_form(Texts const& texts, html::Filled const& filled, Preview const& preview) {
  std::vector<html::Option> options = {{"", texts.complaints_not_in_file(), {}}};
  for (std::string const& header : preview.headers) {
    if (!header.empty()) options.push_back({header, header, {}});
  }
  Html fields;
  for (std::size_t index = 0; index < field_count; ++index) {
    Field const field = field_at(index);
    fields += html::select_field(
        filled,
        {.name = fmt::format("column-{}", code_of(field)),
         .label = name_of(field),
         .need = is_required(field) ? html::Need::required : html::Need::explained,
         .value = chosen_column(preview, field)},
        options);
  }
  return html::form(filled,
                    {.action = urls::columns(preview.upload.edition, preview.upload.id),
                     .submit = texts.complaints_columns_save(),
                     .button = html::Button::secondary,
                     .note = html::Note::none},
                    {html::paragraph(texts.complaints_columns_words()), fields});
}

Html found_columns(Texts const& texts, Preview const& preview) {
  html::Table table(texts.complaints_columns_title(),
                    {{texts.complaints_column_ours()}, {texts.complaints_column_theirs()}},
                    html::Caption::spoken);
  for (std::size_t index = 0; index < field_count; ++index) {
    std::string const theirs = chosen_column(preview, field_at(index));
    table.row({name_of(field_at(index)),
               theirs.empty() ? std::string(texts.complaints_not_in_file()) : theirs});
  }
  return std::move(table).html();
}

Html verdict(Texts const& texts, html::Filled const& filled, Preview const& preview) {
  Report const& report = *preview.report;
  Upload const& upload = preview.upload;
  Html const drop = html::action_button({.action = urls::drop(upload.edition, upload.id),
                                         .label = texts.complaints_drop(),
                                         .button = html::Button::subtle});
  Html const confirm =
      html::action_button({.action = urls::confirm(upload.edition, upload.id),
                           .label = texts.complaints_confirm(report.import.accepted),
                           .button = html::Button::primary});
  return html::join({counts(texts, report.import),
                     html::paragraph(texts.complaints_nothing_saved()),
                     html::button_group({confirm, drop}),
                     html::section(texts.complaints_problems_title(),
                                   {problem_table(texts, report.problems, Values::shown)}),
                     change_table(texts, report.changes),
                     pages(texts, urls::upload(upload.edition, upload.id), preview.page,
                           std::max(preview.problems, preview.changes)),
                     html::section(texts.complaints_columns_title(),
                                   {found_columns(texts, preview),
                                    html::details(texts.complaints_columns_change(),
                                                  {columns_form(texts, filled, preview)})})});
}

}  // namespace

Html no_edition(Texts const& texts) {
  return html::empty_state({texts.complaints_no_edition_title(),
                            texts.complaints_no_edition_words(),
                            html::button_link(html::url("/edities"), texts.complaints_to_editions(),
                                              html::Button::primary)});
}

Html file(Texts const& texts, html::Filled const& filled, EditionId edition,
          std::vector<Import> const& imports) {
  Html const form = html::form(filled,
                               {.action = urls::file(edition),
                                .submit = texts.complaints_look(),
                                .note = html::Note::all_required,
                                .sends = html::Sends::files},
                               {html::file_field(filled,
                                                 {.name = "file",
                                                  .label = texts.complaints_field_file(),
                                                  .hint = texts.complaints_hint_file()},
                                                 ".csv,.xlsx,.txt"),
                                html::text_field(filled, {.name = "sender",
                                                          .label = texts.complaints_field_sender(),
                                                          .hint = texts.complaints_hint_sender(),
                                                          .need = html::Need::optional,
                                                          .autocomplete = "off"})});
  Html const begin = html::join({html::lead(texts.complaints_file_lead()), form});
  if (imports.empty()) return begin;
  html::Table table(texts.complaints_earlier_title(),
                    {{texts.complaints_column_file()},
                     {texts.complaints_column_when()},
                     {texts.complaints_count_rows(), html::Column::Kind::number},
                     {texts.complaints_count_accepted(), html::Column::Kind::number},
                     {texts.complaints_count_duplicates(), html::Column::Kind::number},
                     {texts.complaints_count_rejected(), html::Column::Kind::number}},
                    html::Caption::spoken);
  for (Import const& import : imports) {
    table.row({html::link(urls::import(edition, import.id), import.file_name),
               i18n::short_moment(texts.language, import.imported_at), count(texts, import.rows),
               count(texts, import.accepted), count(texts, import.duplicates),
               count(texts, import.rejected)});
  }
  return html::join(
      {begin, html::section(texts.complaints_earlier_title(), {std::move(table).html()})});
}

Html preview(Texts const& texts, html::Filled const& filled, Preview const& preview) {
  std::vector<html::DataItem> about = {
      {texts.complaints_column_file(), html::text(preview.upload.file_name), {}}};
  Html const drop = html::button_group(
      {html::action_button({.action = urls::drop(preview.upload.edition, preview.upload.id),
                            .label = texts.complaints_drop(),
                            .button = html::Button::subtle})});
  if (!preview.problem.empty()) {
    return html::join({html::data_list(about),
                       html::alert(texts.language, html::Alert::warning, preview.problem), drop});
  }
  about.push_back(
      {texts.complaints_label_form(), html::text(form_words(texts, preview.format)), {}});
  if (!preview.upload.sender.empty()) {
    about.push_back({texts.complaints_field_sender(), html::text(preview.upload.sender), {}});
  }
  if (preview.report != nullptr) {
    about.push_back({texts.complaints_label_header(),
                     html::text(std::to_string(preview.report->columns.header_line)),
                     {}});
    return html::join({html::data_list(about), verdict(texts, filled, preview)});
  }
  return html::join(
      {html::data_list(about),
       html::alert(texts.language, html::Alert::warning, texts.complaints_say_columns()),
       columns_form(texts, filled, preview), drop});
}

Html imported(Texts const& texts, Told const& told, std::int64_t page) {
  return html::join(
      {html::alert(texts.language, html::Alert::ok,
                   texts.complaints_imported_words(told.import.accepted, told.import.file_name)),
       counts(texts, told.import), html::paragraph(texts.complaints_imported_next()),
       html::button_group({html::button_link(urls::pool(told.import.edition),
                                             texts.complaints_to_pool(), html::Button::primary)}),
       change_table(texts, told.changes),
       html::section(texts.complaints_problems_title(),
                     {problem_table(texts, told.problems, Values::gone)}),
       pages(texts, urls::import(told.import.edition, told.import.id), page,
             std::max(told.all_problems, told.all_changes)),
       html::small_print(texts.complaints_hash(told.import.sha256))});
}

}  // namespace klantendag::complaints::views
