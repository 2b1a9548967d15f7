// SPDX-License-Identifier: EUPL-1.2
// Where messages come from, for the administrator: programs with a token, and the mailbox.
#include "modules/intake/page_groups.hpp"
#include "modules/intake/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::intake {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class SenderPages {
 public:
  explicit SenderPages(PageParts const& parts) : parts_(parts) {}

  Result<Response> show(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto page, sources_page(work, html::Filled(work.language)));
    return Response::of(std::move(page));
  }

  Result<Response> make(Work& work, Request const& request) const {
    auto const outcome = make_sender(
        work, {.name = request.form.text("name"), .office = request.form.text("office")});
    if (!outcome) {
      return forms_.again(work.language, request, outcome.error(),
                          [&](html::Filled const& filled) { return sources_page(work, filled); });
    }
    Texts const texts{work.language};
    return Response::of({std::string(texts.intake_made_title()), views::made(texts, *outcome)});
  }

  Result<Response> stop(Work& work, Request const& request) const {
    auto const id = MessageSenderId::parse(request.parameter("sender"));
    if (!id) return not_found("intake.no_sender");
    RETURN_IF_ERROR(stop_sender(work, *id));
    return Response::see_other(urls::senders().text());
  }

 private:
  Result<Page> sources_page(Work& work, html::Filled const& filled) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto all, senders(work));
    views::Sources sources{.senders = std::move(all), .catalogue = parts_.catalogue};
    if (parts_.mailbox) {
      sources.mailbox = parts_.mailbox->server.user + " (" + parts_.mailbox->server.host + ", " +
                        parts_.mailbox->server.folder + ")";
      ASSIGN_OR_RETURN(sources.state, state_of(work, *parts_.mailbox));
    }
    return Page{html::page_title(filled, texts.intake_sources_title()),
                views::sources(texts, filled, sources)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> sender_routes(PageParts const& parts) {
  using Pages = SenderPages;
  Pages const pages(parts);
  http::Needs const manage{Permission::manage_accounts};
  return {{Method::get, "/beheer/aanleveren", manage, http::bind(pages, &Pages::show)},
          {Method::post, "/beheer/aanleveren", manage, http::bind(pages, &Pages::make)},
          {Method::post, "/beheer/aanleveren/{sender}/stoppen", manage,
           http::bind(pages, &Pages::stop)}};
}

}  // namespace klantendag::intake
