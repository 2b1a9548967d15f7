// SPDX-License-Identifier: EUPL-1.2
// With the system's Chromium, when there is one.
#include "platform/pdf/pdf.hpp"

#include <doctest/doctest.h>

#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"

namespace klantendag::pdf {

TEST_CASE("a page becomes a PDF with as many sheets as it has pages") {
  Printer const printer("chromium");
  if (!printer.is_there()) {
    MESSAGE("skipped: there is no Chromium here");
    return;
  }
  auto const made = printer.print(
      {.document = "<!doctype html><html lang=nl><head><title>Brief</title><link rel=stylesheet "
                   "href=\"/assets/app.css\"></head><body><p>Een</p><p>Twee</p><p>Drie</p></body>",
       .stylesheet = "p + p { break-before: page }"});

  REQUIRE(made.ok());
  CHECK(made->starts_with("%PDF-"));
  CHECK(made->find("/Count 3") != std::string::npos);
}

TEST_CASE("without the program it is told, and nothing is left behind") {
  CHECK(Printer("geen-chromium").print({}).error().key == "pdf.not_there");
}

TEST_CASE("a program that fails is told") {
  CHECK(Printer("/bin/false").print({}).error().key == "pdf.failed");
}

}  // namespace klantendag::pdf
