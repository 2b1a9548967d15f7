// SPDX-License-Identifier: EUPL-1.2
// The pages of the outgoing post: the routes at the bottom, a handler for each above them.
#include "modules/outbox/pages.hpp"

#include "modules/editions/editions.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/outbox/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::outbox {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

constexpr std::int64_t shown_of_the_past = 200;

struct Where {
  EditionId edition{};
  OutgoingId id{};
};

Result<Where> where_in(Request const& request) {
  ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
  if (auto const id = OutgoingId::parse(request.parameter("message"))) return Where{edition, *id};
  return not_found("outbox.not_found");
}

class Pages {
 public:
  Pages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : catalogue_(catalogue), keys_(keys) {}

  Result<Response> list(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    ASSIGN_OR_RETURN(auto page, list_page(work, html::Filled(work.language), edition));
    return Response::of(std::move(page));
  }

  Result<Response> approve_chosen(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = approve_all(work, request, edition);
    if (outcome) return Response::see_other(urls::list(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return list_page(work, filled, edition);
    });
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    ASSIGN_OR_RETURN(auto const message, open(work, keys_, where.edition, where.id));
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.outbox_message()), views::show(texts, message, why(work.language))});
  }

  Result<Response> approve(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    RETURN_IF_ERROR(outbox::approve(work, where.edition, where.id));
    return Response::see_other(urls::list(where.edition).text());
  }

  Result<Response> came_back(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    RETURN_IF_ERROR(outbox::came_back(work, where.edition, where.id));
    return Response::see_other(urls::list(where.edition).text());
  }

  Result<Response> drop(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    RETURN_IF_ERROR(outbox::drop(work, where.edition, where.id));
    return Response::see_other(urls::list(where.edition).text());
  }

 private:
  static Result<void> approve_all(Work& work, Request const& request, EditionId edition) {
    auto const chosen = request.form.all("message");
    if (chosen.empty()) return invalid_field("message", "outbox.none_chosen");
    for (std::string const& text : chosen) {
      auto const id = OutgoingId::parse(text);
      if (!id) return not_found("outbox.not_found");
      RETURN_IF_ERROR(outbox::approve(work, edition, *id));
    }
    return {};
  }

  Result<Page> list_page(Work& work, html::Filled const& filled, EditionId edition) const {
    ASSIGN_OR_RETURN(auto messages, all(work, keys_, edition, shown_of_the_past));
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.outbox_title()),
                views::list(texts, filled, {edition, std::move(messages), why(work.language)})};
  }

  views::Why why(Language language) const {
    return [this, language](Outgoing const& outgoing) {
      std::vector<Parameter> const parameters = {{"code", outgoing.code}};
      return catalogue_.say(language, outgoing.reason, parameters);
    };
  }

  i18n::Catalogue const& catalogue_;
  http::SentForms forms_{catalogue_};
  crypto::Keys const& keys_;
};

}  // namespace

void add_pages(http::Router& router, i18n::Catalogue const& catalogue, crypto::Keys const& keys) {
  Pages const pages(catalogue, keys);
  http::Needs const send{Permission::send_post};
  router.add({
      {Method::get, "/uitnodigen/{edition}/post", send, http::bind(pages, &Pages::list)},
      {Method::post, "/uitnodigen/{edition}/post", send, http::bind(pages, &Pages::approve_chosen)},
      {Method::get, "/uitnodigen/{edition}/post/{message}", send, http::bind(pages, &Pages::show)},
      {Method::post, "/uitnodigen/{edition}/post/{message}/akkoord", send,
       http::bind(pages, &Pages::approve)},
      {Method::post, "/uitnodigen/{edition}/post/{message}/terug", send,
       http::bind(pages, &Pages::came_back)},
      {Method::post, "/uitnodigen/{edition}/post/{message}/weg", send,
       http::bind(pages, &Pages::drop)},
  });
}

}  // namespace klantendag::outbox
