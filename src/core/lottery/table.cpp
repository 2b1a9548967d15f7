// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/table.hpp"

#include <algorithm>

#include "base/encoding.hpp"
#include "base/text.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::size_t problems_listed = 50;  // a file of the wrong kind has one per row

bool is_blank(csv::Row const& row) {
  return std::all_of(row.fields.begin(), row.fields.end(),
                     [](std::string const& field) { return trim(field).empty(); });
}

}  // namespace

std::string compared(std::string_view text) {
  return lower(trim(text));
}

Result<Table> Table::read(File const& file) {
  std::string const text = csv::to_utf8(file.bytes, csv::guess_encoding(file.bytes));
  std::vector<csv::Row> rows = csv::read_all(text, csv::guess_separator(text));
  Table table;
  table.name_ = file.name;
  if (rows.empty()) {
    table.problem_of_file("lottery.file_empty");
    return table.problems();
  }
  for (std::string const& name : rows.front().fields) {
    table.header_.emplace_back(trim(name));
    table.compared_header_.push_back(compared(name));
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    csv::Row& row = rows[i];
    if (is_blank(row)) continue;
    if (row.malformed) {
      table.problem(row, "", "lottery.row_malformed");
    } else if (row.fields.size() != table.header_.size()) {
      table.problem(row, "", "lottery.row_length",
                    {{"found", std::to_string(row.fields.size())},
                     {"expected", std::to_string(table.header_.size())}});
    } else {
      table.rows_.push_back(std::move(row));
    }
  }
  return table;
}

std::optional<std::size_t> Table::column(std::string_view name) {
  std::string const wanted = compared(name);
  auto const first = std::find(compared_header_.begin(), compared_header_.end(), wanted);
  if (first == compared_header_.end()) return std::nullopt;
  if (std::find(first + 1, compared_header_.end(), wanted) != compared_header_.end()) {
    problem_of_file("lottery.column_twice", {{"column", std::string(name)}});
  }
  return static_cast<std::size_t>(first - compared_header_.begin());
}

void Table::problem(csv::Row const& row, std::string_view column, std::string_view key,
                    std::vector<Parameter> parameters) {
  if (problems_.size() >= problems_listed) {
    ++unlisted_;
    return;
  }
  parameters.push_back({"file", name_});
  parameters.push_back({"line", std::to_string(row.line)});
  Error error = invalid_field(column, key, std::move(parameters));
  error.origin = name_ + ":" + std::to_string(row.line);
  problems_.push_back(std::move(error));
}

void Table::problem_of_file(std::string_view key, std::vector<Parameter> parameters) {
  parameters.push_back({"file", name_});
  Error error = invalid(key, std::move(parameters));
  error.origin = name_ + ":1";
  problems_.push_back(std::move(error));
}

Error Table::problems() const {
  std::vector<Error> all = problems_;
  if (unlisted_ > 0) {
    all.push_back(
        invalid("lottery.more_problems", {{"file", name_}, {"count", std::to_string(unlisted_)}}));
  }
  return all_of(std::move(all));
}

}  // namespace klantendag::lottery
