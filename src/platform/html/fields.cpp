// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/fields.hpp"

#include "platform/html/field_frame.hpp"
#include "platform/html/texts.hpp"

namespace klantendag::html {
namespace {

// How an input differs from a plain line of text.
struct InputKind {
  std::string_view type = "text";
  std::string_view input_mode{};
  std::string_view autocomplete{};  // unless the field says otherwise
  Width width = Width::full;
};

std::string input_class(Width width, FieldTies const& ties) {
  std::string css = "utrecht-textbox utrecht-textbox--html-input";
  switch (width) {
    case Width::full:
      break;
    case Width::number:
      css += " utrecht-textbox--numeric";
      break;
    case Width::phone:
      css += " utrecht-textbox--tel-size";
      break;
    case Width::postcode:
      css += " utrecht-textbox--postal-code-nl-size";
      break;
  }
  if (ties.has_problem) css += " utrecht-textbox--invalid";
  return css;
}

Html input(Filled const& filled, Field const& field, InputKind const& kind,
           std::string_view value) {
  FieldTies const ties = ties_of(filled, field);
  Width const width = field.width == Width::full ? kind.width : field.width;
  std::string_view const fill_in =
      field.autocomplete.empty() ? kind.autocomplete : std::string_view(field.autocomplete);
  return framed(
      filled, field,
      void_element("input", {attribute("class", input_class(width, ties)), attribute("id", ties.id),
                             attribute("name", field.name), attribute("type", kind.type),
                             attribute_if_any("value", value),
                             attribute_if_any("inputmode", kind.input_mode),
                             attribute_if_any("autocomplete", fill_in),
                             // Spelling services of browsers send what is typed to somebody else.
                             attribute("spellcheck", "false"), described_by(ties),
                             marked_invalid(ties), marked_required(field)}));
}

Html input(Filled const& filled, Field const& field, InputKind const& kind) {
  return input(filled, field, kind, filled.value(field.name, field.value));
}

}  // namespace

Html text_field(Filled const& filled, Field const& field) {
  return input(filled, field, {});
}

Html email_field(Filled const& filled, Field const& field) {
  return input(filled, field, {.type = "email", .input_mode = "email", .autocomplete = "email"});
}

Html phone_field(Filled const& filled, Field const& field) {
  return input(filled, field,
               {.type = "tel", .input_mode = "tel", .autocomplete = "tel", .width = Width::phone});
}

Html date_field(Filled const& filled, Field const& field) {
  return input(filled, field, {.type = "date", .width = Width::phone});
}

Html time_field(Filled const& filled, Field const& field) {
  return input(filled, field, {.type = "time", .width = Width::number});
}

Html number_field(Filled const& filled, Field const& field) {
  return input(filled, field,
               {.input_mode = "decimal", .autocomplete = "off", .width = Width::number});
}

Html one_time_code_field(Filled const& filled, Field const& field) {
  return input(filled, field,
               {.input_mode = "numeric", .autocomplete = "one-time-code", .width = Width::phone});
}

Html password_field(Filled const& filled, Field const& field, Password which) {
  std::string_view const fill_in = which == Password::current ? "current-password" : "new-password";
  return input(filled, field, {.type = "password", .autocomplete = fill_in}, {});
}

Html text_area(Filled const& filled, Field const& field, int rows) {
  FieldTies const ties = ties_of(filled, field);
  // A parser drops the first line end of a text area; the one we write keeps the typed one.
  return framed(
      filled, field,
      element(
          "textarea",
          {attribute("class", ties.has_problem
                                  ? "utrecht-textarea utrecht-textarea--html-textarea "
                                    "utrecht-textarea--invalid"
                                  : "utrecht-textarea utrecht-textarea--html-textarea"),
           attribute("id", ties.id), attribute("name", field.name),
           attribute("rows", std::to_string(rows)),
           attribute_if_any("autocomplete", field.autocomplete), attribute("spellcheck", "false"),
           described_by(ties), marked_invalid(ties), marked_required(field)},
          {"\n", text(filled.value(field.name, field.value))}));
}

Html file_field(Filled const& filled, Field const& field, std::string_view accept) {
  FieldTies const ties = ties_of(filled, field);
  return framed(
      filled, field,
      void_element("input", {attribute("class", "klantendag-file"), attribute("id", ties.id),
                             attribute("name", field.name), attribute("type", "file"),
                             attribute_if_any("accept", accept), described_by(ties),
                             marked_invalid(ties), marked_required(field)}));
}

Html hidden_field(std::string_view name, std::string_view value) {
  return void_element(
      "input", {attribute("type", "hidden"), attribute("name", name), attribute("value", value)});
}

}  // namespace klantendag::html
