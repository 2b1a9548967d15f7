// SPDX-License-Identifier: EUPL-1.2
// Where the letter to participants begins; it is read, changed and sent with the other letters.
#include <algorithm>

#include "modules/editions/editions.hpp"
#include "modules/retrospective/pages.hpp"
#include "modules/retrospective/views.hpp"
#include "platform/html/button.hpp"
#include "platform/html/prose.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::retrospective {
namespace {

class LetterPages {
 public:
  Result<http::Response> write(Work& work, http::Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(write_letters(work, edition));
    return http::Response::see_other(html::url("/uitnodigen/{}/brieven/terugblik", edition).text());
  }
};

}  // namespace

namespace urls {
html::Url letter(EditionId edition) {
  return html::url("/edities/{}/terugblik-brief", edition);
}
}  // namespace urls

namespace views {

html::Html letter_part(Texts const& texts, EditionId edition,
                       std::vector<Standing> const& standings) {
  bool const any = std::any_of(standings.begin(), standings.end(),
                               [](Standing const& one) { return one.published.has_value(); });
  if (!any) return {};
  return html::section(texts.retrospective_letter_title(),
                       {html::paragraph(texts.retrospective_letter_words()),
                        html::action_button({.action = urls::letter(edition),
                                             .label = texts.retrospective_letter_make()})});
}

}  // namespace views

std::vector<http::Route> letter_routes() {
  LetterPages const pages;
  return {{http::Method::post, "/edities/{edition}/terugblik-brief",
           http::Needs{Permission::send_post}, http::bind(pages, &LetterPages::write)}};
}

}  // namespace klantendag::retrospective
