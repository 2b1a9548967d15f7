// SPDX-License-Identifier: EUPL-1.2
// Search with a tsvector and its GIN index. Words go in as they are, past PostgreSQL's own parser,
// which would see other words in "e-mail" or "1e5" than we do.
#include <string>

#include "base/text.hpp"
#include "platform/sql/search_engine.hpp"

namespace klantendag::sql {
namespace {

class PostgresSearch final : public SearchEngine {
 public:
  [[nodiscard]] Result<void> prepare(Session& session) const override {
    RETURN_IF_ERROR(session.exec(R"(
CREATE TABLE search_documents (
  kind TEXT NOT NULL,
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  words TSVECTOR NOT NULL,
  PRIMARY KEY (kind, id)))"));
    RETURN_IF_ERROR(session.exec(
        "CREATE INDEX search_documents_by_word ON search_documents USING gin (words)"));
    return {};
  }

  [[nodiscard]] Result<void> put(Session& session, SearchDocument const& document) const override {
    RETURN_IF_ERROR(session.exec(R"(
INSERT INTO search_documents (kind, scope, id, words)
VALUES (?1, ?2, ?3, array_to_tsvector(string_to_array(?4, ' '))))",
                                 {document.kind, document.scope, document.id, document.text}));
    return {};
  }

  [[nodiscard]] Result<void> remove(Session& session, std::string_view kind,
                                    std::string_view id) const override {
    RETURN_IF_ERROR(
        session.exec("DELETE FROM search_documents WHERE kind = ?1 AND id = ?2", {kind, id}));
    return {};
  }

  [[nodiscard]] std::string_view all() const override {
    return R"(
SELECT kind, scope, id, array_to_string(tsvector_to_array(words), ' ') FROM search_documents)";
  }

  // Autovacuum overwrites what was deleted, as in every table.
  [[nodiscard]] Result<void> purge(Session&) const override { return {}; }

  [[nodiscard]] Result<Rows> find(Session& session, SearchQuestion const& question,
                                  std::vector<std::string> const& words) const override {
    std::vector<std::string> conditions;
    for (std::string const& word : words) conditions.push_back("'" + word + "':*");
    return session.query(
        R"(
SELECT id
FROM search_documents
WHERE words @@ CAST(?1 AS TSQUERY) AND kind = ?2 AND (?3 = '' OR scope = ?3)
ORDER BY id DESC
LIMIT ?4)",
        {join(conditions, " & "), question.kind, question.scope, question.limit});
  }
};

}  // namespace

SearchEngine const& postgres_search() {
  static PostgresSearch const engine;
  return engine;
}

}  // namespace klantendag::sql
