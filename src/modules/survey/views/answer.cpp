// SPDX-License-Identifier: EUPL-1.2
// What people see who answer: the code, one question a page or all at once, and thanks.
#include "modules/survey/form.hpp"
#include "modules/survey/views.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::survey::views {

using html::Html;

Html code_form(Texts const& texts, html::Filled const& filled) {
  return html::join({html::lead(texts.survey_code_lead()),
                     html::form(filled,
                                {.action = urls::answer(),
                                 .submit = texts.survey_code_start(),
                                 .note = html::Note::none},
                                {html::text_field(filled, {.name = "code",
                                                           .label = texts.survey_code(),
                                                           .hint = texts.survey_code_hint(),
                                                           .autocomplete = "off"})}),
                     html::small_print(texts.survey_code_secret())});
}

Html answer_form(Texts const& texts, html::Filled const& filled, Answering const& answering) {
  auto const& questions = answering.survey.questions;
  Html fields = html::hidden_field("code", answering.code);
  Html beside;
  std::string_view submit = texts.survey_send();
  if (answering.at) {
    std::size_t const at = *answering.at;
    fields += html::hidden_field("at", std::to_string(at));
    for (Answer const& answer : answering.sheet) {
      if (answer.question == questions[at].key) continue;
      for (std::string const& value : answer.values) {
        fields += html::hidden_field("a-" + answer.question, value);
      }
    }
    if (at + 1 < questions.size()) submit = texts.survey_next_question();
    if (at > 0) {
      beside = html::submit_button({.label = texts.survey_previous_question(),
                                    .button = html::Button::subtle,
                                    .name = "go",
                                    .value = "back"});
    }
    fields += question_field(texts, filled, questions[at], answering.sheet);
  } else {
    for (Question const& question : questions) {
      fields += question_field(texts, filled, question, answering.sheet);
    }
    fields += html::hidden_field("at", "all");
  }
  Html const words =
      answering.at && *answering.at > 0 ? Html() : html::paragraph(texts.survey_answer_words());
  return html::join(
      {words,
       html::form(
           filled,
           {.action = urls::answer(), .submit = submit, .beside = beside, .note = html::Note::none},
           {fields})});
}

Html thanks(Texts const& texts) {
  return html::join(
      {html::lead(texts.survey_thanks_lead()), html::paragraph(texts.survey_thanks_words())});
}

}  // namespace klantendag::survey::views
