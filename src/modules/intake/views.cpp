// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/views.hpp"

#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::intake {

html::Url urls::file() {
  return html::url("/berichten-inlezen");
}

html::Url urls::senders() {
  return html::url("/beheer/aanleveren");
}

}  // namespace klantendag::intake

namespace klantendag::intake::views {
namespace {

using html::Html;

constexpr std::size_t shown_problems = 100;

Html office_field(Texts const& texts, html::Filled const& filled) {
  return html::text_field(filled, {.name = "office",
                                   .label = texts.intake_field_office(),
                                   .hint = texts.intake_hint_office(),
                                   .autocomplete = "off"});
}

Html problem_table(Texts const& texts, Taken const& taken) {
  html::Table table(texts.intake_problems(),
                    {{texts.intake_column_line(), html::Column::Kind::number},
                     {texts.intake_column_field()},
                     {texts.intake_column_reason()}},
                    html::Caption::spoken);
  for (Problem const& problem : taken.report.problems) {
    if (table.rows() == shown_problems) break;
    std::string const field =
        problem.field.empty() ? std::string(texts.intake_whole_line()) : problem.field;
    table.row(
        {std::to_string(problem.line), field, taken.catalogue.say(texts.language, problem.reason)});
  }
  return std::move(table).html();
}

Html sender_table(Texts const& texts, std::vector<Sender> const& senders) {
  if (senders.empty()) {
    return html::empty_state(
        {.title = texts.intake_no_senders(), .words = texts.intake_no_senders_words()});
  }
  html::Table table(texts.intake_senders(),
                    {{texts.intake_column_name()},
                     {texts.intake_column_office()},
                     {texts.intake_column_since()},
                     {texts.intake_column_state()},
                     {texts.intake_column_actions(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Sender const& sender : senders) {
    Html const state = sender.stopped_at
                           ? html::status_badge(html::Status::neutral, texts.intake_state_stopped())
                           : html::status_badge(html::Status::success, texts.intake_state_active());
    Html const stop =
        sender.stopped_at
            ? Html()
            : html::action_button({.action = html::url("/beheer/aanleveren/{}/stoppen", sender.id),
                                   .label = texts.intake_stop(),
                                   .about = sender.name,
                                   .button = html::Button::danger});
    table.row({sender.name, sender.office,
               i18n::short_date(texts.language, date_in_amsterdam(sender.made_at)), state, stop});
  }
  return std::move(table).html();
}

Html mailbox_words(Texts const& texts, Sources const& sources) {
  if (sources.mailbox.empty()) return html::paragraph(texts.intake_no_mailbox());
  Html out = html::paragraph(texts.intake_mailbox_is(sources.mailbox));
  if (!sources.state) {
    out += html::paragraph(texts.intake_mailbox_never());
    return out;
  }
  std::string const when = i18n::moment(texts.language, sources.state->looked_at);
  if (sources.state->problem.empty()) {
    out += html::paragraph(texts.intake_mailbox_looked(when));
    return out;
  }
  out += html::paragraph(texts.intake_mailbox_failed(when));
  out += html::alert(texts.language, html::Alert::error,
                     sources.catalogue.say(texts.language, sources.state->problem));
  return out;
}

}  // namespace

Html file(Texts const& texts, html::Filled const& filled) {
  return html::join({html::lead(texts.intake_file_lead()),
                     html::form(filled,
                                {.action = urls::file(),
                                 .submit = texts.intake_file_send(),
                                 .sends = html::Sends::files},
                                {html::file_field(filled,
                                                  {.name = "file",
                                                   .label = texts.intake_field_file(),
                                                   .hint = texts.intake_hint_file()},
                                                  ".jsonl,.csv,.xlsx,.mbox,.eml,.txt"),
                                 office_field(texts, filled)}),
                     html::details(texts.intake_columns_title(),
                                   {html::paragraph(texts.intake_columns_words()),
                                    html::paragraph(texts.intake_columns_twice())})});
}

Html taken(Texts const& texts, Taken const& taken) {
  Report const& report = taken.report;
  auto const count = [&](std::int64_t number) { return i18n::count(texts.language, number); };
  std::vector<html::KeyFigure> const figures = {
      {count(report.fresh), texts.intake_count_fresh(), {}},
      {count(report.known), texts.intake_count_known(), {}},
      {count(report.rejected), texts.intake_count_rejected(), {}},
      {count(report.asks), texts.intake_count_asks(), {}},
      {count(report.repeats), texts.intake_count_repeats(), {}},
      {count(report.unsure), texts.intake_count_unsure(), {}}};
  Html page = html::join(
      {html::lead(texts.intake_taken_lead(taken.file_name)), html::key_figures(figures)});
  if (report.rejected > 0) {
    page += html::section(texts.intake_problems(), {html::paragraph(texts.intake_problems_words()),
                                                    problem_table(texts, taken)});
  }
  page += html::button_group({html::button_link(urls::file(), texts.intake_another())});
  return page;
}

Html sources(Texts const& texts, html::Filled const& filled, Sources const& sources) {
  return html::join(
      {html::lead(texts.intake_sources_lead()),
       html::section(texts.intake_senders(), {sender_table(texts, sources.senders)}),
       html::section(texts.intake_new_sender(),
                     {html::form(filled, {.action = urls::senders(), .submit = texts.intake_make()},
                                 {html::text_field(filled, {.name = "name",
                                                            .label = texts.intake_field_name(),
                                                            .hint = texts.intake_hint_name(),
                                                            .autocomplete = "off"}),
                                  office_field(texts, filled)})}),
       html::section(texts.intake_mailbox(), {mailbox_words(texts, sources)})});
}

Html made(Texts const& texts, MadeSender const& made) {
  return html::join(
      {html::lead(texts.intake_made_lead(made.sender.name)),
       html::data_list(std::vector<html::DataItem>{
           {texts.intake_token(), html::text(made.token), {}},
           {texts.intake_address(), html::text("POST /api/v1/berichten"), {}},
           {texts.intake_column_office(), html::text(made.sender.office), {}}}),
       html::paragraph(texts.intake_made_words()),
       html::button_group({html::button_link(urls::senders(), texts.intake_back())})});
}

}  // namespace klantendag::intake::views
