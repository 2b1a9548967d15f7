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

// The longest run of a known name's words from one token on.
struct Match {
  std::uint32_t end = 0;  // 0: none
  std::uint32_t known = 0;
  bool exact = true;
};

class KnownFinder {
 public:
  KnownFinder(Page const& page, NameLists const& lists)
      : page_(page), lists_(lists), best_(page.size()) {}

  void find(std::string_view name, std::uint32_t number) {
    auto const words = words_of(name);
    for (std::uint32_t at = 0; at < page_.size(); ++at) {
      if (!page_.is_word(at)) continue;
      auto match = match_from(words, at);
      match.known = number;
      auto& best = best_[at];
      if (match.end > best.end || (match.end == best.end && match.exact && !best.exact))
        best = match;
    }
  }

  // One a token at most, however many known names stand there.
  [[nodiscard]] std::vector<Match> const& best() const { return best_; }

 private:
  [[nodiscard]] bool is_misspelt(std::string_view known, std::string_view word) const {
    return known.size() >= shortest_with_typo && within_one_edit(known, word) &&
           !lists_.is_ordinary(word);
  }

  // The longest run of the name's words, in their order, that begins here; it must hold a word that
  // can be told from an ordinary one.
  [[nodiscard]] Match match_from(std::vector<std::string> const& words, std::uint32_t at) const {
    for (std::size_t start = 0; start < words.size(); ++start) {
      Match match{at, 0, true};
      bool telling = false;
      for (auto word = start; word < words.size(); ++word) {
        auto const here = skip_signs(match.end, at);
        if (!page_.is_word(here)) break;
        auto const same = words[word] == page_.word(here);
        if (!same && !is_misspelt(words[word], page_.word(here))) break;
        match.exact = match.exact && same;
        telling = telling || (words[word].size() >= 3 && !name_prefixes().has(words[word]) &&
                              !name_titles().has(words[word]));
        match.end = here + 1;
      }
      if (telling) return match;
    }
    return {};
  }

  [[nodiscard]] std::uint32_t skip_signs(std::uint32_t at, std::uint32_t start) const {
    while (at > start && (page_.is(at, "-") || page_.is(at, "."))) ++at;
    return at;
  }

  Page const& page_;
  NameLists const& lists_;
  std::vector<Match> best_;
};

}  // namespace

void find_known_names(Page& page, NameLists const& lists, std::span<std::string const> known) {
  if (known.empty()) return;
  KnownFinder finder(page, lists);
  std::uint32_t number = 0;
  for (auto const& name : known) finder.find(name, ++number);
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    auto const& match = finder.best()[at];
    if (match.end > at) page.add({Identifier::name, at, match.end, known_rank, false, match.known});
  }
}

namespace {

// "Akosua's" and "henks", where Akosua and Henk are known.
bool is_owner(std::string_view word, HashIndex const& seen) {
  if (word.size() < 4 || word.back() != 's') return false;
  word.remove_suffix(word.ends_with("'s") ? 2 : 1);
  return seen.contains(hash_word(word));
}

// Jan, Mei and Jun are months beside a number, names elsewhere.
bool is_never(Page const& page, std::uint32_t at) {
  static WordSet const months("jan mei jun");
  if (!page.in(at, months)) return page.in(at, never_names());
  return (at > 0 && page.is_number(at - 1)) || page.is_number(at + 1) || !page.at(at).capital;
}

// "Garage Rijn", "Garage Van Rijn"; but "de garage van Jan".
bool is_firm(Page const& page, std::uint32_t at) {
  if (page.in(at + 1, company_ends())) return true;
  auto first = at;
  while (first > 0 && at - first < 3 && page.in(first - 1, name_prefixes())) --first;
  auto const whole = first == at || (page.at(first).capital && !page.at(first).all_capitals);
  return first > 0 && whole && page.in(first - 1, company_nouns());
}

}  // namespace

void find_names_again(Page& page, NameLists const& lists, HashIndex& seen) {
  for (auto const& find : page.finds) {
    if (find.kind != Identifier::name || find.keep) continue;
    for (auto at = find.first; at < find.last; ++at) {
      auto const word = page.word(at);
      if (!page.is_word(at) || word.size() < 3 || name_prefixes().has(word) || is_never(page, at))
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
    if (is_never(page, at) || is_firm(page, at)) continue;
    if (!page.at(at).capital && lists.is_ordinary(page.word(at))) continue;
    page.add({Identifier::name, at, at + 1, 45});
  }
}

}  // namespace klantendag::dutch
