// SPDX-License-Identifier: EUPL-1.2
// An address is made from a pattern in our source, never from what somebody typed.
#include <string>

#include "platform/html/url.hpp"

using namespace klantendag;

html::Url next_page(std::string const& typed) {
#ifdef FAIL
  return html::url(typed);
#else
  return html::url("/edities/{}", typed);
#endif
}
