// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/crypto/key_file.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::givers {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
};
void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::givers
