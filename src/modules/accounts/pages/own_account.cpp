// SPDX-License-Identifier: EUPL-1.2
// The own account: sessions, password, second step.
#include "modules/accounts/pages/groups.hpp"
#include "modules/accounts/views.hpp"
#include "platform/crypto/encoding.hpp"
#include "platform/crypto/totp.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"
#include "platform/http/percent.hpp"
#include "platform/qr/qr.hpp"

namespace klantendag::accounts {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

struct Done {};

Response to_own() {
  return Response::see_other(urls::own().text());
}

Result<Done> done(Result<void> outcome) {
  if (!outcome) return std::move(outcome).error();
  return Done{};
}

// What authenticator apps read: the "key URI format", with the defaults of RFC 6238.
std::string key_address(std::string_view secret, std::string_view email) {
  return "otpauth://totp/Klantendag:" + http::percent_encode(email) +
         "?secret=" + http::percent_encode(secret) + "&issuer=Klantendag";
}

class OwnAccountPages {
 public:
  explicit OwnAccountPages(PageParts const& parts) : parts_(parts) {}

  Result<Response> show(Work& work, Request const&) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const person, self(work));
    ASSIGN_OR_RETURN(auto const sessions, own_sessions(work));
    return Response::of({std::string(texts.accounts_own_title()),
                         views::own(texts, person, sessions, work.actor.session)});
  }

  Result<Response> end_session(Work& work, Request const& request) const {
    RETURN_IF_ERROR(end_own_session(work, request.parameter("session")));
    return to_own();
  }

  Result<Response> password_form(Work& work, Request const&) const {
    return Response::of(password_page(html::Filled(work.language)));
  }

  Result<Response> password(Desk& desk, Request const& request) const {
    Person person;
    RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(person, self(work));
      return {};
    }));
    auto const outcome = [&]() -> Result<Done> {
      ASSIGN_OR_RETURN(auto const form,
                       parse_new_password(request.form, {{person.name, person.email}, true}));
      return done(change_password(desk, parts_.means, form));
    }();
    if (outcome) return to_own();
    return forms_.again(desk.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return password_page(filled); });
  }

  Result<Response> factor_form(Work& work, Request const&) const {
    std::string const secret = crypto::to_base32(crypto::totp_secret());
    ASSIGN_OR_RETURN(auto const person, self(work));
    return Response::of(factor_page(html::Filled(work.language), secret, person.email));
  }

  Result<Response> factor(Work& work, Request const& request) const {
    std::string const secret = request.form.text("secret");
    ASSIGN_OR_RETURN(auto const person, self(work));
    auto const outcome = [&]() -> Result<Done> {
      ASSIGN_OR_RETURN(auto const code, parse_code(request.form));
      return done(start_second_factor(work, parts_.means, secret, code));
    }();
    if (outcome) return to_own();
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return factor_page(filled, secret, person.email);
    });
  }

 private:
  static Page password_page(html::Filled const& filled) {
    Texts const texts{filled.language()};
    return {html::page_title(filled, texts.accounts_password_title()),
            views::password_form(texts, filled)};
  }

  static Page factor_page(html::Filled const& filled, std::string const& secret,
                          std::string_view email) {
    Texts const texts{filled.language()};
    // A key that somebody changed on the way back may not be one; then there is no picture of it.
    auto const picture = qr::picture(key_address(secret, email), texts.accounts_factor_picture());
    return {html::page_title(filled, texts.accounts_factor_title()),
            views::second_factor_form(texts, filled, {secret, picture ? *picture : html::Html()})};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> own_account_routes(PageParts const& parts) {
  using Pages = OwnAccountPages;
  Pages const pages(parts);
  http::Needs const own{Permission::manage_own_account};
  return {
      {Method::get, "/mijn-account", own, http::bind(pages, &Pages::show)},
      {Method::post, "/mijn-account/sessies/{session}/beeindigen", own,
       http::bind(pages, &Pages::end_session)},
      {Method::get, "/mijn-account/wachtwoord", own, http::bind(pages, &Pages::password_form)},
      {Method::post, "/mijn-account/wachtwoord", own, http::bind(pages, &Pages::password)},
      {Method::get, "/mijn-account/tweede-stap", own, http::bind(pages, &Pages::factor_form)},
      {Method::post, "/mijn-account/tweede-stap", own, http::bind(pages, &Pages::factor)},
  };
}

}  // namespace klantendag::accounts
