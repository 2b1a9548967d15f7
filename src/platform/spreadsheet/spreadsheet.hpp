// SPDX-License-Identifier: EUPL-1.2
// Tables as people's programs save them: CSV in any usual encoding, or a workbook (XLSX) of which the
// first sheet counts. Rows come one at a time with the line they stand on, so size does not matter.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/result.hpp"

namespace klantendag::spreadsheet {

using Piece = std::function<Result<void>(std::string_view bytes)>;
// Gives the bytes of a file from the beginning, in pieces, as often as it is called.
using Source = std::function<Result<void>(Piece const& take)>;

[[nodiscard]] Source source_of(std::string bytes);

struct Format {
  enum class Kind { csv, workbook };
  Kind kind = Kind::csv;
  csv::Encoding encoding = csv::Encoding::utf8;  // of a CSV file
  char separator = ',';                          // of a CSV file
  std::string sha256{};                          // of the bytes, 64 hexadecimal characters
};

// Reads all of it once, to find out what it is. Error: invalid/spreadsheet.empty.
[[nodiscard]] Result<Format> look_at(Source const& source);
// The same without the hash, for who hashes while reading the rows.
[[nodiscard]] Result<Format> guess_format(Source const& source);

// Every row: in CSV with its physical line, in a workbook with its number in the sheet. Dates of a
// workbook come as 2026-01-31; empty cells at the end of a workbook's row are left out. Errors:
// invalid/spreadsheet.unreadable {reason}, invalid/spreadsheet.too_large, and those of `take`.
using TakeRow = std::function<Result<void>(csv::Row&)>;
[[nodiscard]] Result<void> each_row(Source const& source, Format const& format,
                                    TakeRow const& take);

}  // namespace klantendag::spreadsheet
