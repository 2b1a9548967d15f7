// SPDX-License-Identifier: EUPL-1.2
// The pages of the editions.
#pragma once

#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::editions {

void add_pages(http::Router& router, i18n::Catalogue const& catalogue);

}  // namespace klantendag::editions
