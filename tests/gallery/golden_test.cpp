// SPDX-License-Identifier: EUPL-1.2
// The markup of every component and state, letter by letter, as it was looked at and approved.
// After a change that is meant: KLANTENDAG_APPROVE=1 gallery_test, then read the difference.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "specimens.hpp"

namespace klantendag::gallery {
namespace {

// One tag a line, so that a difference is readable. The marker of forms becomes visible.
std::string lines(std::string const& markup) {
  std::string text;
  for (char const letter : markup) {
    if (letter == '<' && !text.empty() && text.back() != '\n') text += '\n';
    text += letter == '\x01' ? '%' : letter;
  }
  return text + '\n';
}

void compare(std::vector<Specimen> const& specimens, std::string const& language) {
  char const* source = std::getenv("KLANTENDAG_SOURCE");
  std::string const folder =
      std::string(source == nullptr ? "." : source) + "/tests/gallery/golden/";
  for (Specimen const& specimen : specimens) {
    std::string const path = folder + specimen.name + '.' + language + ".html";
    std::string const markup = lines(specimen.html.markup());
    if (std::getenv("KLANTENDAG_APPROVE") != nullptr) {
      std::ofstream(path, std::ios::binary) << markup;
    }
    std::ifstream in(path, std::ios::binary);
    std::string const approved((std::istreambuf_iterator<char>(in)), {});

    CAPTURE(path);
    CHECK(markup == approved);
  }
}

}  // namespace

TEST_CASE("every field looks in both languages as it was approved") {
  compare(fields(Language::nl), "nl");
  compare(fields(Language::en), "en");
}

TEST_CASE("every component looks in both languages as it was approved") {
  compare(components(Language::nl), "nl");
  compare(components(Language::en), "en");
}

}  // namespace klantendag::gallery
