// SPDX-License-Identifier: EUPL-1.2
// The process that gets killed: opens the database, and lets eight clients write until it dies. Each
// acknowledgement goes out as one line on the standard output, which outlives the process.
#pragma once

#include <span>

namespace durability {

// Arguments: folder, address or "-", "honest" or "early", and of each client where to go on. "early"
// acknowledges before the commit; the test must catch it.
[[nodiscard]] int run_writer(std::span<char*> arguments);

}  // namespace durability
