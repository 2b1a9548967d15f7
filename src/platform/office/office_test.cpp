// SPDX-License-Identifier: EUPL-1.2
#include "platform/office/office.hpp"

#include <doctest/doctest.h>

#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"

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

TEST_CASE("a picture brings no file of this machine into the document") {
  files::TemporaryFolder const folder;
  std::string const picture = folder.file("picture.png");
  CHECK(files::write(picture, "secret of this machine", files::Access::owner_only));

  auto const made = Converter("pandoc").convert(
      {.title = "Terugblik", .markdown = "Zie ![het plaatje](" + picture + ")."}, Format::docx);

  if (!made) {
    CHECK(made.error().key == "office.not_there");
    MESSAGE("there is no pandoc here");
    return;
  }
  CHECK(made->find("word/document.xml") != std::string::npos);
  CHECK(made->find("word/media") == std::string::npos);
}

TEST_CASE("without pandoc, or when it fails, it is told what to do") {
  CHECK(Converter("geen-pandoc").convert({}, Format::docx).error().key == "office.not_there");
  CHECK(Converter("/bin/false").convert({}, Format::odt).error().key == "office.failed");
}

}  // namespace klantendag::office
