// SPDX-License-Identifier: EUPL-1.2
// An earlier edition by hand or from a file.
#include "modules/retrospective/years_views.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::retrospective::views {

using html::Html;

Html earlier_form(Texts const& texts, html::Filled const& sent) {
  // Two forms on one page: what came back belongs to one of them.
  html::Filled const fresh(sent.language());
  bool const was_file = !sent.problem("file").empty();
  html::Filled const& filled = was_file ? fresh : sent;
  html::Filled const file = (was_file ? sent : fresh).named("file");
  auto const number = [&](html::Words name, html::Words label, html::Need need) {
    return html::number_field(
        filled, {.name = name, .label = label, .need = need, .width = html::Width::number});
  };
  return html::join(
      {html::lead(texts.retrospective_earlier_lead()),
       html::form(
           filled, {.action = urls::earlier(), .submit = texts.retrospective_earlier_save()},
           {number("year", texts.retrospective_label_year(), html::Need::required),
            html::text_field(filled, {.name = "name", .label = texts.retrospective_label_name()}),
            number("clients", texts.retrospective_label_clients(), html::Need::optional),
            number("employees", texts.retrospective_label_employees(), html::Need::optional),
            number("client_mark", texts.retrospective_label_client_mark(), html::Need::optional),
            number("client_answers", texts.retrospective_label_client_answers(),
                   html::Need::optional),
            number("employee_mark", texts.retrospective_label_employee_mark(),
                   html::Need::optional),
            number("employee_answers", texts.retrospective_label_employee_answers(),
                   html::Need::optional),
            html::text_area(filled, {.name = "tips",
                                     .label = texts.retrospective_label_tips(),
                                     .hint = texts.retrospective_hint_tips(),
                                     .need = html::Need::optional})}),
       html::section(texts.retrospective_earlier_file_title(),
                     {html::form(file,
                                 {.action = urls::earlier_file(),
                                  .submit = texts.retrospective_earlier_file_save(),
                                  .button = html::Button::secondary,
                                  .note = html::Note::none,
                                  .sends = html::Sends::files},
                                 {html::file_field(file,
                                                   {.name = "file",
                                                    .label = texts.retrospective_label_file(),
                                                    .hint = texts.retrospective_hint_file()},
                                                   ".json")})})});
}

}  // namespace klantendag::retrospective::views
