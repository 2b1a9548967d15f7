// SPDX-License-Identifier: EUPL-1.2
// What the views of the stories share.
#pragma once

#include <string>
#include <string_view>

#include "modules/stories/rules.hpp"
#include "modules/stories/views.hpp"
#include "platform/html/badge.hpp"

namespace klantendag::stories::views {

[[nodiscard]] html::Html state_badge(Texts const& texts, State state);
[[nodiscard]] std::string_view answer_name(Texts const& texts, Answer answer);
[[nodiscard]] std::string group_of(Texts const& texts, Story const& story);

}  // namespace klantendag::stories::views
