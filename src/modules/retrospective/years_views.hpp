// SPDX-License-Identifier: EUPL-1.2
// How the years look: what became of the tips first, then the figures side by side.
#pragma once

#include <vector>

#include "core/report/document.hpp"
#include "modules/retrospective/texts.hpp"
#include "modules/retrospective/views.hpp"
#include "modules/retrospective/years.hpp"

namespace klantendag::retrospective {

namespace urls {
[[nodiscard]] html::Url years();
[[nodiscard]] html::Url years_file();
[[nodiscard]] html::Url earlier();
[[nodiscard]] html::Url earlier_file();
[[nodiscard]] html::Url earlier_away(EarlierEditionId id);
}  // namespace urls

namespace views {

[[nodiscard]] report::Table years_table(Texts const& texts, std::vector<Year> const& years);
[[nodiscard]] html::Html years(Texts const& texts, std::vector<Year> const& years, Reader reader);
// Questions that were asked in more than one year.
[[nodiscard]] html::Html questions_over_years(Texts const& texts, std::vector<Year> const& years);
[[nodiscard]] html::Html earlier_form(Texts const& texts, html::Filled const& filled);

}  // namespace views
}  // namespace klantendag::retrospective
