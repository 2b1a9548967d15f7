// SPDX-License-Identifier: EUPL-1.2
// A file gets its name when it is whole and on the disk, so whoever finds the name finds all of it.
#pragma once

#include <string>

#include "base/result.hpp"

namespace klantendag::sql {

// Syncs `partial`, names it `file`, syncs the folder. Error: unavailable/sql.cannot_open {reason}.
[[nodiscard]] Result<void> put_in_place(std::string const& partial, std::string const& file);

}  // namespace klantendag::sql
