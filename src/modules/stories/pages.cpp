// SPDX-License-Identifier: EUPL-1.2
// Looking at stories, and what is decided about one afterwards: a handler for each, the routes below.
// They are written at the table, by the pages of the day.
#include "modules/stories/pages.hpp"

#include "modules/editions/editions.hpp"
#include "modules/stories/stories.hpp"
#include "modules/stories/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::stories {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;
using views::Sent;

Result<StoryId> story_in(Request const& request) {
  if (auto const id = StoryId::parse(request.parameter("story"))) return *id;
  return not_found("stories.not_found");
}

class Pages {
 public:
  explicit Pages(PageParts const& parts)
      : forms_(parts.catalogue), keys_(parts.keys), forget_(parts.forget) {}

  // The newest edition that is not closed.
  Result<Response> begin(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const edition, editions::current(work));
    if (edition) return Response::see_other(urls::list(*edition).text());
    Texts const texts{work.language};
    return Response::of({std::string(texts.stories_title()), views::no_edition(texts)});
  }

  Result<Response> list(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const lines, stories::list(work, keys_, edition));
    Texts const texts{work.language};
    return Response::of({std::string(texts.stories_title()), views::list(texts, edition, lines)});
  }

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, story_in(request));
    ASSIGN_OR_RETURN(auto page, story_page(work, html::Filled(work.language), Sent::none, id));
    return Response::of(std::move(page));
  }

  Result<Response> without_tip(Work& work, Request const& request) const {
    return change(work, request, Sent::without_tip, [&](StoryId id) -> Result<Story> {
      ASSIGN_OR_RETURN(auto const why, parse_why(request.form));
      return stories::without_tip(work, keys_, id, why);
    });
  }

  Result<Response> settle(Work& work, Request const& request) const {
    return change(work, request, Sent::none, [&](StoryId id) -> Result<Story> {
      auto const state = state_named(request.form.text("state"));
      if (!state) return conflict("stories.step");
      return stories::settle(work, keys_, id, *state);
    });
  }

  Result<Response> withdraw(Work& work, Request const& request) const {
    return change(work, request, Sent::none,
                  [&](StoryId id) { return stories::withdraw(work, keys_, id, forget_); });
  }

 private:
  template <class Task>
  Result<Response> change(Work& work, Request const& request, Sent sent, Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, story_in(request));
    auto const outcome = task(id);
    if (outcome) return Response::see_other(urls::show(id).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return story_page(work, filled, sent, id);
    });
  }

  Result<Page> story_page(Work& work, html::Filled const& filled, Sent sent, StoryId id) const {
    Texts const texts{work.language};
    views::One one{.reads_all = work.actor.permissions.has(Permission::read_stories)};
    ASSIGN_OR_RETURN(one.opened, find(work, keys_, id));
    std::string const who =
        one.opened.teller.empty() ? std::string(texts.stories_somebody()) : one.opened.teller;
    return Page{.title = html::page_title(filled, texts.stories_of(who)),
                .main = views::one(texts, filled, sent, one),
                .edition = one.opened.story.edition.text()};
  }

  http::SentForms forms_;
  crypto::Keys const& keys_;
  ForgetTip forget_;
};

}  // namespace

void add_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const record{Permission::record_stories};
  http::Needs const read_all{Permission::read_stories};
  router.add({
      {Method::get, "/verhalen", record, http::bind(pages, &Pages::begin)},
      {Method::get, "/verhalen/{edition}", record, http::bind(pages, &Pages::list)},
      {Method::get, "/verhaal/{story}", record, http::bind(pages, &Pages::show)},
      {Method::post, "/verhaal/{story}/geen-tip", record, http::bind(pages, &Pages::without_tip)},
      {Method::post, "/verhaal/{story}/gebruik", read_all, http::bind(pages, &Pages::settle)},
      {Method::post, "/verhaal/{story}/intrekken", read_all, http::bind(pages, &Pages::withdraw)},
  });
}

}  // namespace klantendag::stories
