// SPDX-License-Identifier: EUPL-1.2
// A file of employees or of council members, as other programs save it (shared/data README): which of
// the two it is shows from its header; what cannot be used is told by line, column and reason.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "modules/participants/model.hpp"

namespace klantendag::participants {

enum class RowProblem {
  missing,        // an id or a name is not there
  not_yes_or_no,  // of "beschikbaar"
  no_such_date,
  term_ended,  // a council member whose term is over on the day
  no_address,  // an e-mail without @
  field_count,
  quote,
  twice  // this id stands on an earlier line
};

struct Problem {
  std::int64_t line = 0;
  std::string column{};  // as the file calls it; empty: the whole row
  RowProblem reason = RowProblem::missing;
  std::string value{};  // to show in the preview; never stored
};

struct Row {
  std::int64_t line = 0;
  Role role = Role::employee;
  Facts facts{};
  Person person{};
};

struct Sheet {
  enum class Kind { employees, council };
  Kind kind = Kind::employees;
  std::int64_t lines = 0;  // rows below the header that hold something
  std::vector<Row> rows{};
  std::vector<Problem> problems{};  // in the order of the file
};

// `day`: on which a council member's term must not have ended. Errors: invalid/participants.no_header,
// and those of spreadsheet::look_at.
[[nodiscard]] Result<Sheet> read_sheet(std::string const& bytes, Date day);

}  // namespace klantendag::participants
