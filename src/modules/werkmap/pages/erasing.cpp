// SPDX-License-Identifier: EUPL-1.2
// Erasing what a client wrote, by who guards privacy: a name, the numbers, a tick. The name travels in
// forms alone, so it is in no address and in no log.
#include "modules/werkmap/pages.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::werkmap {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class Pages {
 public:
  explicit Pages(PageParts const& parts) : parts_(parts) {}

  Result<Response> show(Work& work, Request const&) const {
    return Response::of(page(work, html::Filled(work.language), {}));
  }

  // The name was typed: what is there of it. With the tick: it goes.
  Result<Response> go_on(Work& work, Request const& request) const {
    views::Erasing shown{.client = request.form.text("client")};
    auto const holding = holds_of(work, parts_.keys, shown.client);
    if (!holding) return again(work, request, holding.error(), {});
    shown.holding = *holding;
    if (!request.form.has("asked")) {
      return Response::of(page(work, html::Filled(work.language), shown));
    }
    if (request.form.text("sure") != "yes") {
      return again(work, request, invalid_field("sure", "werkmap.erase_not_sure"), shown);
    }
    ASSIGN_OR_RETURN(shown.gone,
                     erase_client(work, parts_.keys, shown.client, parts_.forget_became));
    return Response::of(page(work, html::Filled(work.language), shown));
  }

 private:
  Result<Response> again(Work& work, Request const& request, Error const& error,
                         views::Erasing const& shown) const {
    return forms_.again(work.language, request, error,
                        [&](html::Filled const& filled) { return page(work, filled, shown); });
  }

  static Page page(Work& work, html::Filled const& filled, views::Erasing const& shown) {
    Texts const texts{work.language};
    return {html::page_title(filled, texts.werkmap_erase_title()),
            views::erasing(texts, filled, shown)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

void add_erasing_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const erases{Permission::erase_messages};
  router.add({
      {Method::get, "/werkmap-wissen", erases, http::bind(pages, &Pages::show)},
      {Method::post, "/werkmap-wissen", erases, http::bind(pages, &Pages::go_on)},
  });
}

}  // namespace klantendag::werkmap
