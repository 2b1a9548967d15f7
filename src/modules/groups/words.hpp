// SPDX-License-Identifier: EUPL-1.2
// Names and choices that the views of this module share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "modules/groups/texts.hpp"
#include "modules/participants/participants.hpp"
#include "platform/html/fields.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::groups::views {

[[nodiscard]] std::string_view role_name(Texts const& texts, participants::Role role);
// First name only; who was erased has none.
[[nodiscard]] std::string name_of(Texts const& texts, participants::Participant const& one);
[[nodiscard]] std::string name_and_role(Texts const& texts, participants::Participant const& one);
[[nodiscard]] std::vector<html::Option> people_options(
    Texts const& texts, std::span<participants::Participant const> people);
// Of a role, a column or a need; anything else as it stands.
[[nodiscard]] std::string_view code_name(Texts const& texts, std::string_view code);
// A sentence of this module or of core/grouping, with codes in words.
[[nodiscard]] std::string say(Texts const& texts, i18n::Catalogue const& words,
                              std::string_view key, std::vector<Parameter> parameters);

}  // namespace klantendag::groups::views
