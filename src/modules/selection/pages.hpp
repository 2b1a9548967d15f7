// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "modules/selection/selection.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::selection {

// What the pages need of the house.
struct PageNeeds {
  i18n::Catalogue const& catalogue;
  Signature signature{};
  std::string program{};       // "klantendag 0.1"
  std::string organisation{};  // that publishes the draw
  std::string public_url{};    // of the installation; empty: not known
};

void add_pages(http::Router& router, PageNeeds const& needs);

}  // namespace klantendag::selection
