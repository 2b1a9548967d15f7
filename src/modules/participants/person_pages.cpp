// SPDX-License-Identifier: EUPL-1.2
// The pages of one participant.
#include "modules/editions/editions.hpp"
#include "modules/participants/form.hpp"
#include "modules/participants/page_groups.hpp"
#include "platform/html/prose.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::participants {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class PersonPages {
 public:
  explicit PersonPages(PageParts const& parts) : parts_(parts) {}

  Result<Response> create_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    return Response::of(create_page(work, html::Filled(work.language), edition));
  }

  Result<Response> create(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    auto const outcome = [&]() -> Result<Participant> {
      ASSIGN_OR_RETURN(auto const draft, parse_new(request));
      return add(work, parts_.keys, edition, draft);
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return create_page(work, filled, edition);
    });
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const one, participant_in(work, request));
    return Response::of(person_page(work, html::Filled(work.language), one));
  }

  Result<Response> details_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const one, participant_in(work, request));
    return Response::of(details_page(work, html::Filled(work.language), one));
  }

  Result<Response> details(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const one, participant_in(work, request));
    auto const outcome = [&]() -> Result<Participant> {
      ASSIGN_OR_RETURN(auto const draft, parse_participant(request.form));
      return change(work, parts_.keys, one.id, draft);
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return details_page(work, filled, one);
    });
  }

  Result<Response> needs_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const one, participant_in(work, request));
    return Response::of(needs_page(work, html::Filled(work.language), one));
  }

  Result<Response> needs(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const one, participant_in(work, request));
    auto const outcome = [&]() -> Result<Participant> {
      ASSIGN_OR_RETURN(auto const needs, parse_needs(request.form));
      RETURN_IF_ERROR(note_needs(work, parts_.keys, one.id, needs));
      return one;
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return needs_page(work, filled, one); });
  }

  Result<Response> answer(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const one, participant_in(work, request));
    auto const outcome = [&]() -> Result<Participant> {
      ASSIGN_OR_RETURN(auto const said, parse_answer(request.form));
      return participants::answer(work, one.id, said.answer, said.reason);
    }();
    if (outcome) return show_next(*outcome);
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return person_page(work, filled, one); });
  }

  // By POST, because a look at contact and needs is written in the record.
  Result<Response> look(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const one, participant_in(work, request));
    ASSIGN_OR_RETURN(auto const opened, look_at(work, parts_.keys, one.id));
    Texts const texts{work.language};
    return Response::of({views::shown_name(texts, one), views::opened(texts, opened)});
  }

  Result<Response> code(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const one, participant_in(work, request));
    ASSIGN_OR_RETURN(auto const code, make_cancel_code(work, parts_.keys, one.id));
    Texts const texts{work.language};
    return Response::of({std::string(texts.participants_code_title(views::shown_name(texts, one))),
                         views::cancel_code(texts, one, code)});
  }

 private:
  static Result<NewParticipant> parse_new(Request const& request) {
    auto draft = parse_participant(request.form);
    auto const needs = parse_needs(request.form);
    if (draft && needs) {
      draft->needs = *needs;
      return draft;
    }
    std::vector<Error> problems;
    for (Error const* error :
         {draft ? nullptr : &draft.error(), needs ? nullptr : &needs.error()}) {
      if (error == nullptr) continue;
      if (error->parts.empty()) problems.push_back(*error);
      problems.insert(problems.end(), error->parts.begin(), error->parts.end());
    }
    return all_of(std::move(problems));
  }

  Result<Participant> participant_in(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const id = ParticipantId::parse(request.parameter("participant"));
    if (!id) return not_found("participants.not_found");
    ASSIGN_OR_RETURN(auto one, find(work, parts_.keys, *id));
    if (one.edition != edition) return not_found("participants.not_found");
    return one;
  }

  static Response show_next(Participant const& one) {
    return Response::see_other(urls::person(one.edition, one.id).text());
  }

  static Page create_page(Work const& work, html::Filled const& filled, EditionId edition) {
    Texts const texts{work.language};
    return {html::page_title(filled, texts.participants_add()),
            views::create_form(texts, filled, edition)};
  }
  static Page person_page(Work const& work, html::Filled const& filled, Participant const& one) {
    Texts const texts{work.language};
    return {html::page_title(filled, views::shown_name(texts, one)),
            views::person(texts, filled, one)};
  }
  static Page details_page(Work const& work, html::Filled const& filled, Participant const& one) {
    Texts const texts{work.language};
    return {
        html::page_title(filled, texts.participants_details_title(views::shown_name(texts, one))),
        views::change_form(texts, filled, one)};
  }
  static Page needs_page(Work const& work, html::Filled const& filled, Participant const& one) {
    Texts const texts{work.language};
    return {html::page_title(filled, texts.participants_needs_title(views::shown_name(texts, one))),
            views::needs_form(texts, filled, one)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> person_routes(PageParts const& parts) {
  using Pages = PersonPages;
  Pages const pages(parts);
  http::Needs const manage{Permission::manage_participants};
  return {
      {Method::get, "/uitnodigen/{edition}/nieuwe-deelnemer", manage,
       http::bind(pages, &Pages::create_form)},
      {Method::post, "/uitnodigen/{edition}/nieuwe-deelnemer", manage,
       http::bind(pages, &Pages::create)},
      {Method::get, "/uitnodigen/{edition}/deelnemers/{participant}", manage,
       http::bind(pages, &Pages::show)},
      {Method::get, "/uitnodigen/{edition}/deelnemers/{participant}/gegevens", manage,
       http::bind(pages, &Pages::details_form)},
      {Method::post, "/uitnodigen/{edition}/deelnemers/{participant}/gegevens", manage,
       http::bind(pages, &Pages::details)},
      {Method::get, "/uitnodigen/{edition}/deelnemers/{participant}/behoeften", manage,
       http::bind(pages, &Pages::needs_form)},
      {Method::post, "/uitnodigen/{edition}/deelnemers/{participant}/behoeften", manage,
       http::bind(pages, &Pages::needs)},
      {Method::post, "/uitnodigen/{edition}/deelnemers/{participant}/antwoord", manage,
       http::bind(pages, &Pages::answer)},
      {Method::post, "/uitnodigen/{edition}/deelnemers/{participant}/tonen", manage,
       http::bind(pages, &Pages::look)},
      {Method::post, "/uitnodigen/{edition}/deelnemers/{participant}/afmeldcode", manage,
       http::bind(pages, &Pages::code)},
  };
}

}  // namespace klantendag::participants
