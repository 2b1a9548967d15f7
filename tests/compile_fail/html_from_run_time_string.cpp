// SPDX-License-Identifier: EUPL-1.2
// What somebody typed is never markup.
#include <string>

#include "platform/html/html.hpp"

using namespace klantendag;

html::Html greeting(std::string const& typed) {
#ifdef FAIL
  return html::join({"<p>", typed, "</p>"});
#else
  return html::join({"<p>", html::text(typed), "</p>"});
#endif
}
