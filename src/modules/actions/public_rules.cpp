// SPDX-License-Identifier: EUPL-1.2
#include "modules/actions/public_rules.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::actions {
namespace {

// Folded, without what stands between them.
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (char const letter : fold(text)) {
    bool const part = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                      static_cast<unsigned char>(letter) >= 0x80;
    if (part) {
      word += letter;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

// These words after each other.
bool stand_in(std::vector<std::string> const& text, std::vector<std::string> const& words) {
  return std::search(text.begin(), text.end(), words.begin(), words.end()) != text.end();
}

}  // namespace

bool may_be_published(Decision const& decision) {
  bool const checked = decision.verified_by && decision.verified_by != decision.claimed_by;
  return checked && (decision.state == State::done || decision.state == State::partly);
}

Result<void> is_complete(PublicWords const& words) {
  std::vector<Error> problems;
  for (auto const& [field, text] :
       {std::pair{"said", &words.said}, std::pair{"done", &words.done}}) {
    if (trim(*text).empty()) problems.push_back(invalid_field(field, "actions.public_missing"));
    if (count_code_points(*text) > longest_public_words) {
      problems.push_back(invalid_field(field, "actions.words_too_long",
                                       {{"most", std::to_string(longest_public_words)}}));
    }
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return {};
}

bool repeats(std::string_view words, std::string_view tip) {
  auto const said = words_in(words);
  auto const given = words_in(tip);
  std::size_t const run = std::min(words_of_a_sentence, given.size());
  if (run <= words_of_nobody) return false;
  for (std::size_t begin = 0; begin + run <= given.size(); ++begin) {
    auto const first = given.begin() + static_cast<std::ptrdiff_t>(begin);
    auto const last = first + static_cast<std::ptrdiff_t>(run);
    if (std::search(said.begin(), said.end(), first, last) != said.end()) return true;
  }
  return false;
}

bool names_somebody(std::string_view words, std::vector<Name> const& names) {
  auto const said = words_in(words);
  return std::any_of(names.begin(), names.end(), [&](Name const& name) {
    if (words_in(name.first).empty() || words_in(name.surname).empty()) return false;
    return stand_in(said, words_in(name.first + " " + name.surname)) ||
           stand_in(said, words_in(name.surname + " " + name.first));
  });
}

std::vector<std::string> parts_named(std::string_view words, std::vector<Name> const& names) {
  auto const said = words_in(words);
  std::vector<std::string> found;
  for (Name const& name : names) {
    for (std::string const* part : {&name.first, &name.surname}) {
      auto const folded = words_in(*part);
      bool const long_enough = folded.size() > 1 || (!folded.empty() && folded.front().size() > 1);
      if (!long_enough || !stand_in(said, folded)) continue;
      if (std::find(found.begin(), found.end(), *part) == found.end()) found.push_back(*part);
    }
  }
  return found;
}

PublicCounts may_be_counted(std::int64_t tips, std::int64_t told) {
  PublicCounts counts;
  if (tips >= fewest_shown) counts.tips = tips;
  std::int64_t const left = tips - told;
  if (counts.tips && told >= fewest_shown && (left == 0 || left >= fewest_shown)) {
    counts.told = told;
  }
  return counts;
}

}  // namespace klantendag::actions
