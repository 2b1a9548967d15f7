// SPDX-License-Identifier: EUPL-1.2
// What each text is for: letter or script, who gets it, with which appointment; and which wording will
// do.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "modules/letters/fields.hpp"
#include "modules/letters/model.hpp"

namespace klantendag::letters {

[[nodiscard]] std::string_view name_of(Kind kind);  // "ground_rules": in the database
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

[[nodiscard]] Use use_of(Kind kind);
// Whether the letter is for this participant as things stand.
[[nodiscard]] bool is_for(Kind kind, participants::Participant const& participant);
[[nodiscard]] bool brings_an_appointment(Kind kind);
// No part of the product knows it yet: whoever writes the letter puts the words in its place.
[[nodiscard]] bool only_the_writer_knows(Field field);

[[nodiscard]] Recipient recipient_of(participants::Participant const& participant);

// Subject and text that can be used; every problem at once. Errors at subject and text:
// letters.no_subject, letters.no_text, letters.too_long, letters.one_line and those of take_apart.
[[nodiscard]] Result<void> check_wording(Wording const& wording);

// The wording that everybody begins with.
[[nodiscard]] Wording usual_wording(Kind kind, Language language);

}  // namespace klantendag::letters
