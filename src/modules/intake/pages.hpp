// SPDX-License-Identifier: EUPL-1.2
// The door of the API, the page for files, and the administrator's page of where messages come from.
#pragma once

#include <optional>

#include "modules/intake/intake.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::intake {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
  std::optional<Mailbox> mailbox{};  // none: no mailbox is read
  std::string nobodies{};            // of Given
};

void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::intake
