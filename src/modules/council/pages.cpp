// SPDX-License-Identifier: EUPL-1.2
// The pages of the councils and who sits in them. Those of advice stand in advice_pages.cpp.
#include "modules/council/pages.hpp"

#include "modules/council/page_parts.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::council {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;
using views::Sent;
using views::SentTo;

Result<CouncilId> council_in(Request const& request) {
  if (auto const id = CouncilId::parse(request.parameter("council"))) return *id;
  return not_found("council.not_found");
}

Result<MemberId> member_in(Request const& request) {
  if (auto const id = MemberId::parse(request.parameter("member"))) return *id;
  return not_found("council.no_member");
}

class CouncilPages {
 public:
  CouncilPages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : forms_(catalogue), keys_(keys) {}

  Result<Response> list(Work& work, Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const lines, council::list(work, keys_));
    ASSIGN_OR_RETURN(auto const knew, known(work, keys_));
    return Response::of(
        {std::string(texts.council_title()), views::list(texts, lines, knew, may_of(work))});
  }

  Result<Response> new_form(Work& work, Request const&) const {
    return Response::of(new_page(html::Filled(work.language)));
  }

  Result<Response> create(Work& work, Request const& request) const {
    auto const outcome = [&]() -> Result<Council> {
      ASSIGN_OR_RETURN(auto const facts, parse_council(request.form));
      return council::create(work, facts);
    }();
    if (outcome) return Response::see_other(urls::show(outcome->id).text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return new_page(filled); });
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, council_in(request));
    ASSIGN_OR_RETURN(auto page, one_page(work, html::Filled(work.language), Sent::none, id));
    return Response::of(std::move(page));
  }

  Result<Response> change(Work& work, Request const& request) const {
    return act(work, request, Sent::change, [&](CouncilId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const facts, parse_council(request.form));
      RETURN_IF_ERROR(council::change(work, id, facts));
      return {};
    });
  }

  Result<Response> add_member(Work& work, Request const& request) const {
    return act(work, request, Sent::member, [&](CouncilId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const draft, parse_member(request.form));
      RETURN_IF_ERROR(council::add_member(work, keys_, id, draft));
      return {};
    });
  }

  Result<Response> theme(Work& work, Request const& request) const {
    return act(work, request, Sent::theme, [&](CouncilId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const draft, parse_theme(request.form));
      RETURN_IF_ERROR(propose(work, id, draft));
      return {};
    });
  }

  Result<Response> settle(Work& work, Request const& request) const {
    auto const theme = CouncilThemeId::parse(request.parameter("theme"));
    if (!theme) return not_found("council.no_theme");
    ASSIGN_OR_RETURN(auto const settling, parse_settling(request.form));
    ASSIGN_OR_RETURN(auto const after,
                     council::settle(work, *theme, settling.state, settling.reason));
    return Response::see_other(urls::show(after.council).text());
  }

  Result<Response> member(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, member_in(request));
    ASSIGN_OR_RETURN(auto page, member_page(work, html::Filled(work.language), SentTo::none, id));
    return Response::of(std::move(page));
  }

  Result<Response> term(Work& work, Request const& request) const {
    return act_on(work, request, SentTo::term, [&](MemberId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const term, parse_term(request.form));
      RETURN_IF_ERROR(choose_again(work, keys_, id, term));
      return {};
    });
  }

  Result<Response> role(Work& work, Request const& request) const {
    return act_on(work, request, SentTo::role, [&](MemberId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const role, parse_role(request.form));
      RETURN_IF_ERROR(set_role(work, keys_, id, role));
      return {};
    });
  }

  Result<Response> part(Work& work, Request const& request) const {
    return act_on(work, request, SentTo::part, [&](MemberId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const part, parse_part(request.form));
      RETURN_IF_ERROR(took_part(work, keys_, id, part));
      return {};
    });
  }

  Result<Response> account(Work& work, Request const& request) const {
    return act_on(work, request, SentTo::account, [&](MemberId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const account, parse_account(request.form));
      RETURN_IF_ERROR(link(work, keys_, id, account));
      return {};
    });
  }

  Result<Response> leave(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, member_in(request));
    ASSIGN_OR_RETURN(auto const after, council::leave(work, keys_, id));
    return Response::see_other(urls::show(after.council).text());
  }

 private:
  template <class Task>
  Result<Response> act(Work& work, Request const& request, Sent sent, Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, council_in(request));
    Result<void> const outcome = task(id);
    if (outcome) return Response::see_other(urls::show(id).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return one_page(work, filled, sent, id);
    });
  }

  template <class Task>
  Result<Response> act_on(Work& work, Request const& request, SentTo sent, Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, member_in(request));
    Result<void> const outcome = task(id);
    if (outcome) return Response::see_other(urls::member(id).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return member_page(work, filled, sent, id);
    });
  }

  static Page new_page(html::Filled const& filled) {
    Texts const texts{filled.language()};
    return {html::page_title(filled, texts.council_new()), views::create_form(texts, filled)};
  }

  Result<Page> one_page(Work& work, html::Filled const& filled, Sent sent, CouncilId id) const {
    Texts const texts{work.language};
    views::One one{.today = date_in_amsterdam(work.now)};
    ASSIGN_OR_RETURN(one.may, may_of(work, id));
    ASSIGN_OR_RETURN(one.opened, find(work, keys_, id));
    ASSIGN_OR_RETURN(one.editions, editions_for(work));
    std::vector<EditionId> used;
    for (Theme const& theme : one.opened.themes) used.push_back(theme.edition);
    ASSIGN_OR_RETURN(one.named, named_editions(work, used));
    return Page{html::page_title(filled, one.opened.council.name),
                views::one(texts, filled, sent, one)};
  }

  Result<Page> member_page(Work& work, html::Filled const& filled, SentTo sent, MemberId id) const {
    Texts const texts{work.language};
    views::OneMember one{.today = date_in_amsterdam(work.now), .may = may_of(work)};
    ASSIGN_OR_RETURN(one.member, find_member(work, keys_, id));
    ASSIGN_OR_RETURN(one.editions, editions_for(work));
    std::vector<EditionId> used;
    for (TookPart const& part : one.member.parts) used.push_back(part.edition);
    ASSIGN_OR_RETURN(one.named, named_editions(work, used));
    if (one.may.manage) {
      ASSIGN_OR_RETURN(one.speakers, colleagues_with(work, Permission::give_advice));
    }
    return Page{html::page_title(filled, one.member.name), views::member(texts, filled, sent, one)};
  }

  http::SentForms forms_;
  crypto::Keys const& keys_;
};

}  // namespace

