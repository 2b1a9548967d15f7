// SPDX-License-Identifier: EUPL-1.2
// One column, few words, no navigation: for people who do this once, maybe on a telephone.
#include "modules/givers/views.hpp"

#include <algorithm>

#include "modules/givers/rules.hpp"
#include "platform/crypto/random.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::givers {

namespace urls {
html::Url own() {
  return html::url("/mijn-tips");
}
html::Url reaction() {
  return html::url("/mijn-tips/reactie");
}
html::Url take_back() {
  return html::url("/mijn-tips/toestemming");
}
html::Url withdraw() {
  return html::url("/mijn-tips/intrekken");
}
}  // namespace urls

namespace views {
namespace {

using html::Html;
using obligations::Obligation;

std::string_view words_of(Texts const& texts, Standing standing) {
  switch (standing) {
    case Standing::looking:
      return texts.givers_looking();
    case Standing::again:
      return texts.givers_again();
    case Standing::working:
      return texts.givers_working();
    case Standing::decided:
      return texts.givers_decided();
    case Standing::not_asked:
      return texts.givers_not_asked();
    case Standing::unreachable:
      return texts.givers_unreachable();
    case Standing::told:
      return texts.givers_told();
    case Standing::reacted:
      return texts.givers_reacted();
    case Standing::withdrawn:
      return texts.givers_tip_withdrawn();
  }
  return "";
}

Html reacting(Texts const& texts, Own const& own, TipId tip) {
  auto const button = [&](std::string_view helps, std::string_view label, html::Button kind) {
    return html::action_button({.action = urls::reaction(),
                                .label = label,
                                .button = kind,
                                .hidden = html::join({html::hidden_field("code", own.code),
                                                      html::hidden_field("tip", tip.text()),
                                                      html::hidden_field("helps", helps)})});
  };
  return html::join(
      {html::paragraph(texts.givers_does_it_help()),
       html::button_group({button("yes", texts.givers_helps(), html::Button::primary),
                           button("no", texts.givers_helps_not(), html::Button::secondary)})});
}

// What was told last stays to be read, also when we look at it again.
Html what_we_said(Texts const& texts, actions::Opened const& opened) {
  for (auto one = opened.tellings.rbegin(); one != opened.tellings.rend(); ++one) {
    if (!actions::was_told(one->state) || one->text.empty() || !one->told_at) continue;
    return html::join({html::paragraph(texts.givers_said_on(date_in_amsterdam(*one->told_at))),
                       html::spotlight(html::Alert::info, {html::typed_text(one->text)})});
  }
  return Html();
}

Html tip_part(Texts const& texts, Own const& own, actions::Opened const& opened) {
  Standing const now = standing(opened);
  Html part;
  if (!opened.tip.words.empty()) part += html::typed_text(opened.tip.words);
  part += html::paragraph(words_of(texts, now));
  part += what_we_said(texts, opened);
  if (now == Standing::told) part += reacting(texts, own, opened.tip.id);
  return part;
}

std::string promise_words(Texts const& texts, Own const& own, Obligation const& promise) {
  using obligations::State;
  switch (promise.state) {
    case State::open:
    case State::declined:
      if (promise.due < own.today) return texts.givers_promise_late(promise.due);
      return texts.givers_promise_open(promise.due);
    case State::fulfilled:
      if (promise.proof && promise.proof->kind == obligations::ProofKind::unreachable) {
        return std::string(texts.givers_promise_unreachable());
      }
      return texts.givers_promise_kept(date_in_amsterdam(promise.ended_at.value_or(Instant{})));
    case State::refused:
    case State::released:
    case State::erased:
      return std::string(texts.givers_promise_ended());
  }
  return {};
}

Html promises_part(Texts const& texts, Own const& own, stories::Opened const& story) {
  Html all;
  for (Obligation const& promise : story.promises) {
    all += html::paragraph(promise_words(texts, own, promise));
  }
  return all.empty() ? all : html::section(texts.givers_promises_title(), {all});
}

std::string_view yes_or_no(Texts const& texts, stories::Answer answer) {
  return answer == stories::Answer::yes ? texts.givers_yes() : texts.givers_no();
}

Html taking_back(Texts const& texts, Own const& own, stories::Story const& story,
                 stories::Purpose purpose) {
  bool const quote = purpose == stories::Purpose::quote;
  if ((quote ? story.consents.quote : story.consents.tell_back) != stories::Answer::yes) {
    return Html();
  }
  return html::action_button(
      {.action = urls::take_back(),
       .label = quote ? texts.givers_take_back_quote() : texts.givers_take_back_tell_back(),
       .hidden = html::join({html::hidden_field("code", own.code),
                             html::hidden_field("story", story.id.text()),
                             html::hidden_field("purpose", stories::name_of(purpose))})});
}

Html consent_part(Texts const& texts, Own const& own, stories::Story const& story) {
  if (story.state == stories::State::withdrawn) {
    return html::section(texts.givers_consent_title(), {html::paragraph(texts.givers_withdrawn())});
  }
  std::vector<html::DataItem> const items = {
      {texts.givers_consent_write_down(),
       html::text(yes_or_no(texts, story.consents.write_down)),
       {}},
      {texts.givers_consent_quote(), html::text(yes_or_no(texts, story.consents.quote)), {}},
      {texts.givers_consent_tell_back(),
       html::text(yes_or_no(texts, story.consents.tell_back)),
       {}}};
  return html::section(
      texts.givers_consent_title(),
      {html::data_list(items),
       html::button_group({taking_back(texts, own, story, stories::Purpose::quote),
                           taking_back(texts, own, story, stories::Purpose::tell_back)}),
       html::details(
           texts.givers_withdraw_title(),
           {html::paragraph(texts.givers_withdraw_words()),
            html::action_button(
                {.action = urls::withdraw(),
                 .label = texts.givers_withdraw(),
                 .button = html::Button::danger,
                 .hidden = html::join({html::hidden_field("code", own.code),
                                       html::hidden_field("story", story.id.text())})})})});
}

Html done_part(Texts const& texts, Done done) {
  auto const ok = [&](std::string_view words) {
    return html::alert(texts.language, html::Alert::ok, words);
  };
  switch (done) {
    case Done::nothing:
      return Html();
    case Done::content:
      return ok(texts.givers_done_content());
    case Done::not_content:
      return ok(texts.givers_done_not_content());
    case Done::heard:
      return ok(texts.givers_done_heard());
    case Done::taken_back:
      return ok(texts.givers_done_taken_back());
    case Done::withdrawn:
      return ok(texts.givers_done_withdrawn());
    case Done::said_before:
      return html::alert(texts.language, html::Alert::info, texts.givers_said_before());
  }
  return Html();
}

}  // namespace

Html code_form(Texts const& texts, html::Filled const& filled) {
  return html::join(
      {html::lead(texts.givers_code_lead()),
       html::form(
           filled,
           {.action = urls::own(), .submit = texts.givers_code_submit(), .note = html::Note::none},
           {html::text_field(filled, {.name = "code",
                                      .label = texts.givers_code(),
                                      .hint = texts.givers_code_hint(),
                                      .autocomplete = "off"})}),
       html::small_print(texts.givers_code_words())});
}

Html own(Texts const& texts, Own const& own) {
  Html page = done_part(texts, own.done);
  page += html::lead(texts.givers_lead());
  std::int64_t number = 0;
  for (Told const& told : own.told) {
    for (actions::Opened const& opened : told.tips) {
      page += html::section(texts.givers_tip_title(++number), {tip_part(texts, own, opened)});
    }
  }
  if (number == 0) page += html::paragraph(texts.givers_no_tips());
  for (Told const& told : own.told) page += promises_part(texts, own, told.story);
  for (Told const& told : own.told) page += consent_part(texts, own, told.story.story);
  page += html::small_print(texts.givers_end_words());
  return page;
}

Html new_code(Texts const& texts, NewCode const& code) {
  return html::join({html::lead(texts.givers_new_code_lead()),
                     html::data_list(std::vector<html::DataItem>{
                         {texts.givers_address(), html::text(code.address), {}},
                         {texts.givers_code(), html::text(crypto::grouped(code.code)), {}}}),
                     html::paragraph(texts.givers_new_code_words()),
                     html::button_group({html::button_link(html::url("/tip/{}", code.tip),
                                                           texts.givers_back_to_tip())})});
}

}  // namespace views
}  // namespace klantendag::givers
