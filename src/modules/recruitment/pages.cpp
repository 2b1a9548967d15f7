// SPDX-License-Identifier: EUPL-1.2
// The pages of the call round: the routes at the bottom, a handler for each above them.
#include "modules/recruitment/pages.hpp"
#include "modules/editions/editions.hpp"

#include "modules/recruitment/form.hpp"
#include "modules/recruitment/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::recruitment {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

struct Place {
  EditionId edition{};
  CallId call{};
};

Result<Place> place_in(Request const& request) {
  ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
  if (auto const id = CallId::parse(request.parameter("call"))) return Place{edition, *id};
  return not_found("recruitment.not_found");
}

class Pages {
 public:
  explicit Pages(PageMeans means) : means_(std::move(means)) {}

  // Straight to the round when there is one.
  Result<Response> begin(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const rounds, open_rounds(work));
    if (rounds.size() == 1) return Response::see_other(urls::today(rounds[0].edition).text());
    Texts const texts{work.language};
    return Response::of({std::string(texts.recruitment_title()), views::rounds(texts, rounds)});
  }

  Result<Response> today(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const found, recruitment::today(work, edition));
    Texts const texts{work.language};
    auto const answer =
        request.query.has("niemand") ? views::Found::nobody : views::Found::somebody;
    return Response::of(
        {std::string(texts.recruitment_title()), views::today(texts, edition, found, answer)});
  }

  Result<Response> next(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const id, take_next(work, means_.means, edition));
    if (!id) return Response::see_other(urls::today(edition).with("niemand", "1").text());
    return Response::see_other(urls::conversation(edition, *id).text());
  }

  Result<Response> take(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const place, place_in(request));
    RETURN_IF_ERROR(recruitment::take(work, means_.means, place.edition, place.call));
    return Response::see_other(urls::conversation(place.edition, place.call).text());
  }

  Result<Response> give_back(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const place, place_in(request));
    RETURN_IF_ERROR(recruitment::give_back(work, place.edition, place.call));
    return Response::see_other(urls::today(place.edition).text());
  }

  Result<Response> conversation(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const place, place_in(request));
    ASSIGN_OR_RETURN(auto const page, talk_page(work, html::Filled(work.language), place));
    return Response::of(page);
  }

  Result<Response> identity(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const place, place_in(request));
    RETURN_IF_ERROR(confirm_identity(work, place.edition, place.call));
    return Response::see_other(urls::conversation(place.edition, place.call).text());
  }

  Result<Response> outcome(Desk& desk, Request const& request) const {
    ASSIGN_OR_RETURN(auto const place, place_in(request));
    auto const noted = desk.write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const today, recruitment::today(work, place.edition));
      ASSIGN_OR_RETURN(auto const note, parse_note(request.form, {today.settings, work.now}));
      return recruitment::note(work, means_.means, place.edition, place.call, note);
    });
    if (noted) return Response::see_other(urls::today(place.edition).text());
    return once_more(desk, request, noted.error(), &Pages::talk_page);
  }

  Result<Response> acceptance_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const place, place_in(request));
    ASSIGN_OR_RETURN(auto const page, accept_page(work, html::Filled(work.language), place));
    return Response::of(page);
  }

  Result<Response> accept(Desk& desk, Request const& request) const {
    ASSIGN_OR_RETURN(auto const place, place_in(request));
    auto const accepted = desk.write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const acceptance, parse_acceptance(request.form));
      return recruitment::accept(work, means_.means, place.edition, place.call, acceptance);
    });
    if (accepted) return Response::see_other(urls::today(place.edition).text());
    if (accepted.error().kind != ErrorKind::invalid) return accepted.error();
    return once_more(desk, request, accepted.error(), &Pages::accept_page);
  }

  Result<Response> board(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const page, board_page(work, html::Filled(work.language), edition));
    return Response::of(page);
  }

  Result<Response> begin_round(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    return back_to_board(work, request, recruitment::begin(work, means_.means, edition));
  }

  Result<Response> hours(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    return back_to_board(work, request, [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const settings, parse_settings(request.form));
      return change_settings(work, edition, settings);
    }());
  }

  Result<Response> cancel(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const place, place_in(request));
    return back_to_board(work, request,
                         recruitment::cancel(work, means_.means, place.edition, place.call));
  }

 private:
  // The form of a conversation, also after the lease. In a unit of work of its own: that the caller
  // has this person again must stay, and what comes with a problem is undone.
  Result<Response> once_more(Desk& desk, Request const& request, Error const& why,
                             Result<Page> (Pages::*page_of)(Work&, html::Filled const&,
                                                            Place const&) const) const {
    auto const page_again = [&](html::Filled const& filled) -> Result<Page> {
      Page page;
      RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
        ASSIGN_OR_RETURN(auto const place, place_in(request));
        RETURN_IF_ERROR(take_back(work, place.edition, place.call));
        ASSIGN_OR_RETURN(page, (this->*page_of)(work, filled, place));
        return {};
      }));
      return page;
    };
    return forms_.again(desk.language, request, why, page_again);
  }

  Result<Response> back_to_board(Work& work, Request const& request,
                                 Result<void> const& done) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    if (done) return Response::see_other(urls::board(edition).text());
    return forms_.again(work.language, request, done.error(), [&](html::Filled const& filled) {
      return board_page(work, filled, edition);
    });
  }

  Result<Page> talk_page(Work& work, html::Filled const& filled, Place const& place) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const talk,
                     recruitment::conversation(work, means_.means, place.edition, place.call));
    return Page{html::page_title(filled, texts.recruitment_talk_title()),
                views::conversation(texts, filled, talk, {work.actor.name, means_.organisation})};
  }

  Result<Page> accept_page(Work& work, html::Filled const& filled, Place const& place) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const talk,
                     recruitment::conversation(work, means_.means, place.edition, place.call));
    if (!talk.call.identified_at) return conflict("recruitment.identity_first");
    return Page{html::page_title(filled, texts.recruitment_accept_title()),
                views::acceptance(texts, filled, talk)};
  }

  static Result<Page> board_page(Work& work, html::Filled const& filled, EditionId edition) {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const found, recruitment::board(work, edition));
    return Page{html::page_title(filled, texts.recruitment_board_title()),
                views::board(texts, filled, edition, found)};
  }

  PageMeans means_;
  http::SentForms forms_{means_.catalogue};
};

}  // namespace

