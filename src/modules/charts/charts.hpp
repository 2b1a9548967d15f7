// SPDX-License-Identifier: EUPL-1.2
// Charts in pages: the picture with its description, and always the same numbers as a table.
#pragma once

#include "core/report/document.hpp"
#include "platform/html/html.hpp"

namespace klantendag::charts {

[[nodiscard]] html::Html chart(Language language, report::Chart const& chart);
[[nodiscard]] html::Html table(Language language, report::Table const& table);

}  // namespace klantendag::charts
