// SPDX-License-Identifier: EUPL-1.2
#include "modules/sharing/store.hpp"

#include "base/text.hpp"
#include "modules/sharing/rules.hpp"

namespace klantendag::sharing::store {
namespace {

std::vector<std::string> parts_of(std::string const& text, char separator) {
  std::vector<std::string> parts;
  for (std::string_view const part : split(text, separator)) {
    if (!part.empty()) parts.emplace_back(part);
  }
  return parts;
}

Pack read_pack(sql::Row const& row) {
  return {.id = row.id<PackRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .language = language_named(row.text(2)).value_or(Language::nl),
          .number = row.integer(3),
          .state = pack_state_named(row.text(4)).value_or(PackState::withdrawn),
          .contents = row.text(5),
          .page = row.text(6),
          .slides = row.text(7),
          .released_by = row.text(8),
          .released_at = row.instant(9)};
}

std::vector<Pack> read_packs(sql::Rows const& rows) {
  std::vector<Pack> packs;
  for (sql::Row const& row : rows) packs.push_back(read_pack(row));
  return packs;
}

}  // namespace

Result<void> save(sql::Session& session, Draft const& draft) {
  return session.run(R"sql(
    INSERT INTO sharing_draft (edition, language, tomorrow, quotes, looked_at)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (edition, language)
    DO UPDATE SET tomorrow = excluded.tomorrow, quotes = excluded.quotes,
      looked_at = excluded.looked_at
  )sql",
                     {draft.edition, code_of(draft.language), join(draft.tomorrow, "\n"),
                      join(draft.quotes, " "), draft.looked_at});
}

Result<std::optional<Draft>> draft(sql::Session& session, EditionId edition, Language language) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT tomorrow, quotes, looked_at FROM sharing_draft WHERE edition = ?1 AND language = ?2
  )sql",
                                                {edition, code_of(language)}));
  if (!row) return std::optional<Draft>{};
  return std::optional(Draft{.edition = edition,
                             .language = language,
                             .tomorrow = parts_of(row->text(0), '\n'),
                             .quotes = parts_of(row->text(1), ' '),
                             .looked_at = row->text(2)});
}

Result<void> insert(sql::Session& session, Pack const& pack, std::set<std::string> const& stories) {
  RETURN_IF_ERROR(session.run(
      R"sql(
    INSERT INTO sharing_pack
      (id, edition, language, number, state, contents, page, slides, released_by, released_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
  )sql",
      {pack.id, pack.edition, code_of(pack.language), pack.number, name_of(pack.state),
       pack.contents, pack.page, pack.slides, pack.released_by, pack.released_at}));
  for (std::string const& story : stories) {
    RETURN_IF_ERROR(
        session.run("INSERT INTO sharing_source (pack, story) VALUES (?1, ?2)", {pack.id, story}));
  }
  return {};
}

Result<void> save_state(sql::Session& session, Pack const& pack) {
  return session.run("UPDATE sharing_pack SET state = ?2 WHERE id = ?1",
                     {pack.id, name_of(pack.state)});
}

Result<void> empty(sql::Session& session, PackId pack) {
  return session.run("UPDATE sharing_pack SET contents = '', page = '', slides = '' WHERE id = ?1",
                     {pack});
}

Result<std::vector<Pack>> packs(sql::Session& session, EditionId edition, Language language) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, language, number, state, contents, page, slides, released_by, released_at
    FROM sharing_pack WHERE edition = ?1 AND language = ?2 ORDER BY number DESC
  )sql",
                                                  {edition, code_of(language)}));
  return read_packs(rows);
}

Result<std::vector<Pack>> full_packs(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, language, number, state, contents, page, slides, released_by, released_at
    FROM sharing_pack WHERE contents <> '' OR page <> '' OR slides <> '' ORDER BY id
  )sql"));
  return read_packs(rows);
}

Result<std::set<std::string>> stories_of(sql::Session& session, PackId pack) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.query("SELECT story FROM sharing_source WHERE pack = ?1", {pack}));
  std::set<std::string> stories;
  for (sql::Row const& row : rows) stories.insert(row.text(0));
  return stories;
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.query("SELECT id, state FROM sharing_pack ORDER BY id"));
  std::vector<std::pair<std::string, std::string>> all;
  for (sql::Row const& row : rows) all.emplace_back(row.text(0), row.text(1));
  return all;
}

}  // namespace klantendag::sharing::store
