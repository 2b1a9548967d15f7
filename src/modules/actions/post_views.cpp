// SPDX-License-Identifier: EUPL-1.2
#include "modules/actions/view_parts.hpp"
#include "platform/html/button.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::actions::views {
namespace {

using html::Html;

std::string_view words_of(Texts const& texts, outbox::State state) {
  switch (state) {
    case outbox::State::waiting:
      return texts.actions_post_waiting();
    case outbox::State::approved:
    case outbox::State::sending:
      return texts.actions_post_on_its_way();
    case outbox::State::sent:
      return texts.actions_post_sent();
    case outbox::State::refused:
    case outbox::State::unsure:
    case outbox::State::dropped:
      return texts.actions_post_refused();
  }
  return "";
}

Html by_post(Texts const& texts, One const& one) {
  TipId const tip = one.opened.tip.id;
  if (!one.posted) {
    if (!one.sends) return html::paragraph(texts.actions_post_by_others());
    return html::join(
        {html::paragraph(texts.actions_post_words()),
         html::button_group({html::action_button({.action = html::url("/tip/{}/post", tip),
                                                  .label = texts.actions_post(),
                                                  .button = html::Button::primary})})});
  }
  Html part = html::paragraph(words_of(texts, one.posted->state));
  if (one.sends) {
    part += html::paragraph(
        {html::link(html::url("/uitnodigen/{}/post/{}", one.opened.tip.edition, one.posted->id),
                    texts.actions_post_link())});
  }
  return part;
}

}  // namespace

Html ways_to_tell(Texts const& texts, One const& one, Telling const& telling) {
  TipId const tip = one.opened.tip.id;
  bool const mailed = telling.channel == obligations::Channel::mail && one.by_post;
  Html part =
      mailed ? by_post(texts, one)
             : html::join({html::paragraph(texts.actions_tell_words()),
                           html::button_group(
                               {html::action_button({.action = html::url("/tip/{}/verteld", tip),
                                                     .label = texts.actions_tell(),
                                                     .button = html::Button::primary})})});
  part += html::button_group({html::action_button(
      {.action = html::url("/tip/{}/toch-anders", tip), .label = texts.actions_take_back()})});
  return part;
}

}  // namespace klantendag::actions::views
