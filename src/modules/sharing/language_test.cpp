// SPDX-License-Identifier: EUPL-1.2
// A pack in English holds words that were said in Dutch, and says so to who hears it read aloud.
#include <doctest/doctest.h>

#include "modules/sharing/views.hpp"

namespace klantendag::sharing {
namespace {

Contents contents(Language language) {
  return {.language = language,
          .title = "Klantendag 2027",
          .thread = "Bel wie gebeld wil worden.",
          .themes = {"Bereikbaar"},
          .quotes = {"Ik hoorde niets."},
          .done = {"Wij bellen terug."},
          .tomorrow = {"Call today."}};
}

std::size_t count(std::string const& text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("in an English pack the thread, the quotes and what we do are marked as Dutch") {
  Contents const english = contents(Language::en);
  Texts const texts{Language::en};
  for (std::string const& made :
       {views::page_file(texts, english), views::slides_file(texts, english),
        views::contents(english).markup()}) {
    CHECK(count(made, "lang=\"nl\"") == 3);
    CHECK(count(made, "As it was said, in Dutch.") == 1);
  }
}

TEST_CASE("in a Dutch pack nothing needs to be marked") {
  Contents const dutch = contents(Language::nl);
  CHECK(count(views::page_file(Texts{Language::nl}, dutch), "lang=\"nl\"") == 1);  // the document
  CHECK(count(views::contents(dutch).markup(), "lang=\"nl\"") == 1);
}

}  // namespace klantendag::sharing
