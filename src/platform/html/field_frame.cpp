// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/field_frame.hpp"

#include "platform/html/texts.hpp"

namespace klantendag::html {

FieldTies ties_of(Filled const& filled, Field const& field) {
  FieldTies ties;
  ties.id = filled.id(field.name);
  ties.has_problem = !filled.problem(field.name).empty();
  if (!field.hint.empty()) ties.described_by = ties.id + "-hint";
  if (ties.has_problem) {
    if (!ties.described_by.empty()) ties.described_by += ' ';
    ties.described_by += ties.id + "-problem";
  }
  return ties;
}

Attribute described_by(FieldTies const& ties) {
  return attribute_if_any("aria-describedby", ties.described_by);
}

Attribute marked_invalid(FieldTies const& ties) {
  return ties.has_problem ? attribute("aria-invalid", "true") : Attribute{};
}

Attribute marked_required(Field const& field) {
  return field.need == Need::required ? attribute("aria-required", "true") : Attribute{};
}

Html label_words(Filled const& filled, Field const& field) {
  Html words = text(field.label);
  if (field.need == Need::optional) {
    words += " ";
    words +=
        element("span", "klantendag-optional", {text(Texts{filled.language()}.field_optional())});
  }
  return words;
}

Html hint_of(FieldTies const& ties, Field const& field) {
  if (field.hint.empty()) return {};
  return element(
      "div",
      {attribute("class", "utrecht-form-field-description utrecht-form-field__description"),
       attribute("id", ties.id + "-hint")},
      {text(field.hint)});
}

Html problem_of(Filled const& filled, FieldTies const& ties, Field const& field) {
  if (!ties.has_problem) return {};
  return element(
      "div",
      {attribute("class", "utrecht-form-field-error-message utrecht-form-field__error-message"),
       attribute("id", ties.id + "-problem")},
      {text(filled.problem(field.name))});
}

Html framed(Filled const& filled, Field const& field, Html const& control) {
  FieldTies const ties = ties_of(filled, field);
  Html const label = element(
      "div", "utrecht-form-field__label",
      {element("label", {attribute("class", "utrecht-form-label"), attribute("for", ties.id)},
               {label_words(filled, field)})});
  Html const inside = join({label, hint_of(ties, field), problem_of(filled, ties, field),
                            element("div", "utrecht-form-field__input", {control})});
  return ties.has_problem
             ? element("div", "utrecht-form-field utrecht-form-field--invalid", {inside})
             : element("div", "utrecht-form-field", {inside});
}

Html fieldset(Filled const& filled, Field const& field, Html const& controls) {
  FieldTies const ties = ties_of(filled, field);
  Html const legend = element("legend", "utrecht-form-fieldset__legend utrecht-form-label",
                              {label_words(filled, field)});
  return element(
      "fieldset",
      {attribute("class", ties.has_problem
                              ? "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset "
                                "utrecht-form-fieldset--invalid"
                              : "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"),
       described_by(ties)},
      {legend, hint_of(ties, field), problem_of(filled, ties, field), controls});
}

}  // namespace klantendag::html
