// SPDX-License-Identifier: EUPL-1.2
// One tip: what was decided, done and told, and the form for what comes next.
#include "modules/actions/public_rules.hpp"
#include "modules/actions/view_parts.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::actions {

namespace views {
namespace {

using html::Html;
using obligations::Channel;

std::vector<html::Option> people(One const& one) {
  std::vector<html::Option> options;
  for (auto const& colleague : one.colleagues) {
    if (colleague.active) options.push_back({colleague.id.text(), colleague.name, {}});
  }
  return options;
}

html::Url to(TipId tip, std::string_view what) {
  return html::url("/tip/{}/{}", tip, what);
}

Html decide_form(Texts const& texts, html::Filled const& filled, One const& one) {
  std::vector<html::Option> outcomes;
  if (one.reads) {
    outcomes.push_back({name_of(State::under_way), texts.actions_choose_under_way(), {}});
    outcomes.push_back({name_of(State::answered), texts.actions_choose_answered(), {}});
  }
  if (one.refuses) {
    outcomes.push_back({name_of(State::not_doing), texts.actions_choose_not_doing(), {}});
    outcomes.push_back({name_of(State::out_of_scope), texts.actions_choose_out_of_scope(), {}});
  }
  Html fields = html::join(
      {html::radio_group(filled, {.name = "state", .label = texts.actions_field_state()}, outcomes),
       html::text_area(
           filled,
           {.name = "what", .label = texts.actions_field_what(), .hint = texts.actions_hint_what()},
           3)});
  if (one.reads) {
    fields += html::paragraph(texts.actions_when_doing());
    fields += html::text_area(filled,
                              {.name = "measure",
                               .label = texts.actions_field_measure(),
                               .hint = texts.actions_hint_measure(),
                               .need = html::Need::explained},
                              2);
    fields += html::select_field(
        filled,
        {.name = "owner", .label = texts.actions_field_owner(), .need = html::Need::explained},
        people(one));
    fields += html::date_field(
        filled, {.name = "due", .label = texts.actions_field_due(), .need = html::Need::explained});
  }
  return html::form(filled,
                    {.action = to(one.opened.tip.id, "besluit"),
                     .submit = texts.actions_decide(),
                     .note = html::Note::none},
                    {fields});
}

struct WordsForm {
  html::Url action{};
  std::string_view field{};
  std::string_view label{};
  std::string_view hint{};
  std::string_view submit{};
  html::Button button = html::Button::primary;
};

Html words_form(html::Filled const& filled, WordsForm const& form) {
  return html::form(
      filled,
      {.action = form.action,
       .submit = form.submit,
       .button = form.button,
       .note = html::Note::none},
      {html::text_area(filled, {.name = form.field, .label = form.label, .hint = form.hint}, 3)});
}

using Forms = html::Forms<Sent>;

Html decisions(Texts const& texts, One const& one) {
  Html all;
  for (Decision const& decision : one.opened.decisions) {
    std::vector<html::DataItem> items = {
        {texts.actions_column_state(), html::text(state_name(texts, decision.state)), {}},
        {texts.actions_label_what(), html::typed_text(decision.words.what), {}},
        {texts.actions_label_decided_by(),
         html::text(name_of_account(one.colleagues, decision.decided_by) + ", " +
                    i18n::moment(texts.language, decision.decided_at)),
         {}}};
    if (!decision.words.measure.empty()) {
      items.push_back(
          {texts.actions_field_measure(), html::typed_text(decision.words.measure), {}});
    }
    if (!decision.words.evidence.empty()) {
      items.push_back(
          {texts.actions_field_evidence(), html::typed_text(decision.words.evidence), {}});
    }
    if (decision.starts_on) {
      items.push_back({texts.actions_field_starts(),
                       html::text(i18n::date(texts.language, *decision.starts_on)),
                       {}});
    }
    if (!decision.words.place.empty()) {
      items.push_back({texts.actions_field_place(), html::typed_text(decision.words.place), {}});
    }
    if (decision.verified_by) {
      items.push_back({texts.actions_label_verified_by(),
                       html::text(name_of_account(one.colleagues, decision.verified_by)),
                       {}});
    }
    if (decision.act) {
      items.push_back(
          {texts.actions_label_act(),
           html::link(html::url("/openstaand/{}", *decision.act), texts.actions_act_link()),
           {}});
    }
    all += html::data_list(items);
  }
  return all;
}

Html claim_form(Texts const& texts, html::Filled const& filled, TipId tip) {
  return html::form(
      filled,
      {.action = to(tip, "klaar"), .submit = texts.actions_claim(), .note = html::Note::none},
      {html::text_area(filled,
                       {.name = "evidence",
                        .label = texts.actions_field_evidence(),
                        .hint = texts.actions_hint_evidence()},
                       3),
       html::date_field(filled, {.name = "starts_on",
                                 .label = texts.actions_field_starts(),
                                 .hint = texts.actions_hint_starts(),
                                 .need = html::Need::optional}),
       html::text_field(filled, {.name = "place",
                                 .label = texts.actions_field_place(),
                                 .hint = texts.actions_hint_place(),
                                 .need = html::Need::optional})});
}

// It waits for something: since it is said until when, nobody has to ask.
Html blocked_part(Texts const& texts, Forms const& forms, One const& one) {
  TipId const tip = one.opened.tip.id;
  Decision const& decision = one.opened.decisions.back();
  if (is_blocked(decision, one.today)) {
    return html::join({html::paragraph(texts.actions_blocked_until(*decision.blocked_until)),
                       html::typed_text(decision.words.blocked),
                       html::button_group({html::action_button(
                           {.action = to(tip, "verder"), .label = texts.actions_unblock()})})});
  }
  html::Filled const filled = forms.at(Sent::block, "wachten");
  return html::details(
      texts.actions_block_title(),
      {html::form(filled,
                  {.action = to(tip, "wachten"),
                   .submit = texts.actions_block(),
                   .button = html::Button::secondary,
                   .note = html::Note::none},
                  {html::date_field(
                       filled, {.name = "until", .label = texts.actions_field_blocked_until()}),
                   html::text_area(
                       filled, {.name = "why", .label = texts.actions_field_blocked_why()}, 2)})});
}

Html under_way(Texts const& texts, Forms const& forms, One const& one) {
  TipId const tip = one.opened.tip.id;
  Html part = html::join(
      {blocked_part(texts, forms, one), claim_form(texts, forms.at(Sent::claim, "klaar"), tip)});
  if (one.refuses) {
    part += html::details(
        texts.actions_stop_title(),
        {words_form(forms.at(Sent::stop, "stop"),
                    {to(tip, "stoppen"), "reason", texts.actions_field_reason(),
                     texts.actions_hint_what(), texts.actions_stop(), html::Button::danger})});
  }
  return part;
}

Html checking(Texts const& texts, Forms const& forms, One const& one) {
  if (!one.reads) return html::paragraph(texts.actions_waits_for_check());
  TipId const tip = one.opened.tip.id;
  html::Filled const filled = forms.at(Sent::verify, "controle");
  std::vector<html::Option> const outcomes = {
      {name_of(State::done), texts.actions_state_done(), {}},
      {name_of(State::partly), texts.actions_state_partly(), {}}};
  return html::join(
      {html::form(
           filled,
           {.action = to(tip, "controle"),
            .submit = texts.actions_verify(),
            .note = html::Note::none},
           {html::radio_group(filled, {.name = "outcome", .label = texts.actions_field_verify()},
                              outcomes)}),
       html::button_group({html::action_button(
           {.action = to(tip, "terug"), .label = texts.actions_send_back()})})});
}

Html drafting(Texts const& texts, Forms const& forms, One const& one, Telling const& telling) {
  TipId const tip = one.opened.tip.id;
  html::Filled const filled = forms.at(Sent::text, "tekst");
  // One form: who says yes says it to what stands in the field now.
  return html::form(filled,
                    {.action = to(tip, "tekst"),
                     .submit = texts.actions_save_text(),
                     .button = html::Button::secondary,
                     .beside = html::submit_button(
                         {.label = texts.actions_approve(), .name = "then", .value = "approve"}),
                     .note = html::Note::none},
                    {html::text_area(filled,
                                     {.name = "text",
                                      .label = texts.actions_field_text(),
                                      .hint = texts.actions_hint_text(),
                                      .value = telling.text},
                                     8),
                     html::radio_group(filled,
                                       {.name = "channel",
                                        .label = texts.actions_field_channel(),
                                        .value = obligations::name_of(telling.channel)},
                                       obligations::channel_options(texts.language))});
}

Html reacting(Texts const& texts, Forms const& forms, One const& one) {
  TipId const tip = one.opened.tip.id;
  html::Filled const filled = forms.at(Sent::react, "reactie");
  html::Filled const other = forms.at(Sent::bounce, "terug");
  std::vector<html::Option> const reactions = {
      {name_of(TellingState::content), texts.actions_telling_content(), {}},
      {name_of(TellingState::no_reaction), texts.actions_telling_no_reaction(), {}},
      {name_of(TellingState::not_content), texts.actions_telling_not_content(), {}}};
  return html::join(
      {html::form(
           filled,
           {.action = to(tip, "reactie"),
            .submit = texts.actions_react(),
            .note = html::Note::none},
           {html::radio_group(filled, {.name = "reaction", .label = texts.actions_field_reaction()},
                              reactions),
            html::select_field(filled,
                               {.name = "owner",
                                .label = texts.actions_field_other_owner(),
                                .hint = texts.actions_hint_other_owner(),
                                .need = html::Need::explained},
                               people(one))}),
       html::details(
           texts.actions_bounce_title(),
           {html::form(other,
                       {.action = to(tip, "onbestelbaar"),
                        .submit = texts.actions_bounce(),
                        .button = html::Button::secondary,
                        .note = html::Note::none},
                       {html::radio_group(
                           other, {.name = "channel", .label = texts.actions_field_other_channel()},
                           obligations::channel_options(texts.language))})})});
}

// Telling does not work out: nobody is reached, or it need not be heard any more.
Html untold_part(Texts const& texts, Forms const& forms, One const& one, Telling const& telling) {
  TipId const tip = one.opened.tip.id;
  return html::join(
      {html::details(texts.actions_give_up_title(),
                     {html::paragraph(texts.actions_give_up_words()),
                      html::paragraph({html::link(html::url("/openstaand/{}", telling.obligation),
                                                  texts.actions_attempts_link())}),
                      html::form(forms.at(Sent::give_up, "niet-bereikt"),
                                 {.action = to(tip, "niet-bereikt"),
                                  .submit = texts.actions_give_up(),
                                  .button = html::Button::secondary,
                                  .note = html::Note::none},
                                 {})}),
       html::details(texts.actions_need_not_title(),
                     {words_form(forms.at(Sent::need_not, "hoeft-niet"),
                                 {to(tip, "hoeft-niet"), "reason", texts.actions_field_need_not(),
                                  "", texts.actions_need_not(), html::Button::secondary})})});
}

Html telling_part(Texts const& texts, Forms const& forms, One const& one, Telling const& telling) {
  Html part =
      html::paragraph({html::text(telling_name(texts, telling.state)), ", ",
                       html::text(obligations::channel_name(texts.language, telling.channel))});
  if (telling.told_at) {
    part += html::paragraph(
        texts.actions_told_by(name_of_account(one.colleagues, telling.told_by), *telling.told_at));
  }
  if (telling.state == TellingState::drafted && one.reads) {
    return html::join(
        {part, drafting(texts, forms, one, telling), untold_part(texts, forms, one, telling)});
  }
  part += html::typed_text(telling.text);
  if (!one.reads) return part;
  if (telling.state == TellingState::approved) {
    part += ways_to_tell(texts, one, telling);
    part += untold_part(texts, forms, one, telling);
  }
  if (telling.state == TellingState::told) part += reacting(texts, forms, one);
  return part;
}

Html next_part(Texts const& texts, Forms const& forms, One const& one) {
  if (waits_for_decision(one.opened)) {
    return html::section(texts.actions_decide_title(),
                         {decide_form(texts, forms.at(Sent::decide, "besluit"), one)});
  }
  if (one.opened.decisions.empty()) return Html();
  Decision const& newest = one.opened.decisions.back();
  if (newest.state == State::under_way) {
    return html::section(texts.actions_claim_title(), {under_way(texts, forms, one)});
  }
  if (newest.state == State::claimed) {
    return html::section(texts.actions_verify_title(), {checking(texts, forms, one)});
  }
  return Html();
}

Html code_part(Texts const& texts, TipId tip) {
  return html::details(texts.actions_code_title(),
                       {html::paragraph(texts.actions_code_words()),
                        html::button_group({html::action_button(
                            {.action = to(tip, "code"), .label = texts.actions_make_code()})})});
}

Html public_part(Texts const& texts, Forms const& forms, One const& one) {
  if (!one.reads || one.opened.decisions.empty()) return Html();
  if (!one.publishing.line && !may_be_published(one.opened.decisions.back())) return Html();
  return html::section(texts.actions_public_title(),
                       {publishing(texts, forms.at(Sent::publish, "openbaar"), one.publishing)});
}

Html told_part(Texts const& texts, Forms const& forms, One const& one) {
  Html all;
  for (Telling const& telling : one.opened.tellings) {
    all += html::section(texts.actions_telling_title(), {telling_part(texts, forms, one, telling)});
  }
  bool const outcome =
      !one.opened.decisions.empty() && has_outcome(one.opened.decisions.back().state);
  if (outcome && one.opened.tellings.empty()) {
    all +=
        html::section(texts.actions_telling_title(), {html::paragraph(texts.actions_not_wanted())});
  }
  return all;
}

Html came_in_a_message(Texts const& texts, One const& one) {
  if (!one.reads_messages) return html::paragraph(texts.actions_from_message());
  return html::paragraph({html::text(texts.actions_from_message()), " ",
                          html::link(*one.came_from, texts.actions_to_message())});
}

}  // namespace

Html one(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  Forms const forms(filled, sent);
  stories::Tip const& tip = one.opened.tip;
  Html page = html::paragraph({badge(texts, one.opened)});
  page += html::section(texts.actions_tip_title(),
                        {tip.words.empty() ? html::paragraph(texts.actions_words_gone())
                                           : html::typed_text(tip.words)});
  if (one.came_from) page += came_in_a_message(texts, one);
  if (!one.opened.decisions.empty()) {
    page += html::section(texts.actions_decision_title(), {decisions(texts, one)});
  }
  page += next_part(texts, forms, one);
  page += told_part(texts, forms, one);
  if (one.reads && tip.state != stories::TipState::withdrawn) page += code_part(texts, tip.id);
  page += public_part(texts, forms, one);
  page += html::paragraph({html::link(urls::list(tip.edition), texts.actions_back())});
  return page;
}

}  // namespace views
}  // namespace klantendag::actions
