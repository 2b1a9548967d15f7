// SPDX-License-Identifier: EUPL-1.2
// How a retrospective looks: values in, Html out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/retrospective/model.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "modules/retrospective/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::retrospective {

enum class Reader { reads, manages };

namespace urls {
[[nodiscard]] html::Url show(EditionId edition);
[[nodiscard]] html::Url article(EditionId edition, Language language);
[[nodiscard]] html::Url edit(EditionId edition, Language language);
[[nodiscard]] html::Url version(Version const& version);
[[nodiscard]] html::Url publish(EditionId edition, Language language);
[[nodiscard]] html::Url withdraw(EditionId edition, Language language);
[[nodiscard]] html::Url file(EditionId edition, Language language, std::string_view format);
[[nodiscard]] html::Url letter(EditionId edition);
[[nodiscard]] html::Url team(EditionId edition);
}  // namespace urls

namespace views {

// How far one language is.
struct Standing {
  Language language = Language::nl;
  std::optional<Version> newest{};
  std::optional<Publication> published{};
  std::vector<std::string> typed{};  // sentences of the newest with a number that somebody typed
  Facts facts{};                     // to print them with
};
// The boxes of one language by which somebody says that typed numbers are right.
[[nodiscard]] std::string vouched_field(Language language);

[[nodiscard]] std::string_view language_name(Texts const& texts, Language language);
[[nodiscard]] html::Html show(Texts const& texts, html::Filled const& filled,
                              Material const& material, std::vector<Standing> const& standings);
[[nodiscard]] html::Html show_reader(Texts const& texts, EditionId edition,
                                     std::vector<Standing> const& standings);
[[nodiscard]] html::Html letter_part(Texts const& texts, EditionId edition,
                                     std::vector<Standing> const& standings);
// Links to the article as files.
[[nodiscard]] html::Html files(Texts const& texts, EditionId edition, Language language);
[[nodiscard]] html::Html article(Texts const& texts, EditionId edition, Reading const& reading);
// The blocks of any document, headings from level 2.
[[nodiscard]] html::Html document(report::Document const& document);

struct Editing {
  EditionId edition{};
  Language language = Language::nl;
  std::vector<Version> versions{};  // newest first
  Facts facts{};
};
[[nodiscard]] html::Html edit_form(Texts const& texts, html::Filled const& filled,
                                   Editing const& editing);

}  // namespace views
}  // namespace klantendag::retrospective
