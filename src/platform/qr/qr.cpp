// SPDX-License-Identifier: EUPL-1.2
#include "platform/qr/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <string>

#include "platform/html/element.hpp"

namespace klantendag::qr {
namespace {

constexpr std::size_t quiet = 4;             // ISO/IEC 18004: four modules on each side
constexpr std::size_t most_bytes = 1'000;    // finer than this, a telephone has trouble reading it
constexpr unsigned char dark_module = 0x01;  // the other bits tell what the module is for

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

// Each row's dark runs as rectangles of one path, so that no seams show between modules.
std::string path_of(Code const& code) {
  std::string path;
  for (std::size_t row = 0; row < code.side; ++row) {
    for (std::size_t column = 0; column < code.side; ++column) {
      if (!code.is_dark(row, column)) continue;
      std::size_t const from = column;
      while (column < code.side && code.is_dark(row, column)) ++column;
      std::string const width = std::to_string(column - from);
      path += "M" + std::to_string(from + quiet) + " " + std::to_string(row + quiet) + "h" + width +
              "v1h-" + width + "z";
    }
  }
  return path;
}

}  // namespace

Result<Code> encode(std::string_view text, Damage damage) {
  if (text.empty()) return invalid("qr.empty");
  if (text.size() > most_bytes) return invalid("qr.too_long");
  std::unique_ptr<QRcode, Free> const made(QRcode_encodeData(
      static_cast<int>(text.size()), reinterpret_cast<unsigned char const*>(text.data()), 0,
      damage == Damage::some ? QR_ECLEVEL_M : QR_ECLEVEL_Q));
  if (!made) return invalid("qr.too_long");
  Code code{.side = static_cast<std::size_t>(made->width)};
  code.dark.reserve(code.side * code.side);
  for (std::size_t i = 0; i < code.side * code.side; ++i) {
    code.dark.push_back((made->data[i] & dark_module) != 0);
  }
  return code;
}

Result<html::Html> picture(std::string_view text, std::string_view label, Damage damage) {
  using html::attribute;
  ASSIGN_OR_RETURN(Code const code, encode(text, damage));
  std::string const side = std::to_string(code.side + 2 * quiet);
  // The reader of HTML gives "viewbox" its capital.
  return html::element(
      "svg",
      {attribute("class", "qr"), attribute("viewbox", "0 0 " + side + " " + side),
       attribute("role", "img"), attribute("aria-label", label),
       attribute("shape-rendering", "crispEdges")},
      {html::element(
           "rect", {attribute("width", side), attribute("height", side), attribute("fill", "#fff")},
           {}),
       html::element("path", {attribute("fill", "#000"), attribute("d", path_of(code))}, {})});
}

}  // namespace klantendag::qr
