// SPDX-License-Identifier: EUPL-1.2
// A file of persons not to call: columns of the register by their usual names, as far as it has them,
// and a column "Reden" in which "overleden" is understood.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "modules/complaints/left_out.hpp"

namespace klantendag::complaints {

struct BlockRow {
  std::int64_t line = 0;
  Person person{};
  BlockReason reason = BlockReason::blocked;
};

// A header is the first row that can tell who somebody is. Errors: invalid/complaints.no_block_header,
// and those of spreadsheet::each_row.
[[nodiscard]] Result<std::vector<BlockRow>> read_block_file(std::string const& bytes);

}  // namespace klantendag::complaints
