// SPDX-License-Identifier: EUPL-1.2
// Who you can be in the demo: one button for each person.
#include "app/demo/demo.hpp"
#include "app/texts.hpp"
#include "modules/accounts/texts.hpp"
#include "modules/accounts/views.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::app::demo {
namespace {

using http::Request;
using http::Response;

html::Html button_for(Texts const& texts, LogIn const& one) {
  return html::action_button(
      {.action = html::url("/inloggen"),
       .label = texts.demo_log_in(),
       .about = one.name,
       .hidden = html::join({html::hidden_field("email", one.email),
                             html::hidden_field("password", one.password)})});
}

class Pages {
 public:
  explicit Pages(std::vector<LogIn> people) : people_(std::move(people)) {}

  Result<Response> who(Work& work, Request const&) const {
    Texts const texts{work.language};
    accounts::Texts const roles{work.language};
    std::vector<html::DataItem> items;
    for (LogIn const& one : people_) {
      items.push_back({one.name, html::text(accounts::views::role_name(roles, one.role)),
                       button_for(texts, one)});
    }
    return Response::of({std::string(texts.demo_title()),
                         html::join({html::lead(texts.demo_lead()), html::data_list(items),
                                     html::paragraph(texts.demo_invented())}),
                         http::Frame::bare});
  }

 private:
  std::vector<LogIn> people_;
};

}  // namespace

void add_pages(http::Router& router, std::vector<LogIn> people) {
  Pages const pages(std::move(people));
  router.add({{http::Method::get, "/demo", http::Public{}, http::bind(pages, &Pages::who)}});
}

}  // namespace klantendag::app::demo
