// SPDX-License-Identifier: EUPL-1.2
// What tells people where they are and what comes next: steps, breadcrumb, pages of a long list,
// progress, details on request, and empty states that teach.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"
#include "platform/html/words.hpp"

namespace klantendag::html {

// Nothing here yet: say what will stand here and how to begin.
struct EmptyState {
  Words title{};  // "U hebt nog geen tips."
  Words words{};  // "Voeg de eerste toe. …"
  Html action{};  // button_link(…)
};
[[nodiscard]] Html empty_state(EmptyState const& state);

// "Stap 2 van 4", in the page itself.
[[nodiscard]] Html step_line(Language language, int step, int steps);
inline constexpr std::string_view step_separator = " - ";
// For Page::title: "Uw gegevens - Stap 2 van 4". The frame shows the step above the h1's words.
[[nodiscard]] std::string step_title(Language language, std::string_view title, int step,
                                     int steps);

struct Crumb {
  Url url{};
  Words label{};
};
// The way down to this page; the page itself is `here`.
[[nodiscard]] Html breadcrumb(Language language, std::span<Crumb const> above,
                              std::string_view here);

struct Pages {
  Url url{};              // of the list; ?page=N is added
  std::int64_t page = 1;  // from 1
  std::int64_t per_page = 50;
  std::int64_t total = 0;  // rows
};
// Nothing when all rows fit on one page.
[[nodiscard]] Html pagination(Language language, Pages const& pages);

[[nodiscard]] Html progress(Language language, std::string_view label, std::int64_t done,
                            std::int64_t total);

// Folded away until somebody wants it.
[[nodiscard]] Html details(std::string_view summary, Parts content);

// Links to the parts of one area; the current one is marked.
struct Tab {
  Url url{};
  Words label{};
  bool current = false;
};
[[nodiscard]] Html tabs(std::string_view label, std::span<Tab const> tabs);

}  // namespace klantendag::html
