// SPDX-License-Identifier: EUPL-1.2
// The pages of the accounts: what the app gives them, and the cookie that they set.
#pragma once

#include <functional>
#include <string>

#include "modules/accounts/accounts.hpp"
#include "platform/http/router.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::accounts {

// The cookie of a login session; the dispatcher hands its value to identify().
inline constexpr std::string_view session_cookie = "klantendag";

struct PageParts {
  i18n::Catalogue const& catalogue;
  Means means;
  // Somebody cannot log in any more: what they held is to be given to others, in the same unit of work.
  std::function<Result<void>(Work&, Id<Account>)> when_left{};
};

void add_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::accounts
