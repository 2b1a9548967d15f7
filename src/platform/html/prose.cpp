// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/prose.hpp"

#include <cstddef>

#include "platform/html/element.hpp"

namespace klantendag::html {
namespace {

Html list_items(Literal css_class, std::span<Html const> items) {
  Html list;
  for (Html const& item : items) list += element("li", css_class, {item});
  return list;
}

}  // namespace

Html heading(Level level, std::string_view words) {
  return heading(level, words, {});
}

Html heading(Level level, std::string_view words, std::string_view id) {
  Attribute const anchor = attribute_if_any("id", id);
  Html const content = text(words);
  switch (level) {
    case Level::h1:
      return element("h1", {attribute("class", "utrecht-heading-1"), anchor}, {content});
    case Level::h2:
      return element("h2", {attribute("class", "utrecht-heading-2"), anchor}, {content});
    case Level::h3:
      return element("h3", {attribute("class", "utrecht-heading-3"), anchor}, {content});
    case Level::h4:
      return element("h4", {attribute("class", "utrecht-heading-4"), anchor}, {content});
  }
  return content;
}

Html paragraph(std::string_view words) {
  return paragraph({text(words)});
}

Html paragraph(Parts content) {
  return element("p", "utrecht-paragraph", content);
}

Html lead(std::string_view words) {
  return element("p", "utrecht-paragraph utrecht-paragraph--lead", {text(words)});
}

Html small_print(std::string_view words) {
  return element("p", "utrecht-paragraph utrecht-paragraph--small", {text(words)});
}

Html typed_text(std::string_view words) {
  Html paragraphs;
  Html lines;
  auto const close = [&] {
    if (!lines.empty()) paragraphs += paragraph({lines});
    lines = {};
  };
  while (!words.empty()) {
    std::size_t const end = words.find('\n');
    std::string_view line = words.substr(0, end);
    words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) {
      close();
      continue;
    }
    if (!lines.empty()) lines += "<br>";
    lines.add_text(line);
  }
  close();
  return paragraphs;
}

Html link(Url const& url, std::string_view words) {
  return link(url, words, {});
}

Html link(Url const& url, std::string_view words, std::string_view about) {
  return element("a", {attribute("class", "utrecht-link"), href(url)},
                 {text(words), spoken(about)});
}

Html unordered_list(std::span<Html const> items) {
  return element("ul", "utrecht-unordered-list",
                 {list_items("utrecht-unordered-list__item", items)});
}

Html ordered_list(std::span<Html const> items) {
  return element("ol", "utrecht-ordered-list", {list_items("utrecht-ordered-list__item", items)});
}

Html spoken(std::string_view words) {
  if (words.empty()) return {};
  return element("span", "klantendag-spoken", {" ", text(words)});
}

Html name(std::string_view name) {
  return element("span", {attribute("translate", "no")}, {text(name)});
}

Html separator() {
  return void_element("hr", {attribute("class", "utrecht-separator")});
}

Html section(std::string_view words, Parts content) {
  return element("section", "klantendag-section", {heading(Level::h2, words), join(content)});
}

}  // namespace klantendag::html
