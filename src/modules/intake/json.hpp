// SPDX-License-Identifier: EUPL-1.2
// What the API and the command line answer.
#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"
#include "modules/intake/model.hpp"
#include "modules/werkmap/model.hpp"

namespace klantendag::intake {

[[nodiscard]] json::Value to_json(werkmap::TakenIn const& taken);
// `reason`: the key of the text, for programs.
[[nodiscard]] json::Value to_json(Report const& report);

}  // namespace klantendag::intake
