// SPDX-License-Identifier: EUPL-1.2
// The pages of packs: a handler for each, the routes below.
#include "modules/sharing/pages.hpp"

#include "modules/editions/editions.hpp"
#include "modules/sharing/cards.hpp"
#include "modules/sharing/contents.hpp"
#include "modules/sharing/files.hpp"
#include "modules/sharing/form.hpp"
#include "modules/sharing/own_pages.hpp"
#include "modules/sharing/own_views.hpp"
#include "modules/sharing/rules.hpp"
#include "modules/sharing/views.hpp"
#include "platform/html/button.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::sharing {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

struct Where {
  EditionId edition{};
  Language language = Language::nl;
};

Result<Where> where_in(Request const& request) {
  ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
  auto const language = language_named(request.parameter("language"));
  if (!language) return not_found("sharing.not_released");
  return Where{edition, *language};
}

class Pages {
 public:
  explicit Pages(PageParts const& parts) : parts_(parts) {}

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    Texts const texts{work.language};
    std::vector<views::Standing> standings;
    for (Language const language : {Language::nl, Language::en}) {
      views::Standing standing{.language = language};
      ASSIGN_OR_RETURN(standing.released, released(work, edition, language));
      standings.push_back(std::move(standing));
    }
    bool const writes = work.actor.permissions.has(Permission::manage_sharing);
    ASSIGN_OR_RETURN(auto const where, overview(work, parts_.means.keys, edition));
    return Response::of({std::string(texts.sharing_title()),
                         html::join({html::lead(texts.sharing_lead()),
                                     views::packs(texts, edition, standings,
                                                  writes ? views::May::write : views::May::read),
                                     views::overview(texts, where),
                                     writes ? html::button_group({html::button_link(
                                                  urls::cards(edition), texts.sharing_to_cards())})
                                            : html::Html()})});
  }

  Result<Response> pack(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    ASSIGN_OR_RETURN(auto const pack, released(work, where.edition, where.language));
    if (!pack) return not_found("sharing.not_released");
    ASSIGN_OR_RETURN(auto const contents, read_contents(pack->contents));
    Texts const texts{work.language};
    return Response::of({texts.sharing_page_title(contents.title),
                         views::pack(texts, where.edition, contents), http::Frame::organisation,
                         where.edition.text()});
  }

  // Read first, then made without holding the database.
  Result<Response> file(Desk& desk, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    auto const file = file_named(request.parameter("file"));
    if (!file) return not_found("sharing.not_released");
    std::optional<Pack> pack;
    RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(pack, released(work, where.edition, where.language));
      return {};
    }));
    if (!pack) return not_found("sharing.not_released");
    ASSIGN_OR_RETURN(auto bytes, file_of(*pack, *file, parts_.printer));
    std::string const name =
        "klantendag-" + std::string(code_of(where.language)) + "-" + std::string(name_of(*file));
    return Response::file(media_type(*file), name, std::move(bytes));
  }

  Result<Response> edit_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    ASSIGN_OR_RETURN(auto page, edit_page(work, html::Filled(work.language), where, {}));
    return Response::of(std::move(page));
  }

  Result<Response> edit(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    NewDraft const draft = draft_in(request.form);
    auto const outcome = write(work, parts_.means, where.edition, where.language, draft);
    if (outcome) return Response::see_other(urls::text(where.edition, where.language).text());
    auto const page_of = [&](html::Filled const& filled) -> Result<Page> {
      ASSIGN_OR_RETURN(auto const words, seem_persons(work, parts_.means, where.edition, draft));
      return edit_page(work, filled, where, words);
    };
    return forms_.again(work.language, request, outcome.error(), page_of);
  }

  Result<Response> release(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    auto const outcome = sharing::release(work, parts_.means, where.edition, where.language);
    if (outcome) return Response::see_other(urls::show(where.edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return edit_page(work, filled, where, {});
    });
  }

  Result<Response> withdraw(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    RETURN_IF_ERROR(sharing::withdraw(work, where.edition, where.language));
    return Response::see_other(urls::show(where.edition).text());
  }

 private:
  // Words that seem persons are shown until a draft says that they are none.
  Result<Page> edit_page(Work& work, html::Filled const& filled, Where const& where,
                         std::string const& suspects) const {
    Texts const texts{work.language};
    views::Editing editing{
        .edition = where.edition, .language = where.language, .suspects = suspects};
    ASSIGN_OR_RETURN(editing.preparing, prepare(work, parts_.means, where.edition, where.language));
    if (suspects.empty()) {
      ASSIGN_OR_RETURN(editing.suspects,
                       seem_persons(work, parts_.means, where.edition,
                                    {.tomorrow = editing.preparing.draft.tomorrow}));
    }
    return Page{html::page_title(
                    filled, texts.sharing_edit_title(views::language_name(texts, where.language))),
                views::edit(texts, filled, editing)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

void add_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const see{Permission::see_sharing};
  http::Needs const write{Permission::manage_sharing};
  router.add(card_routes(parts));
  router.add({
      {Method::get, "/edities/{edition}/delen", see, http::bind(pages, &Pages::show)},
      {Method::get, "/edities/{edition}/deelpakket/{language}", see,
       http::bind(pages, &Pages::pack)},
      {Method::get, "/edities/{edition}/deelpakket/{language}/bestand/{file}", see,
       http::bind(pages, &Pages::file)},
      {Method::get, "/edities/{edition}/deelpakket/{language}/tekst", write,
       http::bind(pages, &Pages::edit_form)},
      {Method::post, "/edities/{edition}/deelpakket/{language}/tekst", write,
       http::bind(pages, &Pages::edit)},
      {Method::post, "/edities/{edition}/deelpakket/{language}/vrijgeven", write,
       http::bind(pages, &Pages::release)},
      {Method::post, "/edities/{edition}/deelpakket/{language}/terughalen", write,
       http::bind(pages, &Pages::withdraw)},
  });
}

}  // namespace klantendag::sharing
