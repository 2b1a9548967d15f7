// SPDX-License-Identifier: EUPL-1.2
// Search with FTS5. Its tokenizer "ascii" splits at blanks and leaves every other letter alone, so the
// words are ours; "detail=none" keeps no places, because nobody asks for phrases.
#include <string>

#include "platform/sql/search_engine.hpp"

namespace klantendag::sql {
namespace {

class SqliteSearch final : public SearchEngine {
 public:
  [[nodiscard]] Result<void> prepare(Session& session) const override {
    RETURN_IF_ERROR(session.exec(R"(
CREATE TABLE search_documents (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  UNIQUE (kind, id)) STRICT)"));
    RETURN_IF_ERROR(session.exec(
        "CREATE VIRTUAL TABLE search_words USING fts5 (words, tokenize = 'ascii', detail = none)"));
    return {};
  }

  [[nodiscard]] Result<void> put(Session& session, SearchDocument const& document) const override {
    ASSIGN_OR_RETURN(Row const row, session.one("INSERT INTO search_documents (kind, scope, id)"
                                                " VALUES (?1, ?2, ?3) RETURNING number",
                                                {document.kind, document.scope, document.id}));
    RETURN_IF_ERROR(session.exec("INSERT INTO search_words (rowid, words) VALUES (?1, ?2)",
                                 {row.integer(0), document.text}));
    return {};
  }

  [[nodiscard]] Result<void> remove(Session& session, std::string_view kind,
                                    std::string_view id) const override {
    RETURN_IF_ERROR(
        session.exec("DELETE FROM search_words WHERE rowid IN"
                     " (SELECT number FROM search_documents WHERE kind = ?1 AND id = ?2)",
                     {kind, id}));
    RETURN_IF_ERROR(
        session.exec("DELETE FROM search_documents WHERE kind = ?1 AND id = ?2", {kind, id}));
    return {};
  }

  [[nodiscard]] std::string_view all() const override {
    return R"(
SELECT d.kind, d.scope, d.id, search_words.words
FROM search_words JOIN search_documents d ON d.number = search_words.rowid)";
  }

  // FTS5 only marks words as gone until it merges its parts; before 3.42 there is no other way.
  [[nodiscard]] Result<void> purge(Session& session) const override {
    RETURN_IF_ERROR(session.exec("INSERT INTO search_words (search_words) VALUES ('optimize')"));
    return {};
  }

  [[nodiscard]] Result<Rows> find(Session& session, SearchQuestion const& question,
                                  std::vector<std::string> const& words) const override {
    std::string condition;
    for (std::string const& word : words) condition += '"' + word + "\"* ";
    return session.query(R"(
SELECT d.id
FROM search_words JOIN search_documents d ON d.number = search_words.rowid
WHERE search_words MATCH ?1 AND d.kind = ?2 AND (?3 = '' OR d.scope = ?3)
ORDER BY d.id DESC
LIMIT ?4)",
                         {condition, question.kind, question.scope, question.limit});
  }
};

}  // namespace

SearchEngine const& sqlite_search() {
  static SqliteSearch const engine;
  return engine;
}

}  // namespace klantendag::sql
