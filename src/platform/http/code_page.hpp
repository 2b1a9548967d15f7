// SPDX-License-Identifier: EUPL-1.2
// A page that a code in a letter opens, for somebody who does not log in.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/language.hpp"
#include "base/result.hpp"
#include "platform/html/filled.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/request.hpp"
#include "platform/http/response.hpp"

namespace klantendag::http {

// In the other language it begins at the form that asks for the code, which no address may hold.
[[nodiscard]] inline Page behind_code(html::Url form, std::string_view title, html::Html main) {
  return {.title = std::string(title),
          .main = std::move(main),
          .frame = Frame::bare,
          .place = std::move(form)};
}

// The form of a room that asks for the code: at first, and again when what was typed opens nothing.
template <class Texts>
struct CodeForm {
  html::Url (*place)();
  std::string_view (Texts::*title)() const;
  html::Html (*form)(Texts const&, html::Filled const&);

  [[nodiscard]] Page page(html::Filled const& filled) const {
    Texts const texts{filled.language()};
    return behind_code(place(), html::page_title(filled, (texts.*title)()), form(texts, filled));
  }
  [[nodiscard]] Response empty(Language language) const {
    return Response::of(page(html::Filled(language)));
  }
  [[nodiscard]] Result<Response> again(SentForms const& forms, Language language,
                                       Request const& request, Error const& error) const {
    return forms.again(language, request, error,
                       [this](html::Filled const& filled) { return page(filled); });
  }
};

}  // namespace klantendag::http
