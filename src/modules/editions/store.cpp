// SPDX-License-Identifier: EUPL-1.2
// The statements of editions with their sponsors, team and programme.
#include "modules/editions/store.hpp"

#include "base/text.hpp"
#include "modules/editions/presets.hpp"
#include "modules/editions/rules.hpp"

namespace klantendag::editions::store {
namespace {

Edition read_edition(sql::Row const& row) {
  return {.id = row.id<EditionRecord>(0),
          .key = row.text(1),
          .name = row.text(2),
          .year = static_cast<int>(row.integer(3)),
          .preset = preset_named(row.text(4)).value_or(Preset::klantendag),
          .phase = phase_named(row.text(5)).value_or(Phase::preparing),
          .held_on = row.optional_date(6),
          .begins_at = TimeOfDay{static_cast<std::int32_t>(row.integer(7))},
          .place = row.text(8),
          .copied_from = row.optional_id<EditionRecord>(9),
          .created_at = row.instant(10)};
}

Result<void> read_lists(sql::Session& session, Edition& edition) {
  ASSIGN_OR_RETURN(auto const sponsors, session.query(R"sql(
    SELECT unit FROM edition_sponsor WHERE edition = ?1 ORDER BY position
  )sql",
                                                      {edition.id}));
  for (sql::Row const& row : sponsors) edition.sponsors.push_back(row.text(0));

  ASSIGN_OR_RETURN(auto const team, session.query(R"sql(
    SELECT name, task FROM edition_team_member WHERE edition = ?1 ORDER BY position
  )sql",
                                                  {edition.id}));
  for (sql::Row const& row : team) edition.team.push_back({row.text(0), row.text(1)});

  ASSIGN_OR_RETURN(auto const items, session.query(R"sql(
    SELECT title, minutes, led_by FROM edition_programme_item WHERE edition = ?1 ORDER BY position
  )sql",
                                                   {edition.id}));
  for (sql::Row const& row : items) {
    edition.programme.push_back({row.text(0), static_cast<int>(row.integer(1)), row.text(2)});
  }
  return {};
}

// The lists are short and always saved whole.
Result<void> write_lists(sql::Session& session, Edition const& edition) {
  RETURN_IF_ERROR(session.run("DELETE FROM edition_sponsor WHERE edition = ?1", {edition.id}));
  RETURN_IF_ERROR(session.run("DELETE FROM edition_team_member WHERE edition = ?1", {edition.id}));
  RETURN_IF_ERROR(
      session.run("DELETE FROM edition_programme_item WHERE edition = ?1", {edition.id}));
  int position = 0;
  for (std::string const& unit : edition.sponsors) {
    RETURN_IF_ERROR(session.run(R"sql(
      INSERT INTO edition_sponsor (edition, position, unit) VALUES (?1, ?2, ?3)
    )sql",
                                {edition.id, ++position, unit}));
  }
  position = 0;
  for (TeamMember const& member : edition.team) {
    RETURN_IF_ERROR(session.run(R"sql(
      INSERT INTO edition_team_member (edition, position, name, task) VALUES (?1, ?2, ?3, ?4)
    )sql",
                                {edition.id, ++position, member.name, member.task}));
  }
  position = 0;
  for (ProgrammeItem const& item : edition.programme) {
    RETURN_IF_ERROR(session.run(R"sql(
      INSERT INTO edition_programme_item (edition, position, title, minutes, led_by)
      VALUES (?1, ?2, ?3, ?4, ?5)
    )sql",
                                {edition.id, ++position, item.title, item.minutes, item.led_by}));
  }
  return {};
}

}  // namespace

Result<void> insert(sql::Session& session, Edition const& edition) {
  RETURN_IF_ERROR(
      session.run(R"sql(
    INSERT INTO edition (id, key, name, year, preset, phase, held_on, begins_at, place,
                         copied_from, created_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
  )sql",
                  {edition.id, edition.key, edition.name, edition.year, name_of(edition.preset),
                   name_of(edition.phase), edition.held_on, edition.begins_at.minutes,
                   edition.place, edition.copied_from, edition.created_at}));
  return write_lists(session, edition);
}

Result<void> update(sql::Session& session, Edition const& edition) {
  RETURN_IF_ERROR(session.run(R"sql(
    UPDATE edition
    SET name = ?2, phase = ?3, held_on = ?4, begins_at = ?5, place = ?6
    WHERE id = ?1
  )sql",
                              {edition.id, edition.name, name_of(edition.phase), edition.held_on,
                               edition.begins_at.minutes, edition.place}));
  return write_lists(session, edition);
}

Result<std::optional<Edition>> find(sql::Session& session, EditionId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, key, name, year, preset, phase, held_on, begins_at, place, copied_from, created_at
    FROM edition
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Edition>{};
  Edition edition = read_edition(*row);
  RETURN_IF_ERROR(read_lists(session, edition));
  return std::optional(std::move(edition));
}

Result<std::optional<Edition>> find_named(sql::Session& session, std::string_view name) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id FROM edition WHERE id = ?1 OR key = ?1 OR year = ?2
  )sql",
                                                  {name, parse_integer(name).value_or(0)}));
  if (rows.size() != 1) return std::optional<Edition>{};
  return find(session, rows.front().id<EditionRecord>(0));
}

Result<std::vector<Edition>> all(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, key, name, year, preset, phase, held_on, begins_at, place, copied_from, created_at
    FROM edition
    ORDER BY year DESC, created_at DESC, id DESC
  )sql"));
  std::vector<Edition> editions;
  for (sql::Row const& row : rows) editions.push_back(read_edition(row));
  return editions;
}

Result<std::vector<std::pair<std::string, std::string>>> phases(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, phase FROM edition"));
  std::vector<std::pair<std::string, std::string>> found;
  for (sql::Row const& row : rows) found.emplace_back(row.text(0), row.text(1));
  return found;
}

}  // namespace klantendag::editions::store
