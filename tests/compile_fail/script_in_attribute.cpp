// SPDX-License-Identifier: EUPL-1.2
// Pages hold no script: the policy of the browser forbids it, and so does the compiler.
#include "platform/html/element.hpp"

using namespace klantendag;

html::Attribute press() {
#ifdef FAIL
  return html::attribute("onclick", "send()");
#else
  return html::attribute("data-press", "send");
#endif
}
