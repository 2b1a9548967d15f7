// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/html.hpp"

namespace klantendag::html {

Html text(std::string_view untrusted) {
  Html html;
  html.markup_.reserve(untrusted.size() + untrusted.size() / 8);
  for (char const letter : untrusted) {
    switch (letter) {
      case '&':
        html.markup_ += "&amp;";
        break;
      case '<':
        html.markup_ += "&lt;";
        break;
      case '>':
        html.markup_ += "&gt;";
        break;
      case '"':
        html.markup_ += "&quot;";
        break;
      case '\'':
        html.markup_ += "&#39;";
        break;
      default: {
        auto const byte = static_cast<unsigned char>(letter);
        bool const allowed = (byte >= 0x20 && byte != 0x7f) || letter == '\n' || letter == '\t';
        if (allowed) html.markup_ += letter;
      }
    }
  }
  return html;
}

Html join(std::initializer_list<Html> parts) {
  Html html;
  for (Html const& part : parts) html += part;
  return html;
}

}  // namespace klantendag::html
