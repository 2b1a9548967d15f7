// SPDX-License-Identifier: EUPL-1.2
// In which language to answer: what was chosen on the page, else what the browser asks for, else Dutch.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "platform/http/request.hpp"

namespace klantendag::http {

[[nodiscard]] Language choose_language(Request const& request);

// ?taal=en: where the browser goes to instead, the same page without it. Nothing when it is not asked.
struct LanguageSwitch {
  Language language = Language::nl;
  std::string path{};
};
[[nodiscard]] std::optional<LanguageSwitch> language_switch(Request const& request);

}  // namespace klantendag::http
