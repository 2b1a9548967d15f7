// SPDX-License-Identifier: EUPL-1.2
// The words of a story on its page: to write, to choose between two texts, or only to read.
#include "modules/day/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::day::views {
namespace {

using html::Html;
using stories::Answer;
using stories::Story;

Html sheet_form(Texts const& texts, html::Filled const& filled, TalkPage const& page) {
  Sheet const& sheet = page.talk.sheet;
  return html::form(filled,
                    {.action = urls::sheet(page.talk.opened.story.id),
                     .submit = texts.day_sheet_save(),
                     .note = html::Note::none},
                    {html::hidden_field("seen", filled.value("seen", version_of(sheet))),
                     html::text_area(filled,
                                     {.name = "told",
                                      .label = texts.day_field_told(),
                                      .hint = texts.day_hint_told(),
                                      .value = sheet.told},
                                     10),
                     html::text_area(filled,
                                     {.name = "struck",
                                      .label = texts.day_field_struck(),
                                      .need = html::Need::optional,
                                      .value = sheet.struck},
                                     4),
                     html::text_area(filled,
                                     {.name = "questions",
                                      .label = texts.day_field_questions(),
                                      .need = html::Need::optional,
                                      .value = sheet.questions},
                                     4)});
}

Html side(std::string_view title, std::string_view label, std::string_view words) {
  return html::element(
      "div", "klantendag-side",
      {html::heading(html::Level::h4, std::string(title) + ": " + std::string(label)),
       html::typed_text(words)});
}

// Both texts beside each other; the person chooses, and joining them keeps every word.
Html conflict(Texts const& texts, TalkPage const& page) {
  Sheet const& server = page.talk.sheet;
  struct Pair {
    std::string_view name, label;
    std::string const& there;
    std::string const& here;
  };
  Html sides;
  Html mine;
  Html both;
  for (Pair const& one :
       {Pair{"told", texts.day_field_told(), server.told, page.typed.told},
        Pair{"struck", texts.day_field_struck(), server.struck, page.typed.struck},
        Pair{"questions", texts.day_field_questions(), server.questions, page.typed.questions}}) {
    bool const differs = one.there != one.here;
    mine += html::hidden_field(one.name, one.here);
    both += html::hidden_field(one.name, !differs || one.here.empty() ? one.there
                                         : one.there.empty()          ? one.here
                                                             : one.there + "\n\n" + one.here);
    if (!differs) continue;
    sides += html::element("div", "klantendag-sides",
                           {side(texts.day_on_server(), one.label, one.there),
                            side(texts.day_on_device(), one.label, one.here)});
  }
  Html const seen = html::join(
      {html::hidden_field("seen", version_of(server)), html::hidden_field("chosen", "yes")});
  StoryId const id = page.talk.opened.story.id;
  return html::join(
      {html::alert(texts.language, html::Alert::warning, texts.day_conflict()), sides,
       html::button_group({html::action_button({.action = urls::sheet(id),
                                                .label = texts.day_keep_both(),
                                                .button = html::Button::primary,
                                                .hidden = html::join({seen, both})}),
                           html::action_button({.action = urls::sheet(id),
                                                .label = texts.day_keep_mine(),
                                                .hidden = html::join({seen, mine})}),
                           html::button_link(urls::chosen(id), texts.day_keep_theirs())})});
}

Html sheet_shown(Texts const& texts, Sheet const& sheet) {
  struct Line {
    std::string_view label;
    std::string const& words;
  };
  Html shown;
  for (Line const& line :
       {Line{texts.day_field_told(), sheet.told}, Line{texts.day_field_struck(), sheet.struck},
        Line{texts.day_field_questions(), sheet.questions}}) {
    if (line.words.empty()) continue;
    shown += html::heading(html::Level::h3, line.label);
    shown += html::typed_text(line.words);
  }
  return shown.empty() ? html::paragraph(texts.day_nothing_written()) : shown;
}

}  // namespace

Html sheet(Texts const& texts, html::Filled const& filled, TalkPage const& page) {
  Story const& story = page.talk.opened.story;
  if (page.conflict) return conflict(texts, page);
  if (!stories::is_in_the_making(story.state)) return sheet_shown(texts, page.talk.sheet);
  if (story.consents.write_down != Answer::yes) {
    return html::alert(texts.language, html::Alert::info, texts.day_not_to_write());
  }
  return sheet_form(texts, filled, page);
}

}  // namespace klantendag::day::views
