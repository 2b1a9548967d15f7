// SPDX-License-Identifier: EUPL-1.2
// Ready programmes: four forms of a day with their blocks, minutes and who leads (domain.md A3).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "modules/editions/model.hpp"

namespace klantendag::editions {

[[nodiscard]] std::string_view name_of(Preset preset);  // in the database and in forms
[[nodiscard]] std::optional<Preset> preset_named(std::string_view name);
[[nodiscard]] std::vector<Preset> all_presets();

[[nodiscard]] TimeOfDay usual_beginning(Preset preset);
// The blocks with their titles in that language, to be edited by the organiser.
[[nodiscard]] std::vector<ProgrammeItem> usual_programme(Preset preset, Language language);

}  // namespace klantendag::editions
