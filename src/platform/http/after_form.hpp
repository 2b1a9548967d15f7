// SPDX-License-Identifier: EUPL-1.2
// What comes after a form that did not work out: its page again when the person can mend it, else the
// error itself. A group of pages keeps a SentForms, because the sentences need the catalogue.
#pragma once

#include <utility>

#include "base/language.hpp"
#include "base/result.hpp"
#include "platform/html/filled.hpp"
#include "platform/http/request.hpp"
#include "platform/http/response.hpp"

namespace klantendag::http {

// Wrong or missing input, or something that changed meanwhile: the person can do something about it.
[[nodiscard]] inline bool can_be_mended(Error const& error) {
  return error.kind == ErrorKind::invalid || error.kind == ErrorKind::conflict;
}

class SentForms {
 public:
  explicit SentForms(i18n::Catalogue const& catalogue) : catalogue_(catalogue) {}

  // The form as it was sent, with what to do about each field.
  [[nodiscard]] html::Filled filled(Language language, Request const& request,
                                    Error const& error) const {
    return {language, request.form.entries(), error, catalogue_};
  }

  // page_of: html::Filled const& -> Page or Result<Page>.
  template <class PageOf>
  [[nodiscard]] Result<Response> again(Language language, Request const& request,
                                       Error const& error, PageOf const& page_of) const {
    if (!can_be_mended(error)) return error;
    Result<Page> page = page_of(filled(language, request, error));
    if (!page) return std::move(page).error();
    return Response::form_again(std::move(page).value());
  }

 private:
  i18n::Catalogue const& catalogue_;
};

}  // namespace klantendag::http
