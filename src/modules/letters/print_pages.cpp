// SPDX-License-Identifier: EUPL-1.2
#include "modules/letters/print_pages.hpp"
#include "modules/editions/editions.hpp"

#include "modules/letters/prints.hpp"
#include "modules/letters/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::letters {
namespace {

using http::Method;
using http::Request;
using http::Response;

struct Where {
  EditionId edition{};
  LetterPrintId id{};
};

Result<Where> where_in(Request const& request) {
  ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
  if (auto const id = LetterPrintId::parse(request.parameter("print"))) return Where{edition, *id};
  return not_found("letters.no_print");
}

class PrintPages {
 public:
  explicit PrintPages(PageParts parts)
      : parts_(std::move(parts)), means_{parts_.keys, parts_.organisation} {}

  Result<Response> order(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const kind = kind_at(request.parameter("letter"));
    if (!kind) return not_found("letters.not_found");
    Language const language = language_named(request.query.text("tekst")).value_or(Language::nl);
    auto const id = order_print(work, means_, {edition, *kind, language});
    if (id) return Response::see_other(urls::pdf(edition, id->text()).text());
    if (!http::can_be_mended(id.error())) return id.error();
    Texts const texts{work.language};
    return Response::form_again({std::string(views::title_of(texts, *kind)),
                                 views::cannot(texts, {edition, *kind, language},
                                               parts_.catalogue.say(work.language, id.error()))});
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    ASSIGN_OR_RETURN(auto const print, find_print(work, where.edition, where.id));
    Texts const texts{work.language};
    std::string const why =
        print.reason.empty() ? "" : parts_.catalogue.say(work.language, print.reason);
    return Response::of({std::string(texts.letters_pdf_title()), views::pdf(texts, print, why)});
  }

  Result<Response> take(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    ASSIGN_OR_RETURN(auto const print, find_print(work, where.edition, where.id));
    ASSIGN_OR_RETURN(auto bytes, read_print(work, means_, where.edition, where.id));
    return Response::file("application/pdf", std::string(slug_of(print.kind)) + ".pdf",
                          std::move(bytes));
  }

 private:
  PageParts parts_;
  Means means_;
};

}  // namespace

std::vector<http::Route> print_routes(PageParts const& parts) {
  using Pages = PrintPages;
  Pages const pages(parts);
  http::Needs const send{Permission::send_post};
  return {
      {Method::post, "/uitnodigen/{edition}/brieven/{letter}/pdf", send,
       http::bind(pages, &Pages::order)},
      {Method::get, "/uitnodigen/{edition}/pdf/{print}", send, http::bind(pages, &Pages::show)},
      {Method::get, "/uitnodigen/{edition}/pdf/{print}/bestand", send,
       http::bind(pages, &Pages::take)},
  };
}

}  // namespace klantendag::letters
