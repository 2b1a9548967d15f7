// SPDX-License-Identifier: EUPL-1.2
// A browser for tests, without a socket: keeps cookies, and fills in the guard fields of the form on
// the page it saw last. `client.get("/edities"); client.post("/edities", {{"naam", "Voorjaar"}});`
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/http/dispatch.hpp"

namespace klantendag::http {

class TestClient {
 public:
  using Pairs = std::vector<std::pair<std::string, std::string>>;

  explicit TestClient(Dispatcher& dispatcher) : dispatcher_(dispatcher) {}

  // Path with query, as in a link.
  Response get(std::string_view address);
  // Sends the form of the last page that goes to this path, else the first form there.
  Response post(std::string_view path, Pairs fields = {}, std::vector<Upload> uploads = {});
  // Where the last answer sent the browser to.
  Response follow();

  // A request to the API, with a bearer token when it is not empty.
  Response api(Method method, std::string_view path, std::string body = {},
               std::string_view bearer = {});

  // Exactly this request, plus Host and the cookies: for hostile tests.
  Response send(Request request);
  // A request as a browser sends it from a page of ours, without guard fields.
  [[nodiscard]] Request from_here(Method method, std::string_view address) const;

  [[nodiscard]] std::string const& page() const { return page_; }  // the last document
  [[nodiscard]] Named const& cookies() const { return cookies_; }  // with their prefix
  [[nodiscard]] std::string guard(std::string_view path, std::string_view field) const;
  void forget_cookies() { cookies_.clear(); }
  void set_header(std::string name, std::string value) { headers_[std::move(name)] = value; }

 private:
  void keep_cookies(Response const& response);

  Dispatcher& dispatcher_;
  Named cookies_{};
  Named headers_{};  // sent with every request: accept-language and such
  std::string page_{};
  std::string location_{};
};

// The value of the first header of that name, or empty.
[[nodiscard]] std::string header_of(Response const& response, std::string_view name);

}  // namespace klantendag::http
