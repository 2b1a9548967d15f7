// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/frame.hpp"

#include <array>
#include <charconv>

#include "platform/html/element.hpp"
#include "platform/html/form.hpp"
#include "platform/html/frame_header.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/texts.hpp"

namespace klantendag::html {
namespace {

Html head(FrameModel const& model) {
  Html links;
  for (Url const& sheet : model.stylesheets) {
    links += void_element("link", {attribute("rel", "stylesheet"), href(sheet)});
  }
  if (!model.theme.stylesheet.empty()) {
    links += void_element("link", {attribute("rel", "stylesheet"), href(model.theme.stylesheet)});
  }
  for (Url const& script : model.scripts) links += script_link(script);
  std::string title = model.title;
  if (title != model.product) title += (title.empty() ? "" : " - ") + model.product;
  // A theme of NL Design System brings colours for a light page only.
  Html const scheme = model.theme.css_class.empty()
                          ? Html("<meta name=\"color-scheme\" content=\"light dark\">")
                          : Html("<meta name=\"color-scheme\" content=\"light\">");
  return join(
      {"<head><meta charset=\"utf-8\">"
       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
       scheme, element("title", {}, {text(title)}), links, "</head>"});
}

// Whether the words are those of step_line, for whatever numbers stand in them.
bool is_step(Texts const& texts, std::string_view words) {
  std::array<std::int64_t, 2> numbers{};
  std::size_t found = 0;
  for (std::size_t at = 0; at < words.size() && found < 2; ++at) {
    if (words[at] < '0' || words[at] > '9') continue;
    auto const end =
        std::from_chars(words.data() + at, words.data() + words.size(), numbers[found]);
    at = static_cast<std::size_t>(end.ptr - words.data());
    ++found;
  }
  return found == 2 && words == texts.steps_at(numbers[0], numbers[1]);
}

Html page_heading(FrameModel const& model) {
  TitleParts const parts = title_parts(model.language, model.title);
  if (parts.step.empty()) return heading(Level::h1, parts.words);
  return element("h1", "utrecht-heading-1",
                 {element("span", "klantendag-step", {text(parts.step)}), " ", text(parts.words)});
}

Html main_column(FrameModel const& model) {
  return element(
      "div", "utrecht-page-body",
      {element("div", "utrecht-page-body__content utrecht-page-content",
               {model.above.empty() ? Html{} : element("div", "klantendag-above", {model.above}),
                element("main",
                        {attribute("class", "utrecht-page-content__main"), attribute("id", "main"),
                         attribute("tabindex", "-1")},
                        {page_heading(model), model.main})})});
}

Html footer(FrameModel const& model) {
  Html links;
  for (FrameLink const& one : model.footer) {
    links += element("li", "klantendag-footer__item", {link(one.url, one.label)});
  }
  return element("footer", "utrecht-page-footer",
                 {element("div", "utrecht-page-footer__content",
                          {model.contact.empty() ? Html{} : paragraph(model.contact),
                           links.empty() ? Html{} : element("ul", "klantendag-footer", {links})})});
}

Html skip_link(Language language) {
  return element("a",
                 {attribute("class", "utrecht-skip-link utrecht-skip-link--visible-on-focus"),
                  href(in_page("main"))},
                 {text(Texts{language}.frame_skip())});
}

std::string root_class(FrameModel const& model) {
  std::string css = "utrecht-root";
  if (!model.theme.css_class.empty()) css += " klantendag-themed " + model.theme.css_class;
  return css;
}

}  // namespace

std::string document(FrameModel const& model) {
  bool const bare = model.kind == FrameKind::bare;
  Html const body = element(
      "body",
      {attribute("class", bare ? "utrecht-document utrecht-surface klantendag-bare"
                               : "utrecht-document utrecht-surface")},
      {element(
          "div", "utrecht-page-layout",
          {skip_link(model.language), page_header(model), main_column(model), footer(model)})});
  Html const root = element(
      "html", {attribute("lang", code_of(model.language)), attribute("class", root_class(model))},
      {head(model), body});
  return join({"<!doctype html>\n", root, "\n"}).markup();
}

TitleParts title_parts(Language language, std::string_view title) {
  Texts const texts{language};
  std::string const prefix = texts.page_error_title("");
  if (title.starts_with(prefix)) title.remove_prefix(prefix.size());
  std::size_t const dash = title.rfind(step_separator);
  if (dash == std::string_view::npos) return {.words = title};
  std::string_view const step = title.substr(dash + step_separator.size());
  if (!is_step(texts, step)) return {.words = title};
  return {.words = title.substr(0, dash), .step = step};
}

}  // namespace klantendag::html
