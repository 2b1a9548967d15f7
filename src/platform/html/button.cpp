// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/button.hpp"

#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::html {
namespace {

std::string_view kind_class(Button button) {
  switch (button) {
    case Button::primary:
      return " utrecht-button--primary-action";
    case Button::secondary:
      return " utrecht-button--secondary-action";
    case Button::subtle:
      return " utrecht-button--subtle";
    case Button::danger:
      return " utrecht-button--primary-action utrecht-button--danger";
  }
  return {};
}

}  // namespace

Html submit_button(SubmitButton const& button) {
  return element("button",
                 {attribute("class", "utrecht-button utrecht-button--submit" +
                                         std::string(kind_class(button.button))),
                  attribute("type", "submit"), attribute_if_any("name", button.name),
                  button.name.empty() ? Attribute{} : attribute("value", button.value)},
                 {text(button.label), spoken(button.about)});
}

Html button_link(Url const& url, std::string_view label, Button button) {
  return element(
      "a",
      {attribute("class", "utrecht-button utrecht-button-link" + std::string(kind_class(button))),
       href(url)},
      {text(label)});
}

Html button_group(Parts buttons) {
  return element("div", "utrecht-button-group", buttons);
}

}  // namespace klantendag::html
