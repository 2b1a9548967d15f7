// SPDX-License-Identifier: EUPL-1.2
// A whole register, row by row: passes over titles, finds the header, judges, and sees a reference
// that comes twice. Every row that counts is accepted, a duplicate or rejected: the sum is right
// because each row goes through one place.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/result.hpp"
#include "modules/complaints/columns.hpp"
#include "modules/complaints/model.hpp"
#include "platform/spreadsheet/spreadsheet.hpp"

namespace klantendag::complaints {

struct Tally {
  std::int64_t rows = 0;
  std::int64_t accepted = 0;
  std::int64_t duplicates = 0;
  std::int64_t rejected = 0;
  Columns columns{};
  std::vector<Problem> problems{};
};

// A good row that did not come before in this file; it counts as accepted. The draft may be used up.
using TakeDraft = std::function<Result<void>(Draft& draft, std::string const& reference_key)>;

struct Reading {
  spreadsheet::Source const& source;
  spreadsheet::Format const& format;
  Mapping const& mapping;
  std::function<Result<void>()> after_row{};  // of each row, also one that was refused
};
// Counts in `tally`, which `take` may look at; it may carry the problems off. Errors:
// invalid/complaints.no_header {columns}, invalid/complaints.map_column {header}, and those of
// spreadsheet::each_row and of `take`.
[[nodiscard]] Result<void> read_register(Reading const& reading, Tally& tally,
                                         TakeDraft const& take);

// The row that looks most like a header: the fullest of the first rows. For a person who has to say
// which column is what.
[[nodiscard]] Result<std::vector<std::string>> likely_header(spreadsheet::Source const& source,
                                                             spreadsheet::Format const& format);

}  // namespace klantendag::complaints
