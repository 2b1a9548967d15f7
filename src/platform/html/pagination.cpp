// SPDX-License-Identifier: EUPL-1.2
// The pages of a long list: previous, the first, those around this one, the last, next.
#include <algorithm>

#include "platform/html/element.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/texts.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::html {
namespace {

Html page_link(Language language, Pages const& pages, std::int64_t page) {
  bool const here = page == pages.page;
  return element(
      "a",
      {attribute("class",
                 here ? "utrecht-pagination__page-link utrecht-pagination__page-link--current"
                      : "utrecht-pagination__page-link"),
       href(pages.url.with("page", page)), here ? attribute("aria-current", "page") : Attribute{},
       attribute("aria-label", Texts{language}.pagination_page(page))},
      {text(i18n::count(language, page))});
}

Html relative_link(Pages const& pages, std::int64_t page, Literal relation,
                   std::string_view label) {
  return element("a",
                 {attribute("class", "utrecht-pagination__relative-link"),
                  href(pages.url.with("page", page)), attribute("rel", relation.text())},
                 {text(label)});
}

}  // namespace

Html pagination(Language language, Pages const& pages) {
  std::int64_t const last = (pages.total + pages.per_page - 1) / pages.per_page;
  if (last <= 1) return {};
  Texts const texts{language};
  Html links;
  if (pages.page > 1) {
    links += relative_link(pages, pages.page - 1, "prev", texts.pagination_previous());
  }
  std::int64_t shown = 0;
  for (std::int64_t page = 1; page <= last; ++page) {
    bool const near = page >= pages.page - 1 && page <= pages.page + 1;
    if (page != 1 && page != last && !near) continue;
    if (page != shown + 1) links += "<span class=\"utrecht-pagination__ellipsis\">…</span>";
    links += page_link(language, pages, page);
    shown = page;
  }
  if (pages.page < last) {
    links += relative_link(pages, pages.page + 1, "next", texts.pagination_next());
  }
  std::int64_t const from = (pages.page - 1) * pages.per_page + 1;
  std::int64_t const to = std::min(pages.total, pages.page * pages.per_page);
  return element(
      "nav",
      {attribute("class", "utrecht-pagination"), attribute("aria-label", texts.pagination_label())},
      {element("p", "utrecht-paragraph utrecht-paragraph--small",
               {text(texts.pagination_shown(from, to, pages.total))}),
       element("div", "utrecht-pagination__pages", {links})});
}

}  // namespace klantendag::html
