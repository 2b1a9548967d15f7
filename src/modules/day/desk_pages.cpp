// SPDX-License-Identifier: EUPL-1.2
// The door and the tables: a handler for each, the routes below.
#include <algorithm>

#include "base/text.hpp"
#include "modules/day/page_groups.hpp"
#include "modules/day/views.hpp"
#include "modules/editions/editions.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::day {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class Pages {
 public:
  Pages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : forms_(catalogue), keys_(keys) {}

  // The newest edition that is not closed.
  Result<Response> begin(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const edition, editions::current(work));
    if (edition) return Response::see_other(urls::day(*edition).text());
    Texts const texts{work.language};
    return Response::of({std::string(texts.day_title()), views::no_edition(texts)});
  }

  Result<Response> day(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    views::Day day{.edition = edition, .may_record = may_record(work)};
    ASSIGN_OR_RETURN(day.guests, guests(work, keys_, {.edition = edition}));
    for (Guest const& guest : day.guests) day.groups = std::max(day.groups, guest.group);
    Texts const texts{work.language};
    return Response::of({std::string(texts.day_title()), views::day(texts, day)});
  }

  Result<Response> desk(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto page, desk_page(work, request, html::Filled(work.language), edition));
    return Response::of(std::move(page));
  }

  // From a badge or from the list.
  Result<Response> check_in(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    bool const by_code = request.form.has("code");
    auto const outcome = [&]() -> Result<ParticipantId> {
      ASSIGN_OR_RETURN(auto const id,
                       by_code ? parse_code(request.form) : parse_guest(request.form));
      RETURN_IF_ERROR(day::check_in(work, keys_, edition,
                                    {.participant = id, .way = by_code ? Way::code : Way::list}));
      return id;
    }();
    if (outcome) {
      return Response::see_other(urls::desk(edition).with("wie", outcome->text()).text());
    }
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return desk_page(work, request, filled, edition);
    });
  }

  Result<Response> take_back(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const id, parse_guest(request.form));
    RETURN_IF_ERROR(day::take_back(work, edition, id));
    return Response::see_other(urls::desk(edition).text());
  }

  Result<Response> walk_up_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::known(work, edition));
    return Response::of(walk_up_page(work, html::Filled(work.language), edition));
  }

  Result<Response> walk_up(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<ParticipantId> {
      ASSIGN_OR_RETURN(auto const person, parse_walk_up(request.form));
      return day::walk_up(work, keys_, edition, person);
    }();
    if (outcome) {
      return Response::see_other(urls::desk(edition).with("wie", outcome->text()).text());
    }
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return walk_up_page(work, filled, edition);
    });
  }

  Result<Response> table(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto page, table_page(work, request, html::Filled(work.language), edition));
    return Response::of(std::move(page));
  }

  Result<Response> no_story(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const id, parse_guest(request.form));
      ASSIGN_OR_RETURN(auto const reason, parse_no_story(request.form));
      return note_no_story(work, keys_, edition, id, reason);
    }();
    if (outcome) return Response::see_other(urls::table(edition, group_in(request)).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return table_page(work, request, filled, edition);
    });
  }

  Result<Response> tell_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto page, tell_page(work, request, html::Filled(work.language)));
    return Response::of(std::move(page));
  }

  Result<Response> tell(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<stories::Story> {
      http::Fields fields;
      fields.add("teller", request.parameter("teller"));
      fields.add("group", request.parameter("group"));
      for (auto const& [name, value] : request.form.entries()) fields.add(name, value);
      ASSIGN_OR_RETURN(auto const draft, stories::parse_new_story(fields));
      return stories::tell(work, keys_, edition, draft);
    }();
    if (outcome) return Response::see_other(urls::talk(outcome->id).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return tell_page(work, request, filled);
    });
  }

 private:
  static bool may_record(Work const& work) {
    return work.actor.permissions.has(Permission::record_stories);
  }
  static std::int64_t group_in(Request const& request) {
    return parse_integer(request.parameter("group")).value_or(0);
  }

  Result<Page> desk_page(Work& work, Request const& request, html::Filled const& filled,
                         EditionId edition) const {
    std::string const typed = request.form.text("naam");
    views::Desk desk{.edition = edition, .typed = typed, .may_record = may_record(work)};
    ASSIGN_OR_RETURN(desk.guests, guests(work, keys_, {.edition = edition, .typed = typed}));
    auto const who = ParticipantId::parse(request.query.text("wie"));
    for (Guest const& guest : desk.guests) {
      if (who == guest.id && guest.is_here()) desk.just = guest;
    }
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.day_desk_title()), views::desk(texts, filled, desk)};
  }

  static Page walk_up_page(Work& work, html::Filled const& filled, EditionId edition) {
    Texts const texts{work.language};
    return {html::page_title(filled, texts.day_walk_up_title()),
            views::walk_up(texts, filled, edition)};
  }

  Result<Page> table_page(Work& work, Request const& request, html::Filled const& filled,
                          EditionId id) const {
    ASSIGN_OR_RETURN(auto const edition, editions::known(work, id));
    views::TablePage page{
        .edition = id,
        .group = group_in(request),
        .round = std::max<std::int64_t>(1, parse_integer(request.query.text("ronde")).value_or(1)),
        .agenda = agenda(edition, work.now)};
    ASSIGN_OR_RETURN(page.table, day::table(work, keys_, id, page.group, page.round));
    if (page.group < 1) return not_found("day.no_group");
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.day_group(page.group)),
                views::table(texts, filled, request.form.text("participant"), page)};
  }

  Result<Page> tell_page(Work& work, Request const& request, html::Filled const& filled) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const who = ParticipantId::parse(request.parameter("teller"));
    ASSIGN_OR_RETURN(auto const all, guests(work, keys_, {.edition = edition}));
    auto const guest = std::find_if(all.begin(), all.end(), [&](Guest const& one) {
      return who == one.id && one.role == participants::Role::client;
    });
    if (guest == all.end()) return not_found("day.nobody");
    Texts const texts{work.language};
    return Page{html::page_title(filled, texts.day_tell_title(views::name_of(texts, *guest))),
                views::tell(texts, filled, {edition, group_in(request), *guest})};
  }

  http::SentForms forms_;
  crypto::Keys const& keys_;
};

}  // namespace

