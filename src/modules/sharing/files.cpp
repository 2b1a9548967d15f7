// SPDX-License-Identifier: EUPL-1.2
#include "modules/sharing/files.hpp"

#include <array>

namespace klantendag::sharing {
namespace {

struct Known {
  File file;
  std::string_view name;
  std::string_view media_type;
};
constexpr std::array<Known, 4> known = {{
    {File::page_html, "bladzijde.html", "text/html; charset=utf-8"},
    {File::page_pdf, "bladzijde.pdf", "application/pdf"},
    {File::slides_html, "dias.html", "text/html; charset=utf-8"},
    {File::slides_pdf, "dias.pdf", "application/pdf"},
}};

}  // namespace

std::optional<File> file_named(std::string_view name) {
  for (Known const& one : known) {
    if (one.name == name) return one.file;
  }
  return std::nullopt;
}

std::string_view name_of(File file) {
  for (Known const& one : known) {
    if (one.file == file) return one.name;
  }
  return {};
}

std::string_view media_type(File file) {
  for (Known const& one : known) {
    if (one.file == file) return one.media_type;
  }
  return {};
}

Result<std::string> file_of(Pack const& pack, File file, pdf::Printer const& printer) {
  switch (file) {
    case File::page_html:
      return pack.page;
    case File::page_pdf:
      return printer.print({.document = pack.page});
    case File::slides_html:
      return pack.slides;
    case File::slides_pdf:
      return printer.print({.document = pack.slides});
  }
  return internal("sharing", "file");
}

}  // namespace klantendag::sharing
