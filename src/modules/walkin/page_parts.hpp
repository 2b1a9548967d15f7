// SPDX-License-Identifier: EUPL-1.2
// What the pages of the walk-in share.
#pragma once

#include "modules/walkin/pages.hpp"
#include "modules/walkin/views.hpp"
#include "platform/http/request.hpp"

namespace klantendag::walkin {

[[nodiscard]] inline Result<SeriesId> series_in(http::Request const& request) {
  if (auto const id = SeriesId::parse(request.parameter("series"))) return *id;
  return not_found("walkin.not_found");
}

[[nodiscard]] inline views::May may_of(Work const& work) {
  return {work.actor.permissions.has(Permission::hold_walkin),
          work.actor.permissions.has(Permission::plan_walkin)};
}

void add_session_pages(http::Router& router, PageParts const& parts);

}  // namespace klantendag::walkin
