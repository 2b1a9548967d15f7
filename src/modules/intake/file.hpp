// SPDX-License-Identifier: EUPL-1.2
// A file of messages: JSON Lines, a table (CSV or workbook), a file of letters (mbox), or one letter.
// Read piece by piece, so that its size does not matter.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/intake/batch.hpp"
#include "platform/spreadsheet/spreadsheet.hpp"

namespace klantendag::intake {

enum class Form { json_lines, table, mbox, letter };
[[nodiscard]] std::optional<Form> form_named(std::string_view name);  // jsonl, csv, mbox, eml

struct Order {
  spreadsheet::Source source;
  std::string file_name{};
  std::optional<Form> form{};  // without it: as the file begins, and as it is called
  Given given{};               // the channel is that of the form when it is empty
  Batch::Progress progress{};
};

// Needs bring_messages. Errors: forbidden; invalid/intake.empty_file, intake.no_mbox, those of
// Columns::from and of the spreadsheet; those of the database, after which the same file again brings
// the rest.
[[nodiscard]] Result<Report> take_file(Desk& desk, crypto::Keys const& keys, Order const& order);

}  // namespace klantendag::intake
