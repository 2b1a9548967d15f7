// SPDX-License-Identifier: EUPL-1.2
// A page that a code in a letter opens, for somebody who does not log in.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "platform/http/response.hpp"

namespace klantendag::http {

// In the other language it begins at the form that asks for the code, which no address may hold.
[[nodiscard]] inline Page behind_code(html::Url form, std::string_view title, html::Html main) {
  return {.title = std::string(title),
          .main = std::move(main),
          .frame = Frame::bare,
          .place = std::move(form)};
}

}  // namespace klantendag::http
