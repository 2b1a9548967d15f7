// SPDX-License-Identifier: EUPL-1.2
// The record as a page: newest first, for those who may see it.
#include "modules/audit/pages.hpp"

#include "base/text.hpp"
#include "modules/audit/audit.hpp"
#include "modules/audit/views.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::audit {
namespace {

constexpr std::int64_t lines_per_page = 100;

class Pages {
 public:
  Result<http::Response> list(Work& work, http::Request const& request) const {
    Texts const texts{work.language};
    std::int64_t const before = parse_integer(request.query.text("voor")).value_or(0);
    ASSIGN_OR_RETURN(auto const entries, newest(work, before, lines_per_page));
    ASSIGN_OR_RETURN(auto const head, audit::head(work.session));
    return http::Response::of(
        {std::string(texts.audit_title()), views::list(texts, entries, head)});
  }
};

}  // namespace

void add_pages(http::Router& router) {
  router.add({
      {http::Method::get, "/beheer/logboek", http::Needs{Permission::see_audit},
       http::bind(Pages{}, &Pages::list)},
  });
}

}  // namespace klantendag::audit
