// SPDX-License-Identifier: EUPL-1.2
// One story: what the client said yes to, the words, reading back, tips, and the question that must be
// answered before it is finished.
#include "modules/obligations/obligations.hpp"
#include "modules/stories/view_parts.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::stories::views {
namespace {

using html::Html;
using obligations::Channel;

using Forms = html::Forms<Sent>;

Html consents(Texts const& texts, Story const& story) {
  auto const said = [&](Answer answer) { return html::text(answer_name(texts, answer)); };
  std::vector<html::DataItem> const items = {
      {texts.stories_column_state(), state_badge(texts, story.state), {}},
      {texts.stories_column_group(), html::text(std::to_string(story.group)), {}},
      {texts.stories_short_write_down(), said(story.consents.write_down), {}},
      {texts.stories_short_quote(), said(story.consents.quote), {}},
      {texts.stories_short_tell_back(), said(story.consents.tell_back), {}}};
  return html::data_list(items);
}

Html words_form(Texts const& texts, html::Filled const& filled, Story const& story) {
  return html::form(filled,
                    {.action = urls::words(story.id),
                     .submit = texts.stories_words_save(),
                     .note = html::Note::none},
                    {html::text_area(filled,
                                     {.name = "told",
                                      .label = texts.stories_field_told(),
                                      .hint = texts.stories_hint_told(),
                                      .value = story.words.told},
                                     10),
                     html::text_area(filled,
                                     {.name = "struck",
                                      .label = texts.stories_field_struck(),
                                      .hint = texts.stories_hint_struck(),
                                      .need = html::Need::optional,
                                      .value = story.words.struck},
                                     4)});
}

Html words_shown(Texts const& texts, Story const& story) {
  if (story.state == State::withdrawn) return html::paragraph(texts.stories_words_gone());
  if (story.words.told.empty()) return html::paragraph(texts.stories_not_written());
  Html shown = html::typed_text(story.words.told);
  if (!story.words.struck.empty()) {
    shown += html::heading(html::Level::h3, texts.stories_field_struck());
    shown += html::typed_text(story.words.struck);
  }
  return shown;
}

Html read_back_form(Texts const& texts, html::Filled const& filled, Story const& story) {
  std::vector<html::Option> const outcomes = {
      {name_of(ReadBack::confirmed), texts.stories_read_back_confirmed(), {}},
      {name_of(ReadBack::corrected), texts.stories_read_back_corrected(), {}},
      {name_of(ReadBack::not_possible), texts.stories_read_back_not_possible(), {}}};
  return html::form(
      filled,
      {.action = urls::read_back(story.id),
       .submit = texts.stories_read_back_save(),
       .note = html::Note::none},
      {html::radio_group(filled, {.name = "outcome", .label = texts.stories_field_read_back()},
                         outcomes),
       html::text_area(filled,
                       {.name = "corrected",
                        .label = texts.stories_field_corrected(),
                        .hint = texts.stories_hint_corrected(),
                        .need = html::Need::explained,
                        .value = story.words.told},
                       8),
       html::text_area(filled,
                       {.name = "why",
                        .label = texts.stories_field_why_not_read(),
                        .hint = texts.stories_hint_why_not_read(),
                        .need = html::Need::explained},
                       2)});
}

std::string_view read_back_words(Texts const& texts, ReadBack read_back) {
  switch (read_back) {
    case ReadBack::not_yet:
      return texts.stories_read_back_not_yet();
    case ReadBack::confirmed:
      return texts.stories_read_back_confirmed();
    case ReadBack::corrected:
      return texts.stories_read_back_corrected();
    case ReadBack::not_possible:
      return texts.stories_read_back_not_possible();
  }
  return "";
}

Html tips_shown(Texts const& texts, Opened const& opened) {
  if (opened.tips.empty()) {
    std::string const& why = opened.story.words.without_tip_why;
    return why.empty() ? html::paragraph(texts.stories_no_tips())
                       : html::paragraph(texts.stories_without_tip(why));
  }
  std::vector<Html> items;
  for (Tip const& tip : opened.tips) {
    Html item =
        tip.words.empty() ? html::text(texts.stories_words_gone()) : html::typed_text(tip.words);
    item += html::small_print(tip.channel ? texts.stories_tip_channel(obligations::channel_name(
                                                texts.language, *tip.channel))
                                          : std::string(texts.stories_tip_no_channel()));
    items.push_back(std::move(item));
  }
  return html::unordered_list(items);
}

Html tip_form(Texts const& texts, html::Filled const& filled, Story const& story) {
  auto options = obligations::channel_options(texts.language);
  options.push_back({"none", texts.stories_channel_none(), {}});
  return html::form(
      filled,
      {.action = urls::tip(story.id),
       .submit = texts.stories_tip_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::text_area(
           filled,
           {.name = "words", .label = texts.stories_field_tip(), .hint = texts.stories_hint_tip()},
           3),
       html::radio_group(filled, {.name = "channel", .label = texts.stories_field_tip_channel()},
                         options)});
}

Html without_tip_form(Texts const& texts, html::Filled const& filled, Story const& story) {
  return html::form(
      filled,
      {.action = urls::without_tip(story.id),
       .submit = texts.stories_without_tip_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::text_area(filled, {.name = "why", .label = texts.stories_field_without_tip()}, 2)});
}

Html contact_form(Texts const& texts, html::Filled const& filled, One const& one) {
  std::vector<html::Option> people;
  for (accounts::Colleague const& colleague : one.colleagues) {
    if (colleague.active) people.push_back({colleague.id.text(), colleague.name, {}});
  }
  return html::form(
      filled,
      {.action = urls::contact(one.opened.story.id),
       .submit = texts.stories_contact_save(),
       .note = html::Note::none},
      {html::radio_group(filled,
                         {.name = "wants_contact", .label = texts.stories_field_wants_contact()},
                         yes_or_no(texts)),
       html::paragraph(texts.stories_contact_when_yes()),
       html::text_area(
           filled,
           {.name = "about", .label = texts.stories_field_about(), .need = html::Need::explained},
           2),
       html::radio_group(filled,
                         {.name = "channel",
                          .label = texts.stories_field_contact_channel(),
                          .need = html::Need::explained},
                         obligations::channel_options(texts.language)),
       html::select_field(
           filled,
           {.name = "owner", .label = texts.stories_field_owner(), .need = html::Need::explained},
           people),
       html::date_field(filled, {.name = "due",
                                 .label = texts.stories_field_due(),
                                 .hint = texts.stories_hint_due(),
                                 .need = html::Need::explained})});
}

Html contact_shown(Texts const& texts, Opened const& opened) {
  if (opened.story.wants_contact == Answer::no) {
    return html::paragraph(texts.stories_contact_no());
  }
  std::vector<Html> items;
  for (auto const& promise : opened.promises) {
    items.push_back(
        html::link(html::url("/openstaand/{}", promise.id), texts.stories_promise(promise.due)));
  }
  return html::join({html::paragraph(texts.stories_contact_yes()), html::unordered_list(items)});
}

Html folded(std::string_view summary, Html const& form, bool came_back) {
  return came_back ? html::section(summary, {form}) : html::details(summary, {form});
}

std::string_view missing_words(Texts const& texts, Missing missing) {
  switch (missing) {
    case Missing::read_back:
      return texts.stories_misses_read_back();
    case Missing::tip:
      return texts.stories_misses_tip();
    case Missing::contact:
      return texts.stories_misses_contact();
  }
  return "";
}

Html finish_part(Texts const& texts, Opened const& opened) {
  auto const open = missing(opened.story, opened.tips.size());
  if (open.empty()) {
    return html::join(
        {html::paragraph(texts.stories_ready()),
         html::button_group({html::action_button({.action = urls::finish(opened.story.id),
                                                  .label = texts.stories_finish(),
                                                  .button = html::Button::primary})})});
  }
  std::vector<Html> items;
  for (Missing const one : open) items.push_back(html::text(missing_words(texts, one)));
  return html::join({html::paragraph(texts.stories_still_missing()), html::unordered_list(items)});
}

Html words_part(Texts const& texts, Forms const& forms, Sent sent, Story const& story) {
  bool const may_write = is_in_the_making(story.state) && story.consents.write_down == Answer::yes;
  if (is_in_the_making(story.state) && !may_write) {
    return html::alert(texts.language, html::Alert::info, texts.stories_not_to_write());
  }
  if (!may_write) return words_shown(texts, story);
  Html const form = words_form(texts, forms.at(Sent::words, "woorden"), story);
  if (story.state == State::told || sent == Sent::words) return form;
  return html::join(
      {words_shown(texts, story), html::details(texts.stories_words_change(), {form})});
}

Html read_back_part(Texts const& texts, Forms const& forms, Story const& story) {
  if (story.state == State::written) {
    return html::join({html::paragraph(texts.stories_read_back_lead()),
                       read_back_form(texts, forms.at(Sent::read_back, "terug"), story)});
  }
  Html part = html::paragraph(read_back_words(texts, story.read_back));
  if (!story.words.read_back_why.empty()) part += html::typed_text(story.words.read_back_why);
  return part;
}

Html tips_part(Texts const& texts, Forms const& forms, Sent sent, Opened const& opened) {
  Html part = tips_shown(texts, opened);
  if (!may_add_tip(opened.story)) return part;
  part += tip_form(texts, forms.at(Sent::tip, "tip"), opened.story);
  if (opened.tips.empty()) {
    part += folded(texts.stories_without_tip_title(),
                   without_tip_form(texts, forms.at(Sent::without_tip, "geen-tip"), opened.story),
                   sent == Sent::without_tip);
  }
  return part;
}

Html settling(Texts const& texts, Story const& story) {
  Html buttons;
  auto const button = [&](State state, std::string_view label) {
    if (story.state == state || !settle(story, state)) return;
    buttons += html::action_button({.action = urls::settle(story.id),
                                    .label = label,
                                    .hidden = html::hidden_field("state", name_of(state))});
  };
  button(State::kept_internal, texts.stories_keep_internal());
  button(State::published, texts.stories_publish());
  Html part = html::button_group({buttons});
  if (story.state == State::withdrawn) return part;
  part += html::details(texts.stories_withdraw_title(),
                        {html::paragraph(texts.stories_withdraw_words()),
                         html::action_button({.action = urls::withdraw(story.id),
                                              .label = texts.stories_withdraw(),
                                              .button = html::Button::danger})});
  return part;
}

}  // namespace

