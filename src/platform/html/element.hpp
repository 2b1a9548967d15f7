// SPDX-License-Identifier: EUPL-1.2
// Elements and attributes: element("p", {attribute("class", "utrecht-paragraph")}, {text(name)}).
// Names are checked by the compiler; addresses need a Url; scripts and styles cannot be written.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::html {

class AttributeName {
 public:
  template <std::size_t N>
  consteval AttributeName(char const (&name)[N]) : name_(name, N - 1) {  // NOLINT
    for (std::string_view const address :
         {"href", "src", "action", "formaction", "srcset", "poster"}) {
      if (name_ == address) throw "an address takes a Url: href(url), source(url), action(url)";
    }
    if (name_ == "style" || name_ == "srcdoc") throw "styles live in assets/app.css";
    if (name_.substr(0, 2) == "on") throw "scripts live in assets/app.js";
    for (char const letter : name_) {
      bool const good =
          (letter >= 'a' && letter <= 'z') || letter == '-' || (letter >= '0' && letter <= '9');
      if (!good) throw "an attribute's name is lower case";
    }
  }
  [[nodiscard]] constexpr std::string_view text() const { return name_; }

 private:
  std::string_view name_;
};

class ElementName {
 public:
  template <std::size_t N>
  consteval ElementName(char const (&name)[N]) : name_(name, N - 1) {  // NOLINT
    if (name_ == "script" || name_ == "style") throw "scripts and styles live in assets/";
    for (char const letter : name_) {
      bool const good =
          (letter >= 'a' && letter <= 'z') || letter == '-' || (letter >= '0' && letter <= '9');
      if (!good) throw "an element's name is lower case";
    }
  }
  [[nodiscard]] constexpr std::string_view text() const { return name_; }

 private:
  std::string_view name_;
};

// One attribute with its value, or none at all: `chosen ? attribute("checked") : Attribute{}`.
class Attribute {
 public:
  Attribute() = default;

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::string const& value() const { return value_; }

 private:
  friend Attribute attribute(AttributeName name, std::string_view value);
  friend Attribute attribute(AttributeName name);
  friend Attribute address(Literal name, Url const& url);
  Attribute(std::string_view name, std::string_view value) : name_(name), value_(value) {}

  std::string_view name_{};  // of a literal
  std::string value_{};
};

[[nodiscard]] Attribute attribute(AttributeName name, std::string_view value);
[[nodiscard]] Attribute attribute(AttributeName name);  // without a value: checked
// The attribute, or none when the value is empty.
[[nodiscard]] Attribute attribute_if_any(AttributeName name, std::string_view value);
[[nodiscard]] Attribute href(Url const& url);
[[nodiscard]] Attribute source(Url const& url);
[[nodiscard]] Attribute action(Url const& url);

// <name attributes>content</name>
[[nodiscard]] Html element(ElementName name, std::initializer_list<Attribute> attributes,
                           Parts content);
// <name class="…">content</name>, the most common kind.
[[nodiscard]] Html element(ElementName name, Literal css_class, Parts content);
// <name attributes> without content: input, img, br, hr, link, meta.
[[nodiscard]] Html void_element(ElementName name, std::initializer_list<Attribute> attributes);

}  // namespace klantendag::html
