// SPDX-License-Identifier: EUPL-1.2
// Who can be invited and why not: the routes at the bottom, a handler for each above them.
#include "modules/complaints/pages.hpp"

#include "base/text.hpp"
#include "modules/complaints/form.hpp"
#include "modules/complaints/views.hpp"
#include "modules/editions/editions.hpp"
#include "platform/html/guide.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::complaints {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class Pages {
 public:
  explicit Pages(i18n::Catalogue const& catalogue) : forms_(catalogue) {}

  // The newest edition that is not closed, or what to do when there is none.
  Result<Response> begin(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const edition, editions::current(work));
    if (edition) return Response::see_other(urls::file(*edition).text());
    Texts const texts{work.language};
    return Response::of({std::string(texts.complaints_invite_title()), views::no_edition(texts)});
  }

  Result<Response> candidates(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    ASSIGN_OR_RETURN(auto const page, pool_page(work, html::Filled(work.language), edition));
    return Response::of(page);
  }

  Result<Response> change_rules(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const changed = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const settings, parse_settings(request.form));
      return change_settings(work, edition, settings);
    }();
    if (changed) return Response::see_other(urls::pool(edition).text());
    return forms_.again(work.language, request, changed.error(), [&](html::Filled const& filled) {
      return pool_page(work, filled, edition);
    });
  }

  Result<Response> rows(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    std::string const reason = request.parameter("reason");
    auto const exclusion = exclusion_named(reason);
    if (!exclusion && reason != in_pool) return not_found("complaints.no_such_list");
    std::int64_t const page = parse_integer(request.query.text("page")).value_or(1);
    if (page < 1 || page > 1'000'000) return not_found("complaints.no_such_list");
    ASSIGN_OR_RETURN(auto const found, pool(work, edition));
    ASSIGN_OR_RETURN(auto const list, listed(work, found, {.exclusion = exclusion, .page = page}));
    Texts const texts{work.language};
    return Response::of(
        {std::string(exclusion ? views::exclusion_name(texts, *exclusion)
                               : texts.complaints_in_pool()),
         views::rows(texts, {.edition = edition, .exclusion = exclusion, .page = page}, list)});
  }

 private:
  static Result<Page> pool_page(Work& work, html::Filled const& filled, EditionId edition) {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const found, pool(work, edition));
    return Page{html::page_title(filled, texts.complaints_pool_title()),
                views::pool(texts, filled, edition, found)};
  }

  http::SentForms forms_;
};

}  // namespace

void add_pages(http::Router& router, i18n::Catalogue const& catalogue, crypto::Keys const& keys) {
  Pages const pages(catalogue);
  http::Needs const manage{Permission::manage_register};
  router.add({
      {Method::get, "/uitnodigen", manage, http::bind(pages, &Pages::begin)},
      {Method::get, "/uitnodigen/{edition}/kandidaten", manage,
       http::bind(pages, &Pages::candidates)},
      {Method::post, "/uitnodigen/{edition}/kandidaten", manage,
       http::bind(pages, &Pages::change_rules)},
      {Method::get, "/uitnodigen/{edition}/kandidaten/{reason}", manage,
       http::bind(pages, &Pages::rows)},
  });
  add_file_pages(router, catalogue, keys);
  add_block_pages(router, catalogue, keys);
}

}  // namespace klantendag::complaints
