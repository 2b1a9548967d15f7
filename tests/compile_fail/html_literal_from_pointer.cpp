// SPDX-License-Identifier: EUPL-1.2
// A pointer to letters may point anywhere; only a literal in our source is markup.
#include "platform/html/html.hpp"

using namespace klantendag;

html::Html greeting(char const* letters) {
#ifdef FAIL
  return html::Html(letters);
#else
  return html::text(letters);
#endif
}
