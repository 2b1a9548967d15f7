// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/html.hpp"

#include <array>

namespace klantendag::html {
namespace {

enum class Letter : unsigned char { plain, escaped, dropped };

constexpr std::array<Letter, 256> letters = [] {
  std::array<Letter, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = Letter::dropped;
  table['\n'] = table['\t'] = Letter::plain;
  table[0x7f] = Letter::dropped;
  for (char const letter : {'&', '<', '>', '"', '\''}) {
    table[static_cast<unsigned char>(letter)] = Letter::escaped;
  }
  return table;
}();

std::string_view entity(char letter) {
  switch (letter) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

}  // namespace

Html& Html::operator+=(Part part) {
  markup_ += part.markup();
  return *this;
}

Html& Html::add_text(std::string_view untrusted) {
  std::size_t begin = 0;  // of the run of plain letters that is not yet copied
  for (std::size_t at = 0; at < untrusted.size(); ++at) {
    Letter const kind = letters[static_cast<unsigned char>(untrusted[at])];
    if (kind == Letter::plain) continue;
    markup_.append(untrusted, begin, at - begin);
    if (kind == Letter::escaped) markup_ += entity(untrusted[at]);
    begin = at + 1;
  }
  markup_.append(untrusted, begin);
  return *this;
}

Html text(std::string_view untrusted) {
  Html html;
  html.reserve(untrusted.size());
  html.add_text(untrusted);
  return html;
}

Html join(Parts parts) {
  std::size_t bytes = 0;
  for (Part const& part : parts) bytes += part.markup().size();
  Html html;
  html.reserve(bytes);
  for (Part const& part : parts) html += part;
  return html;
}

}  // namespace klantendag::html
