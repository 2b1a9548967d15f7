// SPDX-License-Identifier: EUPL-1.2
// The sheet of one story: what the client said yes to, the words, reading back, tips, promises, and the
// question that must be answered before it is finished.
#include "modules/day/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/frame_header.hpp"
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
using obligations::Channel;
using stories::Answer;
using stories::ReadBack;
using stories::Story;

using Forms = html::Forms<Sent>;

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

std::vector<html::Option> people(TalkPage const& page) {
  std::vector<html::Option> options;
  for (accounts::Colleague const& colleague : page.colleagues) {
    if (colleague.active) options.push_back({colleague.id.text(), colleague.name, {}});
  }
  return options;
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
    if (!story.words.read_back_why.empty()) part += html::typed_text(story.words.read_back_why);
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

// The fields of a promise: about what, how, by whom, by when.
struct PromiseWords {
  std::string_view about{};
  html::Need need = html::Need::required;
};
Html promise_fields(Texts const& texts, html::Filled const& filled, TalkPage const& page,
                    PromiseWords const& words) {
  return html::join(
      {html::text_area(filled, {.name = "about", .label = words.about, .need = words.need}, 2),
       html::radio_group(
           filled,
           {.name = "channel", .label = texts.day_field_promise_channel(), .need = words.need},
           obligations::channel_options(texts.language)),
       html::select_field(filled,
                          {.name = "owner", .label = texts.day_field_owner(), .need = words.need},
                          people(page)),
       html::date_field(filled, {.name = "due",
                                 .label = texts.day_field_due(),
                                 .hint = texts.day_hint_due(),
                                 .need = html::Need::explained})});
}

Html promises_part(Texts const& texts, Forms const& forms, TalkPage const& page) {
  std::vector<Html> items;
  for (auto const& one : page.talk.opened.promises) {
    items.push_back(
        html::link(html::url("/openstaand/{}", one.id), one.kind == obligations::Kind::contact
                                                            ? texts.day_promise_contact(one.due)
                                                            : texts.day_promise_answer(one.due)));
  }
  Html part =
      items.empty() ? html::paragraph(texts.day_no_promises()) : html::unordered_list(items);
  Story const& story = page.talk.opened.story;
  if (!stories::is_in_the_making(story.state)) return part;
  html::Filled const filled = forms.at(Sent::promise, "toezegging");
  part += html::details(
      texts.day_promise_add(),
      {html::form(filled,
                  {.action = urls::promise(story.id),
                   .submit = texts.day_promise_save(),
                   .button = html::Button::secondary,
                   .note = html::Note::none},
                  {promise_fields(texts, filled, page, {texts.day_field_promise()})})});
  return part;
}

Html contact_part(Texts const& texts, Forms const& forms, TalkPage const& page) {
  Story const& story = page.talk.opened.story;
  if (story.wants_contact == Answer::no) return html::paragraph(texts.day_contact_no());
  if (story.wants_contact == Answer::yes) return html::paragraph(texts.day_contact_yes());
  if (!stories::is_in_the_making(story.state)) return html::paragraph(texts.day_unasked());
  html::Filled const filled = forms.at(Sent::contact, "contact");
  std::vector<html::Option> const answers = {{"yes", texts.day_yes(), {}},
                                             {"no", texts.day_no(), {}}};
  return html::form(
      filled,
      {.action = urls::contact(story.id),
       .submit = texts.day_contact_save(),
       .note = html::Note::none},
      {html::radio_group(
           filled, {.name = "wants_contact", .label = texts.day_field_wants_contact()}, answers),
       html::paragraph(texts.day_contact_when_yes()),
       promise_fields(texts, filled, page,
                      {texts.day_field_contact_about(), html::Need::explained})});
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

// The line that says where what was typed is, for who has scripts. Without them it stays hidden and
// every form works as a form.
Html keep_line(Texts const& texts) {
  return html::join(
      {html::element(
           "div",
           {html::attribute("class", "klantendag-keep__state"), html::attribute("data-keep-state"),
            html::attribute("hidden")},
           {html::element("p", {html::attribute("role", "status")}, {}),
            html::element("button",
                          {html::attribute("class",
                                           "utrecht-button "
                                           "utrecht-button--primary-action"),
                           html::attribute("type", "button"), html::attribute("data-keep-compare"),
                           html::attribute("hidden")},
                          {html::text(texts.day_keep_compare())})}),
       html::element("ul",
                     {html::attribute("class", "klantendag-keep__list"),
                      html::attribute("data-keep-list"), html::attribute("hidden"),
                      html::attribute("aria-label", texts.day_keep_waiting_list())},
                     {})});
}

Html kept(Texts const& texts, TalkPage const& page, Html const& content) {
  using html::attribute;
  return html::element(
      "div",
      {attribute("data-keep", urls::talk(page.talk.opened.story.id).text()),
       attribute("data-keep-owner", page.device.owner),
       attribute("data-keep-key", page.device.key),
       page.conflict ? attribute("data-keep-conflict") : html::Attribute{},
       attribute("data-text-typing", texts.day_keep_typing()),
       attribute("data-text-device", texts.day_keep_device()),
       attribute("data-text-open", texts.day_keep_open()),
       attribute("data-text-server", texts.day_keep_server()),
       attribute("data-text-conflict", texts.day_keep_conflict()),
       attribute("data-text-refused", texts.day_keep_refused()),
       attribute("data-text-login", texts.day_keep_login()),
       attribute("data-text-broken", texts.day_keep_broken()),
       attribute("data-text-elsewhere", texts.day_keep_elsewhere()),
       attribute("data-text-waiting", texts.day_keep_waiting()),
       attribute("data-text-left", texts.day_keep_left()),
       attribute("data-text-gone", texts.day_keep_gone()),
       attribute("data-text-remove", texts.day_keep_remove()),
       attribute("data-text-remove-sure", texts.day_keep_remove_sure()),
       attribute("data-text-other", texts.day_keep_other()),
       attribute("data-text-not-taken", texts.day_keep_not_taken()),
       attribute("data-text-take-back", texts.day_keep_take_back())},
      {keep_line(texts), content, html::script_link(html::url("/assets/keep.js"))});
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
  body += html::paragraph(
      {html::link(urls::table(story.edition, story.group), texts.day_back_to_group(story.group))});
  return kept(texts, page, body);
}

}  // namespace views
}  // namespace klantendag::day
