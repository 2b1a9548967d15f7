// SPDX-License-Identifier: EUPL-1.2
// How the list of persons not to call looks: values in, Html out.
#pragma once

#include "modules/complaints/views.hpp"

namespace klantendag::complaints {

namespace urls {
[[nodiscard]] html::Url blocked(EditionId edition);
[[nodiscard]] html::Url block_file(EditionId edition);
[[nodiscard]] html::Url unblock(EditionId edition, BlockedId id);
}  // namespace urls

namespace views {

struct BlockedPage {
  EditionId edition{};
  std::int64_t page = 1;
  std::int64_t per_page = 50;
};
// Of the two forms one may have come back.
struct BlockedForms {
  html::Filled one;
  html::Filled file;
};
[[nodiscard]] html::Html blocked(Texts const& texts, BlockedPage const& page,
                                 BlockedForms const& forms, Blocked const& blocked);

}  // namespace views
}  // namespace klantendag::complaints
