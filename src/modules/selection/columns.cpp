// SPDX-License-Identifier: EUPL-1.2
#include "modules/selection/columns.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"

namespace klantendag::selection {
namespace {

using complaints::Facts;

std::string known(std::string_view value) {
  return value.empty() ? std::string(unknown) : std::string(value);
}

// The labour market regions (UWV, 2015: 35) by part of the country as in NUTS 1; a region on a border
// goes with its main town.
constexpr std::array<std::pair<std::string_view, std::string_view>, 35> parts = {{
    {"achterhoek", "Oost"},
    {"amersfoort", "West"},
    {"drechtsteden", "West"},
    {"drenthe", "Noord"},
    {"flevoland", "Oost"},
    {"foodvalley", "Oost"},
    {"friesland", "Noord"},
    {"gooi en vechtstreek", "West"},
    {"gorinchem", "West"},
    {"groningen", "Noord"},
    {"groot amsterdam", "West"},
    {"haaglanden", "West"},
    {"helmond-de peel", "Zuid"},
    {"holland rijnland", "West"},
    {"midden-brabant", "Zuid"},
    {"midden-gelderland", "Oost"},
    {"midden-holland", "West"},
    {"midden-limburg", "Zuid"},
    {"midden-utrecht", "West"},
    {"noord-holland noord", "West"},
    {"noord-limburg", "Zuid"},
    {"noordoost-brabant", "Zuid"},
    {"regio zwolle", "Oost"},
    {"rijk van nijmegen", "Oost"},
    {"rijnmond", "West"},
    {"rivierenland", "Oost"},
    {"stedendriehoek en noordwest veluwe", "Oost"},
    {"twente", "Oost"},
    {"west-brabant", "Zuid"},
    {"zaanstreek/waterland", "West"},
    {"zeeland", "West"},
    {"zuid-holland centraal", "West"},
    {"zuid-kennemerland en ijmond", "West"},
    {"zuid-limburg", "Zuid"},
    {"zuidoost-brabant", "Zuid"},
}};

std::string part_of_country(Facts const& facts, int) {
  std::string const region = fold(trim(facts.region));
  for (auto const& [name, part] : parts) {
    if (region == name) return std::string(part);
  }
  return known(trim(facts.region));
}

std::string division(Facts const& facts, int) {
  return known(trim(facts.division));
}

// The two small kinds of the code list of 2019 count as one.
std::string kind(Facts const& facts, int) {
  std::string const folded = fold(trim(facts.kind));
  if (folded.starts_with("overig") || folded.starts_with("bereikbaarheid")) return "Overig";
  return known(trim(facts.kind));
}

std::string age(Facts const& facts, int year) {
  if (!facts.birth_year) return std::string(unknown);
  std::int64_t const years = year - *facts.birth_year;
  if (years < 18 || years > 110) return std::string(unknown);
  if (years < 35) return "18-34";
  if (years < 50) return "35-49";
  return years < 60 ? "50-59" : "60+";
}

std::string gender(Facts const& facts, int) {
  if (facts.gender == "v") return "vrouw";
  return facts.gender == "m" ? "man" : "anders of onbekend";
}

std::string digital(Facts const& facts, int) {
  return known(facts.digital);
}

std::string benefit(Facts const& facts, int) {
  return known(trim(facts.benefit));
}

std::string channel(Facts const& facts, int) {
  return known(trim(facts.channel));
}

constexpr std::array<Column, 8> table = {{
    {"Divisie", division},
    {"Regio", part_of_country},
    {"Klachtsoort", kind},
    {"Leeftijd", age},
    {"Geslacht", gender},
    {"Digitaal vaardig", digital},
    {"Wet", benefit, false},
    {"Kanaal", channel, false},
}};

}  // namespace

std::span<Column const> columns() {
  return table;
}

std::optional<std::size_t> column_named(std::string_view name) {
  std::string const wanted = lower(trim(name));
  for (std::size_t at = 0; at < table.size(); ++at) {
    if (lower(table[at].name) == wanted) return at;
  }
  return std::nullopt;
}

}  // namespace klantendag::selection
