// SPDX-License-Identifier: EUPL-1.2
// What comes after a form: the next page when it worked, the form again when the person can mend it,
// else the error itself.
#pragma once

#include "base/result.hpp"
#include "platform/http/response.hpp"

namespace klantendag::http {

// Wrong or missing input, or something that changed meanwhile: the person can do something about it.
[[nodiscard]] inline bool can_be_mended(Error const& error) {
  return error.kind == ErrorKind::invalid || error.kind == ErrorKind::conflict;
}

// next: T const& -> Response; again: Error const& -> Page.
template <class T, class Next, class Again>
[[nodiscard]] Result<Response> after_form(Result<T> const& outcome, Next const& next,
                                          Again const& again) {
  if (outcome) return next(*outcome);
  if (!can_be_mended(outcome.error())) return outcome.error();
  return Response::form_again(again(outcome.error()));
}

}  // namespace klantendag::http
