// SPDX-License-Identifier: EUPL-1.2
// Coming in and going out. Everything that hashes a password is a long handler.
#include "modules/accounts/pages/groups.hpp"
#include "modules/accounts/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::accounts {
namespace {

using http::Frame;
using http::Method;
using http::Page;
using http::Request;
using http::Response;

// Only a path of our own, never another site: "/edities", not "//elders.nl" (OWASP ASVS 3.7.2).
std::string safe_next(std::string const& next) {
  bool const ours = next.size() > 1 && next[0] == '/' && next[1] != '/' && next[1] != '\\';
  bool const plain = next.find_first_of("\r\n\\") == std::string::npos;
  return ours && plain ? next : "/";
}

Response enter(Entrance const& entrance, std::string const& next) {
  Response response = Response::see_other(next);
  if (entrance.needs_code) {
    response = Response::see_other(urls::code().with("naar", next).text());
  }
  response.cookies.push_back({std::string(session_cookie), entrance.token});
  return response;
}

class EntrancePages {
 public:
  explicit EntrancePages(PageParts const& parts) : parts_(parts) {}

  Result<Response> set_up(Desk& desk, Request const& request) const {
    auto const outcome = [&]() -> Result<Entrance> {
      ASSIGN_OR_RETURN(auto const form, parse_set_up(request.form));
      return accounts::set_up(desk, parts_.means, form);
    }();
    if (outcome) return enter(*outcome, "/");
    return forms_.again(desk.language, request, outcome.error(), [&](html::Filled const& filled) {
      Texts const texts{desk.language};
      return bare(filled, texts.accounts_set_up_title(), views::set_up_form(texts, filled));
    });
  }

  Result<Response> log_in_form(Work& work, Request const& request) const {
    html::Filled const filled(work.language);
    return Response::of(log_in_page(filled, safe_next(request.query.text("naar"))));
  }

  Result<Response> log_in(Desk& desk, Request const& request) const {
    std::string const next = safe_next(request.form.text("naar"));
    auto const outcome = [&]() -> Result<Entrance> {
      ASSIGN_OR_RETURN(auto const form, parse_log_in(request.form));
      return accounts::log_in(desk, parts_.means, form, request.client_address);
    }();
    if (outcome) return enter(*outcome, next);
    return forms_.again(desk.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return log_in_page(filled, next); });
  }

  Result<Response> code_form(Work& work, Request const& request) const {
    html::Filled const filled(work.language);
    return Response::of(code_page(filled, safe_next(request.query.text("naar"))));
  }

  Result<Response> code(Desk& desk, Request const& request) const {
    std::string const next = safe_next(request.form.text("naar"));
    auto const outcome = [&]() -> Result<Entrance> {
      ASSIGN_OR_RETURN(auto const code, parse_code(request.form));
      return confirm_code(desk, parts_.means, request.cookie(session_cookie), code);
    }();
    if (outcome) return enter(*outcome, next);
    return forms_.again(desk.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return code_page(filled, next); });
  }

  Result<Response> log_out(Work& work, Request const&) const {
    RETURN_IF_ERROR(accounts::log_out(work));
    Response response = Response::see_other(urls::log_in().text());
    response.cookies.push_back({std::string(session_cookie), "", 0});
    return response;
  }

  Result<Response> invitation_form(Work& work, Request const& request) const {
    std::string const token = request.parameter("token");
    ASSIGN_OR_RETURN(auto const person, invited_person(work, token));
    return Response::of(welcome_page(html::Filled(work.language), person, token));
  }

  Result<Response> accept(Desk& desk, Request const& request) const {
    std::string const token = request.parameter("token");
    Person person;
    RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(person, invited_person(work, token));
      return {};
    }));
    auto const outcome = [&]() -> Result<Entrance> {
      ASSIGN_OR_RETURN(auto const password,
                       parse_new_password(request.form, {{person.name, person.email}, false}));
      return accept_invitation(desk, parts_.means, token, password);
    }();
    if (outcome) return enter(*outcome, "/");
    return forms_.again(desk.language, request, outcome.error(), [&](html::Filled const& filled) {
      return welcome_page(filled, person, token);
    });
  }

 private:
  static Page bare(html::Filled const& filled, std::string_view title, html::Html main) {
    return {html::page_title(filled, title), std::move(main), Frame::bare};
  }

  static Page log_in_page(html::Filled const& filled, std::string const& next) {
    Texts const texts{filled.language()};
    return bare(filled, texts.accounts_log_in_title(), views::log_in_form(texts, filled, next));
  }

  static Page code_page(html::Filled const& filled, std::string const& next) {
    Texts const texts{filled.language()};
    return bare(filled, texts.accounts_code_title(), views::code_form(texts, filled, next));
  }

  static Page welcome_page(html::Filled const& filled, Person const& person,
                           std::string const& token) {
    Texts const texts{filled.language()};
    return bare(filled, texts.accounts_welcome_title(person.name),
                views::welcome_form(texts, filled, person, token));
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> entrance_routes(PageParts const& parts) {
  using Pages = EntrancePages;
  Pages const pages(parts);
  http::Public const everybody;
  http::Holder const invited{"invitation"};
  return {
      {Method::post, "/inrichten", everybody, http::bind(pages, &Pages::set_up)},
      {Method::get, "/inloggen", everybody, http::bind(pages, &Pages::log_in_form)},
      {Method::post, "/inloggen", everybody, http::bind(pages, &Pages::log_in)},
      {Method::get, "/inloggen/code", everybody, http::bind(pages, &Pages::code_form)},
      {Method::post, "/inloggen/code", everybody, http::bind(pages, &Pages::code)},
      {Method::post, "/uitloggen", everybody, http::bind(pages, &Pages::log_out)},
      {Method::get, "/uitnodiging/{token}", invited, http::bind(pages, &Pages::invitation_form)},
      {Method::post, "/uitnodiging/{token}", invited, http::bind(pages, &Pages::accept)},
  };
}

}  // namespace klantendag::accounts
