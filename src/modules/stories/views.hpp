// SPDX-License-Identifier: EUPL-1.2
// How stories look: the list of an edition, and one story with what comes next.
#pragma once

#include <string>
#include <vector>

#include "modules/stories/stories.hpp"
#include "modules/stories/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::stories {

namespace urls {
[[nodiscard]] html::Url begin();
[[nodiscard]] html::Url list(EditionId edition);
[[nodiscard]] html::Url show(StoryId id);
[[nodiscard]] html::Url without_tip(StoryId id);
[[nodiscard]] html::Url settle(StoryId id);
[[nodiscard]] html::Url withdraw(StoryId id);
}  // namespace urls

namespace views {

[[nodiscard]] html::Html no_edition(Texts const& texts);
[[nodiscard]] html::Html list(Texts const& texts, EditionId edition,
                              std::vector<Line> const& lines);
struct One {
  Opened opened{};
  bool reads_all = false;
};
// Which form came back, when one did.
enum class Sent { none, without_tip };
[[nodiscard]] html::Html one(Texts const& texts, html::Filled const& filled, Sent sent,
                             One const& one);

}  // namespace views
}  // namespace klantendag::stories
