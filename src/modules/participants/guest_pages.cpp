// SPDX-License-Identifier: EUPL-1.2
// For those who are not the organiser: management takes a seat, and whoever has a code cancels.
#include "modules/editions/editions.hpp"
#include "modules/participants/form.hpp"
#include "modules/participants/page_groups.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"
#include "platform/http/code_page.hpp"

namespace klantendag::participants {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class GuestPages {
 public:
  explicit GuestPages(PageParts const& parts) : parts_(parts) {}

  // The newest edition that is not closed.
  Result<Response> own_seat_of(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const all, editions::all(work));
    for (editions::Edition const& edition : all) {
      if (edition.phase == editions::Phase::closed) continue;
      return Response::see_other(urls::claim(edition.id).text());
    }
    Texts const texts{work.language};
    return Response::of({std::string(texts.participants_claim_title()), views::no_edition(texts)});
  }

  Result<Response> claim_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const page, claim_page(work, html::Filled(work.language), edition));
    return Response::of(page);
  }

  Result<Response> claim(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<Participant> {
      ASSIGN_OR_RETURN(auto const claim, parse_claim(request.form));
      return take_own_seat(work, parts_.keys, edition, claim);
    }();
    if (outcome) return Response::see_other(urls::claim(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return claim_page(work, filled, edition);
    });
  }

  Result<Response> give_back(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(give_back_seat(work, edition));
    return Response::see_other(urls::claim(edition).text());
  }

  Result<Response> cancel_form(Work& work, Request const&) const {
    return Response::of(cancel_page(html::Filled(work.language)));
  }

  Result<Response> cancel(Work& work, Request const& request) const {
    auto const outcome = [&]() -> Result<Reason> {
      ASSIGN_OR_RETURN(Reason const reason, parse_reason(request.form));
      RETURN_IF_ERROR(cancel_by_code(work, parts_.keys, request.form.text("code"), reason));
      return reason;
    }();
    Texts const texts{work.language};
    if (outcome) {
      return Response::of(http::behind_code(
          html::url("/afmelden"), texts.participants_cancelled_title(), views::cancelled(texts)));
    }
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return cancel_page(filled); });
  }

 private:
  static Page cancel_page(html::Filled const& filled) {
    Texts const texts{filled.language()};
    return http::behind_code(html::url("/afmelden"),
                             html::page_title(filled, texts.participants_cancel_title()),
                             views::cancel_form(texts, filled, ""));
  }

  static Result<Page> claim_page(Work& work, html::Filled const& filled, EditionId edition) {
    RETURN_IF_ERROR(editions::find(work, edition));
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const counted, board(work, edition));
    ASSIGN_OR_RETURN(auto const own, own_seat(work, edition));
    return Page{html::page_title(filled, texts.participants_claim_title()),
                views::claim(texts, filled, edition, counted, own)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> guest_routes(PageParts const& parts) {
  using Pages = GuestPages;
  Pages const pages(parts);
  http::Needs const management{Permission::claim_seat};
  http::Holder const guest{"cancel"};
  return {
      {Method::get, "/mijn-plek", management, http::bind(pages, &Pages::own_seat_of)},
      {Method::get, "/uitnodigen/{edition}/plek", management,
       http::bind(pages, &Pages::claim_form)},
      {Method::post, "/uitnodigen/{edition}/plek", management, http::bind(pages, &Pages::claim)},
      {Method::post, "/uitnodigen/{edition}/plek/teruggeven", management,
       http::bind(pages, &Pages::give_back)},
      {Method::get, "/afmelden", guest, http::bind(pages, &Pages::cancel_form)},
      {Method::post, "/afmelden", guest, http::bind(pages, &Pages::cancel)},
  };
}

}  // namespace klantendag::participants
