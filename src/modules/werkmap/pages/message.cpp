// SPDX-License-Identifier: EUPL-1.2
// One message: opened by a button, because reading is noted; then calls, answers, and what is done with
// each ask. A form that cannot be used comes back with what to do.
#include "modules/werkmap/form.hpp"
#include "modules/werkmap/pages.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::werkmap {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;
using views::Sent;

Result<MessageId> message_in(Request const& request) {
  if (auto const id = MessageId::parse(request.parameter("message"))) return *id;
  return not_found("werkmap.no_message");
}

Result<AskId> ask_in(Request const& request) {
  if (auto const id = AskId::parse(request.parameter("ask"))) return *id;
  return not_found("werkmap.no_ask");
}

// What a page is drawn with besides the message.
struct Drawn {
  Sent sent = Sent::none;
  NewAnswer draft{};
  std::string about{};
};

class Pages {
 public:
  explicit Pages(PageParts const& parts) : parts_(parts) {}

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    auto page = page_of(work, html::Filled(work.language), id, {});
    if (page) return Response::of(std::move(*page));
    if (page.error().key != "werkmap.not_opened") return page.error();
    ASSIGN_OR_RETURN(auto const message, outside(work, id));
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.werkmap_message()), views::closed_envelope(texts, message, work.now)});
  }

  Result<Response> open(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    RETURN_IF_ERROR(open_message(work, id));
    return Response::see_other(urls::message(id).text());
  }

  Result<Response> close(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    RETURN_IF_ERROR(close_message(work, id));
    return Response::see_other(urls::list().text());
  }

  Result<Response> call(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    auto const outcome = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const call, parse_call(request.form));
      return note_call(work, parts_.keys, id, call);
    }();
    return after(work, request, id, outcome, {.sent = Sent::call});
  }

  Result<Response> answer(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    NewAnswer const draft = typed_answer(request.form);
    if (request.form.text("check") == "yes") {
      ASSIGN_OR_RETURN(auto page, page_of(work, html::Filled(work.language), id,
                                          {.sent = Sent::check, .draft = draft}));
      return Response::of(std::move(page));
    }
    auto const outcome = [&]() -> Result<void> {
      RETURN_IF_ERROR(werkmap::answer(work, parts_.keys, id, draft));
      return {};
    }();
    return after(work, request, id, outcome, {.sent = Sent::answer, .draft = draft});
  }

  Result<Response> mark(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    auto const outcome = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const kind, parse_kind(request.form));
      RETURN_IF_ERROR(werkmap::mark(work, parts_.keys, id, kind, request.form.text("quote")));
      return {};
    }();
    return after(work, request, id, outcome, {.sent = Sent::mark});
  }

  Result<Response> sample(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    RETURN_IF_ERROR(settle_sample(work, id, Sample::nothing));
    return Response::see_other(urls::sample().text());
  }

  Result<Response> complaint(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    RETURN_IF_ERROR(parts_.becomes_complaint(work, id));
    return Response::see_other(urls::message(id).text());
  }

  Result<Response> tip(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    auto const outcome = parts_.becomes_tip(work, id, typed_tip(request.form));
    return after(work, request, id, outcome, {.sent = Sent::tip});
  }

  Result<Response> code(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, message_in(request));
    ASSIGN_OR_RETURN(auto made, make_code(work, parts_.keys, id));
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.werkmap_new_code_title()),
         views::new_code(texts, {id, std::move(made), request.origin + urls::own().text()})});
  }

  Result<Response> claim(Work& work, Request const& request) const {
    return with_ask(work, request, Sent::none,
                    [&](AskId id) { return werkmap::claim(work, parts_.keys, id); });
  }

  Result<Response> give(Work& work, Request const& request) const {
    return with_ask(work, request, Sent::give, [&](AskId id) -> Result<Ask> {
      ASSIGN_OR_RETURN(auto const to, parse_to(request.form));
      return hand_over(work, parts_.keys, id, to);
    });
  }

  Result<Response> drop(Work& work, Request const& request) const {
    return with_ask(work, request, Sent::drop, [&](AskId id) {
      return dismiss(work, parts_.keys, id, parse_dropping(request.form));
    });
  }

  Result<Response> merge(Work& work, Request const& request) const {
    return with_ask(work, request, Sent::merge, [&](AskId id) -> Result<Ask> {
      ASSIGN_OR_RETURN(auto const older, parse_older(request.form));
      return werkmap::merge(work, parts_.keys, id, older);
    });
  }

  Result<Response> agree(Work& work, Request const& request) const {
    return with_ask(work, request, Sent::none,
                    [&](AskId id) { return werkmap::agree(work, parts_.keys, id); });
  }

  Result<Response> disagree(Work& work, Request const& request) const {
    return with_ask(work, request, Sent::none,
                    [&](AskId id) { return werkmap::disagree(work, parts_.keys, id); });
  }

 private:
  template <class Task>
  Result<Response> with_ask(Work& work, Request const& request, Sent sent, Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, ask_in(request));
    ASSIGN_OR_RETURN(auto const found, message_of_ask(work, id));
    Result<Ask> const outcome = task(id);
    Result<void> const done = outcome ? Result<void>() : Result<void>(outcome.error());
    return after(work, request, found, done, {.sent = sent, .about = id.text()});
  }

  Result<Response> after(Work& work, Request const& request, MessageId id,
                         Result<void> const& outcome, Drawn const& drawn) const {
    if (outcome) return Response::see_other(urls::message(id).text());
    auto const page_again = [&](html::Filled const& filled) -> Result<Page> {
      auto page = page_of(work, filled, id, drawn);
      // Somebody who has not opened it finds the envelope.
      if (!page && page.error().key == "werkmap.not_opened") return outcome.error();
      return page;
    };
    return forms_.again(work.language, request, outcome.error(), page_again);
  }

  Result<Page> page_of(Work& work, html::Filled const& filled, MessageId id,
                       Drawn const& drawn) const {
    views::One one{.draft = drawn.draft, .about = drawn.about, .now = work.now};
    ASSIGN_OR_RETURN(one.inside, look_inside(work, parts_.keys, id));
    ASSIGN_OR_RETURN(one.names, names_of_colleagues(work));
    ASSIGN_OR_RETURN(auto const places, seats(work));
    for (Seat const& seat : places) {
      auto const name = one.names.find(seat.account.text());
      if (seat.office != one.inside.message.office || name == one.names.end()) continue;
      one.team.push_back({seat.account, name->second, true});
    }
    one.me = audit::pseudonym(work.actor);
    one.sees_tips = work.actor.permissions.has(Permission::see_obligations);
    if (one.inside.message.became.empty() && parts_.themes) {
      ASSIGN_OR_RETURN(one.themes, parts_.themes(work));
    }
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.werkmap_message()),
                views::one(texts, filled, drawn.sent, one)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

