// SPDX-License-Identifier: EUPL-1.2
// Names given beforehand, and names seen once that stand elsewhere: compared word by word.
#include <vector>

#include "base/text.hpp"
#include "core/dutch/find_names.hpp"
#include "core/dutch/name_cues.hpp"
#include "core/dutch/vocabulary.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::size_t shortest_with_typo = 5;

// The words of a known name, without titles, initials and prefixes that stand alone.
std::vector<std::string> words_of(std::string_view name) {
  Tokens tokens;
  tokenise(name, tokens);
  std::vector<std::string> words;
  for (auto const& token : tokens.all) {
    if (token.kind == TokenKind::word) words.emplace_back(tokens.text(token));
  }
  return words;
}

class KnownFinder {
 public:
  KnownFinder(Page& page, NameLists const& lists) : page_(page), lists_(lists) {}

  void find(std::string_view name) {
    auto const words = words_of(name);
    for (std::uint32_t at = 0; at < page_.size(); ++at) {
      if (!page_.is_word(at)) continue;
      auto const end = match_from(words, at);
      if (end > at) page_.add({Identifier::name, at, end, 120});
    }
  }

 private:
  [[nodiscard]] bool same_name(std::string_view known, std::string_view word) const {
    if (known == word) return true;
    return known.size() >= shortest_with_typo && within_one_edit(known, word) &&
           !lists_.is_ordinary(word);
  }

  // The longest run of the name's words, in their order, that begins here; it must hold a word that
  // can be told from an ordinary one.
  std::uint32_t match_from(std::vector<std::string> const& words, std::uint32_t at) const {
    for (std::size_t start = 0; start < words.size(); ++start) {
      auto end = at;
      bool telling = false;
      for (auto word = start; word < words.size(); ++word) {
        auto const here = skip_signs(end, at);
        if (!page_.is_word(here) || !same_name(words[word], page_.word(here))) break;
        telling = telling || (words[word].size() >= 3 && !name_prefixes().has(words[word]) &&
                              !name_titles().has(words[word]));
        end = here + 1;
      }
      if (telling) return end;
    }
    return at;
  }

  [[nodiscard]] std::uint32_t skip_signs(std::uint32_t at, std::uint32_t start) const {
    while (at > start && (page_.is(at, "-") || page_.is(at, "."))) ++at;
    return at;
  }

  Page& page_;
  NameLists const& lists_;
};

}  // namespace

void find_known_names(Page& page, NameLists const& lists, std::span<std::string const> known) {
  KnownFinder finder(page, lists);
  for (auto const& name : known) finder.find(name);
}

namespace {

// "Akosua's" and "henks", where Akosua and Henk are known.
bool is_owner(std::string_view word, HashIndex const& seen) {
  if (word.size() < 4 || word.back() != 's') return false;
  word.remove_suffix(word.ends_with("'s") ? 2 : 1);
  return seen.contains(hash_word(word));
}

}  // namespace

void find_names_again(Page& page, NameLists const& lists, HashIndex& seen) {
  for (auto const& find : page.finds) {
    if (find.kind != Identifier::name || find.keep) continue;
    for (auto at = find.first; at < find.last; ++at) {
      auto const word = page.word(at);
      if (!page.is_word(at) || word.size() < 3 || name_prefixes().has(word) ||
          never_names().has(word))
        continue;
      seen.insert(page.hashes[at], 1);
      if (word.ends_with("'s") && word.size() > 4)
        seen.insert(hash_word(word.substr(0, word.size() - 2)), 1);
    }
  }
  if (seen.size() == 0) return;
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    if (!page.is_word(at) || !(seen.contains(page.hashes[at]) || is_owner(page.word(at), seen)))
      continue;
    auto const company =
        (at > 0 && page.in(at - 1, company_nouns())) || page.in(at + 1, company_ends());
    if (company || (!page.at(at).capital && lists.is_ordinary(page.word(at)))) continue;
    page.add({Identifier::name, at, at + 1, 45});
  }
}

}  // namespace klantendag::dutch
