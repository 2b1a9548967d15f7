// SPDX-License-Identifier: EUPL-1.2
// The routes of all areas, in one place.
#include "modules/survey/pages.hpp"

#include "modules/editions/editions.hpp"
#include "modules/survey/pages/groups.hpp"
#include "modules/survey/views.hpp"

namespace klantendag::survey {

Result<Survey> survey_in(Work& work, http::Request const& request) {
  ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
  auto const audience = audience_of_slug(request.parameter("audience"));
  if (!audience) return not_found("survey.not_found");
  return find(work, edition, *audience);
}

std::string title_of(Texts const& texts, std::string_view what, Survey const& survey) {
  return std::string(what) + ": " + std::string(views::audience_name(texts, survey.audience));
}

void add_pages(http::Router& router, PageParts const& parts) {
  router.add(organiser_routes(parts));
  router.add(remark_routes(parts));
  router.add(answer_routes(parts));
}

}  // namespace klantendag::survey
