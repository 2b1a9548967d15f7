// SPDX-License-Identifier: EUPL-1.2
// A message that asks for attention. It begins with a signal word, so that colour is never the only
// sign; it holds no buttons and does not go away by itself.
#pragma once

#include <string_view>

#include "base/language.hpp"
#include "platform/html/html.hpp"

namespace klantendag::html {

enum class Alert { info, ok, warning, error };

[[nodiscard]] Html alert(Language language, Alert kind, std::string_view sentence);
[[nodiscard]] Html alert(Language language, Alert kind, Html const& content);

// The same without a signal word, for content whose first words already say it.
[[nodiscard]] Html alert_box(Alert kind, Html const& content);

// A quieter block that belongs to the running text.
[[nodiscard]] Html spotlight(Alert kind, Parts content);

}  // namespace klantendag::html
