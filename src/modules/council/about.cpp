// SPDX-License-Identifier: EUPL-1.2
// What every programme and pack says about the client councils, in both languages.
#include "modules/council/council.hpp"
#include "modules/council/texts.hpp"

namespace klantendag::council {

std::array<std::string, 2> about_words(std::vector<Council> const& councils) {
  std::array<std::string, 2> words;
  for (Language const language : {Language::nl, Language::en}) {
    Texts const texts{language};
    std::string& one = words[language == Language::nl ? 0 : 1];
    one = texts.council_about();
    for (Council const& council : councils) {
      if (council.state != State::active || council.contact.empty()) continue;
      one += "\n" + texts.council_about_contact(council.name, council.contact);
    }
  }
  return words;
}

}  // namespace klantendag::council
