// SPDX-License-Identifier: EUPL-1.2
// The organiser's pages: both questionnaires, the page of one with its next step, codes.
#include "modules/survey/rules.hpp"
#include "modules/survey/views.hpp"
#include "platform/crypto/random.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::survey::views {
namespace {

using html::Html;

html::Status status_of(State state) {
  switch (state) {
    case State::draft:
    case State::tested:
      return html::Status::neutral;
    case State::open:
      return html::Status::active;
    case State::closed:
    case State::checked:
      return html::Status::warning;
    case State::released:
    case State::purged:
      return html::Status::success;
  }
  return html::Status::neutral;
}

Html state_badge(Texts const& texts, State state) {
  return html::status_badge(status_of(state), state_name(texts, state));
}

Html step_button(Survey const& survey, State state, std::string_view label, html::Button button) {
  return html::action_button({.action = urls::step(survey),
                              .label = label,
                              .button = button,
                              .hidden = html::hidden_field("state", name_of(state))});
}

Html questions_of(Texts const& texts, Survey const& survey) {
  std::vector<Html> items;
  for (Question const& question : survey.questions) {
    std::string options;
    for (Option const& option : question.options) {
      options += (options.empty() ? "" : " / ") + std::string(words_of(option, texts.language));
    }
    if (question.kind == Question::Kind::mark) options = texts.survey_mark_options();
    if (question.kind == Question::Kind::open) options = texts.survey_open_options();
    items.push_back(html::join(
        {html::text(words_of(question, texts.language)), " (", html::text(options), ")"}));
  }
  return html::ordered_list(items);
}

// What may be done now, and why not yet.
Html next_step(Texts const& texts, Survey const& survey) {
  using html::Button;
  switch (survey.state) {
    case State::draft:
      return html::join({html::paragraph(texts.survey_next_draft()),
                         html::button_group({html::button_link(
                             urls::trial(survey), texts.survey_try(), Button::primary)})});
    case State::tested:
      if (survey.people == 0) return html::paragraph(texts.survey_next_codes());
      return html::join({html::paragraph(texts.survey_next_tested()),
                         step_button(survey, State::open, texts.survey_open(), Button::primary)});
    case State::open:
      return html::join(
          {html::paragraph(texts.survey_next_open()), html::paragraph(texts.survey_remind_words()),
           html::button_group({html::button_link(
               html::url("/uitnodigen/{}/brieven/enquete-herinnering", survey.edition),
               texts.survey_remind())}),
           step_button(survey, State::closed, texts.survey_close(), Button::danger)});
    case State::closed:
      return html::join({html::paragraph(texts.survey_next_closed()),
                         html::button_group({html::button_link(
                             urls::read(survey), texts.survey_read(), Button::primary)})});
    case State::checked:
      return html::join(
          {html::paragraph(texts.survey_next_checked()),
           html::button_group({html::button_link(urls::results(survey), texts.survey_look()),
                               html::button_link(urls::read(survey), texts.survey_read_again())}),
           step_button(survey, State::released, texts.survey_release(), Button::primary)});
    case State::released:
      return html::join(
          {html::paragraph(texts.survey_next_released()),
           html::button_group(
               {html::button_link(urls::results(survey), texts.survey_look(), Button::primary),
                html::button_link(urls::read(survey), texts.survey_shown_title())}),
           html::details(
               texts.survey_purge_title(),
               {html::paragraph(texts.survey_purge_words()),
                step_button(survey, State::purged, texts.survey_purge(), Button::danger)})});
    case State::purged:
      return html::join({html::paragraph(texts.survey_next_purged()),
                         html::button_group(
                             {html::button_link(urls::results(survey), texts.survey_look()),
                              html::button_link(urls::read(survey), texts.survey_shown_title())})});
  }
  return {};
}

Html codes_part(Texts const& texts, html::Filled const& filled, Survey const& survey) {
  if (survey.state > State::open) return {};
  return html::section(texts.survey_codes_title(),
                       {html::paragraph(texts.survey_codes_words(survey.people)),
                        html::form(filled,
                                   {.action = urls::codes(survey),
                                    .submit = texts.survey_codes_make(),
                                    .button = html::Button::secondary,
                                    .note = html::Note::none},
                                   {html::number_field(filled, {.name = "count",
                                                                .label = texts.survey_codes_count(),
                                                                .hint = texts.survey_codes_hint(),
                                                                .width = html::Width::number})}),
                        html::paragraph({html::link(urls::paper(survey), texts.survey_paper())})});
}

}  // namespace

Html list(Texts const& texts, EditionId edition, std::vector<Survey> const& surveys,
          Reader reader) {
  if (surveys.empty()) {
    return html::empty_state({texts.survey_empty_title(), texts.survey_empty_words(),
                              reader == Reader::manages
                                  ? html::action_button({.action = urls::list(edition),
                                                         .label = texts.survey_begin(),
                                                         .button = html::Button::primary})
                                  : Html()});
  }
  html::Table table(texts.survey_title(),
                    {{texts.survey_column_audience()},
                     {texts.survey_column_state()},
                     {texts.survey_column_questions(), html::Column::Kind::number}},
                    html::Caption::spoken);
  for (Survey const& survey : surveys) {
    table.row({html::link(urls::show(survey), audience_name(texts, survey.audience)),
               state_badge(texts, survey.state), std::to_string(survey.questions.size())});
  }
  return html::join({html::lead(texts.survey_lead()), std::move(table).html()});
}

Html show(Texts const& texts, html::Filled const& filled, Survey const& survey, Reader reader) {
  bool const manages = reader == Reader::manages;
  Html const state = html::paragraph({state_badge(texts, survey.state)});
  Html next;
  if (manages) {
    next = next_step(texts, survey);
  } else if (survey.state >= State::released) {
    next = html::button_group({html::button_link(urls::results(survey), texts.survey_look())});
  }
  if (manages && survey.purge_by && survey.state != State::purged) {
    next += html::small_print(
        texts.survey_purge_by(i18n::date_without_weekday(texts.language, *survey.purge_by)));
  }
  Html const change = manages && survey.state <= State::tested
                          ? html::button_group({html::button_link(urls::questions(survey),
                                                                  texts.survey_questions_change())})
                          : Html();
  return html::join(
      {html::section(texts.survey_where(), {state, next}),
       manages ? codes_part(texts, filled, survey) : Html(),
       html::section(texts.survey_questions(), {questions_of(texts, survey), change})});
}

Html new_codes(Texts const& texts, Survey const& survey, std::vector<std::string> const& codes,
               std::string const& origin) {
  std::vector<Html> slips;
  for (std::string const& code : codes) slips.push_back(html::text(crypto::grouped(code)));
  return html::join(
      {html::lead(texts.survey_new_codes_lead(origin + urls::answer().text())),
       html::unordered_list(slips), html::paragraph(texts.survey_new_codes_words()),
       html::button_group({html::button_link(urls::show(survey), texts.survey_back())})});
}

}  // namespace klantendag::survey::views
