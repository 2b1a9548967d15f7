// SPDX-License-Identifier: EUPL-1.2
// The frame around every page: navigation by what the reader may do, the edition they look at, their
// own corner, the other language. Also the pages that say what went wrong.
#pragma once

#include <string>

#include "base/language.hpp"
#include "base/literal.hpp"
#include "platform/config/config.hpp"
#include "platform/html/frame.hpp"
#include "platform/http/request.hpp"
#include "platform/http/response.hpp"
#include "platform/work/work.hpp"

namespace klantendag::app {

class Layout {
 public:
  explicit Layout(config::Settings const& settings);

  [[nodiscard]] std::string page(Work& work, http::Request const& request,
                                 http::Page const& page) const;
  // Works without a database.
  struct Refusal {
    int status = 500;
    http::Again again = http::Again::not_possible;
  };
  [[nodiscard]] std::string error_page(Language language, Error const& error,
                                       Refusal refusal) const;

 private:
  [[nodiscard]] html::FrameModel plain(Language language) const;

  std::string organisation_{};
  bool has_theme_ = false;
  std::string theme_class_{};
};

// The path of the organisation's own theme file, served when the setting names one.
inline constexpr Literal theme_path = "/huisstijl.css";

}  // namespace klantendag::app
