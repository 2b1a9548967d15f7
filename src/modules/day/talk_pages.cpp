// SPDX-License-Identifier: EUPL-1.2
// One story at the table: a handler for each form, the routes below.
#include "base/json.hpp"
#include "modules/day/page_groups.hpp"
#include "modules/day/views.hpp"
#include "platform/crypto/sign.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::day {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;
using views::Sent;

constexpr std::string_view changed_meanwhile = "day.changed_meanwhile";

Result<StoryId> story_in(Request const& request) {
  if (auto const id = StoryId::parse(request.parameter("story"))) return *id;
  return not_found("stories.not_found");
}

class Pages {
 public:
  Pages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : catalogue_(catalogue), keys_(keys) {}

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, story_in(request));
    ASSIGN_OR_RETURN(auto page, talk_page(work, html::Filled(work.language), Sent::none, {id}));
    return Response::of(std::move(page));
  }

  Result<Response> sheet(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const id, story_in(request));
    Typed typed;
    auto const outcome = [&]() -> Result<Sheet> {
      ASSIGN_OR_RETURN(typed, parse_sheet(request.form));
      return save_sheet(work, keys_, id, typed);
    }();
    if (outcome && wants_json(request)) return saved({{"seen", version_of(*outcome)}});
    if (outcome) {
      bool const chosen = request.form.has("chosen");
      return Response::see_other((chosen ? urls::chosen(id) : urls::talk(id)).text());
    }
    if (wants_json(request)) return not_saved(work, outcome.error());
    bool const conflict = outcome.error().key == changed_meanwhile;
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return talk_page(work, filled, Sent::sheet,
                       {id, conflict ? std::optional(typed.sheet) : std::nullopt});
    });
  }

  Result<Response> tip(Work& work, Request const& request) const {
    return change(work, request, Sent::tip, [&](StoryId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const draft, stories::parse_tip(request.form));
      RETURN_IF_ERROR(stories::add_tip(work, keys_, id, draft));
      return {};
    });
  }

  Result<Response> promise(Work& work, Request const& request) const {
    return change(work, request, Sent::promise, [&](StoryId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const draft, parse_promise(request.form));
      return day::promise(work, keys_, id, draft);
    });
  }

  Result<Response> read_back(Work& work, Request const& request) const {
    return change(work, request, Sent::read_back, [&](StoryId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const reading, stories::parse_read_back(request.form));
      RETURN_IF_ERROR(was_seen(work, id, request.form.text("seen")));
      RETURN_IF_ERROR(stories::read_back(work, keys_, id, reading));
      return {};
    });
  }

  Result<Response> contact(Work& work, Request const& request) const {
    return change(work, request, Sent::contact, [&](StoryId id) -> Result<void> {
      ASSIGN_OR_RETURN(auto const answer, stories::parse_contact(request.form));
      RETURN_IF_ERROR(stories::answer_contact(work, keys_, id, answer));
      return {};
    });
  }

  Result<Response> finish(Work& work, Request const& request) const {
    return change(work, request, Sent::none, [&](StoryId id) -> Result<void> {
      RETURN_IF_ERROR(stories::finish(work, keys_, id));
      return {};
    });
  }

 private:
  // The script of the page asks so; nothing personal is in the answer.
  static bool wants_json(Request const& request) {
    return request.header("accept") == "application/json";
  }
  static Response saved(json::Object more) {
    more.emplace_back("state", std::string("saved"));
    return Response::json(200, json::write(json::Value(std::move(more))));
  }
  Result<Response> not_saved(Work const& work, Error const& error) const {
    if (!http::can_be_mended(error)) return error;
    bool const conflict = error.key == changed_meanwhile;
    return Response::json(
        conflict ? 409 : 422,
        json::write(json::Value(json::Object{{"state", std::string(conflict ? "conflict" : "mend")},
                                             {"say", catalogue_.say(work.language, error)}})));
  }
  views::Device device(Work const& work) const {
    auto const& key = keys_.newest(crypto::RootKey::form);
    std::string const who = work.actor.account.text();
    return {.owner = crypto::keyed_hash(key, "day.device.owner", who).substr(0, 16),
            .key = crypto::keyed_hash(key, "day.device.key", who)};
  }

  // What is read back must be what stands there. A tablet, which has just sent its sheet, says nothing.
  Result<void> was_seen(Work& work, StoryId id, std::string const& seen) const {
    if (seen.empty()) return {};
    ASSIGN_OR_RETURN(auto const now, day::talk(work, keys_, id));
    if (seen != version_of(now.sheet)) return conflict("day.read_back_old");
    return {};
  }

  // A tablet numbers what it sends: what came before is done already.
  template <class Task>
  Result<Response> change(Work& work, Request const& request, Sent sent, Task const& task) const {
    ASSIGN_OR_RETURN(auto const id, story_in(request));
    RETURN_IF_ERROR(talk(work, keys_, id));
    auto const outcome = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(bool const fresh, is_new(work, id, request.form.text("delivery")));
      return fresh ? task(id) : Result<void>();
    }();
    if (outcome && wants_json(request)) return saved({});
    if (outcome) return Response::see_other(urls::talk(id).text());
    if (wants_json(request)) return not_saved(work, outcome.error());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return talk_page(work, filled, sent, {id});
    });
  }

  struct Which {
    StoryId id{};
    std::optional<Sheet> typed{};  // that is not what stands on the server
  };
  Result<Page> talk_page(Work& work, html::Filled const& filled, Sent sent,
                         Which const& which) const {
    Texts const texts{work.language};
    views::TalkPage page{.device = device(work), .conflict = which.typed.has_value()};
    if (which.typed) page.typed = *which.typed;
    ASSIGN_OR_RETURN(page.talk, talk(work, keys_, which.id));
    ASSIGN_OR_RETURN(page.colleagues, accounts::colleagues(work));
    std::string const& first = page.talk.opened.teller;
    std::string const who = first.empty() ? std::string(texts.day_somebody()) : first;
    return Page{html::page_title(filled, texts.day_talk_title(who)),
                views::talk(texts, filled, sent, page)};
  }

  i18n::Catalogue const& catalogue_;
  http::SentForms forms_{catalogue_};
  crypto::Keys const& keys_;
};

}  // namespace

void add_talk_pages(http::Router& router, i18n::Catalogue const& catalogue,
                    crypto::Keys const& keys) {
  Pages const pages(catalogue, keys);
  http::Needs const record{Permission::record_stories};
  router.add({
      {Method::get, "/gesprek/{story}", record, http::bind(pages, &Pages::show)},
      {Method::post, "/gesprek/{story}/blad", record, http::bind(pages, &Pages::sheet)},
      {Method::post, "/gesprek/{story}/tip", record, http::bind(pages, &Pages::tip)},
      {Method::post, "/gesprek/{story}/toezegging", record, http::bind(pages, &Pages::promise)},
      {Method::post, "/gesprek/{story}/teruglezen", record, http::bind(pages, &Pages::read_back)},
      {Method::post, "/gesprek/{story}/contact", record, http::bind(pages, &Pages::contact)},
      {Method::post, "/gesprek/{story}/afronden", record, http::bind(pages, &Pages::finish)},
  });
}

}  // namespace klantendag::day
