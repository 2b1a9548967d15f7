// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/pages.hpp"

#include "modules/intake/page_groups.hpp"

namespace klantendag::intake {

void add_pages(http::Router& router, PageParts const& parts) {
  router.add(api_routes(parts));
  router.add(file_routes(parts));
  router.add(sender_routes(parts));
}

}  // namespace klantendag::intake
