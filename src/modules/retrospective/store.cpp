// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/store.hpp"

#include "modules/retrospective/rules.hpp"

namespace klantendag::retrospective::store {
namespace {

Version read_version(sql::Row const& row) {
  return {.edition = row.id<EditionRecord>(0),
          .language = language_named(row.text(1)).value_or(Language::nl),
          .number = row.integer(2),
          .article = {row.text(3), row.text(4)},
          .written_by = row.text(5),
          .written_at = row.instant(6)};
}

Publication read_publication(sql::Row const& row) {
  return {.id = row.id<PublicationRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .language = language_named(row.text(2)).value_or(Language::nl),
          .state = state_named(row.text(3)).value_or(State::withdrawn),
          .version = row.integer(4),
          .facts = row.text(5),
          .page = row.text(6),
          .writer = row.integer(7),
          .sha256 = row.text(8),
          .published_by = row.text(9),
          .published_at = row.instant(10)};
}

}  // namespace

Result<void> insert(sql::Session& session, Version const& version) {
  return session.run(
      R"sql(
    INSERT INTO retrospective_version (edition, language, number, title, body, written_by, written_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
  )sql",
      {version.edition, code_of(version.language), version.number, version.article.title,
       version.article.body, version.written_by, version.written_at});
}

Result<std::vector<Version>> versions(sql::Session& session, EditionId edition, Language language) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT edition, language, number, title, body, written_by, written_at
    FROM retrospective_version WHERE edition = ?1 AND language = ?2 ORDER BY number DESC
  )sql",
                                                  {edition, code_of(language)}));
  std::vector<Version> all;
  for (sql::Row const& row : rows) all.push_back(read_version(row));
  return all;
}

Result<std::optional<Version>> version(sql::Session& session, EditionId edition, Language language,
                                       std::int64_t number) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT edition, language, number, title, body, written_by, written_at
    FROM retrospective_version WHERE edition = ?1 AND language = ?2 AND number = ?3
  )sql",
                                                {edition, code_of(language), number}));
  if (!row) return std::optional<Version>{};
  return std::optional(read_version(*row));
}

Result<std::vector<Version>> versions_with_words(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT edition, language, number, title, body, written_by, written_at
    FROM retrospective_version WHERE body <> '' OR title <> '' ORDER BY edition, language, number
  )sql"));
  std::vector<Version> all;
  for (sql::Row const& row : rows) all.push_back(read_version(row));
  return all;
}

Result<void> erase_words(sql::Session& session, Version const& version) {
  sql::Values const which{version.edition, code_of(version.language), version.number};
  RETURN_IF_ERROR(session.run(R"sql(
    UPDATE retrospective_version SET title = '', body = ''
    WHERE edition = ?1 AND language = ?2 AND number = ?3
  )sql",
                              which));
  return session.run(R"sql(
    UPDATE retrospective_publication SET page = '', facts = ''
    WHERE edition = ?1 AND language = ?2 AND version = ?3
  )sql",
                     which);
}

Result<void> insert(sql::Session& session, Publication const& publication) {
  return session.run(
      R"sql(
    INSERT INTO retrospective_publication
      (id, edition, language, state, version, facts, page, writer, sha256, published_by, published_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
  )sql",
      {publication.id, publication.edition, code_of(publication.language),
       name_of(publication.state), publication.version, publication.facts, publication.page,
       publication.writer, publication.sha256, publication.published_by, publication.published_at});
}

Result<void> save_state(sql::Session& session, Publication const& publication) {
  return session.run("UPDATE retrospective_publication SET state = ?2 WHERE id = ?1",
                     {publication.id, name_of(publication.state)});
}

Result<std::optional<Publication>> published(sql::Session& session, EditionId edition,
                                             Language language) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, language, state, version, facts, page, writer, sha256, published_by,
      published_at
    FROM retrospective_publication
    WHERE edition = ?1 AND language = ?2 AND state = 'published'
  )sql",
                                                {edition, code_of(language)}));
  if (!row) return std::optional<Publication>{};
  return std::optional(read_publication(*row));
}

Result<std::vector<Publication>> all_publications(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, language, state, version, facts, page, writer, sha256, published_by,
      published_at
    FROM retrospective_publication ORDER BY id
  )sql"));
  std::vector<Publication> all;
  for (sql::Row const& row : rows) all.push_back(read_publication(row));
  return all;
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.query("SELECT id, state FROM retrospective_publication ORDER BY id"));
  std::vector<std::pair<std::string, std::string>> all;
  for (sql::Row const& row : rows) all.emplace_back(row.text(0), row.text(1));
  return all;
}

Result<std::vector<std::string>> named(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT name FROM retrospective_name WHERE edition = ?1 ORDER BY position
  )sql",
                                                  {edition}));
  std::vector<std::string> names;
  for (sql::Row const& row : rows) names.push_back(row.text(0));
  return names;
}

Result<void> save_named(sql::Session& session, EditionId edition,
                        std::vector<std::string> const& names) {
  RETURN_IF_ERROR(session.run("DELETE FROM retrospective_name WHERE edition = ?1", {edition}));
  std::int64_t position = 0;
  for (std::string const& name : names) {
    RETURN_IF_ERROR(session.run(R"sql(
      INSERT INTO retrospective_name (edition, position, name) VALUES (?1, ?2, ?3)
    )sql",
                                {edition, ++position, name}));
  }
  return {};
}

Result<std::optional<int>> newest_year_before(sql::Session& session, int year) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT year FROM earlier_edition WHERE year < ?1 ORDER BY year DESC LIMIT 1
  )sql",
                                                {year}));
  if (!row) return std::optional<int>{};
  return std::optional(static_cast<int>(row->integer(0)));
}

}  // namespace klantendag::retrospective::store
