// SPDX-License-Identifier: EUPL-1.2
// The questions themselves: as fields to answer, as a form to change them, and on paper.
#include <fmt/format.h>

#include <algorithm>

#include "modules/survey/form.hpp"
#include "modules/survey/rules.hpp"
#include "modules/survey/views.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::survey::views {
namespace {

using html::Html;
using Kind = Question::Kind;

std::vector<std::string> answered(Sheet const& sheet, Question const& question) {
  auto const answer = std::find_if(sheet.begin(), sheet.end(), [&](Answer const& given) {
    return given.question == question.key;
  });
  return answer == sheet.end() ? std::vector<std::string>{} : answer->values;
}

std::vector<html::Option> options_of(Texts const& texts, Question const& question,
                                     std::vector<std::string>& marks) {
  std::vector<html::Option> options;
  if (question.kind == Kind::mark) {
    for (int mark = 1; mark <= 10; ++mark) marks.push_back(std::to_string(mark));
    for (std::string const& mark : marks) options.push_back({.value = mark, .label = mark});
    return options;
  }
  for (Option const& option : question.options) {
    options.push_back({.value = option.value, .label = words_of(option, texts.language)});
  }
  return options;
}

std::vector<html::Option> kinds(Texts const& texts) {
  return {{.value = "mark", .label = texts.survey_kind_mark()},
          {.value = "choice", .label = texts.survey_kind_choice()},
          {.value = "several", .label = texts.survey_kind_several()},
          {.value = "open", .label = texts.survey_kind_open()}};
}

Html words_fields(Texts const& texts, html::Filled const& filled, int row,
                  Question const& question) {
  return html::join({html::text_field(filled, {.name = fmt::format("nl-{}", row),
                                               .label = texts.survey_in_dutch(),
                                               .need = html::Need::explained,
                                               .value = question.nl}),
                     html::text_field(filled, {.name = fmt::format("en-{}", row),
                                               .label = texts.survey_in_english(),
                                               .need = html::Need::explained,
                                               .value = question.en})});
}

Html spare_fields(Texts const& texts, html::Filled const& filled, int row) {
  auto const choices = kinds(texts);
  return html::join({words_fields(texts, filled, row, {}),
                     html::select_field(filled,
                                        {.name = fmt::format("kind-{}", row),
                                         .label = texts.survey_kind(),
                                         .need = html::Need::explained},
                                        choices),
                     html::text_area(filled,
                                     {.name = fmt::format("options-{}", row),
                                      .label = texts.survey_options(),
                                      .hint = texts.survey_options_hint(),
                                      .need = html::Need::explained},
                                     3)});
}

// Boxes to tick, or lines to write on.
Html paper_options(Texts const& texts, Question const& question) {
  constexpr std::string_view line = "………………………………………………………………………………………………";
  std::vector<std::string> marks;
  Html parts;
  for (html::Option const& option : options_of(texts, question, marks)) {
    Html const box = html::join({"☐ ", html::text(option.label), "  "});
    parts += question.kind == Kind::mark ? box : html::paragraph({box});
  }
  if (question.kind == Kind::mark) return html::paragraph({parts});
  if (!parts.empty()) return parts;
  return html::join({html::small_print(line), html::small_print(line), html::small_print(line)});
}

}  // namespace

Html question_field(Texts const& texts, html::Filled const& filled, Question const& question,
                    Sheet const& sheet) {
  std::string const name = field_of(question);
  auto const values = answered(sheet, question);
  std::string const value = values.empty() ? std::string() : values.front();
  std::vector<std::string> marks;
  auto const options = options_of(texts, question, marks);
  html::Field field{.name = name,
                    .label = words_of(question, texts.language),
                    .need = html::Need::explained,
                    .value = value,
                    .autocomplete = "off"};
  switch (question.kind) {
    case Kind::mark:
      field.hint = texts.survey_mark_hint();
      return html::radio_group(filled, field, options);
    case Kind::choice:
      return html::radio_group(filled, field, options);
    case Kind::several:
      field.hint = texts.survey_several_hint();
      return html::check_boxes(filled, field, options, values);
    case Kind::open:
      field.hint = texts.survey_open_hint();
      return html::text_area(filled, field, 5);
  }
  return {};
}

Html questions_form(Texts const& texts, html::Filled const& filled, Survey const& survey) {
  Html fields;
  int row = 0;
  for (Question const& question : survey.questions) {
    ++row;
    fields += html::field_group(texts.survey_question_number(row),
                                {words_fields(texts, filled, row, question)});
  }
  for (int spare = 0; spare < spare_rows; ++spare) {
    ++row;
    fields +=
        html::field_group(texts.survey_question_number(row), {spare_fields(texts, filled, row)});
  }
  return html::join({html::lead(texts.survey_questions_lead()),
                     html::form(filled,
                                {.action = urls::questions(survey),
                                 .submit = texts.survey_questions_save(),
                                 .beside = html::link(urls::show(survey), texts.survey_not_now()),
                                 .note = html::Note::none},
                                {fields})});
}

Html trial_form(Texts const& texts, html::Filled const& filled, Survey const& survey) {
  Html fields;
  for (Question const& question : survey.questions) {
    fields += question_field(texts, filled, question, {});
  }
  return html::join({html::lead(texts.survey_try_lead()),
                     html::form(filled,
                                {.action = urls::trial(survey),
                                 .submit = texts.survey_try_done(),
                                 .beside = html::link(urls::show(survey), texts.survey_not_now()),
                                 .note = html::Note::none},
                                {fields})});
}

Html paper(Texts const& texts, Survey const& survey) {
  Html page = html::lead(texts.survey_paper_lead());
  page += html::paragraph(texts.survey_paper_code());
  int row = 0;
  for (Question const& question : survey.questions) {
    page += html::section(fmt::format("{}. {}", ++row, words_of(question, texts.language)),
                          {paper_options(texts, question)});
  }
  return page;
}

}  // namespace klantendag::survey::views
