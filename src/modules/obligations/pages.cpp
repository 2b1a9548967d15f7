// SPDX-License-Identifier: EUPL-1.2
// The pages of the ledger: the routes below, a handler for each.
#include "modules/obligations/pages.hpp"

#include "modules/obligations/feed_pages.hpp"

#include "modules/editions/editions.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::obligations {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;
using views::Sent;

Result<ObligationId> id_in(Request const& request) {
  if (auto const id = ObligationId::parse(request.parameter("obligation"))) return *id;
  return not_found("obligations.not_found");
}

bool may(Work const& work, Permission permission) {
  return work.actor.permissions.has(permission);
}

class Pages {
 public:
  explicit Pages(PageParts const& parts) : parts_(parts) {}

  Result<Response> law(Work& work, Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const lines, obligations::law(work));
    ASSIGN_OR_RETURN(auto const editions, editions::all(work));
    std::vector<views::NamedLaw> named;
    for (auto const& edition : editions) {
      views::NamedLaw one{edition.name + " " + std::to_string(edition.year), {}};
      for (LawLine const& line : lines) {
        if (line.edition == edition.id) one.lines.push_back(line);
      }
      if (!one.lines.empty()) named.push_back(std::move(one));
    }
    return Response::of({std::string(texts.obligations_law_title()), views::law(texts, named)});
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, id_in(request));
    ASSIGN_OR_RETURN(auto const obligation, find(work, id));
    ASSIGN_OR_RETURN(auto page, page_of(work, html::Filled(work.language), Sent::none, obligation));
    return Response::of(std::move(page));
  }

  Result<Response> hand_over(Work& work, Request const& request) const {
    return change(work, request, Sent::hand_over, [&](ObligationId id) -> Result<Obligation> {
      ASSIGN_OR_RETURN(auto const owner, parse_owner(request.form));
      return obligations::hand_over(work, id, owner);
    });
  }

  Result<Response> move_due(Work& work, Request const& request) const {
    return change(work, request, Sent::due, [&](ObligationId id) -> Result<Obligation> {
      ASSIGN_OR_RETURN(auto const due, parse_due(request.form));
      return obligations::move_due(work, id, due);
    });
  }

  Result<Response> attempt(Work& work, Request const& request) const {
    return change(work, request, Sent::attempt, [&](ObligationId id) -> Result<Obligation> {
      ASSIGN_OR_RETURN(auto const attempt, parse_attempt(request.form));
      return note_attempt(work, parts_.keys, id, attempt);
    });
  }

  Result<Response> release(Work& work, Request const& request) const {
    return change(work, request, Sent::release, [&](ObligationId id) -> Result<Obligation> {
      ASSIGN_OR_RETURN(auto const reason,
                       parse_reason(request.form, "obligations.release_reason_missing"));
      return obligations::release(work, parts_.keys, id, reason);
    });
  }

  Result<Response> decline(Work& work, Request const& request) const {
    return change(work, request, Sent::decline, [&](ObligationId id) -> Result<Obligation> {
      ASSIGN_OR_RETURN(auto const reason, parse_reason(request.form, "obligations.reason_missing"));
      return obligations::decline(work, parts_.keys, id, reason);
    });
  }

  Result<Response> reconsider(Work& work, Request const& request) const {
    return change(work, request, Sent::none,
                  [&](ObligationId id) { return obligations::reconsider(work, id); });
  }

 private:
  template <class Task>
  Result<Response> change(Work& work, Request const& request, Sent sent, Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, id_in(request));
    ASSIGN_OR_RETURN(auto const obligation, find(work, id));
    Result<Obligation> const outcome = task(id);
    if (outcome) return Response::see_other(urls::show(id).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return page_of(work, filled, sent, obligation);
    });
  }

  Result<Page> page_of(Work& work, html::Filled const& filled, Sent sent,
                       Obligation const& obligation) const {
    Texts const texts{work.language};
    views::One one{.obligation = obligation, .today = date_in_amsterdam(work.now)};
    ASSIGN_OR_RETURN(one.notes, notes(work, parts_.keys, obligation));
    ASSIGN_OR_RETURN(one.colleagues, accounts::colleagues(work));
    ASSIGN_OR_RETURN(one.edition, edition_name(work, obligation.edition));
    if (parts_.places) one.place = parts_.places(obligation.origin);
    bool const own = obligation.owner == work.actor.account;
    one.may_change = own || may(work, Permission::manage_obligations);
    one.may_refuse = may(work, Permission::refuse_obligations);
    return Page{.title = html::page_title(filled, views::kind_name(texts, obligation.kind)),
                .main = views::one(texts, filled, sent, one),
                .edition = obligation.edition.text()};
  }

  // Who may not look at editions is told no more than that there is one.
  static Result<std::string> edition_name(Work& work, EditionId id) {
    if (!may(work, Permission::see_editions)) {
      return std::string(Texts{work.language}.obligations_some_edition());
    }
    ASSIGN_OR_RETURN(auto const edition, editions::find(work, id));
    return edition.name + " " + std::to_string(edition.year);
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

Result<views::OpenList> open_list(Work& work, http::Fields const& query) {
  views::OpenList list{.asked = parse_filter(query),
                       .today = date_in_amsterdam(work.now),
                       .sees_all = may(work, Permission::see_obligations)};
  ASSIGN_OR_RETURN(auto const counts, count_open(work, list.asked.filter));
  list.total = counts.open;
  Slice const slice{(list.asked.page - 1) * rows_per_page, rows_per_page};
  ASSIGN_OR_RETURN(list.rows, list_open(work, list.asked.filter, slice));
  ASSIGN_OR_RETURN(list.colleagues, accounts::colleagues(work));
  return list;
}

void add_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const look{Permission::see_overview};
  http::Needs const see_all{Permission::see_obligations};
  http::Needs const refuse{Permission::refuse_obligations};
  router.add(feed_routes());
  router.add({
      {Method::get, "/openstaand", see_all, http::bind(pages, &Pages::law)},
      {Method::get, "/openstaand/{obligation}", look, http::bind(pages, &Pages::show)},
      {Method::post, "/openstaand/{obligation}/overdragen", look,
       http::bind(pages, &Pages::hand_over)},
      {Method::post, "/openstaand/{obligation}/dag", look, http::bind(pages, &Pages::move_due)},
      {Method::post, "/openstaand/{obligation}/poging", look, http::bind(pages, &Pages::attempt)},
      {Method::post, "/openstaand/{obligation}/hoeft-niet-meer", look,
       http::bind(pages, &Pages::release)},
      {Method::post, "/openstaand/{obligation}/nee", refuse, http::bind(pages, &Pages::decline)},
      {Method::post, "/openstaand/{obligation}/toch-wel", refuse,
       http::bind(pages, &Pages::reconsider)},
  });
}

}  // namespace klantendag::obligations
