// SPDX-License-Identifier: EUPL-1.2
#include "platform/office/office.hpp"

#include <doctest/doctest.h>

namespace klantendag::office {

TEST_CASE(
    "a text becomes a document for a word processor, or it is told that pandoc is not there") {
  Converter const converter("pandoc");
  Text const text{.title = "Terugblik", .markdown = "## Kop\n\nEen **dikke** zin.\n"};

  for (Format const format : {Format::docx, Format::odt}) {
    auto const made = converter.convert(text, format);
    if (!made) {
      CHECK(made.error().key == "office.not_there");
      MESSAGE("there is no pandoc here");
    } else {
      CHECK(made->starts_with("PK"));
    }
  }
}

TEST_CASE("without pandoc, or when it fails, it is told what to do") {
  CHECK(Converter("geen-pandoc").convert({}, Format::docx).error().key == "office.not_there");
  CHECK(Converter("/bin/false").convert({}, Format::odt).error().key == "office.failed");
}

}  // namespace klantendag::office
