// SPDX-License-Identifier: EUPL-1.2
// What a handler answers. A page is a title and its main part; the frame around it (navigation,
// language, scripts) is put on by the layout that app installs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/literal.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::http {

enum class Frame {
  organisation,  // with navigation, for people who log in
  bare           // one column, 18 px: client pages, log-in, set-up
};

// Whether the address of a page that went wrong can be asked for again, in the other language.
enum class Again { possible, not_possible };

struct Page {
  std::string title{};  // of the browser's tab and the one h1
  html::Html main{};
  Frame frame = Frame::organisation;
  std::string edition{};  // the one it is about, where its address does not name it
  html::Url place{};      // of what answers a form: where the other language begins; empty: at /
};

struct Cookie {
  std::string name{};
  std::string value{};
  std::int64_t max_age_s = -1;  // -1: until the browser closes; 0: remove
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body{};
  std::optional<Page> page{};  // instead of body
  std::vector<std::pair<std::string, std::string>> headers{};
  std::vector<Cookie>
      cookies{};       // sent Secure (https), HttpOnly, SameSite=Lax, with __Host- over https
  Literal route = "";  // the template that matched: what the log may know of the path

  [[nodiscard]] static Response of(Page page);
  // The form again, with what was typed and every error at once (status 422).
  [[nodiscard]] static Response form_again(Page page);
  // 303: the browser gets that page. `path` comes from a route helper or is a literal.
  [[nodiscard]] static Response see_other(std::string_view path);
  [[nodiscard]] static Response json(int status, std::string body);
  // Something to save: calendar, CSV.
  [[nodiscard]] static Response file(std::string_view content_type, std::string_view file_name,
                                     std::string bytes);
};

}  // namespace klantendag::http