void add_pages(http::Router& router, i18n::Catalogue const& catalogue, crypto::Keys const& keys) {
  using Pages = CouncilPages;
  Pages const pages(catalogue, keys);
  http::Needs const see{Permission::see_council};
  http::Needs const advise{Permission::give_advice};
  http::Needs const manage{Permission::manage_council};
  router.add({
      {Method::get, "/raad", see, http::bind(pages, &Pages::list)},
      {Method::get, "/nieuwe-raad", manage, http::bind(pages, &Pages::new_form)},
      {Method::post, "/nieuwe-raad", manage, http::bind(pages, &Pages::create)},
      {Method::get, "/raad/{council}", see, http::bind(pages, &Pages::show)},
      {Method::post, "/raad/{council}/gegevens", manage, http::bind(pages, &Pages::change)},
      {Method::post, "/raad/{council}/lid", manage, http::bind(pages, &Pages::add_member)},
      {Method::post, "/raad/{council}/thema", advise, http::bind(pages, &Pages::theme)},
      {Method::post, "/raadsthema/{theme}", manage, http::bind(pages, &Pages::settle)},
      {Method::get, "/raadslid/{member}", see, http::bind(pages, &Pages::member)},
      {Method::post, "/raadslid/{member}/termijn", manage, http::bind(pages, &Pages::term)},
      {Method::post, "/raadslid/{member}/rol", manage, http::bind(pages, &Pages::role)},
      {Method::post, "/raadslid/{member}/meegedaan", manage, http::bind(pages, &Pages::part)},
      {Method::post, "/raadslid/{member}/account", manage, http::bind(pages, &Pages::account)},
      {Method::post, "/raadslid/{member}/vertrekt", manage, http::bind(pages, &Pages::leave)},
  });
  add_advice_pages(router, catalogue, keys);
}

}  // namespace klantendag::council
