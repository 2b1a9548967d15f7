// SPDX-License-Identifier: EUPL-1.2
// The pages of advice: what is owed to the councils, writing one, and its way.
#include "modules/council/page_parts.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::council {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;
using views::SentOn;
using views::Writing;

Result<AdviceId> advice_in(Request const& request) {
  if (auto const id = AdviceId::parse(request.parameter("advice"))) return *id;
  return not_found("council.no_advice");
}

class AdvicePages {
 public:
  AdvicePages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : forms_(catalogue), keys_(keys) {}

  Result<Response> follow_up(Work& work, Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const found, council::follow_up(work));
    std::vector<Told> told;
    bool const counts = work.actor.permissions.has(Permission::see_obligations) &&
                        work.actor.permissions.has(Permission::see_editions);
    if (counts) {
      ASSIGN_OR_RETURN(told, told_back(work));
    }
    return Response::of(
        {std::string(texts.council_follow_up_title()), views::follow_up(texts, found, told)});
  }

  Result<Response> have_read(Work& work, Request const&) const {
    RETURN_IF_ERROR(council::have_read(work));
    return Response::see_other(urls::follow_up().text());
  }

  Result<Response> advise_form(Work& work, Request const& request) const {
    return form(work, request, Writing::advise);
  }
  Result<Response> ask_form(Work& work, Request const& request) const {
    return form(work, request, Writing::ask);
  }

  Result<Response> advise(Work& work, Request const& request) const {
    return write(work, request, Writing::advise, [&](CouncilId id) -> Result<Advice> {
      ASSIGN_OR_RETURN(auto const draft, parse_advice(request.form));
      return council::advise(work, id, draft);
    });
  }
  Result<Response> ask(Work& work, Request const& request) const {
    return write(work, request, Writing::ask, [&](CouncilId id) -> Result<Advice> {
      ASSIGN_OR_RETURN(auto const draft, parse_question(request.form));
      return council::ask(work, id, draft);
    });
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, advice_in(request));
    ASSIGN_OR_RETURN(auto page, advice_page(work, html::Filled(work.language), SentOn::none, id));
    return Response::of(std::move(page));
  }

  Result<Response> answer(Work& work, Request const& request) const {
    return act(work, request, SentOn::answer, [&](AdviceId id) -> Result<Advice> {
      ASSIGN_OR_RETURN(auto const words,
                       parse_words(request.form, "words", "council.advice_missing"));
      return council::answer(work, id, words);
    });
  }
  Result<Response> acknowledge(Work& work, Request const& request) const {
    return act(work, request, SentOn::none,
               [&](AdviceId id) { return council::acknowledge(work, id); });
  }
  Result<Response> react(Work& work, Request const& request) const {
    return act(work, request, SentOn::react, [&](AdviceId id) -> Result<Advice> {
      ASSIGN_OR_RETURN(auto const reaction, parse_reaction(request.form));
      return council::react(work, id, reaction);
    });
  }
  Result<Response> tell(Work& work, Request const& request) const {
    return act(work, request, SentOn::none, [&](AdviceId id) { return council::tell(work, id); });
  }
  Result<Response> follow(Work& work, Request const& request) const {
    return act(work, request, SentOn::follow, [&](AdviceId id) -> Result<Advice> {
      ASSIGN_OR_RETURN(auto const words,
                       parse_words(request.form, "evidence", "council.evidence_missing"));
      return council::follow(work, id, words);
    });
  }
  Result<Response> drop(Work& work, Request const& request) const {
    return act(work, request, SentOn::drop, [&](AdviceId id) -> Result<Advice> {
      ASSIGN_OR_RETURN(auto const words,
                       parse_words(request.form, "why", "council.reason_missing"));
      return council::drop(work, keys_, id, words);
    });
  }

 private:
  Result<Response> form(Work& work, Request const& request, Writing writing) const {
    ASSIGN_OR_RETURN(auto page, writing_page(work, request, html::Filled(work.language), writing));
    return Response::of(std::move(page));
  }

  template <class Task>
  Result<Response> write(Work& work, Request const& request, Writing writing,
                         Task const& task) const {
    auto const id = CouncilId::parse(request.parameter("council"));
    if (!id) return not_found("council.not_found");
    Result<Advice> const outcome = task(*id);
    if (outcome) return Response::see_other(urls::advice(outcome->id).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return writing_page(work, request, filled, writing);
    });
  }

  template <class Task>
  Result<Response> act(Work& work, Request const& request, SentOn sent, Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, advice_in(request));
    Result<Advice> const outcome = task(id);
    if (outcome) return Response::see_other(urls::advice(id).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return advice_page(work, filled, sent, id);
    });
  }

  Result<Page> writing_page(Work& work, Request const& request, html::Filled const& filled,
                            Writing writing) const {
    auto const id = CouncilId::parse(request.parameter("council"));
    if (!id) return not_found("council.not_found");
    Texts const texts{work.language};
    views::One one;
    ASSIGN_OR_RETURN(one.may, may_of(work, *id));
    ASSIGN_OR_RETURN(one.opened, find(work, keys_, *id));
    ASSIGN_OR_RETURN(one.editions, editions_for(work));
    return Page{html::page_title(
                    filled, writing == Writing::ask ? texts.council_ask() : texts.council_advise()),
                views::writing_form(texts, filled, writing, one)};
  }

  static Result<Page> advice_page(Work& work, html::Filled const& filled, SentOn sent,
                                  AdviceId id) {
    Texts const texts{work.language};
    views::OneAdvice one;
    ASSIGN_OR_RETURN(one.owed, find_advice(work, id));
    ASSIGN_OR_RETURN(one.may, may_of(work, one.owed.advice.council));
    ASSIGN_OR_RETURN(auto const edition, editions::known(work, one.owed.advice.edition));
    one.edition = edition.name + " " + std::to_string(edition.year);
    ASSIGN_OR_RETURN(one.colleagues, accounts::colleagues(work));
    return Page{html::page_title(filled, one.owed.advice.title),
                views::advice(texts, filled, sent, one)};
  }

  http::SentForms forms_;
  crypto::Keys const& keys_;
};

}  // namespace

