// SPDX-License-Identifier: EUPL-1.2
// The code travels in the form and never in an address; what changes answers with the page itself, so
// there is nothing to come back to without the code. At the desk the account says who may.
#include "modules/sharing/own_pages.hpp"

#include "modules/editions/editions.hpp"
#include "modules/sharing/form.hpp"
#include "modules/sharing/own_views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"
#include "platform/http/code_page.hpp"

namespace klantendag::sharing {
namespace {

using http::Frame;
using http::Method;
using http::Page;
using http::Request;
using http::Response;
using views::Saved;
using views::Sent;

Result<ParticipantId> participant_in(Request const& request) {
  if (auto const id = ParticipantId::parse(request.parameter("participant"))) return *id;
  return not_found("sharing.nobody_there");
}

constexpr http::CodeForm<Texts> code_page = {urls::own, &Texts::sharing_own_title,
                                             views::code_form};

class Pages {
 public:
  explicit Pages(PageParts const& parts) : parts_(parts) {}

  Result<Response> code_form(Work& work, Request const&) const {
    return code_page.empty(work.language);
  }

  Result<Response> own(Work& work, Request const& request) const {
    return own_page(work, request, Saved::nothing);
  }

  Result<Response> own_card(Work& work, Request const& request) const {
    auto const outcome =
        take_along(work, parts_.means.keys, request.form.text("code"), request.form.text("words"));
    if (outcome) return own_page(work, request, Saved::card);
    return own_again(work, request, {Sent::card, outcome.error()});
  }

  Result<Response> own_telling(Work& work, Request const& request) const {
    auto const outcome =
        tell_on(work, parts_.means.keys, request.form.text("code"), telling_in(request.form));
    if (outcome) return own_page(work, request, Saved::telling);
    return own_again(work, request, {Sent::telling, outcome.error()});
  }

  Result<Response> cards(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const all, everybody(work, parts_.means.keys, edition));
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.sharing_cards_title()), views::cards(texts, edition, all)});
  }

  Result<Response> card(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, participant_in(request));
    ASSIGN_OR_RETURN(auto page, desk_page(work, html::Filled(work.language), {id, Sent::nothing}));
    return Response::of(std::move(page));
  }

  Result<Response> desk_card(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, participant_in(request));
    auto const outcome = note_card(work, parts_.means.keys, id, request.form.text("words"));
    return after_desk(work, request, {id, Sent::card}, outcome);
  }

  Result<Response> desk_telling(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, participant_in(request));
    auto const outcome = note_telling(work, parts_.means.keys, id, telling_in(request.form));
    return after_desk(work, request, {id, Sent::telling}, outcome);
  }

  Result<Response> make_code(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, participant_in(request));
    ASSIGN_OR_RETURN(auto code, sharing::make_code(work, parts_.means.keys, id));
    ASSIGN_OR_RETURN(auto own, open_card(work, parts_.means.keys, id));
    Texts const texts{work.language};
    return Response::of({std::string(texts.sharing_new_code_title()),
                         views::new_code(texts, {std::move(own), std::move(code),
                                                 request.origin + urls::own().text()})});
  }

 private:
  struct Problem {
    Sent sent = Sent::nothing;
    Error error{};
  };
  struct AtDesk {
    ParticipantId id{};
    Sent sent = Sent::nothing;
  };

  Result<Response> own_page(Work& work, Request const& request, Saved saved) const {
    std::string const code = request.form.text("code");
    auto found = look(work, parts_.means.keys, code);
    if (!found) return wrong_code(work, request, found.error());
    Texts const texts{work.language};
    return Response::of(http::behind_code(urls::own(), texts.sharing_own_title(),
                                          views::own(texts, html::Filled(work.language),
                                                     {.own = std::move(*found),
                                                      .code = code,
                                                      .today = date_in_amsterdam(work.now),
                                                      .saved = saved})));
  }

  // Of the form that was sent; or the code is the problem.
  Result<Response> own_again(Work& work, Request const& request, Problem const& problem) const {
    std::string const code = request.form.text("code");
    auto found = look(work, parts_.means.keys, code);
    if (!found) return wrong_code(work, request, found.error());
    return forms_.again(work.language, request, problem.error, [&](html::Filled const& filled) {
      Texts const texts{work.language};
      return http::behind_code(urls::own(), html::page_title(filled, texts.sharing_own_title()),
                               views::own(texts, filled,
                                          {.own = std::move(*found),
                                           .code = code,
                                           .today = date_in_amsterdam(work.now),
                                           .sent = problem.sent}));
    });
  }

  Result<Response> wrong_code(Work& work, Request const& request, Error const& error) const {
    return code_page.again(forms_, work.language, request, error);
  }

  Result<Page> desk_page(Work& work, html::Filled const& filled, AtDesk const& desk) const {
    ASSIGN_OR_RETURN(auto found, open_card(work, parts_.means.keys, desk.id));
    Texts const texts{work.language};
    std::string const edition = found.participant.edition.text();
    std::string const name = found.participant.person.first_name;
    return Page{
        html::page_title(filled, texts.sharing_desk_title(name)),
        views::own(
            texts, filled,
            {.own = std::move(found), .today = date_in_amsterdam(work.now), .sent = desk.sent}),
        Frame::organisation, edition};
  }

  Result<Response> after_desk(Work& work, Request const& request, AtDesk const& desk,
                              Result<void> const& outcome) const {
    if (outcome) return Response::see_other(urls::card(desk.id).text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return desk_page(work, filled, desk); });
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> card_routes(PageParts const& parts) {
  Pages const pages(parts);
  http::Public const everybody;
  http::Holder const colleague{"colleague"};
  http::Needs const manage{Permission::manage_sharing};
  return {
      {Method::get, "/mijn-dag", everybody, http::bind(pages, &Pages::code_form)},
      {Method::post, "/mijn-dag", colleague, http::bind(pages, &Pages::own)},
      {Method::post, "/mijn-dag/kaart", colleague, http::bind(pages, &Pages::own_card)},
      {Method::post, "/mijn-dag/verteld", colleague, http::bind(pages, &Pages::own_telling)},
      {Method::get, "/edities/{edition}/meeneemkaarten", manage, http::bind(pages, &Pages::cards)},
      {Method::get, "/meeneemkaart/{participant}", manage, http::bind(pages, &Pages::card)},
      {Method::post, "/meeneemkaart/{participant}/kaart", manage,
       http::bind(pages, &Pages::desk_card)},
      {Method::post, "/meeneemkaart/{participant}/verteld", manage,
       http::bind(pages, &Pages::desk_telling)},
      {Method::post, "/meeneemkaart/{participant}/code", manage,
       http::bind(pages, &Pages::make_code)},
  };
}

}  // namespace klantendag::sharing
