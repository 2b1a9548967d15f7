// SPDX-License-Identifier: EUPL-1.2
// The pages of the groups: the routes at the bottom, a handler for each above them.
#include "modules/groups/pages.hpp"

#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/groups/form.hpp"
#include "modules/groups/views.hpp"
#include "modules/participants/participants.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::groups {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class Pages {
 public:
  Pages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : catalogue_(catalogue), keys_(keys) {}

  // Who makes groups gets the newest open edition; who only looks, the sheets of the newest plan.
  Result<Response> begin(Work& work, Request const&) const {
    Texts const texts{work.language};
    if (work.actor.permissions.has(Permission::manage_groups)) {
      ASSIGN_OR_RETURN(auto const edition, editions::current(work));
      if (edition) return Response::see_other(urls::plan(*edition).text());
    } else {
      ASSIGN_OR_RETURN(auto const edition, newest_edition(work));
      if (edition) return Response::see_other(urls::sheets(*edition).text());
    }
    return Response::of({std::string(texts.groups_title()), views::no_edition(texts)});
  }

  Result<Response> plan(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const page, plan_page(work, html::Filled(work.language), edition));
    return Response::of(page);
  }

  // Searching takes a while: what is needed is read first and the database is free meanwhile.
  Result<Response> make(Desk& desk, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    Keep const keep = request.form.text("keep") == "yes" ? Keep::previous : Keep::nothing;
    auto const made = groups::make(desk, keys_, {.edition = edition, .keep = keep});
    if (made) return Response::see_other(urls::plan(edition).text());
    if (!http::can_be_mended(made.error()) && made.error().kind != ErrorKind::unavailable) {
      return made.error();
    }
    Page page;
    RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(page, refused_page(work, edition, made.error()));
      return {};
    }));
    return Response::form_again(page);
  }

  Result<Response> move(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const outcome = [&]() -> Result<GroupPlan> {
      ASSIGN_OR_RETURN(auto const move, parse_move(request.form));
      return groups::move(work, keys_, edition, move);
    }();
    if (outcome) return Response::see_other(urls::plan(edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return plan_page(work, filled, edition);
    });
  }

  Result<Response> rules_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    html::Filled const filled(work.language);
    ASSIGN_OR_RETURN(auto const page, rules_page(work, filled, filled.named("pair"), edition));
    return Response::of(page);
  }

  Result<Response> save_rules(Work& work, Request const& request) const {
    return change(work, request, [](http::Fields const& fields, Rules const& before) {
      return parse_rules(fields, before);
    });
  }
  Result<Response> add_pair(Work& work, Request const& request) const {
    return change(work, request, parse_pair, "pair");
  }
  Result<Response> drop_pair(Work& work, Request const& request) const {
    return change(work, request, parse_without_pair);
  }
  Result<Response> release(Work& work, Request const& request) const {
    return change(work, request, parse_without_fixed);
  }

  Result<Response> history(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    ASSIGN_OR_RETURN(auto const plans, versions(work, edition));
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.groups_versions_title()), views::versions(texts, edition, plans)});
  }

  Result<Response> one_version(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const found, version(work, edition, number_in(request)));
    ASSIGN_OR_RETURN(auto const why, meaning(work, keys_, found));
    Texts const texts{work.language};
    return Response::of({std::string(texts.groups_version(found.version)),
                         views::plan(texts, html::Filled(work.language), catalogue_,
                                     {.plan = found, .meaning = why, .newest = false})});
  }

  Result<Response> put_back(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(restore(work, keys_, edition, number_in(request)));
    return Response::see_other(urls::plan(edition).text());
  }

  Result<Response> sheets(Work& work, Request const& request) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const paper, paper_of(work, request));
    html::Html main = views::nothing_to_print(texts);
    if (paper.plan) main = views::sheets(texts, *paper.plan, paper.people);
    return Response::of({std::string(texts.groups_sheets_title()),
                         html::join({tabs(work, paper.edition, views::Part::sheets), main})});
  }

  Result<Response> badges(Work& work, Request const& request) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const paper, paper_of(work, request));
    html::Html main = views::nothing_to_print(texts);
    if (paper.plan) {
      ASSIGN_OR_RETURN(main, views::badges(texts, paper.people));
    }
    return Response::of({std::string(texts.groups_badges_title()),
                         html::join({tabs(work, paper.edition, views::Part::badges), main})});
  }

 private:
  struct Paper {
    EditionId edition{};
    std::optional<GroupPlan> plan{};
    std::vector<Person> people{};
  };

  Result<Paper> paper_of(Work& work, Request const& request) const {
    Paper paper;
    ASSIGN_OR_RETURN(paper.edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(paper.plan, current(work, paper.edition));
    if (paper.plan) {
      ASSIGN_OR_RETURN(paper.people, sheet(work, keys_, *paper.plan));
    }
    return paper;
  }

  // Who may only look has no other parts to go to.
  static html::Html tabs(Work const& work, EditionId edition, views::Part current) {
    if (!work.actor.permissions.has(Permission::manage_groups)) return {};
    return views::parts(Texts{work.language}, edition, current);
  }

  static std::int64_t number_in(Request const& request) {
    return parse_integer(request.parameter("version")).value_or(0);
  }

  template <class Parse>
  Result<Response> change(Work& work, Request const& request, Parse const& parse,
                          std::string_view form = {}) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const before, rules(work, edition));
    auto const changed = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const after, parse(request.form, before));
      return change_rules(work, edition, after);
    }();
    if (changed) return Response::see_other(urls::rules(edition).text());
    return forms_.again(work.language, request, changed.error(), [&](html::Filled const& back) {
      html::Filled const empty(work.language);
      bool const in_pair = form == "pair";
      return rules_page(work, in_pair ? empty : back, (in_pair ? back : empty).named("pair"),
                        edition);
    });
  }

  Result<Page> rules_page(Work& work, html::Filled const& filled, html::Filled const& pair_filled,
                          EditionId edition) const {
    RETURN_IF_ERROR(editions::find(work, edition));
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const found, rules(work, edition));
    ASSIGN_OR_RETURN(auto people, participants::seated(work, keys_, edition));
    html::Filled const& problem = pair_filled.came_back() ? pair_filled : filled;
    return Page{html::page_title(problem, texts.groups_rules_title()),
                views::rules(texts, filled, pair_filled,
                             {.edition = edition, .rules = found, .people = std::move(people)})};
  }

  Result<Page> plan_page(Work& work, html::Filled const& filled, EditionId edition) const {
    RETURN_IF_ERROR(editions::find(work, edition));
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const found, current(work, edition));
    if (!found) {
      ASSIGN_OR_RETURN(auto const coming, participants::seated(work, keys_, edition));
      return Page{std::string(texts.groups_title()),
                  views::nothing_yet(texts, edition, static_cast<std::int64_t>(coming.size()))};
    }
    ASSIGN_OR_RETURN(auto const why, meaning(work, keys_, *found));
    return Page{html::page_title(filled, texts.groups_title()),
                views::plan(texts, filled, catalogue_, {.plan = *found, .meaning = why})};
  }

  // The sentences of core name people by id; here they get their first names.
  Result<Page> refused_page(Work& work, EditionId edition, Error const& error) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const people, participants::seated(work, keys_, edition));
    std::vector<Error> sentences = error.parts.empty() ? std::vector{error} : error.parts;
    for (Error& one : sentences) {
      for (Parameter& parameter : one.parameters) {
        for (participants::Participant const& person : people) {
          if (person.id.text() == parameter.value && !person.person.first_name.empty()) {
            parameter.value = person.person.first_name;
          }
        }
      }
    }
    return Page{std::string(texts.groups_refused_title()),
                views::refused(texts, catalogue_, sentences, edition)};
  }

  i18n::Catalogue const& catalogue_;
  http::SentForms forms_{catalogue_};
  crypto::Keys const& keys_;
};

}  // namespace

