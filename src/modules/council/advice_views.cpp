// SPDX-License-Identifier: EUPL-1.2
// One advice on its way: what was asked and advised, what we answered, what is owed, what comes next.
#include "modules/council/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::council::views {
namespace {

using html::Html;
using obligations::Kind;
using obligations::Obligation;

std::string_view outcome_name(Texts const& texts, Outcome outcome) {
  switch (outcome) {
    case Outcome::none:
      return texts.council_outcome_none();
    case Outcome::adopted:
      return texts.council_outcome_adopted();
    case Outcome::partly:
      return texts.council_outcome_partly();
    case Outcome::not_adopted:
      return texts.council_outcome_not();
  }
  return "";
}

std::string_view step_name(Texts const& texts, Kind kind) {
  switch (kind) {
    case Kind::acknowledge:
      return texts.council_step_acknowledge();
    case Kind::decide:
      return texts.council_step_decide();
    case Kind::act:
      return texts.council_step_act();
    case Kind::tell_back:
      return texts.council_step_tell();
    case Kind::answer:
    case Kind::contact:
      break;
  }
  return "";
}

Html words_of(Texts const& texts, OneAdvice const& one) {
  Advice const& advice = one.owed.advice;
  Html page = html::paragraph({advice_badge(texts, one.owed)});
  page += html::paragraph(advice.way == Way::asked
                              ? texts.council_way_asked(one.owed.council, one.edition)
                              : texts.council_way_unasked(one.owed.council, one.edition));
  if (!advice.question.empty()) {
    page += html::section(texts.council_question(), {html::typed_text(advice.question)});
  }
  if (!advice.words.empty()) {
    page += html::section(texts.council_advice(), {html::typed_text(advice.words)});
  }
  if (advice.outcome != Outcome::none) {
    page += html::section(outcome_name(texts, advice.outcome), {html::typed_text(advice.reason)});
  }
  if (!advice.evidence.empty()) {
    page += html::section(texts.council_done_with(), {html::typed_text(advice.evidence)});
  }
  return page;
}

Html steps(Texts const& texts, OneAdvice const& one) {
  html::Table table(
      texts.council_owed(),
      {{texts.council_column_step()}, {texts.council_column_due()}, {texts.council_column_ended()}},
      html::Caption::spoken);
  for (Obligation const& owed : one.owed.owed) {
    table.row({step_name(texts, owed.kind), i18n::short_date(texts.language, owed.due),
               owed.ended_at ? i18n::short_date(texts.language, date_in_amsterdam(*owed.ended_at))
                             : std::string(texts.council_still_open())});
  }
  return html::section(texts.council_owed(), {std::move(table).html()});
}

Html answer_form(Texts const& texts, html::Filled const& filled, AdviceId id) {
  return html::form(filled, {.action = urls::answer(id), .submit = texts.council_answer_save()},
                    {html::text_area(filled,
                                     {.name = "words",
                                      .label = texts.council_field_words(),
                                      .hint = texts.council_hint_words()},
                                     8)});
}

Html react_form(Texts const& texts, html::Filled const& filled, OneAdvice const& one) {
  std::vector<html::Option> const outcomes = {
      {name_of(Outcome::adopted), texts.council_outcome_adopted(), {}},
      {name_of(Outcome::partly), texts.council_outcome_partly(), {}},
      {name_of(Outcome::not_adopted), texts.council_outcome_not(), {}}};
  std::vector<html::Option> colleagues;
  for (accounts::Colleague const& colleague : one.colleagues) {
    if (colleague.active) colleagues.push_back({colleague.id.text(), colleague.name, {}});
  }
  using html::Need;
  return html::form(
      filled,
      {.action = urls::react(one.owed.advice.id),
       .submit = texts.council_react_save(),
       .note = html::Note::none},
      {html::radio_group(filled, {.name = "outcome", .label = texts.council_field_outcome()},
                         outcomes),
       html::text_area(filled,
                       {.name = "words",
                        .label = texts.council_field_reason(),
                        .hint = texts.council_hint_reason()},
                       5),
       html::paragraph(texts.council_if_adopted()),
       html::select_field(
           filled, {.name = "owner", .label = texts.council_field_owner(), .need = Need::explained},
           colleagues),
       html::date_field(
           filled, {.name = "due", .label = texts.council_field_due(), .need = Need::explained})});
}

Html follow_form(Texts const& texts, html::Filled const& filled, AdviceId id) {
  return html::form(
      filled,
      {.action = urls::follow(id), .submit = texts.council_follow_save(), .note = html::Note::none},
      {html::text_area(filled,
                       {.name = "evidence",
                        .label = texts.council_field_evidence(),
                        .hint = texts.council_hint_evidence()},
                       3)});
}

Html drop_form(Texts const& texts, html::Filled const& filled, AdviceId id) {
  return html::details(
      texts.council_drop(),
      {html::paragraph(texts.council_drop_words()),
       html::form(
           filled,
           {.action = urls::drop(id),
            .submit = texts.council_drop_save(),
            .button = html::Button::danger,
            .note = html::Note::none},
           {html::text_area(filled, {.name = "why", .label = texts.council_field_why()}, 3)})});
}

// What whoever manages the councils does next.
Html next_step(Texts const& texts, html::Filled const& filled, SentOn sent, OneAdvice const& one) {
  html::Filled const fresh(texts.language);
  Advice const& advice = one.owed.advice;
  auto const fields = [&](SentOn part) { return sent == part ? filled : fresh; };
  Html part;
  if (advice.state == AdviceState::received) {
    part += html::action_button({.action = urls::acknowledge(advice.id),
                                 .label = texts.council_acknowledge(),
                                 .button = html::Button::primary});
  }
  if (advice.state == AdviceState::acknowledged) {
    part += react_form(texts, fields(SentOn::react), one);
  }
  bool const decided = advice.state == AdviceState::adopted ||
                       advice.state == AdviceState::partly ||
                       advice.state == AdviceState::not_adopted;
  if (decided) {
    part += html::paragraph(texts.council_tell_words());
    part += html::action_button({.action = urls::tell(advice.id),
                                 .label = texts.council_tell(),
                                 .button = html::Button::primary});
  }
  if (is_to_be_done(advice) && advice.state == AdviceState::told) {
    part += follow_form(texts, fields(SentOn::follow), advice.id);
  }
  if (is_to_be_done(advice)) {
    part += drop_form(texts, fields(SentOn::drop).named("toch-niet"), advice.id);
  }
  return part;
}

}  // namespace

Html advice(Texts const& texts, html::Filled const& filled, SentOn sent, OneAdvice const& one) {
  Advice const& advice = one.owed.advice;
  Html page = words_of(texts, one);
  if (!one.owed.owed.empty()) page += steps(texts, one);
  if (one.may.advise && advice.state == AdviceState::asked) {
    html::Filled const fresh(texts.language);
    page += html::section(texts.council_answer(),
                          {answer_form(texts, sent == SentOn::answer ? filled : fresh, advice.id)});
  }
  if (one.may.manage) {
    Html const next = next_step(texts, filled, sent, one);
    if (!next.empty()) page += html::section(texts.council_next(), {next});
  }
  page += html::paragraph({html::link(urls::follow_up(), texts.council_to_follow_up())});
  return page;
}

}  // namespace klantendag::council::views
