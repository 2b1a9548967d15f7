// SPDX-License-Identifier: EUPL-1.2
// One story to read: what the client said yes to, the words, tips, promises, and how it may be used.
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

Html consents(Texts const& texts, Story const& story) {
  auto const said = [&](Answer answer) { return html::text(answer_name(texts, answer)); };
  std::vector<html::DataItem> const items = {
      {texts.stories_column_state(), state_badge(texts, story.state), {}},
      {texts.stories_column_group(), html::text(group_of(texts, story)), {}},
      {texts.stories_short_write_down(), said(story.consents.write_down), {}},
      {texts.stories_short_quote(), said(story.consents.quote), {}},
      {texts.stories_short_tell_back(), said(story.consents.tell_back), {}}};
  return html::data_list(items);
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

Html without_tip_form(Texts const& texts, html::Filled const& filled, Story const& story) {
  return html::form(
      filled,
      {.action = urls::without_tip(story.id),
       .submit = texts.stories_without_tip_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::text_area(filled, {.name = "why", .label = texts.stories_field_without_tip()}, 2)});
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

Html read_back_part(Texts const& texts, Story const& story) {
  Html part = html::paragraph(read_back_words(texts, story.read_back));
  if (!story.at_table()) {
    part += html::paragraph(texts.stories_written_in());
  } else if (!story.words.read_back_why.empty()) {
    part += html::typed_text(story.words.read_back_why);
  }
  return part;
}

Html tips_part(Texts const& texts, html::Filled const& filled, Sent sent, Opened const& opened) {
  Html part = tips_shown(texts, opened);
  if (!may_add_tip(opened.story) || !opened.tips.empty()) return part;
  part += folded(texts.stories_without_tip_title(), without_tip_form(texts, filled, opened.story),
                 sent == Sent::without_tip);
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
  Story const& story = one.opened.story;
  Html page = html::lead(texts.stories_one_lead());
  if (is_in_the_making(story.state)) {
    page += html::button_group({html::button_link(
        html::url("/gesprek/{}", story.id), texts.stories_write_on(), html::Button::primary)});
  }
  page += html::section(texts.stories_consents(), {consents(texts, story)});
  page += html::section(texts.stories_words_title(), {words_shown(texts, story)});
  if (story.state != State::told && story.state != State::withdrawn) {
    page += html::section(texts.stories_read_back_title(), {read_back_part(texts, story)});
  }
  if (story.consents.write_down == Answer::yes) {
    page += html::section(texts.stories_tips_title(), {tips_part(texts, filled, sent, one.opened)});
  }
  if (story.wants_contact != Answer::unasked) {
    page += html::section(texts.stories_contact_title(), {contact_shown(texts, one.opened)});
  }
  if (one.reads_all) page += html::section(texts.stories_use_title(), {settling(texts, story)});
  page += html::paragraph({html::link(urls::list(story.edition), texts.stories_back())});
  return page;
}

}  // namespace klantendag::stories::views
