// SPDX-License-Identifier: EUPL-1.2
// From what people typed to a rule, a secret or a reason, or every problem with its field at once.
#pragma once

#include <string>

#include "base/result.hpp"
#include "modules/selection/model.hpp"
#include "modules/selection/selection.hpp"
#include "platform/http/request.hpp"

namespace klantendag::selection {

[[nodiscard]] Result<PlanWish> parse_wish(http::Fields const& fields);
[[nodiscard]] Result<std::int64_t> parse_seats(http::Fields const& fields);
// Fields least-1, most-1, least-2 … for the quotas of `before`, in order. Error:
// conflict/selection.quotas_changed when there are other quotas now.
[[nodiscard]] Result<Plan> parse_plan(http::Fields const& fields, Plan const& before);
// The fingerprint that was pasted, or that of the secret that was typed.
[[nodiscard]] Result<std::string> parse_commitment(http::Fields const& fields);
[[nodiscard]] Result<std::string> parse_why(http::Fields const& fields);
[[nodiscard]] Result<DropOut> parse_drop_out(http::Fields const& fields, EditionId edition);

}  // namespace klantendag::selection
