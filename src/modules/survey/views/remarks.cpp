// SPDX-License-Identifier: EUPL-1.2
// Open answers: to read and choose before release, to take back after it, and by theme on the results.
#include <fmt/format.h>

#include <algorithm>

#include "core/stats/ledger.hpp"
#include "modules/survey/form.hpp"
#include "modules/survey/views.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::survey::views {
namespace {

using html::Html;

std::string_view asked(Texts const& texts, Survey const& survey, Remark const& remark) {
  for (Question const& question : survey.questions) {
    if (question.key == remark.question) return words_of(question, texts.language);
  }
  return {};
}

// Words that few wrote can be recognised by who knows them: said where somebody decides to show them.
Html few_words(Texts const& texts, std::vector<Reading> const& answers, Remark const& answer) {
  std::int64_t const few = stats::Policy{}.smallest_group;
  auto const wrote = std::count_if(answers.begin(), answers.end(), [&](Reading const& other) {
    return other.answer.question == answer.question;
  });
  return wrote < few ? html::paragraph(texts.survey_few_words(few)) : Html();
}

// The answer itself, where what is proposed says something else.
Html original(Texts const& texts, Reading const& reading) {
  if (reading.answer.words == reading.proposed.words) return {};
  return html::join(
      {html::paragraph(texts.survey_words()), html::typed_text(reading.answer.words)});
}

Html theme_field(Texts const& texts, html::Filled const& filled, Reading const& reading,
                 std::vector<std::string> const& themes) {
  std::vector<html::Option> options = {{.value = no_theme, .label = texts.survey_theme_none()}};
  for (std::string const& theme : themes) options.push_back({.value = theme, .label = theme});
  std::string const& chosen = reading.proposed.theme;
  return html::select_field(filled,
                            {.name = fmt::format("theme-{}", reading.answer.number),
                             .label = texts.survey_theme(),
                             .need = html::Need::explained,
                             .value = chosen.empty() ? no_theme : std::string_view(chosen)},
                            options);
}

Html answer_fields(Texts const& texts, html::Filled const& filled, Reading const& reading,
                   std::vector<std::string> const& themes) {
  std::int64_t const row = reading.answer.number;
  return html::join({original(texts, reading),
                     html::text_area(filled,
                                     {.name = fmt::format("words-{}", row),
                                      .label = texts.survey_words_for_others(),
                                      .need = html::Need::explained,
                                      .value = reading.proposed.words},
                                     3),
                     theme_field(texts, filled, reading, themes),
                     html::check_box(filled, {.name = fmt::format("show-{}", row),
                                              .label = texts.survey_show_this(),
                                              .need = html::Need::explained,
                                              .value = reading.shown ? "yes" : ""})});
}

Html list_of(std::vector<Remark const*> const& remarks) {
  std::vector<Html> items;
  for (Remark const* remark : remarks) items.push_back(html::typed_text(remark->words));
  return html::unordered_list(items);
}

}  // namespace

Html read_form(Texts const& texts, html::Filled const& filled, Survey const& survey,
               ToRead const& all) {
  Html fields;
  for (Reading const& reading : all.answers) {
    fields += html::field_group(
        texts.survey_answer_number(reading.answer.number, asked(texts, survey, reading.answer)),
        {few_words(texts, all.answers, reading.answer),
         answer_fields(texts, filled, reading, all.themes)});
  }
  if (all.answers.empty()) fields = html::paragraph(texts.survey_no_words());
  return html::join({html::lead(texts.survey_read_lead()),
                     html::paragraph(texts.survey_read_help()),
                     html::form(filled,
                                {.action = urls::read(survey),
                                 .submit = texts.survey_read_done(),
                                 .beside = html::link(urls::show(survey), texts.survey_not_now()),
                                 .note = html::Note::none},
                                {fields})});
}

Html shown_remarks(Texts const& texts, Survey const& survey, std::vector<Remark> const& remarks) {
  Html page = html::lead(texts.survey_shown_lead());
  if (remarks.empty()) page += html::paragraph(texts.survey_no_remarks());
  for (Remark const& remark : remarks) {
    std::string const number = std::to_string(remark.number);
    page += html::section(texts.survey_answer_number(remark.number, asked(texts, survey, remark)),
                          {html::typed_text(remark.words),
                           html::action_button({.action = urls::take_back(survey),
                                                .label = texts.survey_take_back(),
                                                .about = std::string_view(remark.words),
                                                .button = html::Button::danger,
                                                .hidden = html::hidden_field("number", number)})});
  }
  page += html::paragraph({html::link(urls::show(survey), texts.survey_back())});
  return page;
}

// Under the theme that most of them have first; those without one under a heading of their own.
Html remarks_of(Texts const& texts, Question const& question, std::vector<Remark> const& remarks) {
  std::vector<std::pair<std::string_view, std::vector<Remark const*>>> themes;
  std::vector<Remark const*> others;
  for (Remark const& remark : remarks) {
    if (remark.question != question.key) continue;
    auto there = std::find_if(themes.begin(), themes.end(),
                              [&](auto const& one) { return one.first == remark.theme; });
    if (there == themes.end() && !remark.theme.empty()) {
      there = themes.insert(themes.end(), {remark.theme, {}});
    }
    (remark.theme.empty() ? others : there->second).push_back(&remark);
  }
  if (themes.empty() && others.empty()) return html::paragraph(texts.survey_no_remarks());
  std::stable_sort(themes.begin(), themes.end(), [](auto const& one, auto const& other) {
    return one.second.size() > other.second.size();
  });
  Html page;
  for (auto const& [theme, said] : themes) {
    page += html::join({html::heading(html::Level::h3, theme), list_of(said)});
  }
  if (others.empty()) return page;
  if (!themes.empty()) page += html::heading(html::Level::h3, texts.survey_theme_other());
  page += list_of(others);
  return page;
}

}  // namespace klantendag::survey::views
