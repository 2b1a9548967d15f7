// SPDX-License-Identifier: EUPL-1.2
// The routes of the three areas of this module, in one place.
#include "modules/accounts/pages.hpp"

#include "modules/accounts/pages/groups.hpp"

namespace klantendag::accounts {

void add_pages(http::Router& router, PageParts const& parts) {
  router.add(entrance_routes(parts));
  router.add(people_routes(parts));
  router.add(own_account_routes(parts));
}

}  // namespace klantendag::accounts