Html one(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  Forms const forms(filled, sent);
  Story const& story = one.opened.story;
  bool const making = is_in_the_making(story.state);
  Html page = html::lead(texts.stories_one_lead());
  page += html::section(texts.stories_consents(), {consents(texts, story)});
  page += html::section(texts.stories_words_title(), {words_part(texts, forms, sent, story)});
  if (story.state != State::told && story.state != State::withdrawn) {
    page += html::section(texts.stories_read_back_title(), {read_back_part(texts, forms, story)});
  }
  if (story.consents.write_down == Answer::yes) {
    page += html::section(texts.stories_tips_title(), {tips_part(texts, forms, sent, one.opened)});
  }
  bool const asked = story.wants_contact != Answer::unasked;
  page += html::section(
      texts.stories_contact_title(),
      {asked ? contact_shown(texts, one.opened) : Html(),
       making && story.wants_contact != Answer::yes && (!asked || sent == Sent::contact)
           ? contact_form(texts, forms.at(Sent::contact, "contact"), one)
           : Html()});
  if (making) page += html::section(texts.stories_finish_title(), {finish_part(texts, one.opened)});
  if (one.reads_all) page += html::section(texts.stories_use_title(), {settling(texts, story)});
  page += html::paragraph({html::link(urls::list(story.edition), texts.stories_back())});
  return page;
}

}  // namespace klantendag::stories::views
