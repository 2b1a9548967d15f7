// SPDX-License-Identifier: EUPL-1.2
// What stands around a sheet so that a tablet keeps what is typed; every word that its script can say.
#include "modules/day/talk_parts.hpp"
#include "platform/html/element.hpp"
#include "platform/html/frame_header.hpp"

namespace klantendag::day::views {
namespace {

using html::Html;

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

}  // namespace

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

}  // namespace klantendag::day::views
