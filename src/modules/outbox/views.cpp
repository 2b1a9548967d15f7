// SPDX-License-Identifier: EUPL-1.2
#include "modules/outbox/views.hpp"

#include <algorithm>

#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::outbox {

namespace urls {
html::Url list(EditionId edition) {
  return html::url("/uitnodigen/{}/post", edition);
}
html::Url show(EditionId edition, OutgoingId id) {
  return html::url("/uitnodigen/{}/post/{}", edition, id);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string_view state_name(Texts const& texts, State state) {
  switch (state) {
    case State::waiting:
      return texts.outbox_state_waiting();
    case State::approved:
      return texts.outbox_state_approved();
    case State::sending:
      return texts.outbox_state_sending();
    case State::sent:
      return texts.outbox_state_sent();
    case State::refused:
      return texts.outbox_state_refused();
    case State::unsure:
      return texts.outbox_state_unsure();
    case State::dropped:
      return texts.outbox_state_dropped();
  }
  return "";
}

html::Status colour_of(State state) {
  switch (state) {
    case State::waiting:
      return html::Status::warning;
    case State::approved:
    case State::sending:
      return html::Status::active;
    case State::sent:
      return html::Status::success;
    case State::refused:
    case State::unsure:
      return html::Status::danger;
    case State::dropped:
      break;
  }
  return html::Status::neutral;
}

Html badge(Texts const& texts, State state) {
  return html::status_badge(colour_of(state), state_name(texts, state));
}

std::string who(Texts const& texts, Opened const& message) {
  if (message.erased) return std::string(texts.outbox_erased());
  return message.name.empty() ? message.email : message.name;
}

std::string what(Texts const& texts, Opened const& message) {
  return message.erased ? std::string(texts.outbox_erased()) : message.letter.subject;
}

bool needs_a_look(State state) {
  return state == State::refused || state == State::unsure;
}

std::vector<Opened const*> those(Post const& post, std::function<bool(State)> const& in) {
  std::vector<Opened const*> found;
  for (Opened const& message : post.messages) {
    if (in(message.outgoing.state)) found.push_back(&message);
  }
  return found;
}

// One tick a message: nobody says yes to all of them at once without seeing each line.
Html approval_form(Texts const& texts, html::Filled const& filled,
                   std::vector<Opened const*> const& waiting) {
  std::vector<html::Option> options;
  for (Opened const* message : waiting) {
    if (message->erased) continue;
    options.push_back({.value = message->outgoing.id.text(),
                       .label = who(texts, *message) + ": " + what(texts, *message),
                       .hint = message->email});
  }
  if (options.empty()) return {};
  return html::form(
      filled,
      {.action = urls::list(waiting.front()->outgoing.edition),
       .submit = texts.outbox_approve(),
       .note = html::Note::none},
      {html::check_boxes(
          filled,
          {.name = "message", .label = texts.outbox_choose(), .hint = texts.outbox_choose_hint()},
          options)});
}

Html waiting_part(Texts const& texts, html::Filled const& filled, Post const& post) {
  auto const waiting = those(post, [](State state) { return state == State::waiting; });
  if (waiting.empty()) {
    return html::section(texts.outbox_waiting(), {html::paragraph(texts.outbox_none_waiting())});
  }
  html::Table table(texts.outbox_to_read(),
                    {{texts.outbox_column_for()},
                     {texts.outbox_column_subject()},
                     {texts.outbox_column_read(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Opened const* message : waiting) {
    std::string const name = who(texts, *message);
    Html const link =
        html::link(urls::show(post.edition, message->outgoing.id), texts.outbox_read(), name);
    table.row({name, what(texts, *message), link});
  }
  return html::section(texts.outbox_waiting(),
                       {html::paragraph(texts.outbox_waiting_words()), std::move(table).html(),
                        approval_form(texts, filled, waiting)});
}

Html trouble_part(Texts const& texts, Post const& post) {
  auto const trouble = those(post, needs_a_look);
  if (trouble.empty()) return {};
  html::Table table(texts.outbox_trouble(),
                    {{texts.outbox_column_for()},
                     {texts.outbox_column_subject()},
                     {texts.outbox_column_why()},
                     {texts.outbox_column_read(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Opened const* message : trouble) {
    std::string const name = who(texts, *message);
    Html const link =
        html::link(urls::show(post.edition, message->outgoing.id), texts.outbox_decide(), name);
    table.row({name, what(texts, *message), post.why(message->outgoing), link});
  }
  return html::section(texts.outbox_trouble(), {std::move(table).html()});
}

Html rest_part(Texts const& texts, Post const& post) {
  auto const rest =
      those(post, [](State state) { return state != State::waiting && !needs_a_look(state); });
  if (rest.empty()) return {};
  html::Table table(texts.outbox_rest(),
                    {{texts.outbox_column_for()},
                     {texts.outbox_column_subject()},
                     {texts.outbox_column_state()},
                     {texts.outbox_column_when()}},
                    html::Caption::spoken);
  for (Opened const* message : rest) {
    Outgoing const& outgoing = message->outgoing;
    Instant const at = outgoing.ended_at.value_or(outgoing.approved_at.value_or(outgoing.made_at));
    Html const name = html::link(urls::show(post.edition, outgoing.id), who(texts, *message));
    table.row({name, what(texts, *message), badge(texts, outgoing.state),
               i18n::short_moment(texts.language, at)});
  }
  return html::section(texts.outbox_rest(), {std::move(table).html()});
}

Html decision(Texts const& texts, Opened const& message, EditionId edition) {
  State const state = message.outgoing.state;
  OutgoingId const id = message.outgoing.id;
  bool const may_send = (state == State::waiting || needs_a_look(state)) && !message.erased;
  bool const may_drop = may_send || state == State::approved || state == State::waiting;
  Html const send =
      may_send
          ? html::action_button(
                {.action = html::url("/uitnodigen/{}/post/{}/akkoord", edition, id),
                 .label = state == State::waiting ? texts.outbox_send() : texts.outbox_send_again(),
                 .button = html::Button::primary})
          : Html();
  Html const drop =
      may_drop
          ? html::action_button({.action = html::url("/uitnodigen/{}/post/{}/weg", edition, id),
                                 .label = texts.outbox_drop(),
                                 .button = html::Button::subtle})
          : Html();
  Html const back =
      state == State::sent
          ? html::action_button({.action = html::url("/uitnodigen/{}/post/{}/terug", edition, id),
                                 .label = texts.outbox_it_came_back(),
                                 .button = html::Button::subtle})
          : Html();
  return html::button_group(
      {send, drop, back, html::button_link(urls::list(edition), texts.outbox_back())});
}

}  // namespace

Html list(Texts const& texts, html::Filled const& filled, Post const& post) {
  Html const lead = html::lead(texts.outbox_lead());
  if (post.messages.empty()) {
    return html::join({lead, html::empty_state({.title = texts.outbox_empty(),
                                                .words = texts.outbox_empty_words()})});
  }
  return html::join(
      {lead, trouble_part(texts, post), waiting_part(texts, filled, post), rest_part(texts, post)});
}

Html show(Texts const& texts, Opened const& message, Why const& why) {
  Outgoing const& outgoing = message.outgoing;
  Html const warning = needs_a_look(outgoing.state)
                           ? html::alert(texts.language, html::Alert::warning, why(outgoing))
                           : Html();
  std::vector<html::DataItem> items;
  items.push_back({texts.outbox_column_state(), badge(texts, outgoing.state), {}});
  if (!message.erased) {
    std::string const to =
        message.name.empty() ? message.email : message.name + " (" + message.email + ")";
    items.push_back({texts.outbox_column_for(), html::name(to), {}});
    items.push_back({texts.outbox_column_subject(), html::text(message.letter.subject), {}});
  }
  if (!message.letter.calendar.empty()) {
    items.push_back({texts.outbox_with(), html::text(texts.outbox_calendar()), {}});
  }
  Html const text =
      message.erased ? html::paragraph(texts.outbox_erased_words())
                     : html::spotlight(html::Alert::info, {html::typed_text(message.letter.text)});
  return html::join(
      {warning, html::data_list(items), text, decision(texts, message, outgoing.edition)});
}

}  // namespace views
}  // namespace klantendag::outbox
