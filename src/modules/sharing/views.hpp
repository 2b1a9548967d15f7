// SPDX-License-Identifier: EUPL-1.2
// What people see of packs: where each language stands, the pack itself, the form; and the two documents
// that leave the house.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/sharing/sharing.hpp"
#include "modules/sharing/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::sharing {

namespace urls {
[[nodiscard]] html::Url show(EditionId edition);
[[nodiscard]] html::Url pack(EditionId edition, Language language);
[[nodiscard]] html::Url text(EditionId edition, Language language);
[[nodiscard]] html::Url release(EditionId edition, Language language);
[[nodiscard]] html::Url withdraw(EditionId edition, Language language);
[[nodiscard]] html::Url file(EditionId edition, Language language, std::string_view name);
}  // namespace urls

namespace views {

// Whole documents, in the language of the texts, that need no other file.
[[nodiscard]] std::string page_file(Texts const& texts, Contents const& contents);
[[nodiscard]] std::string slides_file(Texts const& texts, Contents const& contents);

// What the day was, in two or three sentences; counts of few people are left out.
[[nodiscard]] std::string introduction(Texts const& texts, Contents const& contents);
// What people said or wrote stays in their words: a voice that reads aloud must know that it is Dutch.
[[nodiscard]] html::Html in_dutch(Contents const& contents, html::Html const& said);
[[nodiscard]] std::string_view language_name(Texts const& texts, Language language);

struct Standing {
  Language language = Language::nl;
  std::optional<Pack> released{};
};
enum class May { read, write };
[[nodiscard]] html::Html packs(Texts const& texts, EditionId edition,
                               std::vector<Standing> const& standings, May may);

// On the screen, in the language of the pack.
[[nodiscard]] html::Html contents(Contents const& contents);
[[nodiscard]] html::Html pack(Texts const& texts, EditionId edition, Contents const& contents);

struct Editing {
  EditionId edition{};
  Language language = Language::nl;
  Preparing preparing{};
  std::string suspects{};  // words that seem persons, to be looked at
};
[[nodiscard]] html::Html edit(Texts const& texts, html::Filled const& filled,
                              Editing const& editing);

}  // namespace views
}  // namespace klantendag::sharing
