// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "modules/obligations/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/html/url.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::walkin {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
  // The page of what a series is the measure behind, or of a promise; nothing for kinds without one.
  std::function<std::optional<html::Url>(obligations::Reference const&)> places{};
  // Where everybody finds us, as the settings say it; empty: nobody does yet. Never what a request calls us.
  std::string public_url{};
};
void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::walkin
