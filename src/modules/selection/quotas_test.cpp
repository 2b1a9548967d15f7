// SPDX-License-Identifier: EUPL-1.2
#include "modules/selection/quotas.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "modules/selection/columns.hpp"
#include "modules/selection/form.hpp"

namespace klantendag::selection {
namespace {

// Somebody with a division and a gender; nothing else is known.
Entrant entrant(std::string reference, std::string division, std::string gender,
                std::string home = {}) {
  Entrant one{.reference = std::move(reference), .household = std::move(home)};
  one.values.assign(columns().size(), std::string(unknown));
  one.values[*column_named("Divisie")] = std::move(division);
  one.values[*column_named("Geslacht")] = std::move(gender);
  return one;
}

std::vector<Entrant> twelve() {
  std::vector<Entrant> pool;
  for (int i = 0; i < 12; ++i) {
    pool.push_back(entrant("K-" + std::to_string(10 + i), i < 8 ? "Uitkeren" : "Werkbedrijf",
                           i % 3 == 0 ? "man" : "vrouw", i < 2 ? "thuis" : ""));
  }
  return pool;
}

std::vector<std::size_t> two_columns() {
  return {*column_named("Divisie"), *column_named("Geslacht")};
}

lottery::Quota quota(std::string feature, std::string value, std::int64_t min, std::int64_t max) {
  return {.feature = std::move(feature), .value = std::move(value), .min = min, .max = max};
}

}  // namespace

TEST_CASE("coded facts become few values, and what is not known says so") {
  auto const value = [](std::string_view column, complaints::Facts const& facts) {
    return columns()[*column_named(column)].value(facts, 2026);
  };
  complaints::Facts const facts{.division = "Uitkeren",
                                .region = "Stedendriehoek en Noordwest Veluwe",
                                .kind = "Bereikbaarheid/toegankelijkheid",
                                .birth_year = 1991,
                                .gender = "v",
                                .digital = "deels"};

  CHECK(value("divisie", facts) == "Uitkeren");
  CHECK(value("Regio", facts) == "Oost");
  CHECK(value("Regio", {.region = "Buitenland"}) == "Buitenland");
  CHECK(value("Klachtsoort", facts) == "Overig");
  CHECK(value("Klachtsoort", {.kind = "Betaling"}) == "Betaling");
  CHECK(value("Leeftijd", facts) == "35-49");
  CHECK(value("Leeftijd", {.birth_year = 1966}) == "60+");
  CHECK(value("Leeftijd", {.birth_year = 1899}) == "onbekend");
  CHECK(value("Geslacht", facts) == "vrouw");
  CHECK(value("Geslacht", {}) == "anders of onbekend");
  CHECK(value("Digitaal vaardig", {}) == "onbekend");
  CHECK_FALSE(column_named("Achternaam"));
}

TEST_CASE("a proposal follows the pool's own shares and leaves room for a group") {
  Plan const plan = suggest(twelve(), two_columns(), {.seats = 4});

  CHECK(plan.quotas == std::vector<lottery::Quota>{quota("Divisie", "Uitkeren", 2, 3),
                                                   quota("Divisie", "Werkbedrijf", 1, 2),
                                                   quota("Geslacht", "vrouw", 2, 3),
                                                   quota("Geslacht", "man", 1, 2)});
  CHECK(outlook_of(plan, twelve())->feasibility == lottery::Feasibility::possible);
  CHECK(suggest({}, two_columns(), {.seats = 4}).quotas.empty());
}

TEST_CASE("impossible quotas are named with the smallest change that helps") {
  Plan plan = suggest(twelve(), two_columns(), {.seats = 4});
  plan.quotas[0] = quota("Divisie", "Uitkeren", 4, 4);

  auto const outlook = outlook_of(plan, twelve());

  CHECK(outlook->feasibility == lottery::Feasibility::impossible);
  CHECK(outlook->clash.size() == 2);
  REQUIRE_FALSE(outlook->ways.empty());
  CHECK(outlook_of(widened(plan, outlook->ways.front()), twelve())->feasibility ==
        lottery::Feasibility::possible);
}

TEST_CASE("the pool's file is sorted, numbers shared homes and keeps addresses out") {
  Plan const plan = suggest(twelve(), two_columns(), {.seats = 4});
  auto pool = twelve();
  std::swap(pool.front(), pool.back());

  PoolFile const file = pool_file(plan, pool);

  CHECK(file.header == "id,Divisie,Geslacht,Huishouden\n");
  CHECK(file.lines[0].line == "K-10,Uitkeren,man,1\n");
  CHECK(file.lines[1].line == "K-11,Uitkeren,vrouw,1\n");
  CHECK(file.lines[2].line == "K-12,Uitkeren,vrouw,\n");
  CHECK(reference_of(file.lines[0].line) == "K-10");
  CHECK(cell_of(file.lines[0].line, 2) == std::vector<std::string>{"Uitkeren", "man"});
  CHECK(pool_file({.one_per_home = false, .quotas = plan.quotas}, pool).header ==
        "id,Divisie,Geslacht\n");
}

TEST_CASE("a file of quotas comes back as it was written, and a strange column is named") {
  auto const quotas =
      read_features("category,name,min,max,min_flex,max_flex\ndivisie,Uitkeren,2,3,1,4\n");

  CHECK(features_csv(*quotas) ==
        "feature,value,min,max,min_flex,max_flex\nDivisie,Uitkeren,2,3,1,4\n");
  CHECK(read_features("feature,value,min,max\nSchoenmaat,44,1,2\n").error().key ==
        "selection.unknown_feature");
  CHECK(fits_pool(*quotas, twelve()).error().parameters[1].value == "Werkbedrijf");
}

TEST_CASE("the quotas' form tells every problem at its field, and notices another rule") {
  Plan const plan = suggest(twelve(), two_columns(), {.seats = 4});
  http::Fields fields;
  fields.add("quotas", features_csv_hash(plan));
  fields.add("seats", "5");
  for (int i = 1; i <= 4; ++i) {
    fields.add("least-" + std::to_string(i), i == 1 ? "3" : i == 2 ? "veel" : "1");
    fields.add("most-" + std::to_string(i), i == 1 ? "2" : "3");
  }

  auto const wrong = parse_plan(fields, plan);

  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().parts.size() == 2);
  CHECK(wrong.error().parts[0].field == "least-1");
  CHECK(wrong.error().parts[1].field == "least-2");
  Plan other = plan;
  other.seats = 9;
  CHECK(parse_plan(fields, other).error().key == "selection.quotas_changed");
}

}  // namespace klantendag::selection
