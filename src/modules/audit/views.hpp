// SPDX-License-Identifier: EUPL-1.2
// The record as a page.
#pragma once

#include <vector>

#include "modules/audit/model.hpp"
#include "modules/audit/texts.hpp"
#include "platform/html/html.hpp"

namespace klantendag::audit::views {

[[nodiscard]] html::Html list(Texts const& texts, std::vector<Entry> const& entries,
                              Head const& head);

}  // namespace klantendag::audit::views
