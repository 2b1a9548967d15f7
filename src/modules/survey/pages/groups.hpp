// SPDX-License-Identifier: EUPL-1.2
// The two areas of survey pages, and what their handlers share.
#pragma once

#include <vector>

#include "modules/survey/pages.hpp"
#include "platform/html/filled.hpp"
#include "platform/http/request.hpp"

namespace klantendag::survey {

[[nodiscard]] std::vector<http::Route> organiser_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> answer_routes(PageParts const& parts);

}  // namespace klantendag::survey
