// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>

#include "modules/stories/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/html/url.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::actions {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
  // Offers everybody who has something to do a message about it; where the post waits for a yes.
  std::function<Result<html::Url>(Work&, EditionId)> overviews{};
  // The page of the message that a tip came in, when it did.
  std::function<Result<std::optional<html::Url>>(Work&, TipId)> came_from{};
};
void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::actions
