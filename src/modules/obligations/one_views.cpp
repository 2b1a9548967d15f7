// SPDX-License-Identifier: EUPL-1.2
// The page of one obligation: what is owed, what was tried, and what can be done with it now.
#include "modules/obligations/view_parts.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::obligations::views {
namespace {

using html::Html;

std::string due_words(Texts const& texts, Obligation const& obligation) {
  std::string const day = i18n::date(texts.language, obligation.due);
  if (obligation.due_moves == 0) return day;
  return texts.obligations_due_moved(
      day, obligation.due_moves, i18n::date_without_weekday(texts.language, obligation.first_due));
}

std::string proof_words(Texts const& texts, Obligation const& obligation) {
  if (!obligation.proof) return {};
  switch (obligation.proof->kind) {
    case ProofKind::attempt:
      return texts.obligations_proof_attempt(obligation.proof->id);
    case ProofKind::unreachable:
      return std::string(texts.obligations_proof_unreachable());
    case ProofKind::receipt:
      return std::string(texts.obligations_proof_receipt());
    case ProofKind::decision:
      return std::string(texts.obligations_proof_decision());
    case ProofKind::evidence:
      return std::string(texts.obligations_proof_evidence());
    case ProofKind::telling:
      return std::string(texts.obligations_proof_telling());
  }
  return {};
}

Html facts(Texts const& texts, One const& one) {
  Obligation const& obligation = one.obligation;
  Html const origin = one.place ? html::link(*one.place, origin_name(texts, obligation.origin))
                                : html::text(origin_name(texts, obligation.origin));
  std::vector<html::DataItem> items;
  if (!one.notes.about.empty()) {
    items.push_back({texts.obligations_label_about(), html::typed_text(one.notes.about), {}});
  }
  std::vector<html::DataItem> const always = {
      {texts.obligations_column_state(), state_badge(texts, obligation, one.today), {}},
      {texts.obligations_column_waits(),
       html::text(waiting(texts, obligation, one.today) + ", " +
                  i18n::moment(texts.language, obligation.captured_at)),
       {}},
      {texts.obligations_column_due(), html::text(due_words(texts, obligation)), {}},
      {texts.obligations_column_owner(),
       html::text(owner_name(texts, one.colleagues, obligation.owner)),
       {}},
      {texts.obligations_label_origin(), origin, {}},
      {texts.obligations_label_edition(), html::text(one.edition), {}}};
  items.insert(items.end(), always.begin(), always.end());
  if (obligation.wished) {
    items.push_back({texts.obligations_label_wished(),
                     html::text(channel_name(texts.language, *obligation.wished)),
                     {}});
  }
  if (obligation.proof) {
    items.push_back(
        {texts.obligations_label_proof(), html::text(proof_words(texts, obligation)), {}});
  }
  if (!one.notes.reason.empty()) {
    items.push_back({texts.obligations_label_reason(), html::typed_text(one.notes.reason), {}});
  }
  return html::data_list(items);
}

Html attempts(Texts const& texts, One const& one) {
  if (one.notes.attempts.empty()) return html::paragraph(texts.obligations_no_attempts_yet());
  html::Table table(texts.obligations_attempts(),
                    {{texts.obligations_attempt_number()},
                     {texts.obligations_attempt_when()},
                     {texts.obligations_attempt_how()},
                     {texts.obligations_attempt_outcome()},
                     {texts.obligations_attempt_note()}},
                    html::Caption::spoken);
  for (std::size_t at = 0; at < one.notes.attempts.size(); ++at) {
    Attempt const& attempt = one.notes.attempts[at];
    table.row({std::to_string(at + 1), i18n::short_moment(texts.language, attempt.at),
               channel_name(texts.language, attempt.channel), outcome_name(texts, attempt.outcome),
               one.notes.words[at]});
  }
  return std::move(table).html();
}

bool is_for_talking(Kind kind) {
  return kind != Kind::decide && kind != Kind::act;
}

Html attempt_form(Texts const& texts, html::Filled const& filled, One const& one) {
  std::vector<html::Option> outcomes;
  for (AttemptOutcome const outcome : every_outcome) {
    outcomes.push_back({name_of(outcome), outcome_name(texts, outcome)});
  }
  return html::form(
      filled,
      {.action = urls::attempt(one.obligation.id), .submit = texts.obligations_attempt_save()},
      {html::radio_group(filled, {.name = "channel", .label = texts.obligations_attempt_how()},
                         channel_options(texts.language)),
       html::radio_group(filled, {.name = "outcome", .label = texts.obligations_attempt_outcome()},
                         outcomes),
       html::text_area(filled,
                       {.name = "note",
                        .label = texts.obligations_attempt_note(),
                        .hint = texts.obligations_attempt_note_hint(),
                        .need = html::Need::optional},
                       3),
       ends_where_it_came_from(one.obligation.kind)
           ? Html()
           : html::check_box(filled, {.name = "closes",
                                      .label = texts.obligations_attempt_closes(),
                                      .hint = texts.obligations_attempt_closes_hint(),
                                      .need = html::Need::explained})});
}

Html hand_over_form(Texts const& texts, html::Filled const& filled, One const& one) {
  std::vector<html::Option> people;
  for (accounts::Colleague const& colleague : one.colleagues) {
    if (colleague.active && colleague.id != one.obligation.owner) {
      people.push_back({colleague.id.text(), colleague.name});
    }
  }
  return html::form(
      filled,
      {.action = urls::hand_over(one.obligation.id),
       .submit = texts.obligations_hand_over(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::select_field(filled, {.name = "owner", .label = texts.obligations_hand_over_to()},
                          people)});
}

Html due_form(Texts const& texts, html::Filled const& filled, One const& one) {
  return html::form(filled,
                    {.action = urls::due(one.obligation.id),
                     .submit = texts.obligations_move_due(),
                     .button = html::Button::secondary,
                     .note = html::Note::none},
                    {html::date_field(filled, {.name = "due",
                                               .label = texts.obligations_new_due(),
                                               .hint = texts.obligations_new_due_hint(),
                                               .value = one.obligation.due.text()})});
}

struct ReasonForm {
  html::Url action{};
  std::string_view submit{};
  std::string_view label{};
  std::string_view hint{};
  html::Button button = html::Button::secondary;
};

Html reason_form(html::Filled const& filled, ReasonForm const& form) {
  return html::form(
      filled,
      {.action = form.action,
       .submit = form.submit,
       .button = form.button,
       .note = html::Note::none},
      {html::text_area(filled, {.name = "reason", .label = form.label, .hint = form.hint}, 3)});
}

using Forms = html::Forms<Sent>;

// Folded away, or open when it came back with a problem.
Html folded(std::string_view summary, Html const& form, bool came_back) {
  return came_back ? html::section(summary, {form}) : html::details(summary, {form});
}

Html changes(Texts const& texts, Forms const& forms, Sent sent, One const& one) {
  Obligation const& obligation = one.obligation;
  Html all;
  if (is_for_talking(obligation.kind)) {
    all += html::section(texts.obligations_attempt_new(),
                         {attempt_form(texts, forms.at(Sent::attempt, "poging"), one)});
  }
  all +=
      folded(texts.obligations_hand_over_title(),
             hand_over_form(texts, forms.at(Sent::hand_over, "wie"), one), sent == Sent::hand_over);
  all += folded(texts.obligations_move_due_title(),
                due_form(texts, forms.at(Sent::due, "dag"), one), sent == Sent::due);
  if (ends_where_it_came_from(obligation.kind)) return all;
  all += folded(texts.obligations_release_title(),
                reason_form(forms.at(Sent::release, "hoeft"),
                            {urls::release(obligation.id), texts.obligations_release(),
                             texts.obligations_release_reason(), texts.obligations_release_hint()}),
                sent == Sent::release);
  return all;
}

Html refusing(Texts const& texts, Forms const& forms, Sent sent, One const& one) {
  Obligation const& obligation = one.obligation;
  if (ends_where_it_came_from(obligation.kind)) return Html();
  if (obligation.state == State::declined) {
    return html::action_button(
        {.action = urls::reconsider(obligation.id), .label = texts.obligations_reconsider()});
  }
  if (obligation.kind != Kind::answer) return Html();
  return folded(texts.obligations_decline_title(),
                reason_form(forms.at(Sent::decline, "nee"),
                            {urls::decline(obligation.id), texts.obligations_decline(),
                             texts.obligations_decline_reason(), texts.obligations_decline_hint(),
                             html::Button::danger}),
                sent == Sent::decline);
}

Html next_step(Texts const& texts, One const& one) {
  switch (one.obligation.kind) {
    case Kind::acknowledge:
      return html::lead(texts.obligations_next_acknowledge());
    case Kind::answer:
      return html::lead(texts.obligations_next_answer());
    case Kind::contact:
      return html::lead(texts.obligations_next_contact());
    case Kind::decide:
      return html::lead(texts.obligations_next_decide());
    case Kind::act:
      return html::lead(texts.obligations_next_act());
    case Kind::tell_back:
      return html::lead(texts.obligations_next_tell_back());
  }
  return Html();
}

}  // namespace

Html one(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  Forms const forms(filled, sent);
  bool const open = is_open(one.obligation.state);
  Html page = open ? next_step(texts, one) : html::lead(texts.obligations_has_ended());
  if (open && one.place && ends_where_it_came_from(one.obligation.kind)) {
    page += html::button_group(
        {html::button_link(*one.place, texts.obligations_go_there(), html::Button::primary)});
  }
  page += html::section(texts.obligations_facts(), {facts(texts, one)});
  if (is_for_talking(one.obligation.kind)) {
    page += html::section(texts.obligations_attempts(), {attempts(texts, one)});
  }
  if (open && one.may_change) page += changes(texts, forms, sent, one);
  if (open && one.may_refuse) page += refusing(texts, forms, sent, one);
  page += html::paragraph({html::link(html::url("/"), texts.obligations_back())});
  return page;
}

}  // namespace klantendag::obligations::views
