// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "modules/sharing/sharing.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"
#include "platform/pdf/pdf.hpp"

namespace klantendag::sharing {

struct PageParts {
  i18n::Catalogue const& catalogue;
  Means means;
  pdf::Printer printer;
};
void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::sharing