void add_advice_pages(http::Router& router, i18n::Catalogue const& catalogue,
                      crypto::Keys const& keys) {
  using Pages = AdvicePages;
  Pages const pages(catalogue, keys);
  http::Needs const see{Permission::see_council};
  http::Needs const advise{Permission::give_advice};
  http::Needs const manage{Permission::manage_council};
  router.add({
      {Method::get, "/opvolging", see, http::bind(pages, &Pages::follow_up)},
      {Method::post, "/opvolging/gelezen", see, http::bind(pages, &Pages::have_read)},
      {Method::get, "/raad/{council}/advies-geven", advise, http::bind(pages, &Pages::advise_form)},
      {Method::post, "/raad/{council}/advies-geven", advise, http::bind(pages, &Pages::advise)},
      {Method::get, "/raad/{council}/advies-vragen", manage, http::bind(pages, &Pages::ask_form)},
      {Method::post, "/raad/{council}/advies-vragen", manage, http::bind(pages, &Pages::ask)},
      {Method::get, "/advies/{advice}", see, http::bind(pages, &Pages::show)},
      {Method::post, "/advies/{advice}/antwoord", advise, http::bind(pages, &Pages::answer)},
      {Method::post, "/advies/{advice}/ontvangen", manage, http::bind(pages, &Pages::acknowledge)},
      {Method::post, "/advies/{advice}/reactie", manage, http::bind(pages, &Pages::react)},
      {Method::post, "/advies/{advice}/verteld", manage, http::bind(pages, &Pages::tell)},
      {Method::post, "/advies/{advice}/gedaan", manage, http::bind(pages, &Pages::follow)},
      {Method::post, "/advies/{advice}/toch-niet", manage, http::bind(pages, &Pages::drop)},
  });
}

}  // namespace klantendag::council
