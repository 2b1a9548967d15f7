// SPDX-License-Identifier: EUPL-1.2
// Fields in which something is chosen: a list, radio buttons, check boxes.
#include <algorithm>
#include <cstddef>

#include "platform/html/field_frame.hpp"
#include "platform/html/texts.hpp"

namespace klantendag::html {
namespace {

enum class Mark { radio, box };

struct Choice {
  Mark mark = Mark::radio;
  std::string id{};
  Field const& field;
  Option const& option;
  bool chosen = false;
  std::string described_by{};  // besides the option's own hint
};

// Not the field's own hint: its first option has the field's id.
std::string hint_id(std::string const& id) {
  return id + "-option-hint";
}

// A round or square control with its label beside it and its hint below.
Html choice(Choice const& one) {
  bool const radio = one.mark == Mark::radio;
  std::string described = one.described_by;
  if (!one.option.hint.empty()) {
    if (!described.empty()) described += ' ';
    described += hint_id(one.id);
  }
  Html const control = void_element(
      "input", {attribute("class", radio ? "utrecht-radio-button utrecht-radio-button--html-input"
                                         : "utrecht-checkbox utrecht-checkbox--html-input"),
                attribute("type", radio ? "radio" : "checkbox"), attribute("id", one.id),
                attribute("name", one.field.name), attribute("value", one.option.value),
                one.chosen ? attribute("checked") : Attribute{},
                attribute_if_any("aria-describedby", described)});
  Html const label =
      element("label",
              {attribute("class", radio ? "utrecht-form-label utrecht-form-label--radio"
                                        : "utrecht-form-label utrecht-form-label--checkbox"),
               attribute("for", one.id)},
              {text(one.option.label)});
  Html const hint = one.option.hint.empty()
                        ? Html{}
                        : element("div",
                                  {attribute("class", "utrecht-form-field-description"),
                                   attribute("id", hint_id(one.id))},
                                  {text(one.option.hint)});
  return radio ? element("div", "utrecht-form-field utrecht-form-field--radio",
                         {control, label, hint})
               : element("div", "utrecht-form-field utrecht-form-field--checkbox",
                         {control, label, hint});
}

// The first one has the field's own id, so that the summary of problems leads to it.
std::string id_of(FieldTies const& ties, std::size_t index) {
  return index == 0 ? ties.id : ties.id + '-' + std::to_string(index + 1);
}

}  // namespace

Html select_field(Filled const& filled, Field const& field, std::span<Option const> options) {
  FieldTies const ties = ties_of(filled, field);
  std::string_view const value = filled.value(field.name, field.value);
  bool const known = std::any_of(options.begin(), options.end(),
                                 [&](Option const& option) { return option.value == value; });
  Html list;
  if (!known) {
    list += element("option", {attribute("value", ""), attribute("selected")},
                    {text(Texts{filled.language()}.field_choose())});
  }
  for (Option const& option : options) {
    list += element("option",
                    {attribute("value", option.value),
                     known && option.value == value ? attribute("selected") : Attribute{}},
                    {text(option.label)});
  }
  return framed(
      filled, field,
      element("select",
              {attribute("class", ties.has_problem ? "utrecht-select utrecht-select--html-select "
                                                     "utrecht-select--invalid"
                                                   : "utrecht-select utrecht-select--html-select"),
               attribute("id", ties.id), attribute("name", field.name),
               attribute_if_any("autocomplete", field.autocomplete), described_by(ties),
               marked_invalid(ties), marked_required(field)},
              {list}));
}

Html radio_group(Filled const& filled, Field const& field, std::span<Option const> options) {
  FieldTies const ties = ties_of(filled, field);
  Html choices;
  for (std::size_t index = 0; index < options.size(); ++index) {
    Option const& option = options[index];
    choices += choice({.mark = Mark::radio,
                       .id = id_of(ties, index),
                       .field = field,
                       .option = option,
                       .chosen = filled.chose(field.name, option.value, field.value)});
  }
  return fieldset(filled, field, choices);
}

Html check_boxes(Filled const& filled, Field const& field, std::span<Option const> options,
                 std::span<std::string const> chosen) {
  FieldTies const ties = ties_of(filled, field);
  Html choices;
  for (std::size_t index = 0; index < options.size(); ++index) {
    Option const& option = options[index];
    bool const at_first = std::find(chosen.begin(), chosen.end(), option.value) != chosen.end();
    choices +=
        choice({.mark = Mark::box,
                .id = id_of(ties, index),
                .field = field,
                .option = option,
                .chosen = filled.came_back() ? filled.chose(field.name, option.value) : at_first});
  }
  return fieldset(filled, field, choices);
}

Html check_box(Filled const& filled, Field const& field) {
  FieldTies const ties = ties_of(filled, field);
  Option const option{
      .value = "yes", .label = std::string(field.label), .hint = std::string(field.hint)};
  Html const problem = problem_of(filled, ties, field);
  Html const box = choice({.mark = Mark::box,
                           .id = ties.id,
                           .field = field,
                           .option = option,
                           .chosen = filled.chose(field.name, "yes", field.value),
                           .described_by = ties.has_problem ? ties.id + "-problem" : ""});
  return ties.has_problem
             ? element("div", "klantendag-single utrecht-form-field--invalid", {problem, box})
             : element("div", "klantendag-single", {box});
}

}  // namespace klantendag::html
