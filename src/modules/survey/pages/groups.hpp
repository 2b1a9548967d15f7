// SPDX-License-Identifier: EUPL-1.2
// The areas of survey pages, and what their handlers share.
#pragma once

#include <vector>

#include "modules/survey/pages.hpp"
#include "modules/survey/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/http/request.hpp"

namespace klantendag::survey {

[[nodiscard]] std::vector<http::Route> organiser_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> remark_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> answer_routes(PageParts const& parts);

// Of the path.
[[nodiscard]] Result<Survey> survey_in(Work& work, http::Request const& request);
// "Uitslag: cliënten"
[[nodiscard]] std::string title_of(Texts const& texts, std::string_view what, Survey const& survey);

}  // namespace klantendag::survey
