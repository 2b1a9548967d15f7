// SPDX-License-Identifier: EUPL-1.2
// What stands around a control: label, hint and problem, and the ids that tie them to it. For the
// files of this room that make fields.
#pragma once

#include <string>

#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"

namespace klantendag::html {

struct FieldTies {
  std::string id{};
  std::string described_by{};  // ids of hint and problem
  bool has_problem = false;
};

[[nodiscard]] FieldTies ties_of(Filled const& filled, Field const& field);

// aria-describedby, aria-invalid and aria-required as they apply.
[[nodiscard]] Attribute described_by(FieldTies const& ties);
[[nodiscard]] Attribute marked_invalid(FieldTies const& ties);
[[nodiscard]] Attribute marked_required(Field const& field);

// The label's words with "(niet verplicht)" when that is so.
[[nodiscard]] Html label_words(Filled const& filled, Field const& field);
[[nodiscard]] Html hint_of(FieldTies const& ties, Field const& field);
[[nodiscard]] Html problem_of(Filled const& filled, FieldTies const& ties, Field const& field);

// Label above, hint, problem, control: one field.
[[nodiscard]] Html framed(Filled const& filled, Field const& field, Html const& control);
// The same for several controls under one legend.
[[nodiscard]] Html fieldset(Filled const& filled, Field const& field, Html const& controls);

}  // namespace klantendag::html
