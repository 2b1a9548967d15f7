// SPDX-License-Identifier: EUPL-1.2
// Seats and targets of an edition in the database.
#include "base/text.hpp"
#include "modules/participants/store.hpp"

namespace klantendag::participants::store {
namespace {

std::optional<std::int64_t> optional_number(sql::Row const& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  return row.integer(column);
}

}  // namespace

Result<Seats> seats(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT employees, facilitators, council_members
    FROM participant_seats
    WHERE edition = ?1
  )sql",
                                                {edition}));
  if (!row) return Seats{};
  return Seats{.employees = optional_number(*row, 0),
               .facilitators = optional_number(*row, 1),
               .council_members = optional_number(*row, 2)};
}

Result<void> save_seats(sql::Session& session, EditionId edition, Seats const& seats) {
  RETURN_IF_ERROR(session.exec(
      R"sql(
    INSERT INTO participant_seats (edition, employees, facilitators, council_members)
    VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (edition) DO UPDATE
    SET employees = excluded.employees, facilitators = excluded.facilitators,
        council_members = excluded.council_members
  )sql",
      {edition, seats.employees, seats.facilitators, seats.council_members}));
  return {};
}

Result<std::optional<std::vector<Target>>> targets(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT name, words, wanted FROM participant_target WHERE edition = ?1 ORDER BY position
  )sql",
                                                  {edition}));
  std::vector<Target> targets;
  for (sql::Row const& row : rows) {
    Target target{.name = row.text(0), .wanted = row.integer(2)};
    for (std::string_view const word : split(row.text(1), ',')) {
      if (!trim(word).empty()) target.words.emplace_back(trim(word));
    }
    targets.push_back(std::move(target));
  }
  if (!targets.empty()) return std::optional(std::move(targets));
  ASSIGN_OR_RETURN(
      auto const saved,
      session.find("SELECT edition FROM participant_seats WHERE edition = ?1", {edition}));
  if (saved) return std::optional(std::move(targets));
  return std::optional<std::vector<Target>>{};
}

Result<void> save_targets(sql::Session& session, EditionId edition,
                          std::vector<Target> const& targets) {
  RETURN_IF_ERROR(session.exec("DELETE FROM participant_target WHERE edition = ?1", {edition}));
  std::int64_t position = 0;
  for (Target const& target : targets) {
    RETURN_IF_ERROR(
        session.exec(R"sql(
      INSERT INTO participant_target (edition, position, name, words, wanted)
      VALUES (?1, ?2, ?3, ?4, ?5)
    )sql",
                     {edition, ++position, target.name, join(target.words, ","), target.wanted}));
  }
  return {};
}

}  // namespace klantendag::participants::store