void add_message_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const read{Permission::read_messages};
  router.add({
      {Method::get, "/werkmap/bericht/{message}", read, http::bind(pages, &Pages::show)},
      {Method::post, "/werkmap/bericht/{message}/openen", read, http::bind(pages, &Pages::open)},
      {Method::post, "/werkmap/bericht/{message}/sluiten", read, http::bind(pages, &Pages::close)},
      {Method::post, "/werkmap/bericht/{message}/bellen", read, http::bind(pages, &Pages::call)},
      {Method::post, "/werkmap/bericht/{message}/antwoord", read,
       http::bind(pages, &Pages::answer)},
      {Method::post, "/werkmap/bericht/{message}/markeren", read, http::bind(pages, &Pages::mark)},
      {Method::post, "/werkmap/bericht/{message}/steekproef", read,
       http::bind(pages, &Pages::sample)},
      {Method::post, "/werkmap/bericht/{message}/klacht", read,
       http::bind(pages, &Pages::complaint)},
      {Method::post, "/werkmap/bericht/{message}/tip", read, http::bind(pages, &Pages::tip)},
      {Method::post, "/werkmap/bericht/{message}/code", read, http::bind(pages, &Pages::code)},
      {Method::post, "/werkmap/vraag/{ask}/nemen", read, http::bind(pages, &Pages::claim)},
      {Method::post, "/werkmap/vraag/{ask}/geven", read, http::bind(pages, &Pages::give)},
      {Method::post, "/werkmap/vraag/{ask}/laten-vallen", read, http::bind(pages, &Pages::drop)},
      {Method::post, "/werkmap/vraag/{ask}/samenvoegen", read, http::bind(pages, &Pages::merge)},
      {Method::post, "/werkmap/vraag/{ask}/eens", read, http::bind(pages, &Pages::agree)},
      {Method::post, "/werkmap/vraag/{ask}/oneens", read, http::bind(pages, &Pages::disagree)},
  });
}

}  // namespace klantendag::werkmap
