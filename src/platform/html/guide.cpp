// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/guide.hpp"

#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/texts.hpp"

namespace klantendag::html {

Html empty_state(EmptyState const& state) {
  Html const action =
      state.action.empty() ? Html{} : element("div", "utrecht-button-group", {state.action});
  return element("div", "klantendag-empty",
                 {element("p", "klantendag-empty__title", {text(state.title)}),
                  paragraph(state.words), action});
}

Html step_line(Language language, int step, int steps) {
  return element("p", "klantendag-step", {text(Texts{language}.steps_at(step, steps))});
}

std::string step_title(Language language, std::string_view title, int step, int steps) {
  return std::string(title).append(step_separator) + Texts{language}.steps_at(step, steps);
}

Html breadcrumb(Language language, std::span<Crumb const> above, std::string_view here) {
  Html list;
  for (Crumb const& crumb : above) {
    list += element(
        "li", "utrecht-breadcrumb-nav__item",
        {element("a",
                 {attribute("class", "utrecht-breadcrumb-nav__link utrecht-link"), href(crumb.url)},
                 {text(crumb.label)})});
  }
  list += element("li", "utrecht-breadcrumb-nav__item",
                  {element("span",
                           {attribute("class",
                                      "utrecht-breadcrumb-nav__link "
                                      "utrecht-breadcrumb-nav__link--current"),
                            attribute("aria-current", "page")},
                           {text(here)})});
  return element("nav",
                 {attribute("class", "utrecht-breadcrumb-nav"),
                  attribute("aria-label", Texts{language}.breadcrumb_label())},
                 {element("ol", "utrecht-breadcrumb-nav__list", {list})});
}

Html progress(Language language, std::string_view label, std::int64_t done, std::int64_t total) {
  std::string const words = Texts{language}.progress_value(done, total);
  return element(
      "div", "klantendag-progress",
      {element("span", "klantendag-progress__label",
               {text(label), ": ", element("strong", "klantendag-progress__value", {text(words)})}),
       element("progress",
               {attribute("class", "klantendag-progress__bar"),
                attribute("value", std::to_string(done)), attribute("max", std::to_string(total)),
                attribute("aria-label", label)},
               {text(words)})});
}

Html details(std::string_view summary, Parts content) {
  return element("details", "klantendag-details",
                 {element("summary", "klantendag-details__summary", {text(summary)}),
                  element("div", "klantendag-details__content", content)});
}

Html tabs(std::string_view label, std::span<Tab const> tabs) {
  Html list;
  for (Tab const& tab : tabs) {
    list += element("li", "klantendag-tabs__item",
                    {element("a",
                             {attribute("class", "klantendag-tabs__link"), href(tab.url),
                              tab.current ? attribute("aria-current", "page") : Attribute{}},
                             {text(tab.label)})});
  }
  return element("nav", {attribute("class", "klantendag-tabs"), attribute("aria-label", label)},
                 {element("ul", "klantendag-tabs__list", {list})});
}

}  // namespace klantendag::html
