// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/reading.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/text.hpp"
#include "modules/complaints/judge.hpp"

namespace klantendag::complaints {
namespace {

class Rows {
 public:
  Rows(Mapping const& mapping, bool ragged, Tally& tally, TakeDraft const& take)
      : mapping_(mapping), ragged_(ragged), tally_(tally), take_(take) {}

  Result<void> row(csv::Row& row) {
    if (!found_header_) return look_for_header(row);
    if (is_blank(row)) return {};
    ++tally_.rows;
    // A workbook leaves out the empty cells at the end of a row.
    if (ragged_ && row.fields.size() < tally_.columns.headers.size()) {
      row.fields.resize(tally_.columns.headers.size());
    }
    if (!judge(row, tally_.columns, draft_, tally_.problems)) {
      ++tally_.rejected;
      return {};
    }
    return take_good_row();
  }

  Result<void> finish() {
    if (!found_header_) return no_header();
    return {};
  }

 private:
  Result<void> look_for_header(csv::Row& row) {
    if (row.malformed || ++rows_above_ > most_title_rows) return {};
    if (!read_header(row.fields, mapping_, tally_.columns)) return {};
    tally_.columns.header_line = row.line;
    found_header_ = true;
    return {};
  }

  Result<void> take_good_row() {
    std::string const key = reference_key(draft_.facts.reference);
    if (!seen_.insert(key).second) {
      tally_.problems.push_back({draft_.line, std::string(name_of(Field::reference)),
                                 Reason::duplicate, draft_.facts.reference});
      ++tally_.duplicates;
      return {};
    }
    ++tally_.accepted;
    return take_(draft_, key);
  }

  // Names what is missing, so that a person can map it.
  [[nodiscard]] Error no_header() const {
    std::vector<std::string> asked;
    for (auto const& [field, header] : mapping_) {
      if (!header.empty()) asked.push_back(header);
    }
    std::string const needed =
        std::string(name_of(Field::reference)) + ", " + std::string(name_of(Field::received));
    if (asked.empty()) return invalid("complaints.no_header", {{"columns", needed}});
    return invalid("complaints.map_column", {{"columns", join(asked, ", ")}, {"needed", needed}});
  }

  Mapping const& mapping_;
  bool ragged_;
  Tally& tally_;
  TakeDraft const& take_;
  bool found_header_ = false;
  int rows_above_ = 0;
  Draft draft_{};
  std::unordered_set<std::string> seen_{};
};

}  // namespace

Result<std::vector<std::string>> likely_header(spreadsheet::Source const& source,
                                               spreadsheet::Format const& format) {
  constexpr std::string_view enough = "complaints.enough";  // stops the reading, no problem
  std::vector<std::string> header;
  std::size_t fullest = 0;
  int rows = 0;
  auto const take = [&](csv::Row& row) -> Result<void> {
    auto const full = static_cast<std::size_t>(
        std::count_if(row.fields.begin(), row.fields.end(),
                      [](std::string const& cell) { return !trim(cell).empty(); }));
    if (!row.malformed && full > fullest) {
      fullest = full;
      header = row.fields;
    }
    if (++rows == most_title_rows) return conflict(enough);
    return {};
  };
  auto const read = spreadsheet::each_row(source, format, take);
  if (!read && read.error().key != enough) return read.error();
  return header;
}

Result<void> read_register(Reading const& reading, Tally& tally, TakeDraft const& take) {
  bool const ragged = reading.format.kind == spreadsheet::Format::Kind::workbook;
  Rows rows(reading.mapping, ragged, tally, take);
  auto const each = [&](csv::Row& row) -> Result<void> {
    RETURN_IF_ERROR(rows.row(row));
    return reading.after_row ? reading.after_row() : Result<void>();
  };
  RETURN_IF_ERROR(spreadsheet::each_row(reading.source, reading.format, each));
  return rows.finish();
}

}  // namespace klantendag::complaints
