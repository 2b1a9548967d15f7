// SPDX-License-Identifier: EUPL-1.2
// How the red thread looks: the sentence with its evidence, what still has to be sorted, one theme.
#pragma once

#include "modules/themes/texts.hpp"
#include "modules/themes/themes.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::themes {

namespace urls {
[[nodiscard]] html::Url thread(EditionId edition);
[[nodiscard]] html::Url sentence(EditionId edition);
[[nodiscard]] html::Url sorting(EditionId edition);
[[nodiscard]] html::Url create(EditionId edition);
[[nodiscard]] html::Url begin(EditionId edition);
[[nodiscard]] html::Url show(ThemeId theme);
[[nodiscard]] html::Url change(ThemeId theme);
[[nodiscard]] html::Url link(ThemeId theme);
[[nodiscard]] html::Url take_off(ThemeId theme);
[[nodiscard]] html::Url merge(ThemeId theme);
[[nodiscard]] html::Url split(ThemeId theme);
[[nodiscard]] html::Url quote(ThemeId theme);
[[nodiscard]] html::Url settle(QuoteId quote);
}  // namespace urls

namespace views {

enum class May { look, work };
[[nodiscard]] html::Html thread(Texts const& texts, html::Filled const& filled, EditionId edition,
                                Thread const& thread, May may);
[[nodiscard]] html::Html sorting(Texts const& texts, html::Filled const& filled, EditionId edition,
                                 Sorting const& sorting);
// Which form of the page came back, when one did.
enum class Sent { none, change, merge, split, quote };
[[nodiscard]] html::Html theme(Texts const& texts, html::Filled const& filled, Sent sent,
                               Opened const& opened);

}  // namespace views
}  // namespace klantendag::themes
