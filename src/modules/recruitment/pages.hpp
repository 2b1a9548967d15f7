// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "modules/recruitment/recruitment.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::recruitment {

struct PageMeans {
  i18n::Catalogue const& catalogue;
  Means means;
  std::string organisation{};  // in the script
};
void add_pages(http::Router& router, PageMeans const& means);

}  // namespace klantendag::recruitment
