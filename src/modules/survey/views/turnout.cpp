// SPDX-License-Identifier: EUPL-1.2
// From who came to who answered, and a field for the codes that nobody got.
#include "modules/survey/views.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::survey::views {

using html::Html;

Html turnout_part(Texts const& texts, html::Filled const& filled, Survey const& survey,
                  Turnout const& turnout) {
  html::Table table(
      texts.survey_turnout_title(),
      {{texts.survey_turnout_what()}, {texts.survey_column_count(), html::Column::Kind::number}},
      html::Caption::spoken);
  table.row({std::string(texts.survey_turnout_came()), std::to_string(turnout.came)});
  table.row({std::string(texts.survey_turnout_made()), std::to_string(turnout.made)});
  table.row({std::string(texts.survey_turnout_withdrawn()), std::to_string(turnout.withdrawn)});
  table.row({std::string(texts.survey_turnout_given()), std::to_string(turnout.given)});
  table.row({std::string(texts.survey_turnout_answered()), std::to_string(turnout.answered)});
  Html differs;
  if (turnout.came > 0 && turnout.came != turnout.given) {
    differs = html::paragraph(texts.survey_turnout_differs(turnout.given, turnout.came));
  }
  Html withdraw;
  if (survey.state < State::released && turnout.answered < turnout.given) {
    withdraw =
        html::join({html::paragraph(texts.survey_withdraw_words()),
                    html::form(filled,
                               {.action = urls::withdraw(survey),
                                .submit = texts.survey_withdraw(),
                                .button = html::Button::secondary,
                                .note = html::Note::none},
                               {html::number_field(filled, {.name = "withdraw",
                                                            .label = texts.survey_withdraw_count(),
                                                            .width = html::Width::number})})});
  }
  return html::section(texts.survey_turnout_title(), {std::move(table).html(), differs, withdraw});
}

}  // namespace klantendag::survey::views
