// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/badge.hpp"

#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::html {

Html status_badge(Status status, std::string_view word) {
  switch (status) {
    case Status::neutral:
      return element("span", "utrecht-status-badge utrecht-status-badge--neutral", {text(word)});
    case Status::active:
      return element("span", "utrecht-status-badge utrecht-status-badge--active", {text(word)});
    case Status::success:
      return element("span", "utrecht-status-badge utrecht-status-badge--success", {text(word)});
    case Status::warning:
      return element("span", "utrecht-status-badge utrecht-status-badge--warning", {text(word)});
    case Status::danger:
      return element("span", "utrecht-status-badge utrecht-status-badge--danger", {text(word)});
  }
  return {};
}

Html data_badge(std::string_view fact) {
  return element("span", "utrecht-data-badge", {text(fact)});
}

Html number_badge(Language language, std::int64_t number, std::string_view spoken_word) {
  return element("span", "utrecht-number-badge",
                 {text(i18n::count(language, number)), spoken(spoken_word)});
}

}  // namespace klantendag::html