void add_desk_pages(http::Router& router, i18n::Catalogue const& catalogue,
                    crypto::Keys const& keys) {
  Pages const pages(catalogue, keys);
  http::Needs const see{Permission::see_groups};
  http::Needs const record{Permission::record_stories};
  router.add({
      {Method::get, "/de-dag", see, http::bind(pages, &Pages::begin)},
      {Method::get, "/de-dag/{edition}", see, http::bind(pages, &Pages::day)},
      {Method::get, "/de-dag/{edition}/aanmelden", see, http::bind(pages, &Pages::desk)},
      {Method::get, "/de-dag/{edition}/zoeken", see, http::bind(pages, &Pages::desk)},
      {Method::post, "/de-dag/{edition}/zoeken", see, http::bind(pages, &Pages::desk)},
      {Method::post, "/de-dag/{edition}/aanmelden", record, http::bind(pages, &Pages::check_in)},
      {Method::post, "/de-dag/{edition}/toch-niet", record, http::bind(pages, &Pages::take_back)},
      {Method::get, "/de-dag/{edition}/binnengelopen", record,
       http::bind(pages, &Pages::walk_up_form)},
      {Method::post, "/de-dag/{edition}/binnengelopen", record, http::bind(pages, &Pages::walk_up)},
      {Method::get, "/de-dag/{edition}/groep/{group}", record, http::bind(pages, &Pages::table)},
      {Method::post, "/de-dag/{edition}/groep/{group}/geen-verhaal", record,
       http::bind(pages, &Pages::no_story)},
      {Method::get, "/de-dag/{edition}/groep/{group}/verhaal/{teller}", record,
       http::bind(pages, &Pages::tell_form)},
      {Method::post, "/de-dag/{edition}/groep/{group}/verhaal/{teller}", record,
       http::bind(pages, &Pages::tell)},
  });
}

}  // namespace klantendag::day
