// SPDX-License-Identifier: EUPL-1.2
// "U zei - wij deden" for everybody, and its part of the page of a tip.
#pragma once

#include "modules/actions/publishing.hpp"
#include "modules/actions/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"

namespace klantendag::actions::views {

// On the tip's own page: what stands on the public page, or the form to put it there.
struct Publishing {
  TipId tip{};
  PublicWords draft{};
  std::optional<PublicLine> line{};
  std::string suspects{};  // of the form that came back: what seems to be persons
};
[[nodiscard]] html::Html publishing(Texts const& texts, html::Filled const& filled,
                                    Publishing const& publishing);
[[nodiscard]] html::Html public_page(Texts const& texts,
                                     std::vector<PublicEdition> const& editions);

}  // namespace klantendag::actions::views
