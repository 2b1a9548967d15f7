// SPDX-License-Identifier: EUPL-1.2
// The sheet of one story: what the client said yes to, the words, reading back, tips, promises, and the
// question that must be answered before it is finished.
#include "modules/day/talk_parts.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::day {

namespace urls {
html::Url talk(StoryId story) {
  return html::url("/gesprek/{}", story);
}
html::Url chosen(StoryId story) {
  return talk(story).with("gekozen", "ja");
}
html::Url sheet(StoryId story) {
  return html::url("/gesprek/{}/blad", story);
}
html::Url tip(StoryId story) {
  return html::url("/gesprek/{}/tip", story);
}
html::Url promise(StoryId story) {
  return html::url("/gesprek/{}/toezegging", story);
}
html::Url read_back(StoryId story) {
  return html::url("/gesprek/{}/teruglezen", story);
}
html::Url contact(StoryId story) {
  return html::url("/gesprek/{}/contact", story);
}
html::Url finish(StoryId story) {
  return html::url("/gesprek/{}/afronden", story);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;
using stories::Answer;
using stories::ReadBack;
using stories::Story;

std::string_view answer_name(Texts const& texts, Answer answer) {
  switch (answer) {
    case Answer::unasked:
      return texts.day_unasked();
    case Answer::yes:
      return texts.day_yes();
    case Answer::no:
      return texts.day_no();
  }
  return "";
}

Html consents(Texts const& texts, Story const& story) {
  auto const said = [&](Answer answer) { return html::text(answer_name(texts, answer)); };
  std::vector<html::DataItem> const items = {
      {texts.day_short_write_down(), said(story.consents.write_down), {}},
      {texts.day_short_quote(), said(story.consents.quote), {}},
      {texts.day_short_tell_back(), said(story.consents.tell_back), {}}};
  return html::data_list(items);
}

std::string_view read_back_words(Texts const& texts, ReadBack read_back) {
  switch (read_back) {
    case ReadBack::not_yet:
      return texts.day_read_back_not_yet();
    case ReadBack::confirmed:
      return texts.day_read_back_confirmed();
    case ReadBack::corrected:
      return texts.day_read_back_corrected();
    case ReadBack::not_possible:
      return texts.day_read_back_not_possible();
  }
  return "";
}

Html read_back_part(Texts const& texts, Forms const& forms, Talk const& talk) {
  Story const& story = talk.opened.story;
  if (story.state == stories::State::told) return html::paragraph(texts.day_read_back_first());
  if (story.state != stories::State::written) {
    Html part = html::paragraph(read_back_words(texts, story.read_back));
    if (!story.at_table()) {
      part += html::paragraph(texts.day_written_in());
    } else if (!story.words.read_back_why.empty()) {
      part += html::typed_text(story.words.read_back_why);
    }
    return part;
  }
  html::Filled const filled = forms.at(Sent::read_back, "terug");
  std::vector<html::Option> outcomes;
  for (ReadBack const one : {ReadBack::confirmed, ReadBack::corrected, ReadBack::not_possible}) {
    outcomes.push_back({stories::name_of(one), read_back_words(texts, one), {}});
  }
  return html::join(
      {html::paragraph(texts.day_read_back_lead()),
       html::form(filled,
                  {.action = urls::read_back(story.id),
                   .submit = texts.day_read_back_save(),
                   .note = html::Note::none},
                  {html::hidden_field("seen", version_of(talk.sheet)),
                   html::radio_group(
                       filled, {.name = "outcome", .label = texts.day_field_read_back()}, outcomes),
                   html::text_area(filled,
                                   {.name = "corrected",
                                    .label = texts.day_field_corrected(),
                                    .hint = texts.day_hint_corrected(),
                                    .need = html::Need::explained,
                                    .value = story.words.told},
                                   6),
                   html::text_area(filled,
                                   {.name = "why",
                                    .label = texts.day_field_why(),
                                    .hint = texts.day_hint_why(),
                                    .need = html::Need::explained},
                                   2)})});
}

Html tips_part(Texts const& texts, Forms const& forms, stories::Opened const& opened) {
  std::vector<Html> items;
  for (stories::Tip const& tip : opened.tips) items.push_back(html::typed_text(tip.words));
  Html part = items.empty() ? html::paragraph(texts.day_no_tips()) : html::unordered_list(items);
  if (!stories::may_add_tip(opened.story)) return part;
  html::Filled const filled = forms.at(Sent::tip, "tip");
  part += html::form(
      filled,
      {.action = urls::tip(opened.story.id),
       .submit = texts.day_tip_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::text_area(
           filled, {.name = "words", .label = texts.day_field_tip(), .hint = texts.day_hint_tip()},
           3),
       html::radio_group(filled, {.name = "channel", .label = texts.day_field_tip_channel()},
                         tip_channels(texts))});
  return part;
}

std::string_view missing_words(Texts const& texts, stories::Missing missing) {
  switch (missing) {
    case stories::Missing::read_back:
      return texts.day_misses_read_back();
    case stories::Missing::tip:
      return texts.day_misses_tip();
    case stories::Missing::contact:
      return texts.day_misses_contact();
  }
  return "";
}

Html finish_part(Texts const& texts, stories::Opened const& opened) {
  auto const open = stories::missing(opened.story, opened.tips.size());
  if (open.empty()) {
    return html::join(
        {html::paragraph(texts.day_ready()),
         html::button_group({html::action_button({.action = urls::finish(opened.story.id),
                                                  .label = texts.day_finish(),
                                                  .button = html::Button::primary})})});
  }
  std::vector<Html> items;
  for (stories::Missing const one : open) items.push_back(html::text(missing_words(texts, one)));
  return html::join({html::paragraph(texts.day_still_missing()), html::unordered_list(items),
                     html::paragraph({html::link(html::url("/verhaal/{}", opened.story.id),
                                                 texts.day_whole_story())})});
}

}  // namespace

std::vector<html::Option> tip_channels(Texts const& texts) {
  auto options = obligations::channel_options(texts.language);
  options.push_back({"none", texts.day_channel_none(), {}});
  return options;
}

Html talk(Texts const& texts, html::Filled const& filled, Sent sent, TalkPage const& page) {
  Forms const forms(filled, sent);
  stories::Opened const& opened = page.talk.opened;
  Story const& story = opened.story;
  bool const making = stories::is_in_the_making(story.state);
  Html body = html::lead(texts.day_talk_lead());
  body += html::section(texts.day_consents(), {consents(texts, story)});
  body += html::section(texts.day_sheet(), {sheet(texts, forms.at(Sent::sheet, "blad"), page)});
  if (page.conflict) return kept(texts, page, body);
  if (story.consents.write_down == Answer::yes) {
    body += html::section(texts.day_tips(), {tips_part(texts, forms, opened)});
  }
  body += html::section(texts.day_promises(), {promises_part(texts, forms, page)});
  if (story.consents.write_down == Answer::yes) {
    body += html::section(texts.day_read_back(), {read_back_part(texts, forms, page.talk)});
  }
  body += html::section(texts.day_contact(), {contact_part(texts, forms, page)});
  if (making) body += html::section(texts.day_finish_title(), {finish_part(texts, opened)});
  if (story.at_table()) {
    body += html::paragraph({html::link(urls::table(story.edition, story.group),
                                        texts.day_back_to_group(story.group))});
  }
  return kept(texts, page, body);
}

}  // namespace views
}  // namespace klantendag::day
