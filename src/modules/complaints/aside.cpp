// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/aside.hpp"

#include "base/check.hpp"
#include "modules/complaints/judge.hpp"

namespace klantendag::complaints {
namespace {

std::string text_in(sql::PackedReader& reader) {
  return std::string(reader.next().content);
}

}  // namespace

sql::PackedRows packed(std::span<Problem const> problems) {
  sql::PackedRows rows(problem_columns);
  for (Problem const& problem : problems) {
    rows.integer(problem.line).text(problem.field).text(name_of(problem.reason));
    rows.text(problem.value);
  }
  return rows;
}

std::vector<Problem> problems_in(sql::PackedRows const& rows) {
  std::vector<Problem> problems;
  for (sql::PackedReader reader(rows); !reader.at_end();) {
    Problem problem{.line = reader.next().number, .field = text_in(reader)};
    problem.reason = reason_named(reader.next().content).value_or(Reason::missing);
    problem.value = text_in(reader);
    problems.push_back(std::move(problem));
  }
  return problems;
}

sql::PackedRows packed(std::span<store::SavedChange const> changes) {
  sql::PackedRows rows(change_columns);
  for (auto const& [complaint, change] : changes) {
    rows.integer(change.line).text(complaint.text()).text(change.reference).text(change.field);
    rows.text(change.from).text(change.to);
  }
  return rows;
}

std::vector<store::SavedChange> changes_in(sql::PackedRows const& rows) {
  std::vector<store::SavedChange> changes;
  for (sql::PackedReader reader(rows); !reader.at_end();) {
    std::int64_t const line = reader.next().number;
    auto const complaint = ComplaintId::parse(reader.next().content);
    CHECK_PROMISE(complaint.has_value());
    changes.push_back({*complaint, {.line = line, .reference = text_in(reader)}});
    Change& change = changes.back().change;
    change.field = text_in(reader);
    change.from = text_in(reader);
    change.to = text_in(reader);
  }
  return changes;
}

}  // namespace klantendag::complaints
