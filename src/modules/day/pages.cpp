// SPDX-License-Identifier: EUPL-1.2
#include "modules/day/pages.hpp"

#include "modules/day/page_groups.hpp"

namespace klantendag::day {

void add_pages(http::Router& router, i18n::Catalogue const& catalogue, crypto::Keys const& keys) {
  add_desk_pages(router, catalogue, keys);
  add_talk_pages(router, catalogue, keys);
  add_paper_pages(router, catalogue, keys);
  add_plenary_pages(router, catalogue, keys);
}

}  // namespace klantendag::day
