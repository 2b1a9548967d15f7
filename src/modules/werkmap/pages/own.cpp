// SPDX-License-Identifier: EUPL-1.2
// The client's own page. The code travels in the form and never in an address; what changes answers with
// the page itself.
#include "modules/werkmap/pages.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"
#include "platform/http/code_page.hpp"

namespace klantendag::werkmap {
namespace {

using http::Method;
using http::Request;
using http::Response;
using views::Done;

constexpr http::CodeForm<Texts> code_page = {urls::own, &Texts::werkmap_own_title,
                                             views::code_form};

class Pages {
 public:
  explicit Pages(PageParts const& parts) : parts_(parts) {}

  Result<Response> code_form(Work& work, Request const&) const {
    return code_page.empty(work.language);
  }

  Result<Response> own(Work& work, Request const& request) const {
    return show(work, request, Done::nothing);
  }

  Result<Response> react(Work& work, Request const& request) const {
    auto const id = AskId::parse(request.form.text("ask"));
    if (!id) return not_found("werkmap.no_ask");
    std::string const said = request.form.text("helped");
    if (said != "yes" && said != "no") return show(work, request, Done::nothing);
    Helped const helped = said == "yes" ? Helped::yes : Helped::no;
    auto const outcome = werkmap::react(work, parts_.keys, request.form.text("code"), *id, helped);
    // Sent twice, or said to us by telephone meanwhile.
    if (!outcome && outcome.error().kind == ErrorKind::conflict) {
      return show(work, request, Done::nothing);
    }
    if (!outcome) return wrong_code(work, request, outcome.error());
    return show(work, request, helped == Helped::yes ? Done::yes : Done::no);
  }

 private:
  Result<Response> show(Work& work, Request const& request, Done done) const {
    std::string const code = request.form.text("code");
    auto asks = look(work, parts_.keys, code);
    if (!asks) return wrong_code(work, request, asks.error());
    Texts const texts{work.language};
    return Response::of(http::behind_code(urls::own(), texts.werkmap_own_title(),
                                          views::own(texts, {std::move(*asks), code, done})));
  }

  Result<Response> wrong_code(Work& work, Request const& request, Error const& error) const {
    return code_page.again(forms_, work.language, request, error);
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

void add_own_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Holder const client{"client"};
  router.add({
      {Method::get, "/mijn-bericht", http::Public{}, http::bind(pages, &Pages::code_form)},
      {Method::post, "/mijn-bericht", client, http::bind(pages, &Pages::own)},
      {Method::post, "/mijn-bericht/reactie", client, http::bind(pages, &Pages::react)},
  });
}

}  // namespace klantendag::werkmap
