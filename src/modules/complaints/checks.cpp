// SPDX-License-Identifier: EUPL-1.2
// V01: for each import, rows = accepted + duplicates + rejected, its file's hash is there, every row
// that was refused has its line, and every complaint that came with it is still there.
#include <fmt/format.h>

#include "modules/complaints/complaints.hpp"
#include "modules/complaints/judge.hpp"

namespace klantendag::complaints {
namespace {

using Findings = std::vector<audit::Finding>;

void compare(std::string const& object, std::string_view what, std::int64_t says,
             std::int64_t found, Findings& findings) {
  if (says == found) return;
  findings.push_back({object, fmt::format("{}: says {}, found {}", what, says, found)});
}

void check_import(sql::Row const& row, Findings& findings) {
  std::string const object = "register_import/" + row.text(0);
  compare(object, "rows", row.integer(2), row.integer(3) + row.integer(4) + row.integer(5),
          findings);
  if (row.text(1).size() != 64) findings.push_back({object, "no hash of the file"});
  compare(object, "rejected lines", row.integer(5), row.integer(7), findings);
  compare(object, "new complaints", row.integer(3) - row.integer(6), row.integer(8), findings);
  compare(object, "changed complaints", row.integer(6), row.integer(9), findings);
}

Result<Findings> check_imports(sql::Session& session) {
  Findings findings;
  auto const take = [&](sql::Row const& row) -> Result<void> {
    check_import(row, findings);
    return {};
  };
  RETURN_IF_ERROR(session.each(R"sql(
    SELECT i.id, i.sha256, i.row_count, i.accepted, i.duplicates, i.rejected, i.changed,
           (SELECT COUNT(DISTINCT p.line) FROM register_problem p
            WHERE p.import = i.id AND p.reason <> 'duplicate'),
           COALESCE(c.complaints, 0),
           (SELECT COUNT(DISTINCT x.complaint) FROM register_change x WHERE x.import = i.id)
    FROM register_import i
    LEFT JOIN (SELECT import, COUNT(*) AS complaints FROM complaint GROUP BY import) c
      ON c.import = i.id
    ORDER BY i.id
  )sql",
                               {}, take));
  ASSIGN_OR_RETURN(auto const strays, session.query(R"sql(
    SELECT c.id FROM complaint c
    WHERE NOT EXISTS (SELECT 1 FROM register_import i WHERE i.id = c.import)
    ORDER BY c.id
    LIMIT 20
  )sql"));
  for (sql::Row const& row : strays) {
    findings.push_back({"complaint/" + row.text(0), "came with no import"});
  }
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V01", "complaints.check_imports", check_imports}};
}

}  // namespace klantendag::complaints
