// SPDX-License-Identifier: EUPL-1.2
// Names of accounts: "@jandevries", "insta: jan_de_vries88", "mijn user is kees_1980", the end of an address
// as linkedin.com/in/jandevries. They are references.
#pragma once

#include "core/dutch/name_lists.hpp"
#include "core/dutch/page.hpp"

namespace klantendag::dutch {

void find_user_names(Page& page, NameLists const& lists);

}  // namespace klantendag::dutch
