// SPDX-License-Identifier: EUPL-1.2
// From untrusted fields to what a person asks.
#pragma once

#include "modules/sharing/people.hpp"
#include "modules/sharing/sharing.hpp"
#include "platform/http/request.hpp"

namespace klantendag::sharing {

// Whether it fits is asked by check in rules.hpp, together with all else.
[[nodiscard]] NewDraft draft_in(http::Fields const& fields);
// The same for where somebody told it on.
[[nodiscard]] NewTelling telling_in(http::Fields const& fields);

}  // namespace klantendag::sharing
