// SPDX-License-Identifier: EUPL-1.2
// The pages of the werkmap: for coaches, for who manages, and for clients with a code.
#pragma once

#include <functional>
#include <string>

#include "modules/werkmap/views.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::werkmap {

struct PageParts {
  i18n::Catalogue const& catalogue;
  crypto::Keys const& keys;
  // The flow in which a message goes on as a complaint.
  std::function<Result<void>(Work&, MessageId)> becomes_complaint{};
  // The flow in which it goes on as a tip, and the themes that a tip can belong to.
  std::function<Result<void>(Work&, MessageId, TipDraft const&)> becomes_tip{};
  std::function<Result<std::vector<views::ThemeName>>(Work&)> themes{};
  ForgetBecame forget_became{};
};

// Everybody's name, by account.
[[nodiscard]] Result<views::Names> names_of_colleagues(Work& work);

void add_list_pages(http::Router& router, PageParts const& parts);
void add_message_pages(http::Router& router, PageParts const& parts);
void add_manager_pages(http::Router& router, PageParts const& parts);
void add_erasing_pages(http::Router& router, PageParts const& parts);
void add_own_pages(http::Router& router, PageParts const& parts);
void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::werkmap
