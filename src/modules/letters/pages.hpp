// SPDX-License-Identifier: EUPL-1.2
// The pages of the letters.
#pragma once

#include <string>

#include "platform/crypto/key_file.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::letters {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
  std::string organisation{};
};
void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::letters
