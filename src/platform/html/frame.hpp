// SPDX-License-Identifier: EUPL-1.2
// The frame of a page: head, skip link, header, navigation, content column, footer. Plain data in, one
// document out; what stands in it is decided by app/layout.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"
#include "platform/html/words.hpp"

namespace klantendag::html {

enum class FrameKind {
  organisation,  // with navigation, for people who log in
  bare           // one column, 18 px: client pages, log-in, set-up
};

struct FrameLink {
  Url url{};
  Words label{};
  bool current = false;  // this page, or the area it is in
};

// An organisation's own look: a theme file of NL Design System loaded after ours, and its class.
struct Theme {
  Url stylesheet{};
  std::string css_class{};
};

struct FrameModel {
  Language language = Language::nl;
  FrameKind kind = FrameKind::organisation;
  std::string product{};  // "Klantendag", or what the organisation calls it
  Url home{};
  std::string title{};  // of the tab and the h1; "Fout: " only stays in the tab
  Html main{};          // everything below the h1
  Html above{};         // above the h1: breadcrumb, step line, a message that stays

  std::vector<FrameLink> navigation{};  // at most six areas
  std::vector<FrameLink> pages{};       // of the current area; none: it has one page
  std::vector<FrameLink> tools{};       // Beheer, Mijn taken, Hulp
  std::string edition{};                // the chosen one; empty: no switcher
  std::vector<FrameLink> editions{};    // all to choose from; the chosen one is current

  std::string person{};  // who is logged in; empty: nobody
  Url account{};
  Url log_out{};         // POST
  Url other_language{};  // this page in the other language

  std::vector<FrameLink> footer{};
  std::string contact{};  // "Bel 020 123 45 67, op werkdagen van 9.00 tot 17.00 uur."
  std::vector<Url> stylesheets{};
  std::vector<Url> scripts{};  // deferred; pages work without
  Theme theme{};
};

[[nodiscard]] std::string document(FrameModel const& model);

// A title taken apart for the h1: "Fout: " stays in the tab, a step stands above the words.
struct TitleParts {
  std::string_view words{};
  std::string_view step{};  // "Stap 2 van 4", or empty
};
[[nodiscard]] TitleParts title_parts(Language language, std::string_view title);

}  // namespace klantendag::html