void add_pages(http::Router& router, PageMeans const& means) {
  Pages const pages(means);
  http::Needs const call{Permission::make_calls};
  http::Needs const manage{Permission::manage_register};
  router.add({
      {Method::get, "/bellen", call, http::bind(pages, &Pages::begin)},
      {Method::get, "/bellen/{edition}", call, http::bind(pages, &Pages::today)},
      {Method::post, "/bellen/{edition}/volgende", call, http::bind(pages, &Pages::next)},
      {Method::get, "/bellen/{edition}/gesprek/{call}", call,
       http::bind(pages, &Pages::conversation)},
      {Method::post, "/bellen/{edition}/gesprek/{call}/neem", call,
       http::bind(pages, &Pages::take)},
      {Method::post, "/bellen/{edition}/gesprek/{call}/wie", call,
       http::bind(pages, &Pages::identity)},
      {Method::post, "/bellen/{edition}/gesprek/{call}/uitkomst", call,
       http::bind(pages, &Pages::outcome)},
      {Method::get, "/bellen/{edition}/gesprek/{call}/afspraken", call,
       http::bind(pages, &Pages::acceptance_form)},
      {Method::post, "/bellen/{edition}/gesprek/{call}/afspraken", call,
       http::bind(pages, &Pages::accept)},
      {Method::post, "/bellen/{edition}/gesprek/{call}/terug", call,
       http::bind(pages, &Pages::give_back)},
      {Method::get, "/uitnodigen/{edition}/belronde", manage, http::bind(pages, &Pages::board)},
      {Method::post, "/uitnodigen/{edition}/belronde/begin", manage,
       http::bind(pages, &Pages::begin_round)},
      {Method::post, "/uitnodigen/{edition}/belronde/tijden", manage,
       http::bind(pages, &Pages::hours)},
      {Method::post, "/uitnodigen/{edition}/belronde/{call}/afmelden", manage,
       http::bind(pages, &Pages::cancel)},
  });
}

}  // namespace klantendag::recruitment
