// SPDX-License-Identifier: EUPL-1.2
// Full text search, the one feature that is written twice (architecture 7): each database has its own
// index of words. Words are folded here, so both find the same documents in the same order.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::sql {

// The text of something that can be found: kind "story", scope the edition it belongs to.
struct SearchDocument {
  std::string_view kind{};
  std::string_view scope{};
  std::string_view id{};
  std::string_view text{};
};

// Documents that have all words of the text, each word as the beginning of one of theirs.
struct SearchQuestion {
  std::string_view kind{};
  std::string_view scope{};  // empty: all scopes
  std::string_view text{};
  std::int64_t limit = 50;
};

// Puts the document in the index, or puts its new text there.
[[nodiscard]] Result<void> index_document(Session& session, SearchDocument const& document);
// Takes it out, with every word it had: an erased person leaves nothing in the index.
[[nodiscard]] Result<void> forget_document(Session& session, std::string_view kind,
                                           std::string_view id);
// Ids, the newest first. A question without words finds nothing.
[[nodiscard]] Result<std::vector<std::string>> find_documents(Session& session,
                                                              SearchQuestion const& question);

// Every document with its folded words as its text: to put it in another database's index.
[[nodiscard]] Result<void> each_document(
    Session& session, std::function<Result<void>(SearchDocument const&)> const& take);

// Folded words of letters and digits, each once, in the order of their first use.
[[nodiscard]] std::vector<std::string> search_words(std::string_view text);

// Makes the index when it is not there; migrate calls it.
[[nodiscard]] Result<void> prepare_search(Session& session);

}  // namespace klantendag::sql