void add_pages(http::Router& router, i18n::Catalogue const& catalogue, crypto::Keys const& keys) {
  Pages const pages(catalogue, keys);
  http::Needs const manage{Permission::manage_groups};
  http::Needs const see{Permission::see_groups};
  router.add({
      {Method::get, "/groepen", see, http::bind(pages, &Pages::begin)},
      {Method::get, "/dag/{edition}/groepen", manage, http::bind(pages, &Pages::plan)},
      {Method::post, "/dag/{edition}/groepen/maken", manage, http::bind(pages, &Pages::make)},
      {Method::post, "/dag/{edition}/groepen/verplaatsen", manage, http::bind(pages, &Pages::move)},
      {Method::get, "/dag/{edition}/groepsregels", manage, http::bind(pages, &Pages::rules_form)},
      {Method::post, "/dag/{edition}/groepsregels", manage, http::bind(pages, &Pages::save_rules)},
      {Method::post, "/dag/{edition}/groepsregels/paren", manage,
       http::bind(pages, &Pages::add_pair)},
      {Method::post, "/dag/{edition}/groepsregels/paar-weg", manage,
       http::bind(pages, &Pages::drop_pair)},
      {Method::post, "/dag/{edition}/groepsregels/plek-los", manage,
       http::bind(pages, &Pages::release)},
      {Method::get, "/dag/{edition}/groepsversies", manage, http::bind(pages, &Pages::history)},
      {Method::get, "/dag/{edition}/groepsversies/{version}", manage,
       http::bind(pages, &Pages::one_version)},
      {Method::post, "/dag/{edition}/groepsversies/{version}/terugzetten", manage,
       http::bind(pages, &Pages::put_back)},
      {Method::get, "/dag/{edition}/groepsbladen", see, http::bind(pages, &Pages::sheets)},
      {Method::get, "/dag/{edition}/badges", see, http::bind(pages, &Pages::badges)},
  });
}

}  // namespace klantendag::groups
