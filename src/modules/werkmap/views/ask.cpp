// SPDX-License-Identifier: EUPL-1.2
// One ask of a message: what, why, since when, who has it, what happened; and what can be done with it.
#include <algorithm>

#include "core/asks/together.hpp"
#include "modules/werkmap/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::werkmap::views {
namespace {

using html::Html;

std::string step_words(Texts const& texts, One const& one, asks::Event const& event) {
  std::string const who = name_in(texts, one.names, event.by);
  std::string const to = name_in(texts, one.names, event.owner);
  switch (event.what) {
    case asks::What::detected:
      return std::string(texts.werkmap_step_detected());
    case asks::What::opened:
      return texts.werkmap_step_opened(who);
    case asks::What::noted:
    case asks::What::labelled:
    case asks::What::archived:
    case asks::What::auto_replied:
      return texts.werkmap_step_noted(who);
    case asks::What::read_anew:
      return std::string(texts.werkmap_step_read_anew());
    case asks::What::reply_offered:
      return texts.werkmap_step_reply_offered(who);
    case asks::What::assigned:
      return texts.werkmap_step_assigned(who, to);
    case asks::What::claimed:
      return texts.werkmap_step_claimed(who);
    case asks::What::released:
      return std::string(texts.werkmap_step_released());
    case asks::What::repeated:
      return texts.werkmap_step_repeated(to);
    case asks::What::confirmed:
      return std::string(texts.werkmap_step_confirmed());
    case asks::What::asked_again:
      return texts.werkmap_step_asked_again(to);
    case asks::What::reached:
      return texts.werkmap_step_reached(who);
    case asks::What::not_reached:
      return texts.werkmap_step_not_reached(who);
    case asks::What::answered:
      return texts.werkmap_step_answered(who);
    case asks::What::dismissal_proposed:
      return texts.werkmap_step_proposed(who, reason_name(texts, event.reason));
    case asks::What::dismissal_withdrawn:
      return texts.werkmap_step_withdrawn(who);
    case asks::What::dismissed:
      return texts.werkmap_step_dismissed(who, reason_name(texts, event.reason));
    case asks::What::merged:
      return texts.werkmap_step_merged(who);
    case asks::What::erased:
      return texts.werkmap_step_erased(who);
    case asks::What::deadline_passed:
      return texts.werkmap_step_deadline(to);
  }
  return {};
}

Html history(Texts const& texts, One const& one, AskInside const& ask) {
  std::vector<Html> items;
  for (Step const& step : ask.steps) {
    std::string line = i18n::short_moment(texts.language, step.event.at) + ": " +
                       step_words(texts, one, step.event);
    if (!step.note.empty()) line += " " + step.note;
    items.push_back(html::text(line));
  }
  return html::details(texts.werkmap_history(), {html::ordered_list(items)});
}

html::Status status_of(asks::Ask const& life) {
  if (life.state == asks::State::dismissed) return html::Status::neutral;
  if (!asks::is_open(life.state)) return html::Status::success;
  return life.level == asks::Level::coach ? html::Status::active : html::Status::warning;
}

std::string_view why(Texts const& texts, AskInside const& ask) {
  if (!ask.mark.marked_by.empty()) return texts.werkmap_why_person();
  std::string const& words = texts.language == Language::nl ? ask.why_nl : ask.why_en;
  if (ask.ask.life.kind == asks::Kind::whole && words.empty()) return texts.werkmap_why_whole();
  return words.empty() ? texts.werkmap_why_again() : std::string_view(words);
}

Html taking(Texts const& texts, One const& one, AskInside const& ask) {
  if (ask.ask.life.owner == one.me) return html::paragraph(texts.werkmap_is_yours());
  if (!ask.may_have) return html::paragraph(texts.werkmap_somebody_else());
  return html::action_button({.action = html::url("/werkmap/vraag/{}/nemen", ask.ask.id),
                              .label = texts.werkmap_claim(),
                              .about = kind_name(texts, ask.ask.life.kind)});
}

Html giving(Texts const& texts, One const& one, AskInside const& ask) {
  std::vector<html::Option> people;
  for (accounts::Colleague const& colleague : one.team) {
    if (colleague.id.text() != ask.ask.life.owner) {
      people.push_back({colleague.id.text(), colleague.name});
    }
  }
  if (people.empty()) return {};
  html::Filled const filled = html::Filled(texts.language).named("give-" + ask.ask.id.text());
  return html::details(
      texts.werkmap_give_title(),
      {html::form(
          filled,
          {.action = html::url("/werkmap/vraag/{}/geven", ask.ask.id),
           .submit = texts.werkmap_give_submit(),
           .button = html::Button::secondary,
           .note = html::Note::none},
          {html::select_field(filled, {.name = "to", .label = texts.werkmap_give_to()}, people)})});
}

// Nothing when the client asked nothing before that this one can go on as.
Html merging(Texts const& texts, html::Filled const& came_back, One const& one,
             AskInside const& ask) {
  std::vector<html::Option> older;
  std::vector<std::string> labels;
  labels.reserve(one.inside.waiting.size());
  for (Ask const& other : one.inside.waiting) {
    bool const before = other.life.first_asked_at <= ask.ask.life.first_asked_at;
    if (other.id == ask.ask.id || !before || !asks::covers(other.life.kind, ask.ask.life.kind)) {
      continue;
    }
    labels.push_back(
        texts.werkmap_merge_one(kind_name(texts, other.life.kind),
                                i18n::moment(texts.language, other.life.first_asked_at)));
    older.push_back({other.id.text(), labels.back()});
  }
  if (older.empty()) return {};
  html::Filled const used = came_back.named("merge-" + ask.ask.id.text());
  return html::details(
      texts.werkmap_merge_title(),
      {html::paragraph(texts.werkmap_merge_words()),
       html::form(used,
                  {.action = html::url("/werkmap/vraag/{}/samenvoegen", ask.ask.id),
                   .submit = texts.werkmap_merge_submit(),
                   .button = html::Button::secondary,
                   .note = html::Note::none},
                  {html::select_field(used, {.name = "older", .label = texts.werkmap_merge_older()},
                                      older)})});
}

Html dropping(Texts const& texts, html::Filled const& came_back, AskInside const& ask) {
  html::Filled const used = came_back.named("drop-" + ask.ask.id.text());
  std::vector<html::Option> reasons;
  for (asks::Reason const reason : {asks::Reason::not_an_ask, asks::Reason::taken_back,
                                    asks::Reason::elsewhere, asks::Reason::unreachable}) {
    reasons.push_back({asks::name_of(reason), reason_name(texts, reason)});
  }
  std::string_view const words = asks::needs_second_person(ask.ask.life)
                                     ? texts.werkmap_drop_second()
                                     : texts.werkmap_drop_words();
  return html::details(
      texts.werkmap_drop_title(),
      {html::paragraph(words),
       html::form(used,
                  {.action = html::url("/werkmap/vraag/{}/laten-vallen", ask.ask.id),
                   .submit = texts.werkmap_drop_submit(),
                   .button = html::Button::danger,
                   .note = html::Note::none},
                  {html::select_field(
                       used, {.name = "reason", .label = texts.werkmap_drop_reason()}, reasons),
                   html::text_field(used, {.name = "note",
                                           .label = texts.werkmap_drop_note(),
                                           .hint = texts.werkmap_drop_note_hint()})})});
}

Html second_person(Texts const& texts, One const& one, AskInside const& ask) {
  asks::Ask const& life = ask.ask.life;
  Html const said = html::paragraph(texts.werkmap_proposed(
      name_in(texts, one.names, life.proposed_by), reason_name(texts, life.proposed)));
  if (life.proposed_by == one.me)
    return html::join({said, html::paragraph(texts.werkmap_waits_for_second())});
  return html::join(
      {said, html::button_group(
                 {html::action_button({.action = html::url("/werkmap/vraag/{}/eens", ask.ask.id),
                                       .label = texts.werkmap_agree(),
                                       .button = html::Button::danger}),
                  html::action_button({.action = html::url("/werkmap/vraag/{}/oneens", ask.ask.id),
                                       .label = texts.werkmap_disagree(),
                                       .button = html::Button::primary})})});
}

Html acts(Texts const& texts, html::Filled const& filled, Sent sent, One const& one,
          AskInside const& ask) {
  Html what = taking(texts, one, ask);
  what += giving(texts, one, ask);
  bool const merge_back = sent == Sent::merge && one.about == ask.ask.id.text();
  what += merging(texts, merge_back ? filled : html::Filled(texts.language), one, ask);
  if (ask.ask.life.proposed == asks::Reason::none) {
    bool const back = sent == Sent::drop && one.about == ask.ask.id.text();
    what += dropping(texts, back ? filled : html::Filled(texts.language), ask);
  } else {
    what += second_person(texts, one, ask);
  }
  return what;
}

}  // namespace

