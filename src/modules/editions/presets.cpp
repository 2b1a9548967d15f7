// SPDX-License-Identifier: EUPL-1.2
// The four forms of a day with their usual parts, minutes and roles.
#include "modules/editions/presets.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace klantendag::editions {
namespace {

struct UsualItem {
  int minutes;
  std::string_view title_nl;
  std::string_view title_en;
  std::string_view led_nl;
  std::string_view led_en;
};

struct PresetLine {
  Preset preset;
  std::string_view name;
  int begins_at;  // minutes since midnight
  std::span<UsualItem const> items;
};

// Three hours and three quarters: subgroups, then everybody together.
constexpr std::array customer_day = {
    UsualItem{30, "Medewerkers horen hoe de dag gaat", "Employees hear how the day works",
              "projectleider", "project leader"},
    UsualItem{30, "Ontvangst met koffie; cliënten apart welkom",
              "Arrival and coffee; private welcome of clients", "projectteam", "project team"},
    UsualItem{15, "Opening en gespreksregels", "Opening and ground rules", "dagvoorzitter",
              "chair"},
    UsualItem{50, "In de groepen: cliënten vertellen hun verhaal",
              "In groups: clients tell their story", "gespreksleider", "facilitator"},
    UsualItem{15, "Pauze", "Break", "", ""},
    UsualItem{35, "In de groepen: vragen en tips", "In groups: questions and tips",
              "gespreksleider", "facilitator"},
    UsualItem{25, "Met iedereen samen: wat hoorden wij?", "All together: what did we hear?",
              "dagvoorzitter", "chair"},
    UsualItem{10, "Korte vragenlijst en dank u wel", "Short questionnaire and thanks",
              "projectteam", "project team"},
    UsualItem{15, "Napraten met cliënten die dat willen", "Aftercare for clients who want it",
              "gespreksleider", "facilitator"},
};

// Clients in the inner circle; employees listen in silence and ask at the end.
constexpr std::array mirror_talk = {
    UsualItem{30, "Cliënten horen hoe het gesprek gaat", "Clients hear how the talk works",
              "gespreksleider", "facilitator"},
    UsualItem{30, "Medewerkers horen: u luistert alleen", "Employees hear: you only listen",
              "tweede gespreksleider", "second facilitator"},
    UsualItem{75, "Spiegelgesprek in de binnenste kring", "Mirror talk in the inner circle",
              "gespreksleider", "facilitator"},
    UsualItem{15, "Vragen om iets beter te begrijpen", "Questions to understand better",
              "gespreksleider", "facilitator"},
    UsualItem{15, "Dank u wel en afspraak voor de nabespreking", "Thanks and date of the debrief",
              "opdrachtgever", "sponsor"},
};

// Three rounds: silent, deepening questions, then the employees in the middle.
constexpr std::array client_arena = {
    UsualItem{20, "Ontvangst en gespreksregels", "Arrival and ground rules", "projectteam",
              "project team"},
    UsualItem{40, "Ronde 1: cliënten vertellen, medewerkers zwijgen",
              "Round 1: clients tell, employees are silent", "gespreksleider", "facilitator"},
    UsualItem{30, "Ronde 2: medewerkers vragen door", "Round 2: employees ask on", "gespreksleider",
              "facilitator"},
    UsualItem{10, "Pauze", "Break", "", ""},
    UsualItem{30, "Ronde 3: medewerkers in het midden: wat hoorden wij, wat gaan wij doen?",
              "Round 3: employees in the middle: what did we hear, what will we do?",
              "gespreksleider", "facilitator"},
    UsualItem{20, "Verbeteringen met een naam en een datum", "Improvements with a name and a date",
              "opdrachtgever", "sponsor"},
};

// Led by the client council.
constexpr std::array council_workshop = {
    UsualItem{15, "Welkom door de cliëntenraad", "Welcome by the client council",
              "voorzitter cliëntenraad", "chair of the client council"},
    UsualItem{20, "Wat doet de cliëntenraad?", "What does the client council do?", "raadslid",
              "council member"},
    UsualItem{45, "Ervaringen van cliënten in kleine groepen",
              "Clients' experiences in small groups", "raadslid", "council member"},
    UsualItem{25, "Wat nemen wij mee?", "What do we take along?", "raadslid", "council member"},
    UsualItem{15, "Afspraken en dank u wel", "Agreements and thanks", "voorzitter cliëntenraad",
              "chair of the client council"},
};

constexpr std::array presets = {
    PresetLine{Preset::klantendag, "klantendag", 12 * 60 + 30, customer_day},
    PresetLine{Preset::spiegelgesprek, "spiegelgesprek", 13 * 60, mirror_talk},
    PresetLine{Preset::klantarena, "klantarena", 13 * 60, client_arena},
    PresetLine{Preset::workshop, "workshop", 10 * 60, council_workshop},
};

PresetLine const& line_of(Preset preset) {
  return presets[static_cast<std::size_t>(preset)];
}

}  // namespace

std::string_view name_of(Preset preset) {
  return line_of(preset).name;
}

std::optional<Preset> preset_named(std::string_view name) {
  for (PresetLine const& line : presets) {
    if (line.name == name) return line.preset;
  }
  return std::nullopt;
}

std::vector<Preset> all_presets() {
  std::vector<Preset> all;
  for (PresetLine const& line : presets) all.push_back(line.preset);
  return all;
}

TimeOfDay usual_beginning(Preset preset) {
  return TimeOfDay{line_of(preset).begins_at};
}

std::vector<ProgrammeItem> usual_programme(Preset preset, Language language) {
  bool const dutch = language == Language::nl;
  std::vector<ProgrammeItem> programme;
  for (UsualItem const& item : line_of(preset).items) {
    programme.push_back({std::string(dutch ? item.title_nl : item.title_en), item.minutes,
                         std::string(dutch ? item.led_nl : item.led_en)});
  }
  return programme;
}

}  // namespace klantendag::editions
