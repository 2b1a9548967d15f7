// SPDX-License-Identifier: EUPL-1.2
// An attribute that holds an address takes a Url: "javascript:" cannot slip in as text.
#include <string>

#include "platform/html/element.hpp"

using namespace klantendag;

html::Attribute target(std::string const& typed) {
#ifdef FAIL
  return html::attribute("href", typed);
#else
  return html::href(html::url("/zoek").with("vraag", typed));
#endif
}
