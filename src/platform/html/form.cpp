// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/form.hpp"

#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/element.hpp"
#include "platform/html/form_marker.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/texts.hpp"

namespace klantendag::html {
namespace {

constexpr char marker_text[] =
    "\x01"
    "FORM"
    "\x01";
static_assert(form_marker == marker_text);

}  // namespace

Html form(Filled const& filled, Form const& form, Parts fields) {
  Texts const texts{filled.language()};
  Html const summary = problem_summary(filled);
  Html const note = form.note == Note::all_required ? paragraph(texts.form_all_required()) : Html{};
  Html const buttons =
      button_group({submit_button({.label = form.submit, .button = form.button}), form.beside});
  Html const inside = element(
      "form",
      {attribute("class", "klantendag-form"), attribute("method", "post"), action(form.action),
       attribute("novalidate"),
       form.sends == Sends::files ? attribute("enctype", "multipart/form-data") : Attribute{}},
      {Html(marker_text), note, join(fields), buttons});
  return join({summary, inside});
}

Html field_group(std::string_view legend, Parts fields) {
  return element("fieldset",
                 "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset klantendag-group",
                 {element("legend", "utrecht-form-fieldset__legend", {text(legend)}),
                  element("div", "klantendag-group__fields", fields)});
}

Html action_button(ActionButton const& button) {
  return element(
      "form",
      {attribute("class", "klantendag-action"), attribute("method", "post"), action(button.action)},
      {Html(marker_text), button.hidden,
       submit_button({.label = button.label, .about = button.about, .button = button.button})});
}

Html search_form(SearchForm const& form, Parts fields) {
  return element(
      "form",
      {attribute("class", "utrecht-search-bar"), attribute("method", "get"),
       attribute("role", "search"), action(form.action)},
      {join(fields), submit_button({.label = form.submit, .button = Button::secondary})});
}

Html problem_summary(Filled const& filled) {
  if (filled.problems().empty()) return {};
  Html list;
  std::int64_t fields = 0;
  for (FieldProblem const& problem : filled.problems()) {
    bool const of_field = !problem.field.empty();
    fields += of_field ? 1 : 0;
    list += element("li", "utrecht-unordered-list__item",
                    {of_field ? link(in_page(filled.id(problem.field)), problem.sentence)
                              : text(problem.sentence)});
  }
  Texts const texts{filled.language()};
  Html heading;
  if (fields > 0) {
    heading =
        element("h2",
                {attribute("class", "utrecht-heading-3 klantendag-summary__heading"),
                 attribute("id", "problems"), attribute("tabindex", "-1"), attribute("autofocus")},
                {text(texts.form_problems(fields))});
  }
  Html const content = join({heading, element("ul", "utrecht-unordered-list", {list})});
  // Without a heading the problems begin with the signal word themselves.
  return heading.empty() ? alert(filled.language(), Alert::error, content)
                         : alert_box(Alert::error, content);
}

}  // namespace klantendag::html
