// SPDX-License-Identifier: EUPL-1.2
// The stories of an edition; a new one begins at the table of its group.
#include "modules/stories/view_parts.hpp"
#include "platform/html/button.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::stories {

namespace urls {
html::Url begin() {
  return html::url("/verhalen");
}
html::Url list(EditionId edition) {
  return html::url("/verhalen/{}", edition);
}
html::Url show(StoryId id) {
  return html::url("/verhaal/{}", id);
}
html::Url without_tip(StoryId id) {
  return html::url("/verhaal/{}/geen-tip", id);
}
html::Url settle(StoryId id) {
  return html::url("/verhaal/{}/gebruik", id);
}
html::Url withdraw(StoryId id) {
  return html::url("/verhaal/{}/intrekken", id);
}
}  // namespace urls

namespace views {

using html::Html;

Html state_badge(Texts const& texts, State state) {
  switch (state) {
    case State::told:
      return html::status_badge(html::Status::active, texts.stories_state_told());
    case State::written:
      return html::status_badge(html::Status::warning, texts.stories_state_written());
    case State::read_back:
      return html::status_badge(html::Status::active, texts.stories_state_read_back());
    case State::finished:
      return html::status_badge(html::Status::success, texts.stories_state_finished());
    case State::kept_internal:
      return html::status_badge(html::Status::success, texts.stories_state_kept_internal());
    case State::published:
      return html::status_badge(html::Status::success, texts.stories_state_published());
    case State::withdrawn:
      return html::status_badge(html::Status::neutral, texts.stories_state_withdrawn());
  }
  return Html();
}

std::string_view answer_name(Texts const& texts, Answer answer) {
  switch (answer) {
    case Answer::unasked:
      return texts.stories_answer_unasked();
    case Answer::yes:
      return texts.stories_answer_yes();
    case Answer::no:
      return texts.stories_answer_no();
  }
  return "";
}

std::string group_of(Texts const& texts, Story const& story) {
  return story.at_table() ? std::to_string(story.group) : std::string(texts.stories_by_message());
}

Html no_edition(Texts const& texts) {
  return html::empty_state(
      {texts.stories_no_edition_title(), texts.stories_no_edition_words(), Html()});
}

Html list(Texts const& texts, EditionId edition, std::vector<Line> const& lines) {
  Html const create = html::button_link(html::url("/de-dag/{}", edition), texts.stories_new(),
                                        html::Button::primary);
  if (lines.empty()) {
    return html::empty_state({texts.stories_empty_title(), texts.stories_empty_words(), create});
  }
  html::Table table(texts.stories_title(),
                    {{texts.stories_column_teller()},
                     {texts.stories_column_group(), html::Column::Kind::number},
                     {texts.stories_column_tips(), html::Column::Kind::number},
                     {texts.stories_column_contact()},
                     {texts.stories_column_state()}},
                    html::Caption::spoken);
  for (Line const& line : lines) {
    Story const& story = line.story;
    table.row(
        {html::link(urls::show(story.id),
                    line.teller.empty() ? std::string(texts.stories_somebody()) : line.teller),
         group_of(texts, story), std::to_string(line.tips), answer_name(texts, story.wants_contact),
         state_badge(texts, story.state)});
  }
  return html::join(
      {html::lead(texts.stories_lead()), std::move(table).html(), html::button_group({create})});
}

}  // namespace views
}  // namespace klantendag::stories
