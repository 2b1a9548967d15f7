// SPDX-License-Identifier: EUPL-1.2
// What the pages of the letters show.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/letters/letters.hpp"
#include "modules/letters/prints.hpp"
#include "modules/letters/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::letters {

namespace urls {
[[nodiscard]] html::Url list(EditionId edition);
[[nodiscard]] html::Url details(EditionId edition);
[[nodiscard]] html::Url edit(Which const& which);
[[nodiscard]] html::Url preview(Which const& which);
[[nodiscard]] html::Url print(Which const& which);
[[nodiscard]] html::Url print_paper(Which const& which);
[[nodiscard]] html::Url edit_offered(Which const& which, Offered const& offered);
[[nodiscard]] html::Url make_pdf(Which const& which);
[[nodiscard]] html::Url pdf(EditionId edition, std::string_view print);
}  // namespace urls

// "bevestiging": in addresses.
[[nodiscard]] std::string_view slug_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_at(std::string_view slug);

namespace views {

[[nodiscard]] std::string_view title_of(Texts const& texts, Kind kind);

struct Overview {
  EditionId edition{};
  std::vector<Wording> wordings{};  // in the order of `kinds`
  std::int64_t waiting = 0;         // messages that wait for a yes
};
[[nodiscard]] html::Html list(Texts const& texts, Overview const& overview);
[[nodiscard]] html::Html no_edition(Texts const& texts);
[[nodiscard]] html::Html details_form(Texts const& texts, html::Filled const& filled,
                                      EditionId edition, Details const& details);

struct Editor {
  EditionId edition{};
  Wording wording{};
  std::int64_t people = 0;           // whom it is for now
  std::optional<Offered> offered{};  // it was put among the post just now
};
[[nodiscard]] html::Html editor(Texts const& texts, html::Filled const& filled,
                                Editor const& editor);

// Beside the editor: how easy the text reads, and what could be easier.
[[nodiscard]] html::Html language_help(Texts const& texts, Wording const& wording);

struct Preview {
  Which which{};
  std::vector<Recipient> people{};
  std::string chosen{};        // id of the person; empty: the sample
  std::optional<Made> made{};  // nothing: `problem` says why
  std::string problem{};
};
[[nodiscard]] html::Html preview(Texts const& texts, Preview const& preview);

// Each letter on paper of its own.
[[nodiscard]] html::Html print(Texts const& texts, Which const& which,
                               std::vector<Made> const& letters);
// Only for who has no e-mail address.
[[nodiscard]] html::Html print_paper(Texts const& texts, Which const& which,
                                     std::vector<Made> const& letters);

// Why it cannot be printed, and where to mend it.
[[nodiscard]] html::Html cannot(Texts const& texts, Which const& which, std::string_view why);
[[nodiscard]] html::Html pdf(Texts const& texts, Print const& print, std::string_view why);

}  // namespace views
}  // namespace klantendag::letters
