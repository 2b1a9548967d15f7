// SPDX-License-Identifier: EUPL-1.2
// What each database does for search.hpp. Words are folded and joined by blanks before they come here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "platform/sql/search.hpp"

namespace klantendag::sql {

class SearchEngine {
 public:
  virtual ~SearchEngine() = default;

  [[nodiscard]] virtual Result<void> prepare(Session& session) const = 0;
  // The document is not in the index.
  [[nodiscard]] virtual Result<void> put(Session& session,
                                         SearchDocument const& document) const = 0;
  [[nodiscard]] virtual Result<void> remove(Session& session, std::string_view kind,
                                            std::string_view id) const = 0;
  // Removed words leave the file too.
  [[nodiscard]] virtual Result<void> purge(Session& session) const = 0;
  // Ids of documents with all words as beginnings; `question.text` is not used.
  [[nodiscard]] virtual Result<Rows> find(Session& session, SearchQuestion const& question,
                                          std::vector<std::string> const& words) const = 0;
  // The statement that lists kind, scope, id and words of every document.
  [[nodiscard]] virtual std::string_view all() const = 0;
};

[[nodiscard]] SearchEngine const& sqlite_search();
[[nodiscard]] SearchEngine const& postgres_search();

}  // namespace klantendag::sql
