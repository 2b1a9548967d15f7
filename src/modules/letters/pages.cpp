// SPDX-License-Identifier: EUPL-1.2
// The pages of the letters: the routes at the bottom, a handler for each above them.
#include "modules/letters/pages.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/letters/form.hpp"
#include "modules/letters/letters.hpp"
#include "modules/letters/print_pages.hpp"
#include "modules/letters/rules.hpp"
#include "modules/letters/views.hpp"
#include "modules/outbox/outbox.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::letters {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

struct Done {};

Result<Done> done(Result<void> const& outcome) {
  if (!outcome) return outcome.error();
  return Done{};
}

Result<Which> which_in(Request const& request) {
  ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
  auto const kind = kind_at(request.parameter("letter"));
  if (!kind) return not_found("letters.not_found");
  return Which{edition, *kind, language_named(request.query.text("tekst")).value_or(Language::nl)};
}

// How many went where, as the address after offering says.
std::optional<Offered> offered_in(Request const& request) {
  auto const count = [&](std::string_view name) {
    return std::max<std::int64_t>(parse_integer(request.query.text(name)).value_or(0), 0);
  };
  if (request.query.text("klaargezet").empty()) return std::nullopt;
  return Offered{count("klaargezet"), count("al"), count("papier")};
}

class Pages {
 public:
  explicit Pages(PageParts parts)
      : parts_(std::move(parts)), means_{parts_.keys, parts_.organisation} {}

