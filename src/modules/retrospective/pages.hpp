// SPDX-License-Identifier: EUPL-1.2
// The pages of the retrospective: what the app gives them.
#pragma once

#include "modules/retrospective/files.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::retrospective {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
  Makers makers;
};

void add_pages(http::Router& router, PageParts const& parts);
[[nodiscard]] std::vector<http::Route> years_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> letter_routes();

}  // namespace klantendag::retrospective
