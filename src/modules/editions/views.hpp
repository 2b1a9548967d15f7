// SPDX-License-Identifier: EUPL-1.2
// How editions look: values in, Html out.
#pragma once

#include <string>
#include <vector>

#include "modules/editions/model.hpp"
#include "modules/editions/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::editions {

// What the reader may do decides which buttons a page has.
enum class Reader { reads, manages };

namespace urls {
[[nodiscard]] html::Url list();
[[nodiscard]] html::Url create();
[[nodiscard]] html::Url show(EditionId id);
[[nodiscard]] html::Url details(EditionId id);
[[nodiscard]] html::Url programme(EditionId id);
[[nodiscard]] html::Url calendar(EditionId id);
[[nodiscard]] html::Url copy(EditionId id);
[[nodiscard]] html::Url phase(EditionId id);
}  // namespace urls

namespace views {

[[nodiscard]] std::string_view phase_name(Texts const& texts, Phase phase);

[[nodiscard]] html::Html list(Texts const& texts, std::vector<Edition> const& editions,
                              Reader reader);
[[nodiscard]] html::Html show(Texts const& texts, Edition const& edition, Reader reader);
[[nodiscard]] html::Html create_form(Texts const& texts, html::Filled const& filled, int year);
[[nodiscard]] html::Html copy_form(Texts const& texts, html::Filled const& filled,
                                   Edition const& from);
[[nodiscard]] html::Html details_form(Texts const& texts, html::Filled const& filled,
                                      Edition const& edition);
[[nodiscard]] html::Html programme_form(Texts const& texts, html::Filled const& filled,
                                        Edition const& edition);

// The programme as an iCalendar file; empty as long as there is no day.
[[nodiscard]] std::string calendar_file(Texts const& texts, Edition const& edition, Instant now);

}  // namespace views
}  // namespace klantendag::editions
