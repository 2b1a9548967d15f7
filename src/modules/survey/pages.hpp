// SPDX-License-Identifier: EUPL-1.2
// The pages of the surveys: what the app gives them.
#pragma once

#include <string>

#include "modules/survey/survey.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::survey {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
};

void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::survey
