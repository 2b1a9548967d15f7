// SPDX-License-Identifier: EUPL-1.2
#include "modules/selection/views.hpp"

#include <doctest/doctest.h>

namespace klantendag::selection {

TEST_CASE("a number that is left out to hide another one is not called small") {
  lottery::Quota const many{.feature = "Leeftijd", .value = "60+", .min = 1, .max = 2};
  lottery::Quota const few{.feature = "Leeftijd", .value = "onbekend", .min = 0, .max = 1};
  Chances const chances{.lines = {{.quota = many}, {.quota = few}}, .average = 0.003};

  html::Html const table = views::chance_table(Texts{Language::nl}, chances);

  CHECK(table.markup().find("minder dan 5") == std::string::npos);
  CHECK(table.markup().find("niet genoemd") != std::string::npos);
  CHECK(table.markup().find("tweede getal") != std::string::npos);
}

TEST_CASE("when every number is told, nothing is said of numbers that are not") {
  lottery::Quota const many{.feature = "Leeftijd", .value = "60+", .min = 1, .max = 2};
  Chances const chances{.lines = {{.quota = many, .people = 377, .chance = 0.003}}};

  html::Html const table = views::chance_table(Texts{Language::nl}, chances);

  CHECK(table.markup().find("377") != std::string::npos);
  CHECK(table.markup().find("niet genoemd") == std::string::npos);
}

}  // namespace klantendag::selection
