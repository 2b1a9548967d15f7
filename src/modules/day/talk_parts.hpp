// SPDX-License-Identifier: EUPL-1.2
// Parts of the sheet of one story that stand in files of their own.
#pragma once

#include "modules/day/views.hpp"

namespace klantendag::day::views {

using Forms = html::Forms<Sent>;

[[nodiscard]] html::Html promises_part(Texts const& texts, Forms const& forms,
                                       TalkPage const& page);
[[nodiscard]] html::Html contact_part(Texts const& texts, Forms const& forms, TalkPage const& page);
// Around what is typed on a tablet, so that it is not lost without a network.
[[nodiscard]] html::Html kept(Texts const& texts, TalkPage const& page, html::Html const& content);

}  // namespace klantendag::day::views
