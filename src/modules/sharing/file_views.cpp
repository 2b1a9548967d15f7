// SPDX-License-Identifier: EUPL-1.2
// The two documents of a pack, for a printer and for a beamer. They need no other file and hold no
// script; long text is set smaller, so that a page stays one and the slides stay six.
#include "base/text.hpp"
#include "modules/sharing/rules.hpp"
#include "modules/sharing/views.hpp"
#include "platform/html/element.hpp"

namespace klantendag::sharing::views {
namespace {

using html::attribute;
using html::element;
using html::Html;
using html::text;

constexpr std::size_t long_page = 2600;  // characters, chosen for A4 with 11 points
constexpr std::size_t long_slide = 520;  // chosen for a slide with 18 points

Html head(Texts const& texts, std::string_view title, Html const& style) {
  return html::join(
      {"<!doctype html>\n",
       texts.language == Language::nl ? Html("<html lang=\"nl\">") : Html("<html lang=\"en\">"),
       "<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
       "content=\"width=device-width, initial-scale=1\">",
       element("title", {}, {text(title)}), style, "</head>\n"});
}

Html page_style() {
  return Html(
      "<style>@page{size:A4;margin:13mm}"
      "body{font:11pt/1.35 sans-serif;max-width:46em;margin:0 auto;color:#111}"
      "main.dense{font-size:9pt;line-height:1.25}"
      "h1{font-size:1.7em;margin:0 0 .2em}h2{font-size:1.15em;margin:.8em 0 .2em}"
      "p,ul{margin:.2em 0}blockquote{margin:.3em 0;padding-left:.8em;border-left:3px solid #555}"
      ".thread{font-size:1.25em;font-weight:bold}</style>");
}

Html slide_style() {
  return Html(
      "<style>@page{size:254mm 143mm;margin:0}"
      "body{margin:0;font:18pt/1.35 sans-serif;color:#111}"
      "section{box-sizing:border-box;width:100%;max-width:254mm;min-height:142mm;margin:0 auto;"
      "padding:12mm 16mm;display:flex;flex-direction:column;justify-content:center;"
      "border-bottom:1px solid #767676}section+section{break-before:page}"
      "section.dense{font-size:12pt}"
      "h1,h2{margin:0 0 .5em;font-size:28pt;line-height:1.2}h1{font-size:36pt}"
      "p,ul{margin:.2em 0}blockquote{margin:.4em 0;padding-left:.8em;border-left:4px solid #555}"
      ".thread{font-size:1.5em;font-weight:bold}"
      "@media print{section{border:0}}</style>");
}

Html list(std::vector<std::string> const& items) {
  Html all;
  for (std::string const& item : items) all += element("li", {}, {text(item)});
  return element("ul", {}, {all});
}

Html quotes(Texts const& texts, Contents const& contents) {
  Html all;
  for (std::string const& quote : contents.quotes) {
    all += element("blockquote", {}, {element("p", {}, {text(quote)})});
  }
  if (contents.language == Language::nl) return in_dutch(contents, all);
  return html::join(
      {element("p", {}, {text(texts.sharing_quotes_as_said())}), in_dutch(contents, all)});
}

Html paragraphs(std::vector<std::string> const& lines) {
  Html all;
  for (std::string const& line : lines) all += element("p", {}, {text(line)});
  return all;
}

std::size_t size_of(std::vector<std::string> const& lines) {
  std::size_t size = 0;
  for (std::string const& line : lines) size += count_code_points(line);
  return size;
}

Html part(std::string_view heading, Html const& content) {
  if (content.empty()) return Html();
  return html::join({element("h2", {}, {text(heading)}), content});
}

Html slide(std::string_view heading, Html const& content, std::size_t size) {
  Html const inner = html::join({element("h2", {}, {text(heading)}), content});
  return size > long_slide ? element("section", {attribute("class", "dense")}, {inner})
                           : element("section", {}, {inner});
}

Html thread(Contents const& contents) {
  Html all = element("p", {attribute("class", "thread")}, {text(contents.thread)});
  if (!contents.themes.empty()) all += list(contents.themes);
  return in_dutch(contents, all);
}

}  // namespace

Html in_dutch(Contents const& contents, Html const& said) {
  if (contents.language == Language::nl || said.empty()) return said;
  return element("div", {attribute("lang", code_of(Language::nl))}, {said});
}

std::string page_file(Texts const& texts, Contents const& contents) {
  auto const& done = contents.done;
  std::size_t const size = size_of(contents.quotes) + size_of(done) + size_of(contents.tomorrow) +
                           size_of(contents.council) + size_of(contents.themes) +
                           count_code_points(contents.thread);
  Html main = html::join(
      {element("h1", {}, {text(texts.sharing_page_title(contents.title))}),
       element("p", {}, {text(introduction(texts, contents))}),
       part(texts.sharing_thread_title(), thread(contents)),
       contents.quotes.empty() ? Html()
                               : part(texts.sharing_quotes_title(), quotes(texts, contents)),
       done.empty() ? Html() : part(texts.sharing_done_title(), in_dutch(contents, list(done))),
       part(texts.sharing_tomorrow_title(), list(contents.tomorrow)),
       contents.council.empty() ? Html()
                                : part(texts.sharing_council_title(), paragraphs(contents.council)),
       part(texts.sharing_pass_on_title(), element("p", {}, {text(texts.sharing_pass_on())}))});
  Html const page =
      html::join({head(texts, texts.sharing_page_title(contents.title), page_style()), "<body>\n",
                  size > long_page ? element("main", {attribute("class", "dense")}, {main})
                                   : element("main", {}, {main}),
                  "\n</body>\n</html>\n"});
  return page.markup();
}

std::string slides_file(Texts const& texts, Contents const& contents) {
  auto const& done = contents.done;
  Html const first = element("section", {},
                             {element("h1", {}, {text(texts.sharing_page_title(contents.title))}),
                              element("p", {}, {text(introduction(texts, contents))})});
  Html const nothing_yet = element("p", {}, {text(texts.sharing_done_not_yet())});
  Html const no_quotes = element("p", {}, {text(texts.sharing_no_quotes())});
  Html const last =
      html::join({paragraphs(contents.council), element("p", {}, {text(texts.sharing_pass_on())})});
  Html const page = html::join(
      {head(texts, texts.sharing_page_title(contents.title), slide_style()), "<body><main>\n",
       first, slide(texts.sharing_thread_title(), thread(contents), size_of(contents.themes)),
       slide(texts.sharing_quotes_title(),
             contents.quotes.empty() ? no_quotes : quotes(texts, contents),
             size_of(contents.quotes)),
       slide(texts.sharing_done_title(),
             done.empty() ? nothing_yet : in_dutch(contents, list(done)), size_of(done)),
       slide(texts.sharing_tomorrow_title(), list(contents.tomorrow), size_of(contents.tomorrow)),
       slide(
           contents.council.empty() ? texts.sharing_pass_on_title() : texts.sharing_council_title(),
           last, size_of(contents.council)),
       "\n</main></body>\n</html>\n"});
  return page.markup();
}

}  // namespace klantendag::sharing::views