Html ask_part(Texts const& texts, html::Filled const& filled, Sent sent, One const& one,
              AskInside const& ask) {
  asks::Ask const& life = ask.ask.life;
  bool const open = asks::is_open(life.state);
  std::string const since = open ? waited(texts, life.first_asked_at, one.now)
                                 : i18n::moment(texts.language, life.first_asked_at);
  std::vector<html::DataItem> items = {
      {texts.werkmap_column_state(),
       html::status_badge(status_of(life), state_name(texts, life.state)),
       {}},
      {texts.werkmap_why(), html::text(why(texts, ask)), {}},
      {open ? texts.werkmap_column_waits() : texts.werkmap_asked_on(), html::text(since), {}}};
  if (open) {
    items.push_back(
        {texts.werkmap_column_due(), html::text(i18n::moment(texts.language, ask.ask.due_at)), {}});
    items.push_back({texts.werkmap_column_level(), html::text(level_name(texts, life.level)), {}});
    items.push_back(
        {texts.werkmap_column_owner(), html::text(name_in(texts, one.names, life.owner)), {}});
  }
  if (life.repeats > 0) {
    items.push_back(
        {texts.werkmap_asked(), html::text(texts.werkmap_asked_times(life.repeats + 1)), {}});
  }
  Html part = html::data_list(items);
  if (ask.of_before) {
    part += html::paragraph(
        {html::text(texts.werkmap_of_before()), " ",
         html::link(urls::message(ask.ask.message), texts.werkmap_first_message())});
  }
  if (open) part += acts(texts, filled, sent, one, ask);
  part += history(texts, one, ask);
  return html::join({html::heading(html::Level::h3, kind_name(texts, life.kind)), part});
}

}  // namespace klantendag::werkmap::views
