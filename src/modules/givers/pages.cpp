// SPDX-License-Identifier: EUPL-1.2
// The pages of the givers. The code travels in the form and never in an address; what changes answers
// with the page itself, so there is nothing to come back to without the code.
#include "modules/givers/pages.hpp"

#include "modules/givers/rules.hpp"
#include "modules/givers/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"
#include "platform/http/code_page.hpp"

namespace klantendag::givers {
namespace {

using http::Method;
using http::Request;
using http::Response;
using views::Done;

constexpr http::CodeForm<Texts> code_page = {urls::own, &Texts::givers_title, views::code_form};

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
    auto const tip = TipId::parse(request.form.text("tip"));
    if (!tip) return not_found("stories.tip_not_found");
    auto const helps = helps_named(request.form.text("helps"));
    if (!helps) return show(work, request, Done::nothing);
    auto const outcome = givers::react(work, parts_.keys, request.form.text("code"), *tip, *helps);
    // Sent twice, or said to us by telephone meanwhile.
    if (!outcome && outcome.error().kind == ErrorKind::conflict) {
      return show(work, request, Done::said_before);
    }
    if (!outcome) return wrong_code(work, request, outcome.error());
    return show(work, request, done_with(*outcome));
  }

  Result<Response> withdraw(Work& work, Request const& request) const {
    auto const story = StoryId::parse(request.form.text("story"));
    if (!story) return not_found("stories.not_found");
    auto const outcome = givers::withdraw(work, parts_.keys, request.form.text("code"), *story);
    if (!outcome && outcome.error().kind == ErrorKind::conflict) {
      return show(work, request, Done::withdrawn);
    }
    return after(work, request, outcome, Done::withdrawn);
  }

  Result<Response> take_back(Work& work, Request const& request) const {
    auto const story = StoryId::parse(request.form.text("story"));
    auto const purpose = stories::purpose_named(request.form.text("purpose"));
    if (!story || !purpose) return not_found("stories.not_found");
    auto const outcome =
        givers::take_back(work, parts_.keys, request.form.text("code"), {*story, *purpose});
    if (!outcome && outcome.error().kind == ErrorKind::conflict) {
      return show(work, request, Done::taken_back);
    }
    return after(work, request, outcome, Done::taken_back);
  }

  Result<Response> make_code(Work& work, Request const& request) const {
    auto const tip = TipId::parse(request.parameter("tip"));
    if (!tip) return not_found("stories.tip_not_found");
    ASSIGN_OR_RETURN(auto code, givers::make_code(work, parts_.keys, *tip));
    Texts const texts{work.language};
    return Response::of(
        {std::string(texts.givers_new_code_title()),
         views::new_code(texts, {*tip, std::move(code), request.origin + urls::own().text()})});
  }

 private:
  static Done done_with(Heard heard) {
    switch (heard) {
      case Heard::content:
        return Done::content;
      case Heard::anew:
        return Done::not_content;
      case Heard::no_again:
        return Done::heard;
    }
    return Done::nothing;
  }

  Result<Response> after(Work& work, Request const& request, Result<void> const& outcome,
                         Done done) const {
    if (outcome) return show(work, request, done);
    return wrong_code(work, request, outcome.error());
  }

  Result<Response> show(Work& work, Request const& request, Done done) const {
    std::string const code = request.form.text("code");
    auto told = look(work, parts_.keys, code);
    if (!told) return wrong_code(work, request, told.error());
    Texts const texts{work.language};
    return Response::of(http::behind_code(
        urls::own(), texts.givers_title(),
        views::own(texts, {std::move(*told), code, date_in_amsterdam(work.now), done})));
  }

  Result<Response> wrong_code(Work& work, Request const& request, Error const& error) const {
    return code_page.again(forms_, work.language, request, error);
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

void add_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Public const everybody;
  http::Holder const giver{"giver"};
  http::Needs const read{Permission::read_stories};
  router.add({
      {Method::get, "/mijn-tips", everybody, http::bind(pages, &Pages::code_form)},
      {Method::post, "/mijn-tips", giver, http::bind(pages, &Pages::own)},
      {Method::post, "/mijn-tips/reactie", giver, http::bind(pages, &Pages::react)},
      {Method::post, "/mijn-tips/toestemming", giver, http::bind(pages, &Pages::take_back)},
      {Method::post, "/mijn-tips/intrekken", giver, http::bind(pages, &Pages::withdraw)},
      {Method::post, "/tip/{tip}/code", read, http::bind(pages, &Pages::make_code)},
  });
}

}  // namespace klantendag::givers
