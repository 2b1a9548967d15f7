// SPDX-License-Identifier: EUPL-1.2
// What the pages of the councils share.
#pragma once

#include "modules/council/views.hpp"
#include "modules/editions/editions.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::council {

[[nodiscard]] inline views::May may_of(Work const& work) {
  return {work.actor.permissions.has(Permission::give_advice),
          work.actor.permissions.has(Permission::manage_council)};
}

// To choose from and to name; nothing for who may not see editions.
[[nodiscard]] inline Result<views::Editions> editions_for(Work& work) {
  if (!work.actor.permissions.has(Permission::see_editions)) return views::Editions{};
  return editions::all(work);
}

void add_advice_pages(http::Router& router, i18n::Catalogue const& catalogue,
                      crypto::Keys const& keys);

}  // namespace klantendag::council
