// SPDX-License-Identifier: EUPL-1.2
// The pages of tips and actions: a handler for each, the routes below.
#include "modules/actions/pages.hpp"

#include "base/text.hpp"
#include "modules/actions/form.hpp"
#include "modules/actions/public_views.hpp"
#include "modules/actions/views.hpp"
#include "modules/editions/editions.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::actions {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;
using views::Sent;

Result<TipId> tip_in(Request const& request) {
  if (auto const id = TipId::parse(request.parameter("tip"))) return *id;
  return not_found("stories.tip_not_found");
}

bool may(Work const& work, Permission permission) {
  return work.actor.permissions.has(permission);
}

class Pages {
 public:
  explicit Pages(PageParts const& parts)
      : catalogue_(parts.catalogue),
        keys_(parts.keys),
        overviews_(parts.overviews),
        came_from_(parts.came_from) {}

  // The newest edition that is not closed.
  Result<Response> begin(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const edition, editions::current(work));
    if (edition) return Response::see_other(urls::list(*edition).text());
    Texts const texts{work.language};
    return Response::of({std::string(texts.actions_title()), views::no_edition(texts)});
  }

  Result<Response> list(Work& work, Request const& request) const {
    auto const edition = EditionId::parse(request.parameter("edition"));
    if (!edition) return not_found("stories.not_found");
    Texts const texts{work.language};
    views::List shown{.edition = *edition,
                      .asked = {.board = request.query.text("weergave") == "bord",
                                .mine = request.query.text("van") == "mij",
                                .late = request.query.text("te-laat") == "yes"},
                      .today = date_in_amsterdam(work.now),
                      .may_send = may(work, Permission::send_post)};
    ASSIGN_OR_RETURN(auto const tips, stories::tips(work, keys_, *edition));
    for (stories::Tip const& tip : tips) {
      ASSIGN_OR_RETURN(auto opened, look_at(work, tip));
      ++shown.all;
      if (!views::is_asked(shown.asked, opened, work.actor.account, shown.today)) continue;
      shown.lines.push_back({std::move(opened), tip.words});
    }
    ASSIGN_OR_RETURN(shown.colleagues, accounts::colleagues(work));
    return Response::of({std::string(texts.actions_title()), views::list(texts, shown)});
  }

  // Ready for somebody's yes, where the post waits.
  Result<Response> overviews(Work& work, Request const& request) const {
    auto const edition = EditionId::parse(request.parameter("edition"));
    if (!edition || !overviews_) return not_found("stories.not_found");
    ASSIGN_OR_RETURN(auto const next, overviews_(work, *edition));
    return Response::see_other(next.text());
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, tip_in(request));
    ASSIGN_OR_RETURN(auto page, tip_page(work, html::Filled(work.language), Sent::none, id));
    return Response::of(std::move(page));
  }

  Result<Response> decide(Work& work, Request const& request) const {
    return change(work, request, Sent::decide, [&](TipId id) -> Result<Decision> {
      ASSIGN_OR_RETURN(auto const draft, parse_decision(request.form));
      return actions::decide(work, keys_, id, draft);
    });
  }

  Result<Response> claim(Work& work, Request const& request) const {
    return change(work, request, Sent::claim, [&](TipId id) -> Result<Decision> {
      ASSIGN_OR_RETURN(auto const evidence, parse_evidence(request.form));
      return actions::claim(work, keys_, id, evidence);
    });
  }

  Result<Response> block(Work& work, Request const& request) const {
    return change(work, request, Sent::block, [&](TipId id) -> Result<Decision> {
      ASSIGN_OR_RETURN(auto const blocked, parse_blocked(request.form));
      return actions::block(work, keys_, id, blocked.until, blocked.why);
    });
  }

  Result<Response> unblock(Work& work, Request const& request) const {
    return change(work, request, Sent::none,
                  [&](TipId id) { return actions::unblock(work, keys_, id); });
  }

  Result<Response> publish(Work& work, Request const& request) const {
    return change(work, request, Sent::publish, [&](TipId id) {
      return actions::publish(work, keys_, id, parse_public(request.form));
    });
  }

  Result<Response> unpublish(Work& work, Request const& request) const {
    return change(work, request, Sent::none,
                  [&](TipId id) { return actions::unpublish(work, id); });
  }

  Result<Response> everybody(Work& work, Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const editions, public_page(work));
    return Response::of({std::string(texts.actions_public_title()),
                         views::public_page(texts, editions), http::Frame::bare});
  }

  Result<Response> verify(Work& work, Request const& request) const {
    return change(work, request, Sent::verify, [&](TipId id) -> Result<Decision> {
      ASSIGN_OR_RETURN(auto const outcome, parse_outcome(request.form));
      return actions::verify(work, keys_, id, outcome);
    });
  }

  Result<Response> send_back(Work& work, Request const& request) const {
    return change(work, request, Sent::none,
                  [&](TipId id) { return actions::send_back(work, keys_, id); });
  }

  Result<Response> stop(Work& work, Request const& request) const {
    return change(work, request, Sent::stop, [&](TipId id) -> Result<Decision> {
      ASSIGN_OR_RETURN(auto const reason,
                       parse_words(request.form, "reason", "obligations.reason_missing"));
      return actions::stop(work, keys_, id, reason);
    });
  }

  Result<Response> redraft(Work& work, Request const& request) const {
    return change(work, request, Sent::text, [&](TipId id) -> Result<Telling> {
      ASSIGN_OR_RETURN(auto const text, parse_words(request.form, "text", "actions.text_missing"));
      ASSIGN_OR_RETURN(auto const channel, parse_channel(request.form));
      ASSIGN_OR_RETURN(auto telling, actions::redraft(work, keys_, id, text, channel));
      if (request.form.text("then") == "approve") return actions::approve(work, keys_, id);
      return telling;
    });
  }

  Result<Response> tell(Work& work, Request const& request) const {
    return change(work, request, Sent::none,
                  [&](TipId id) { return actions::tell(work, keys_, id); });
  }

  Result<Response> post(Work& work, Request const& request) const {
    return change(work, request, Sent::none,
                  [&](TipId id) { return actions::post(work, keys_, id); });
  }

  Result<Response> take_back(Work& work, Request const& request) const {
    return change(work, request, Sent::none,
                  [&](TipId id) { return actions::take_back(work, keys_, id); });
  }

  Result<Response> need_not(Work& work, Request const& request) const {
    return change(work, request, Sent::need_not, [&](TipId id) -> Result<Telling> {
      ASSIGN_OR_RETURN(auto const reason,
                       parse_words(request.form, "reason", "obligations.release_reason_missing"));
      return actions::need_not(work, keys_, id, reason);
    });
  }

  Result<Response> give_up(Work& work, Request const& request) const {
    return change(work, request, Sent::give_up,
                  [&](TipId id) { return actions::give_up(work, keys_, id); });
  }

  Result<Response> bounce(Work& work, Request const& request) const {
    return change(work, request, Sent::bounce, [&](TipId id) -> Result<Telling> {
      ASSIGN_OR_RETURN(auto const channel, parse_channel(request.form));
      return actions::bounce(work, keys_, id, channel);
    });
  }

  Result<Response> react(Work& work, Request const& request) const {
    return change(work, request, Sent::react, [&](TipId id) -> Result<Telling> {
      ASSIGN_OR_RETURN(auto const reaction, parse_reaction(request.form));
      return actions::react(work, keys_, id, reaction.state, reaction.other_owner);
    });
  }

 private:
  template <class Task>
  Result<Response> change(Work& work, Request const& request, Sent sent, Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, tip_in(request));
    auto const outcome = task(id);
    if (outcome) return Response::see_other(urls::show(id).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return tip_page(work, filled, sent, id);
    });
  }

  // For the table: states only, so that nobody needs to read a tip to see where it stands.
  Result<Opened> look_at(Work& work, stories::Tip const& tip) const {
    return actions::look_at(work, tip);
  }

  Result<Page> tip_page(Work& work, html::Filled const& filled, Sent sent, TipId id) const {
    Texts const texts{work.language};
    views::One one{.self = work.actor.account,
                   .reads = may(work, Permission::read_stories),
                   .refuses = may(work, Permission::refuse_obligations),
                   .sends = may(work, Permission::send_post)};
    ASSIGN_OR_RETURN(one.opened, find(work, keys_, id));
    ASSIGN_OR_RETURN(one.colleagues, accounts::colleagues(work));
    one.today = date_in_amsterdam(work.now);
    one.reads_messages = may(work, Permission::read_messages);
    if (came_from_) {
      ASSIGN_OR_RETURN(one.came_from, came_from_(work, id));
    }
    if (one.reads && !one.opened.tellings.empty()) {
      ASSIGN_OR_RETURN(one.posted, posted(work, one.opened.tellings.back().id));
      ASSIGN_OR_RETURN(one.by_post, goes_by_post(work, keys_, one.opened.tip));
    }
    if (one.reads && !one.opened.decisions.empty()) {
      one.publishing.tip = id;
      ASSIGN_OR_RETURN(one.publishing.line, public_line_of(work, id));
      one.publishing.draft = public_draft(texts, one.opened.decisions.back());
      if (sent == Sent::publish) {
        PublicWords const typed{std::string(filled.value("said")),
                                std::string(filled.value("done"))};
        ASSIGN_OR_RETURN(one.publishing.suspects,
                         seem_persons(work, keys_, one.opened.tip.edition, typed));
      }
    }
    return Page{.title = html::page_title(filled, texts.actions_one_title()),
                .main = views::one(texts, filled, sent, one),
                .edition = one.opened.tip.edition.text()};
  }

  i18n::Catalogue const& catalogue_;
  http::SentForms forms_{catalogue_};
  crypto::Keys const& keys_;
  std::function<Result<html::Url>(Work&, EditionId)> overviews_;
  std::function<Result<std::optional<html::Url>>(Work&, TipId)> came_from_{};
};

}  // namespace

