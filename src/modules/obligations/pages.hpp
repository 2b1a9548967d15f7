// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/obligations/views.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::obligations {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
  Places places{};
};
void add_pages(http::Router& router, PageParts const& parts);

// The list that the first screen shows, for who looks and with what the address asks.
[[nodiscard]] Result<views::OpenList> open_list(Work& work, http::Fields const& query);

}  // namespace klantendag::obligations
