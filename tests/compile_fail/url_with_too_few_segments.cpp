// SPDX-License-Identifier: EUPL-1.2
// Every {} of a path has its segment.
#include "platform/html/url.hpp"

using namespace klantendag;

html::Url programme() {
#ifdef FAIL
  return html::url("/edities/{}/dag/{}", 1);
#else
  return html::url("/edities/{}/dag/{}", 1, 2);
#endif
}
