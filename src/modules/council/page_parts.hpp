// SPDX-License-Identifier: EUPL-1.2
// What the pages of the councils share.
#pragma once

#include <algorithm>

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

// What they may do with this council: who speaks for another one does not speak for it.
[[nodiscard]] inline Result<views::May> may_of(Work& work, CouncilId id) {
  views::May may = may_of(work);
  if (may.advise) {
    ASSIGN_OR_RETURN(may.advise, speaks_for(work, id));
  }
  return may;
}

// To choose from; nothing for who may not see editions.
[[nodiscard]] inline Result<views::Editions> editions_for(Work& work) {
  if (!work.actor.permissions.has(Permission::see_editions)) return views::Editions{};
  return editions::all(work);
}

// Only name and year, also for who may not see editions.
[[nodiscard]] inline Result<views::Editions> named_editions(Work& work,
                                                            std::vector<EditionId> const& ids) {
  views::Editions named;
  for (EditionId const id : ids) {
    ASSIGN_OR_RETURN(auto const one, editions::known(work, id));
    named.push_back({.id = one.id, .name = one.name, .year = one.year});
  }
  return named;
}

// Names of those who may do something.
[[nodiscard]] inline Result<std::vector<accounts::Colleague>> colleagues_with(Work& work,
                                                                              Permission may) {
  ASSIGN_OR_RETURN(auto all, accounts::colleagues(work));
  ASSIGN_OR_RETURN(auto const able, accounts::active_with(work, may));
  std::erase_if(all, [&](accounts::Colleague const& one) {
    return std::find(able.begin(), able.end(), one.id) == able.end();
  });
  return all;
}

void add_advice_pages(http::Router& router, i18n::Catalogue const& catalogue,
                      crypto::Keys const& keys);

}  // namespace klantendag::council
