// SPDX-License-Identifier: EUPL-1.2
// A form that changes something: summary of problems, note, fields, buttons. It carries the marker for
// the guard fields, so a form without a token cannot be written.
#pragma once

#include <string_view>

#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"
#include "platform/html/words.hpp"

namespace klantendag::html {

enum class Note { all_required, none };  // "Vul alle velden in. …"
enum class Sends { fields, files };      // files: multipart
enum class Button { primary, secondary, subtle, danger };

struct Form {
  Url action{};    // default: the page's own address
  Words submit{};  // what happens: "Verstuur mijn antwoorden"
  Button button = Button::primary;
  Html beside{};  // next to the button: a link to stop, a second button
  Note note = Note::all_required;
  Sends sends = Sends::fields;
};

// form(filled, {.action = …, .submit = texts.edition_create_submit()}, {text_field(…), …})
[[nodiscard]] Html form(Filled const& filled, Form const& form, Parts fields);

// Fields that belong together under one legend, beside each other where there is room: one part of a
// programme, an address.
[[nodiscard]] Html field_group(std::string_view legend, Parts fields);

// One button that changes something, for example in a row of a table. `hidden`: hidden_field(…).
struct ActionButton {
  Url action{};
  Words label{};
  Words about{};  // read aloud after the label: which row this is
  Button button = Button::secondary;
  Html hidden{};
};
[[nodiscard]] Html action_button(ActionButton const& button);

// A form that only asks: its fields stand in the address, nothing changes (search, filter).
struct SearchForm {
  Url action{};
  Words submit{};
};
[[nodiscard]] Html search_form(SearchForm const& form, Parts fields);

// The list of problems with links to the fields; nothing when there are none. `form` shows it itself.
[[nodiscard]] Html problem_summary(Filled const& filled);

}  // namespace klantendag::html
