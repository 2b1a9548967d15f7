// SPDX-License-Identifier: EUPL-1.2
// From a group of pages (a value with what its handlers need) and one of its member functions to the
// handler that a route line wants: bind(pages, &Pages::list).
#pragma once

#include "platform/http/router.hpp"

namespace klantendag::http {

template <class Pages>
[[nodiscard]] Handler bind(Pages const& pages,
                           Result<Response> (Pages::*handle)(Work&, Request const&) const) {
  return [pages, handle](Work& work, Request const& request) {
    return (pages.*handle)(work, request);
  };
}

template <class Pages>
[[nodiscard]] LongHandler bind(Pages const& pages,
                               Result<Response> (Pages::*handle)(Desk&, Request const&) const) {
  return [pages, handle](Desk& desk, Request const& request) {
    return (pages.*handle)(desk, request);
  };
}

}  // namespace klantendag::http
