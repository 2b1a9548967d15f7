// SPDX-License-Identifier: EUPL-1.2
// The page of persons not to call: routes at the bottom, a handler for each above them.
#include "base/text.hpp"
#include "modules/complaints/block_views.hpp"
#include "modules/complaints/form.hpp"
#include "modules/complaints/pages.hpp"
#include "modules/editions/editions.hpp"
#include "platform/files/files.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::complaints {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

constexpr std::int64_t block_file_limit = 8 << 20;  // bytes: some 100,000 people

class BlockPages {
 public:
  BlockPages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : forms_(catalogue), keys_(keys) {}

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    std::int64_t const page = parse_integer(request.query.text("page")).value_or(1);
    if (page < 1 || page > 1'000'000) return not_found("complaints.no_such_list");
    html::Filled const fresh(work.language);
    ASSIGN_OR_RETURN(auto const shown,
                     page_of(work, {.edition = edition, .page = page}, {fresh, fresh}));
    return Response::of(shown);
  }

  Result<Response> add(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const added = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const wish, parse_block(request.form));
      return block(work, keys_, edition, wish.person, wish.reason);
    }();
    if (added) return Response::see_other(urls::blocked(edition).text());
    return forms_.again(work.language, request, added.error(), [&](html::Filled const& filled) {
      return page_of(work, {.edition = edition}, {filled, html::Filled(work.language)});
    });
  }

  Result<Response> add_file(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const added = take_file(work, request, edition);
    if (added) return Response::see_other(urls::blocked(edition).text());
    Error error = added.error();
    error.field = "file";
    return forms_.again(work.language, request, error, [&](html::Filled const& filled) {
      return page_of(work, {.edition = edition}, {html::Filled(work.language), filled});
    });
  }

  Result<Response> take_away(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const id = BlockedId::parse(request.parameter("blocked"));
    if (!id) return not_found("complaints.not_blocked");
    RETURN_IF_ERROR(unblock(work, *id));
    return Response::see_other(urls::blocked(edition).text());
  }

 private:
  Result<BlockListId> take_file(Work& work, Request const& request, EditionId edition) const {
    if (request.uploads.empty() || request.uploads.front().bytes == 0) {
      return invalid("complaints.block_choose_file");
    }
    http::Upload const& sent = request.uploads.front();
    ASSIGN_OR_RETURN(auto bytes,
                     files::read(sent.path, static_cast<std::size_t>(block_file_limit)));
    return block_all(work, keys_, edition, {shorten(sent.file_name, 120), std::move(bytes)});
  }

  static Result<Page> page_of(Work& work, views::BlockedPage const& page,
                              views::BlockedForms const& forms) {
    Texts const texts{work.language};
    RETURN_IF_ERROR(editions::find(work, page.edition));
    ASSIGN_OR_RETURN(auto const found, blocked(work, page.page, page.per_page));
    html::Filled const& form = forms.one.came_back() ? forms.one : forms.file;
    return Page{html::page_title(form, texts.complaints_block_title()),
                views::blocked(texts, page, forms, found)};
  }

  http::SentForms forms_;
  crypto::Keys const& keys_;
};

}  // namespace

void add_block_pages(http::Router& router, i18n::Catalogue const& catalogue,
                     crypto::Keys const& keys) {
  BlockPages const pages(catalogue, keys);
  http::Needs const manage{Permission::manage_register};
  router.add({
      {Method::get, "/uitnodigen/{edition}/niet-bellen", manage,
       http::bind(pages, &BlockPages::show)},
      {Method::post, "/uitnodigen/{edition}/niet-bellen", manage,
       http::bind(pages, &BlockPages::add)},
      {Method::post, "/uitnodigen/{edition}/niet-bellen/bestand", manage,
       http::bind(pages, &BlockPages::add_file), block_file_limit + (1 << 16)},
      {Method::post, "/uitnodigen/{edition}/niet-bellen/{blocked}/weghalen", manage,
       http::bind(pages, &BlockPages::take_away)},
  });
}

}  // namespace klantendag::complaints
