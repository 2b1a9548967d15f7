// SPDX-License-Identifier: EUPL-1.2
// What is promised at a table: promises of any kind, and whether the client wants contact.
#include "modules/day/talk_parts.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::day::views {
namespace {

using html::Html;
using stories::Answer;
using stories::Story;

std::vector<html::Option> people(TalkPage const& page) {
  std::vector<html::Option> options;
  for (accounts::Colleague const& colleague : page.colleagues) {
    if (colleague.active) options.push_back({colleague.id.text(), colleague.name, {}});
  }
  return options;
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

}  // namespace

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

}  // namespace klantendag::day::views
