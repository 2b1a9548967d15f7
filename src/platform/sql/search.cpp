// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/search.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "platform/sql/dialect.hpp"
#include "platform/sql/search_engine.hpp"

namespace klantendag::sql {
namespace {

// A tsvector of PostgreSQL holds 1 MB; words beyond these limits add nothing to finding.
constexpr std::size_t most_words = 20'000;
constexpr std::size_t longest_word = 40;  // code points

struct Range {
  char32_t first;
  char32_t last;
};
// Signs, marks and pictures outside ASCII; everything else there is a letter or a digit.
constexpr std::array separators = {
    Range{0x80, 0xa9},      Range{0xab, 0xb4},     Range{0xb6, 0xb9},     Range{0xbb, 0xbf},
    Range{0xd7, 0xd7},      Range{0xf7, 0xf7},     Range{0x2000, 0x206f}, Range{0x20a0, 0x20cf},
    Range{0x2190, 0x2bff},  Range{0x3000, 0x303f}, Range{0xfe00, 0xfe0f}, Range{0xfff0, 0xffff},
    Range{0x1f000, 0x1faff}};

bool belongs_to_word(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return std::none_of(separators.begin(), separators.end(),
                      [&](Range range) { return c >= range.first && c <= range.last; });
}

SearchEngine const& engine_of(Session& session) {
  return session.dialect() == Dialect::sqlite ? sqlite_search() : postgres_search();
}

}  // namespace

std::vector<std::string> search_words(std::string_view text) {
  std::string const folded = fold(text);
  std::vector<std::string> words;
  std::set<std::string, std::less<>> seen;
  std::string word;
  std::size_t length = 0;
  auto const close_word = [&] {
    if (!word.empty() && words.size() < most_words && seen.insert(word).second) {
      words.push_back(word);
    }
    word.clear();
    length = 0;
  };
  for (std::size_t at = 0; at < folded.size();) {
    CodePoint const point = code_point_at(folded, at);
    if (!belongs_to_word(point.value)) {
      close_word();
    } else if (length++ < longest_word) {
      word += folded.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  close_word();
  return words;
}

Result<void> prepare_search(Session& session) {
  ASSIGN_OR_RETURN(bool const there, has_table(session, "search_documents"));
  if (there) return {};
  return engine_of(session).prepare(session);
}

Result<void> index_document(Session& session, SearchDocument const& document) {
  std::string const words = join(search_words(document.text), " ");
  SearchDocument folded = document;
  folded.text = words;
  RETURN_IF_ERROR(engine_of(session).remove(session, document.kind, document.id));
  return engine_of(session).put(session, folded);
}

Result<void> forget_document(Session& session, std::string_view kind, std::string_view id) {
  RETURN_IF_ERROR(engine_of(session).remove(session, kind, id));
  return engine_of(session).purge(session);
}

Result<void> each_document(Session& session,
                           std::function<Result<void>(SearchDocument const&)> const& take) {
  return session.each(engine_of(session).all(), {}, [&](Row const& row) {
    return take(
        {.kind = row.text(0), .scope = row.text(1), .id = row.text(2), .text = row.text(3)});
  });
}

Result<std::vector<std::string>> find_documents(Session& session, SearchQuestion const& question) {
  std::vector<std::string> found;
  std::vector<std::string> const words = search_words(question.text);
  if (words.empty()) return found;
  ASSIGN_OR_RETURN(Rows const rows, engine_of(session).find(session, question, words));
  for (Row const& row : rows) found.push_back(row.text(0));
  return found;
}

}  // namespace klantendag::sql
