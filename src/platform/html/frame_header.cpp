// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/frame_header.hpp"

#include "platform/html/element.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/texts.hpp"

namespace klantendag::html {
namespace {

Html nav_items(std::vector<FrameLink> const& links) {
  Html items;
  for (FrameLink const& one : links) {
    items += element("li", "utrecht-nav-list__item",
                     {element("a",
                              {attribute("class", "utrecht-nav-list__link"), href(one.url),
                               one.current ? attribute("aria-current", "page") : Attribute{}},
                              {text(one.label)})});
  }
  return items;
}

// Opens without a script; the chosen edition is on the button itself.
Html edition_switcher(FrameModel const& model) {
  if (model.edition.empty()) return {};
  Html const chosen = element("span", "klantendag-switcher__chosen", {text(model.edition)});
  if (model.editions.empty()) return chosen;
  Html links;
  for (FrameLink const& one : model.editions) {
    links += element("li", "klantendag-menu__item",
                     {element("a",
                              {attribute("class", "klantendag-menu__link"), href(one.url),
                               one.current ? attribute("aria-current", "true") : Attribute{}},
                              {text(one.label)})});
  }
  return element("details", "klantendag-switcher",
                 {element("summary", "klantendag-switcher__button",
                          {element("span", "klantendag-spoken",
                                   {text(Texts{model.language}.frame_edition()), " "}),
                           text(model.edition)}),
                  element("ul", "klantendag-menu", {links})});
}

Html language_link(FrameModel const& model) {
  if (model.other_language.empty()) return {};
  std::string_view const other = model.language == Language::nl ? "en" : "nl";
  return element(
      "a",
      {attribute("class", "utrecht-link klantendag-corner__item"), href(model.other_language),
       attribute("lang", other), attribute("hreflang", other)},
      {text(Texts{model.language}.frame_switch_language())});
}

Html user_corner(FrameModel const& model) {
  Html person;
  if (!model.person.empty()) {
    person = join({model.account.empty()
                       ? element("span", "klantendag-corner__item", {name(model.person)})
                       : element("a",
                                 {attribute("class", "utrecht-link klantendag-corner__item"),
                                  attribute("translate", "no"), href(model.account)},
                                 {text(model.person)}),
                   action_button({.action = model.log_out,
                                  .label = Texts{model.language}.frame_log_out(),
                                  .button = Button::subtle})});
  }
  Html const inside = join({language_link(model), person});
  return inside.empty() ? Html{} : element("div", "klantendag-corner", {inside});
}

struct NavigationRow {
  std::string_view css;
  std::string_view label;
  std::vector<FrameLink> const& links;
};

Html navigation_row(NavigationRow const& row) {
  if (row.links.empty()) return {};
  return element("nav", {attribute("class", row.css), attribute("aria-label", row.label)},
                 {element("ul", "utrecht-nav-list", {nav_items(row.links)})});
}

Html navigation_bar(std::initializer_list<NavigationRow> rows, Literal css) {
  Html inside;
  for (NavigationRow const& row : rows) inside += navigation_row(row);
  if (inside.empty()) return {};
  return element("div", css, {element("div", "utrecht-nav-bar__content", {inside})});
}

Html navigation(FrameModel const& model) {
  Texts const texts{model.language};
  return join({navigation_bar({{"klantendag-nav-main", texts.frame_navigation(), model.navigation},
                               {"klantendag-nav-tools", texts.frame_tools(), model.tools}},
                              "utrecht-nav-bar"),
               navigation_bar({{"klantendag-nav-pages", texts.frame_pages(), model.pages}},
                              "utrecht-nav-bar klantendag-nav-bar--pages")});
}

}  // namespace

Html page_header(FrameModel const& model) {
  Html const product = element("a", {attribute("class", "klantendag-product"), href(model.home)},
                               {text(model.product)});
  return element("header", "utrecht-page-header",
                 {element("div", "utrecht-page-header__content",
                          {element("div", "klantendag-brand", {product, edition_switcher(model)}),
                           user_corner(model)}),
                  navigation(model)});
}

Html script_link(Url const& script) {
  Html link("<script defer src=\"");
  link.add_text(script.text());
  link += "\"></script>";
  return link;
}

}  // namespace klantendag::html
