// SPDX-License-Identifier: EUPL-1.2
// Users and roles, for the administrator.
#include "modules/accounts/pages/groups.hpp"
#include "modules/accounts/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::accounts {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

Result<Id<Account>> id_in(Request const& request) {
  if (auto const id = Id<Account>::parse(request.parameter("account"))) return *id;
  return not_found("accounts.not_found");
}

class PeoplePages {
 public:
  explicit PeoplePages(PageParts const& parts) : parts_(parts) {}

  Result<Response> list(Work& work, Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const people, all(work));
    return Response::of({std::string(texts.accounts_people_title()), views::people(texts, people)});
  }

  Result<Response> invite_form(Work& work, Request const&) const {
    return Response::of(invite_page(html::Filled(work.language)));
  }

  Result<Response> invite(Work& work, Request const& request) const {
    auto const outcome = [&]() -> Result<Invited> {
      ASSIGN_OR_RETURN(auto const form, parse_invite(request.form));
      return accounts::invite(work, form);
    }();
    if (outcome) return link_page(work, request, *outcome);
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return invite_page(filled); });
  }

  Result<Response> new_link(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, id_in(request));
    ASSIGN_OR_RETURN(auto const invited, invite_again(work, id));
    return link_page(work, request, invited);
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, id_in(request));
    ASSIGN_OR_RETURN(auto const person, find(work, id));
    return Response::of(person_page(work, html::Filled(work.language), person));
  }

  Result<Response> roles(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, id_in(request));
    ASSIGN_OR_RETURN(auto const person, find(work, id));
    auto const outcome = [&]() -> Result<Person> {
      ASSIGN_OR_RETURN(auto const roles, parse_roles(request.form));
      return change_roles(work, id, roles);
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return person_page(work, filled, person);
    });
  }

  Result<Response> disable(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, id_in(request));
    ASSIGN_OR_RETURN(auto const person, accounts::disable(work, id));
    if (parts_.when_left) RETURN_IF_ERROR(parts_.when_left(work, id));
    return show_next(person);
  }

  Result<Response> enable(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, id_in(request));
    ASSIGN_OR_RETURN(auto const person, accounts::enable(work, id));
    return show_next(person);
  }

  Result<Response> remove_factor(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, id_in(request));
    ASSIGN_OR_RETURN(auto const person, remove_second_factor(work, id));
    return show_next(person);
  }

 private:
  static Response show_next(Person const& person) {
    return Response::see_other(urls::person(person.id).text());
  }

  static Page invite_page(html::Filled const& filled) {
    Texts const texts{filled.language()};
    return {html::page_title(filled, texts.accounts_invite()), views::invite_form(texts, filled)};
  }

  static Page person_page(Work const& work, html::Filled const& filled, Person const& person) {
    views::Whose const whose =
        person.id == work.actor.account ? views::Whose::own : views::Whose::others;
    return {html::page_title(filled, person.name),
            views::person(Texts{work.language}, filled, person, whose)};
  }

  // The link stands in this answer only; asking for the page again cannot show it.
  Response link_page(Work const& work, Request const& request, Invited const& invited) const {
    Texts const texts{work.language};
    return Response::of({texts.accounts_link_title(invited.person.name),
                         views::new_link(texts, invited.person, request.origin, invited.token)});
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> people_routes(PageParts const& parts) {
  using Pages = PeoplePages;
  Pages const pages(parts);
  http::Needs const manage{Permission::manage_accounts};
  return {
      {Method::get, "/beheer/gebruikers", manage, http::bind(pages, &Pages::list)},
      {Method::post, "/beheer/gebruikers", manage, http::bind(pages, &Pages::invite)},
      {Method::get, "/beheer/nieuwe-gebruiker", manage, http::bind(pages, &Pages::invite_form)},
      {Method::get, "/beheer/gebruikers/{account}", manage, http::bind(pages, &Pages::show)},
      {Method::post, "/beheer/gebruikers/{account}/rollen", manage,
       http::bind(pages, &Pages::roles)},
      {Method::post, "/beheer/gebruikers/{account}/link", manage,
       http::bind(pages, &Pages::new_link)},
      {Method::post, "/beheer/gebruikers/{account}/uitzetten", manage,
       http::bind(pages, &Pages::disable)},
      {Method::post, "/beheer/gebruikers/{account}/aanzetten", manage,
       http::bind(pages, &Pages::enable)},
      {Method::post, "/beheer/gebruikers/{account}/tweede-stap-weghalen", manage,
       http::bind(pages, &Pages::remove_factor)},
  };
}

}  // namespace klantendag::accounts
