// SPDX-License-Identifier: EUPL-1.2
// What every programme and pack says about the client councils, in both languages.
#include "base/text.hpp"
#include "modules/council/council.hpp"
#include "modules/council/texts.hpp"

namespace klantendag::council {

std::vector<std::string> about_lines(std::vector<Council> const& councils, Language language) {
  Texts const texts{language};
  std::vector<std::string> lines{std::string(texts.council_about())};
  for (Council const& council : councils) {
    if (council.state != State::active || council.contact.empty()) continue;
    lines.push_back(texts.council_about_contact(council.name, council.contact));
  }
  return lines;
}

std::array<std::string, 2> about_words(std::vector<Council> const& councils) {
  std::array<std::string, 2> words;
  for (Language const language : {Language::nl, Language::en}) {
    std::string& one = words[language == Language::nl ? 0 : 1];
    one = std::string(Texts{language}.council_about_question()) + " " +
          join(about_lines(councils, language), "\n");
  }
  return words;
}

}  // namespace klantendag::council
