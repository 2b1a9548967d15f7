// SPDX-License-Identifier: EUPL-1.2
// The pages of the red thread: a handler for each, the routes below.
#include "modules/themes/pages.hpp"

#include "modules/editions/editions.hpp"
#include "modules/themes/themes.hpp"
#include "modules/themes/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::themes {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;
using views::Sent;

Result<ThemeId> theme_in(Request const& request) {
  if (auto const id = ThemeId::parse(request.parameter("theme"))) return *id;
  return not_found("themes.not_found");
}

class Pages {
 public:
  Pages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : forms_(catalogue), keys_(keys) {}

  Result<Response> thread(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto page, thread_page(work, html::Filled(work.language), edition));
    return Response::of(std::move(page));
  }

  Result<Response> sentence(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const words, parse_thread(request.form));
      return write_thread(work, edition, words);
    }();
    if (outcome) return Response::see_other(urls::thread(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return thread_page(work, filled, edition);
    });
  }

  Result<Response> sorting(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto page, sorting_page(work, html::Filled(work.language), edition));
    return Response::of(std::move(page));
  }

  Result<Response> create(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<Theme> {
      ASSIGN_OR_RETURN(auto const draft, parse_theme(request.form));
      return themes::create(work, edition, draft);
    }();
    if (outcome) return Response::see_other(urls::sorting(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return sorting_page(work, filled, edition);
    });
  }

  Result<Response> begin(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(themes::begin(work, edition));
    return Response::see_other(urls::sorting(edition).text());
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, theme_in(request));
    ASSIGN_OR_RETURN(auto page, theme_page(work, html::Filled(work.language), Sent::none, id));
    return Response::of(std::move(page));
  }

  Result<Response> change(Work& work, Request const& request) const {
    return act(work, request, Sent::change, [&](ThemeId id) -> Result<html::Url> {
      ASSIGN_OR_RETURN(auto const draft, parse_theme(request.form));
      RETURN_IF_ERROR(themes::change(work, id, draft));
      return urls::show(id);
    });
  }

  // From the page on which things are sorted, and back to it.
  Result<Response> link(Work& work, Request const& request) const {
    return act(work, request, Sent::none, [&](ThemeId id) -> Result<html::Url> {
      ASSIGN_OR_RETURN(auto const item, parse_item(request.form));
      RETURN_IF_ERROR(themes::link(work, keys_, id, item));
      ASSIGN_OR_RETURN(auto const opened, find(work, keys_, id));
      return urls::sorting(opened.theme.edition);
    });
  }

  Result<Response> take_off(Work& work, Request const& request) const {
    return act(work, request, Sent::none, [&](ThemeId id) -> Result<html::Url> {
      auto const link = ThemeLinkId::parse(request.form.text("link"));
      if (!link) return not_found("themes.no_item");
      RETURN_IF_ERROR(themes::take_off(work, id, *link));
      return urls::show(id);
    });
  }

  Result<Response> merge(Work& work, Request const& request) const {
    return act(work, request, Sent::merge, [&](ThemeId id) -> Result<html::Url> {
      auto const into = ThemeId::parse(request.form.text("into"));
      if (!into) return invalid_field("into", "themes.into_missing");
      RETURN_IF_ERROR(themes::merge(work, id, *into));
      return urls::show(*into);
    });
  }

  Result<Response> split(Work& work, Request const& request) const {
    return act(work, request, Sent::split, [&](ThemeId id) -> Result<html::Url> {
      ASSIGN_OR_RETURN(auto const draft, parse_split(request.form));
      ASSIGN_OR_RETURN(auto const made, themes::split(work, id, draft));
      return urls::show(made.id);
    });
  }

  Result<Response> quote(Work& work, Request const& request) const {
    return act(work, request, Sent::quote, [&](ThemeId id) -> Result<html::Url> {
      ASSIGN_OR_RETURN(auto const draft, parse_quote(request.form));
      RETURN_IF_ERROR(propose_quote(work, keys_, id, draft));
      return urls::show(id);
    });
  }

  Result<Response> settle(Work& work, Request const& request) const {
    auto const id = QuoteId::parse(request.parameter("quote"));
    auto const state = quote_state_named(request.form.text("state"));
    if (!id || !state) return not_found("themes.no_quote");
    ASSIGN_OR_RETURN(auto const quote, settle_quote(work, *id, *state));
    return Response::see_other(urls::show(quote.theme).text());
  }

 private:
  template <class Task>
  Result<Response> act(Work& work, Request const& request, Sent sent, Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, theme_in(request));
    Result<html::Url> const outcome = task(id);
    if (outcome) return Response::see_other(outcome->text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return theme_page(work, filled, sent, id);
    });
  }

  Result<Page> thread_page(Work& work, html::Filled const& filled, EditionId edition) const {
    ASSIGN_OR_RETURN(auto const found, themes::thread(work, keys_, edition));
    bool const works = work.actor.permissions.has(Permission::read_stories);
    Texts const texts{work.language};
    return Page{
        html::page_title(filled, texts.themes_title()),
        views::thread(texts, filled, edition, found, works ? views::May::work : views::May::look)};
  }

  Result<Page> sorting_page(Work& work, html::Filled const& filled, EditionId edition) const {
    ASSIGN_OR_RETURN(auto const found, themes::sorting(work, keys_, edition));
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.themes_sorting_title()),
                views::sorting(texts, filled, edition, found)};
  }

  Result<Page> theme_page(Work& work, html::Filled const& filled, Sent sent, ThemeId id) const {
    ASSIGN_OR_RETURN(auto const opened, find(work, keys_, id));
    Texts const texts{work.language};
    return Page{html::page_title(filled, opened.theme.name),
                views::theme(texts, filled, sent, opened)};
  }

  http::SentForms forms_;
  crypto::Keys const& keys_;
};

}  // namespace

void add_pages(http::Router& router, i18n::Catalogue const& catalogue, crypto::Keys const& keys) {
  Pages const pages(catalogue, keys);
  http::Needs const see{Permission::see_obligations};
  http::Needs const read{Permission::read_stories};
  router.add({
      {Method::get, "/rode-draad/{edition}", see, http::bind(pages, &Pages::thread)},
      {Method::post, "/rode-draad/{edition}/zin", read, http::bind(pages, &Pages::sentence)},
      {Method::get, "/rode-draad/{edition}/ordenen", read, http::bind(pages, &Pages::sorting)},
      {Method::post, "/rode-draad/{edition}/thema", read, http::bind(pages, &Pages::create)},
      {Method::post, "/rode-draad/{edition}/eerste-themas", read, http::bind(pages, &Pages::begin)},
      {Method::get, "/thema/{theme}", read, http::bind(pages, &Pages::show)},
      {Method::post, "/thema/{theme}/woorden", read, http::bind(pages, &Pages::change)},
      {Method::post, "/thema/{theme}/koppelen", read, http::bind(pages, &Pages::link)},
      {Method::post, "/thema/{theme}/losmaken", read, http::bind(pages, &Pages::take_off)},
      {Method::post, "/thema/{theme}/samenvoegen", read, http::bind(pages, &Pages::merge)},
      {Method::post, "/thema/{theme}/splitsen", read, http::bind(pages, &Pages::split)},
      {Method::post, "/thema/{theme}/citaat", read, http::bind(pages, &Pages::quote)},
      {Method::post, "/citaat/{quote}", read, http::bind(pages, &Pages::settle)},
  });
}

}  // namespace klantendag::themes
