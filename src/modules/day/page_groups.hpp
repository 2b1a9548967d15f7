// SPDX-License-Identifier: EUPL-1.2
// The pages of this module in groups, each a file: the door and the tables, one story, paper,
// the plenary.
#pragma once

#include "platform/crypto/key_file.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::day {

void add_desk_pages(http::Router& router, i18n::Catalogue const& catalogue,
                    crypto::Keys const& keys);
void add_paper_pages(http::Router& router, i18n::Catalogue const& catalogue,
                     crypto::Keys const& keys);
void add_plenary_pages(http::Router& router, i18n::Catalogue const& catalogue,
                       crypto::Keys const& keys);
void add_talk_pages(http::Router& router, i18n::Catalogue const& catalogue,
                    crypto::Keys const& keys);

}  // namespace klantendag::day
