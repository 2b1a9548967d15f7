// SPDX-License-Identifier: EUPL-1.2
// What the groups of pages of this module share.
#pragma once

#include "modules/participants/participants.hpp"
#include "modules/participants/views.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::participants {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
};

[[nodiscard]] std::vector<http::Route> list_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> person_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> file_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> guest_routes(PageParts const& parts);

}  // namespace klantendag::participants
