// SPDX-License-Identifier: EUPL-1.2
// The routes of both areas, in one place.
#include "modules/survey/pages.hpp"

#include "modules/survey/pages/groups.hpp"

namespace klantendag::survey {

void add_pages(http::Router& router, PageParts const& parts) {
  router.add(organiser_routes(parts));
  router.add(answer_routes(parts));
}

}  // namespace klantendag::survey