void add_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const look{Permission::see_overview};
  http::Needs const see_all{Permission::see_obligations};
  http::Needs const read{Permission::read_stories};
  http::Needs const send{Permission::send_post};
  http::Needs const refuse{Permission::refuse_obligations};
  router.add({
      {Method::get, "/tips", see_all, http::bind(pages, &Pages::begin)},
      {Method::get, "/tips/{edition}", see_all, http::bind(pages, &Pages::list)},
      {Method::post, "/tips/{edition}/overzichten", send, http::bind(pages, &Pages::overviews)},
      {Method::get, "/tip/{tip}", look, http::bind(pages, &Pages::show)},
      {Method::post, "/tip/{tip}/besluit", see_all, http::bind(pages, &Pages::decide)},
      {Method::post, "/tip/{tip}/klaar", look, http::bind(pages, &Pages::claim)},
      {Method::post, "/tip/{tip}/wachten", look, http::bind(pages, &Pages::block)},
      {Method::post, "/tip/{tip}/verder", look, http::bind(pages, &Pages::unblock)},
      {Method::post, "/tip/{tip}/openbaar", read, http::bind(pages, &Pages::publish)},
      {Method::post, "/tip/{tip}/openbaar-weg", read, http::bind(pages, &Pages::unpublish)},
      {Method::get, "/u-zei-wij-deden", http::Public{}, http::bind(pages, &Pages::everybody)},
      {Method::post, "/tip/{tip}/controle", read, http::bind(pages, &Pages::verify)},
      {Method::post, "/tip/{tip}/terug", read, http::bind(pages, &Pages::send_back)},
      {Method::post, "/tip/{tip}/stoppen", refuse, http::bind(pages, &Pages::stop)},
      {Method::post, "/tip/{tip}/tekst", read, http::bind(pages, &Pages::redraft)},
      {Method::post, "/tip/{tip}/verteld", read, http::bind(pages, &Pages::tell)},
      {Method::post, "/tip/{tip}/post", send, http::bind(pages, &Pages::post)},
      {Method::post, "/tip/{tip}/toch-anders", read, http::bind(pages, &Pages::take_back)},
      {Method::post, "/tip/{tip}/hoeft-niet", read, http::bind(pages, &Pages::need_not)},
      {Method::post, "/tip/{tip}/niet-bereikt", read, http::bind(pages, &Pages::give_up)},
      {Method::post, "/tip/{tip}/onbestelbaar", read, http::bind(pages, &Pages::bounce)},
      {Method::post, "/tip/{tip}/reactie", read, http::bind(pages, &Pages::react)},
  });
}

}  // namespace klantendag::actions
