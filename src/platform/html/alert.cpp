// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/alert.hpp"

#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/texts.hpp"

namespace klantendag::html {
namespace {

std::string_view signal_word(Language language, Alert kind) {
  Texts const texts{language};
  switch (kind) {
    case Alert::info:
      return texts.alert_info();
    case Alert::ok:
      return texts.alert_ok();
    case Alert::warning:
      return texts.alert_warning();
    case Alert::error:
      return texts.alert_error();
  }
  return {};
}

Html signal(Language language, Alert kind) {
  return element("strong", "klantendag-signal", {text(signal_word(language, kind))});
}

}  // namespace

// Problems interrupt who listens; the rest waits for a pause.
Html alert_box(Alert kind, Html const& content) {
  Html const message = element(
      "div",
      {attribute("class", "utrecht-alert__message"),
       attribute("role", kind == Alert::error || kind == Alert::warning ? "alert" : "status")},
      {content});
  Html const inside = element("div", "utrecht-alert__content", {message});
  switch (kind) {
    case Alert::info:
      return element("div", "utrecht-alert utrecht-alert--info", {inside});
    case Alert::ok:
      return element("div", "utrecht-alert utrecht-alert--ok", {inside});
    case Alert::warning:
      return element("div", "utrecht-alert utrecht-alert--warning", {inside});
    case Alert::error:
      return element("div", "utrecht-alert utrecht-alert--error", {inside});
  }
  return inside;
}

Html alert(Language language, Alert kind, std::string_view sentence) {
  return alert_box(kind, paragraph({signal(language, kind), " ", text(sentence)}));
}

Html alert(Language language, Alert kind, Html const& content) {
  return alert_box(kind, join({signal(language, kind), content}));
}

Html spotlight(Alert kind, Parts content) {
  Html const inside = join(content);
  switch (kind) {
    case Alert::info:
      return element("div", "utrecht-spotlight-section utrecht-spotlight-section--info", {inside});
    case Alert::ok:
      return element("div", "utrecht-spotlight-section utrecht-spotlight-section--ok", {inside});
    case Alert::warning:
      return element("div", "utrecht-spotlight-section utrecht-spotlight-section--warning",
                     {inside});
    case Alert::error:
      return element("div", "utrecht-spotlight-section utrecht-spotlight-section--error", {inside});
  }
  return inside;
}

}  // namespace klantendag::html
