// SPDX-License-Identifier: EUPL-1.2
// What organisers type, well and badly, and what they are told.
#include "modules/editions/form.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace klantendag::editions {
namespace {

http::Fields fields(std::initializer_list<std::pair<char const*, char const*>> entries) {
  http::Fields fields;
  for (auto const& [name, value] : entries) fields.add(name, value);
  return fields;
}

// The fields that have a problem, in order.
template <class T>
std::vector<std::string> problems_of(Result<T> const& outcome) {
  std::vector<std::string> names;
  if (outcome) return names;
  auto const& error = outcome.error();
  if (error.parts.empty()) names.push_back(error.field);
  for (Error const& part : error.parts) names.push_back(part.field);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("every problem of a new edition is told at once") {
  CHECK(problems_of(parse_new_edition(fields({}))) == Names{"name", "year", "preset"});
  CHECK(problems_of(parse_new_edition(fields(
            {{"name", "Klantendag"}, {"year", "27"}, {"preset", "klantendag"}}))) == Names{"year"});
}

TEST_CASE("an edition with a name, a year and a form will do") {
  auto const edition = parse_new_edition(
      fields({{"name", " Klantendag "}, {"year", "2027"}, {"preset", "klantarena"}}));

  CHECK(edition.value().name == "Klantendag");
  CHECK(edition.value().preset == Preset::klantarena);
}

TEST_CASE("sponsors and team are read line by line") {
  auto const details = parse_details(fields({{"name", "Klantendag"},
                                             {"sponsors", "Uitkeren\r\n\r\n Werk \r\n"},
                                             {"team", "Noor de Vries, projectleider\nSam"}}));

  CHECK(details.value().sponsors == std::vector<std::string>{"Uitkeren", "Werk"});
  CHECK(details.value().team ==
        std::vector<TeamMember>{{"Noor de Vries", "projectleider"}, {"Sam", ""}});
}

TEST_CASE("a date that does not exist is told at its field") {
  CHECK(problems_of(parse_details(fields({{"name", "K"}, {"held_on", "2027-02-30"}}))) ==
        Names{"held_on"});
}

TEST_CASE("a programme row without a title is left out, one without minutes is asked about") {
  auto const programme = parse_programme(fields({{"begins_at", "12:30"},
                                                 {"title-1", "Ontvangst"},
                                                 {"minutes-1", "30"},
                                                 {"title-2", ""},
                                                 {"minutes-2", "15"},
                                                 {"title-3", "Pauze"},
                                                 {"minutes-3", "15"}}));
  CHECK(programme.value().items.size() == 2);

  CHECK(problems_of(parse_programme(
            fields({{"begins_at", "half een"}, {"title-2", "Pauze"}, {"minutes-2", "lang"}}))) ==
        Names{"begins_at", "minutes-2"});
}

}  // namespace klantendag::editions
