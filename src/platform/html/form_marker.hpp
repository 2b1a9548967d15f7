// SPDX-License-Identifier: EUPL-1.2
// Where a form's hidden guard fields go. Views write the marker; the dispatcher replaces it by the
// form token and the idempotency key, so that no view needs a token and none can forget it.
#pragma once

#include <string_view>

namespace klantendag::html {

// Control characters never leave html::text(), so what people type cannot imitate the marker.
inline constexpr std::string_view form_marker =
    "\x01"
    "FORM"
    "\x01";

}  // namespace klantendag::html
