// SPDX-License-Identifier: EUPL-1.2
// Form fields, each with its label, hint and problem tied to it, so that a form is accessible once
// and everywhere. What was typed wins over `value`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/words.hpp"

namespace klantendag::html {

// explained: the page says when it may stay empty, for fields that come back row after row.
enum class Need { required, optional, explained };

enum class Width { full, number, phone, postcode };

struct Field {
  Words name{};  // in the form that is sent
  Words label{};
  Words hint{};  // below the label: how to write it
  Need need = Need::required;
  Words value{};  // in a new form
  // What the browser may fill in: "name", "given-name", "organization", "off" (WCAG 1.3.5).
  Words autocomplete{};
  Width width = Width::full;
};

struct Option {
  Words value{};
  Words label{};
  Words hint{};  // radio buttons and check boxes only
};

[[nodiscard]] Html text_field(Filled const& filled, Field const& field);
[[nodiscard]] Html email_field(Filled const& filled, Field const& field);
[[nodiscard]] Html phone_field(Filled const& filled, Field const& field);
[[nodiscard]] Html date_field(Filled const& filled, Field const& field);  // value: 2027-06-15
[[nodiscard]] Html time_field(Filled const& filled, Field const& field);  // value: 13:30
// Whole or decimal numbers as text with a number keyboard: the server reads "8,4" as people write it.
[[nodiscard]] Html number_field(Filled const& filled, Field const& field);
// A code that was sent or is shown by an app: digits, filled in by the phone when it can.
[[nodiscard]] Html one_time_code_field(Filled const& filled, Field const& field);

// Passwords are never shown again. The browser must know which one it is, to fill in or to propose.
enum class Password { current, created };
[[nodiscard]] Html password_field(Filled const& filled, Field const& field, Password which);

[[nodiscard]] Html text_area(Filled const& filled, Field const& field, int rows = 6);
// Without a value in a new form it begins with "Maak een keuze".
[[nodiscard]] Html select_field(Filled const& filled, Field const& field,
                                std::span<Option const> options);
[[nodiscard]] Html radio_group(Filled const& filled, Field const& field,
                               std::span<Option const> options);
// One box with the label beside it; sends "yes". Ticked in a new form when value is "yes".
[[nodiscard]] Html check_box(Filled const& filled, Field const& field);
// Several boxes under one legend; `chosen` are ticked in a new form.
[[nodiscard]] Html check_boxes(Filled const& filled, Field const& field,
                               std::span<Option const> options,
                               std::span<std::string const> chosen = {});
// `accept`: ".csv,.xlsx".
[[nodiscard]] Html file_field(Filled const& filled, Field const& field, std::string_view accept);
// A value that travels along unseen.
[[nodiscard]] Html hidden_field(std::string_view name, std::string_view value);

}  // namespace klantendag::html
