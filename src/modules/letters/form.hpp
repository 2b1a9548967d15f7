// SPDX-License-Identifier: EUPL-1.2
// From the fields of a form to a wording or to what all letters say, or every problem at once.
#pragma once

#include "base/result.hpp"
#include "modules/letters/model.hpp"
#include "platform/http/request.hpp"

namespace klantendag::letters {

[[nodiscard]] Result<Wording> parse_wording(http::Fields const& fields, Kind kind,
                                            Language language);
[[nodiscard]] Result<Details> parse_details(http::Fields const& fields);

}  // namespace klantendag::letters
