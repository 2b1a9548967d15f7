// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/stories/stories.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::stories {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
  ForgetTip forget;
};
void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::stories