  // The newest edition that is not closed, or what to do when there is none.
  Result<Response> begin(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const edition, editions::current(work));
    if (edition) return Response::see_other(urls::list(*edition).text());
    Texts const texts{work.language};
    return Response::of({std::string(texts.letters_title()), views::no_edition(texts)});
  }

  Result<Response> list(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    views::Overview overview{.edition = edition};
    for (Kind const kind : kinds) {
      ASSIGN_OR_RETURN(auto words, wording(work, {edition, kind}));
      overview.wordings.push_back(std::move(words));
    }
    ASSIGN_OR_RETURN(auto const counts, outbox::count(work, edition));
    overview.waiting = counts.waiting;
    Texts const texts{work.language};
    return Response::of({std::string(texts.letters_title()), views::list(texts, overview)});
  }

  Result<Response> details_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    ASSIGN_OR_RETURN(auto page, details_page(work, html::Filled(work.language), edition));
    return Response::of(std::move(page));
  }

  Result<Response> save_details(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<Done> {
      ASSIGN_OR_RETURN(auto const details, parse_details(request.form));
      return done(change_details(work, edition, details));
    }();
    if (outcome) return Response::see_other(urls::list(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return details_page(work, filled, edition);
    });
  }

  Result<Response> edit(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const which, which_in(request));
    ASSIGN_OR_RETURN(auto const words, wording(work, which));
    ASSIGN_OR_RETURN(auto page, editor_page(work, html::Filled(work.language), which,
                                            {words, offered_in(request)}));
    return Response::of(std::move(page));
  }

  Result<Response> save(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const which, which_in(request));
    auto const outcome = [&]() -> Result<Done> {
      ASSIGN_OR_RETURN(auto const words, parse_wording(request.form, which.kind, which.language));
      return done(change_wording(work, which.edition, words));
    }();
    if (outcome) return Response::see_other(urls::edit(which).text());
    auto const page_of = [&](html::Filled const& filled) -> Result<Page> {
      ASSIGN_OR_RETURN(auto words, wording(work, which));
      words.text = request.form.text("text");  // the help is about what was typed
      return editor_page(work, filled, which, {words});
    };
    return forms_.again(work.language, request, outcome.error(), page_of);
  }

  Result<Response> take_back(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto which, which_in(request));
    which.language = language_named(request.form.text("language")).value_or(Language::nl);
    RETURN_IF_ERROR(take_back_wording(work, which));
    return Response::see_other(urls::edit(which).text());
  }

  Result<Response> preview(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const which, which_in(request));
    views::Preview preview{.which = which, .chosen = request.query.text("persoon")};
    ASSIGN_OR_RETURN(preview.people, recipients(work, means_, which.edition, which.kind));
    auto const person = ParticipantId::parse(preview.chosen);
    auto made = person ? make_for(work, means_, which, *person) : make_sample(work, means_, which);
    if (made) {
      preview.made = std::move(*made);
    } else if (made.error().kind == ErrorKind::conflict) {
      preview.problem = parts_.catalogue.say(work.language, made.error());
    } else {
      return made.error();
    }
    Texts const texts{work.language};
    std::string const title = texts.letters_preview_of(views::title_of(texts, which.kind));
    return Response::of({title, views::preview(texts, preview)});
  }

  Result<Response> print(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const which, which_in(request));
    Texts const texts{work.language};
    std::string const title(views::title_of(texts, which.kind));
    bool const on_paper = request.query.text("voor") == "papier";
    auto const made = [&]() -> Result<std::vector<Made>> {
      if (on_paper || use_of(which.kind) == Use::letter) {
        return make_all(work, means_, which.edition, which.kind);
      }
      ASSIGN_OR_RETURN(auto script, make_script(work, means_, which));
      return std::vector<Made>{std::move(script)};
    };
    auto letters = made();
    // The preview says what is missing, and where to fill it in.
    if (!letters && letters.error().kind == ErrorKind::conflict) {
      return Response::see_other(urls::preview(which).text());
    }
    if (!letters) return letters.error();
    if (on_paper) {
      std::erase_if(*letters, [](Made const& one) { return is_by_mail(one.recipient()); });
      return Response::of({title, views::print_paper(texts, which, *letters), http::Frame::bare});
    }
    return Response::of({title, views::print(texts, which, *letters), http::Frame::bare});
  }

  Result<Response> offer(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const which, which_in(request));
    auto const offered = offer_all(work, means_, which.edition, which.kind);
    if (offered) return Response::see_other(urls::edit_offered(which, *offered).text());
    if (!http::can_be_mended(offered.error())) return offered.error();
    ASSIGN_OR_RETURN(auto const words, wording(work, which));
    html::Filled filled(work.language);
    filled.add_problem("text", parts_.catalogue.say(work.language, offered.error()));
    ASSIGN_OR_RETURN(auto page, editor_page(work, filled, which, {words}));
    return Response::form_again(std::move(page));
  }

 private:
  static Result<Page> details_page(Work& work, html::Filled const& filled, EditionId edition) {
    ASSIGN_OR_RETURN(auto const saved, letters::details(work, edition));
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.letters_details()),
                views::details_form(texts, filled, edition, saved)};
  }

  struct Shown {
    Wording const& words;
    std::optional<Offered> offered{};
  };
  Result<Page> editor_page(Work& work, html::Filled const& filled, Which const& which,
                           Shown const& shown) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const people, recipients(work, means_, which.edition, which.kind));
    return Page{html::page_title(filled, views::title_of(texts, which.kind)),
                views::editor(texts, filled,
                              {which.edition, shown.words, static_cast<std::int64_t>(people.size()),
                               shown.offered})};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
  Means means_;
};

}  // namespace

void add_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const send{Permission::send_post};
  router.add(print_routes(parts));
  router.add({
      {Method::get, "/brieven", send, http::bind(pages, &Pages::begin)},
      {Method::get, "/uitnodigen/{edition}/brieven", send, http::bind(pages, &Pages::list)},
      {Method::get, "/uitnodigen/{edition}/briefgegevens", send,
       http::bind(pages, &Pages::details_form)},
      {Method::post, "/uitnodigen/{edition}/briefgegevens", send,
       http::bind(pages, &Pages::save_details)},
      {Method::get, "/uitnodigen/{edition}/brieven/{letter}", send,
       http::bind(pages, &Pages::edit)},
      {Method::post, "/uitnodigen/{edition}/brieven/{letter}", send,
       http::bind(pages, &Pages::save)},
      {Method::post, "/uitnodigen/{edition}/brieven/{letter}/terug", send,
       http::bind(pages, &Pages::take_back)},
      {Method::get, "/uitnodigen/{edition}/brieven/{letter}/voorbeeld", send,
       http::bind(pages, &Pages::preview)},
      {Method::get, "/uitnodigen/{edition}/brieven/{letter}/afdrukken", send,
       http::bind(pages, &Pages::print)},
      {Method::post, "/uitnodigen/{edition}/brieven/{letter}/post", send,
       http::bind(pages, &Pages::offer)},
  });
}

}  // namespace klantendag::letters
