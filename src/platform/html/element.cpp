// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/element.hpp"

namespace klantendag::html {

// The one place that writes run-time strings as markup: names that the compiler checked, from a
// literal, and values between quotes, escaped.
class ElementWriter {
 public:
  static void open(Html& html, ElementName name) {
    html.markup_ += '<';
    html.markup_ += name.text();
  }
  static void attribute(Html& html, std::string_view name, std::string_view value) {
    html.markup_ += ' ';
    html.markup_ += name;
    if (value.empty()) return;
    html.markup_ += "=\"";
    html.add_text(value);
    html.markup_ += '"';
  }
  static void content(Html& html, Parts parts) {
    html.markup_ += '>';
    for (Part const& part : parts) html += part;
  }
  static void close(Html& html, ElementName name) {
    html.markup_ += "</";
    html.markup_ += name.text();
    html.markup_ += '>';
  }
};

namespace {

std::size_t size_of(Parts parts) {
  std::size_t bytes = 0;
  for (Part const& part : parts) bytes += part.markup().size();
  return bytes;
}

void write_attributes(Html& html, std::initializer_list<Attribute> attributes) {
  for (Attribute const& attribute : attributes) {
    if (attribute.name().empty()) continue;
    ElementWriter::attribute(html, attribute.name(), attribute.value());
  }
}

std::size_t size_of(std::initializer_list<Attribute> attributes) {
  std::size_t bytes = 0;
  for (Attribute const& one : attributes) bytes += one.name().size() + one.value().size() + 4;
  return bytes;
}

}  // namespace

Attribute attribute(AttributeName name, std::string_view value) {
  return {name.text(), value};
}

Attribute attribute(AttributeName name) {
  return {name.text(), {}};
}

Attribute attribute_if_any(AttributeName name, std::string_view value) {
  return value.empty() ? Attribute{} : Attribute(attribute(name, value));
}

Attribute address(Literal name, Url const& url) {
  return {name.text(), url.text()};
}
Attribute href(Url const& url) {
  return address("href", url);
}
Attribute source(Url const& url) {
  return address("src", url);
}
Attribute action(Url const& url) {
  return url.empty() ? Attribute{} : address("action", url);
}

Html element(ElementName name, std::initializer_list<Attribute> attributes, Parts content) {
  Html html;
  html.reserve(2 * name.text().size() + 5 + size_of(attributes) + size_of(content));
  ElementWriter::open(html, name);
  write_attributes(html, attributes);
  ElementWriter::content(html, content);
  ElementWriter::close(html, name);
  return html;
}

Html element(ElementName name, Literal css_class, Parts content) {
  Html html;
  html.reserve(2 * name.text().size() + 15 + css_class.text().size() + size_of(content));
  ElementWriter::open(html, name);
  ElementWriter::attribute(html, "class", css_class.text());
  ElementWriter::content(html, content);
  ElementWriter::close(html, name);
  return html;
}

Html void_element(ElementName name, std::initializer_list<Attribute> attributes) {
  Html html;
  html.reserve(name.text().size() + 2 + size_of(attributes));
  ElementWriter::open(html, name);
  write_attributes(html, attributes);
  html += ">";
  return html;
}

}  // namespace klantendag::html
