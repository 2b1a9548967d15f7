// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/crypto/key_file.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::complaints {

void add_pages(http::Router& router, i18n::Catalogue const& catalogue, crypto::Keys const& keys);
// Those of reading in a file, and of the list of persons not to call; add_pages adds them too.
void add_file_pages(http::Router& router, i18n::Catalogue const& catalogue,
                    crypto::Keys const& keys);
void add_block_pages(http::Router& router, i18n::Catalogue const& catalogue,
                     crypto::Keys const& keys);

}  // namespace klantendag::complaints
