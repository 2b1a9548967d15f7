// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/conflict.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/random.hpp"
#include "core/lottery/pool.hpp"

namespace klantendag::lottery {
namespace {

Instance pool(std::string const& features, std::string const& people, std::int64_t size) {
  auto const quotas = read_quotas({"features.csv", features});
  REQUIRE(quotas.ok());
  auto const persons = read_people({"people.csv", people}, *quotas, {.household = {}});
  REQUIRE(persons.ok());
  auto instance = make_instance(*quotas, *persons, size);
  REQUIRE(instance.ok());
  return *instance;
}

TEST_CASE("quotas that cannot be met name the fewest that clash and the cheapest way out") {
  Instance const instance =
      pool("feature,value,min,max\nsex,v,2,3\nsex,m,0,3\nage,old,2,3\nage,young,0,3\n",
           "id,sex,age\na,v,young\nb,v,young\nc,m,old\nd,m,old\ne,m,young\n", 3);
  lp::Budget budget{100'000};

  CHECK(feasibility(instance, budget) == Feasibility::impossible);
  Conflict const conflict = find_conflict(instance, budget);
  auto const ways = find_relaxations(instance, 3, budget);

  CHECK(conflict.smallest);
  CHECK(conflict.quotas == std::vector<std::int32_t>{0, 2});
  REQUIRE(ways.size() >= 2);
  CHECK(ways[0].size() == 1);
  CHECK(ways[0][0].min == 1);
  CHECK(ways[1][0].min == 1);
  CHECK(ways[0][0].feature != ways[1][0].feature);
}

TEST_CASE("a minimum above what the pool holds is a conflict of one quota") {
  Instance const instance =
      pool("feature,value,min,max\nsex,v,2,2\nsex,m,0,3\n", "id,sex\na,v\nb,m\nc,m\nd,m\n", 3);
  lp::Budget budget{100'000};

  CHECK(find_conflict(instance, budget).quotas == std::vector<std::int32_t>{0});
}

TEST_CASE("changes stay within what min_flex and max_flex allow") {
  Instance const instance =
      pool("feature,value,min,max,min_flex,max_flex\nsex,v,2,2,2,2\nsex,m,0,1,0,2\n",
           "id,sex\na,v\nb,m\nc,m\nd,m\n", 3);
  lp::Budget budget{100'000};

  CHECK(find_relaxations(instance, 3, budget).empty());
}

TEST_CASE("of random clashes every quota is needed and every way out works") {
  Rng rng = Rng::from_seed("clashes");
  int clashes = 0;
  for (int round = 0; round < 150; ++round) {
    std::string features = "feature,value,min,max\n";
    std::string people = "id,a,b,c\n";
    for (char const feature : {'a', 'b', 'c'}) {
      for (int value = 0; value < 3; ++value) {
        auto const min = rng.below(3);
        features += std::string(1, feature) + "," + std::to_string(value) + "," +
                    std::to_string(min) + "," + std::to_string(min + rng.below(2)) + "\n";
      }
    }
    for (int i = 0; i < 9; ++i) {
      people += std::to_string(i);
      for (int f = 0; f < 3; ++f) people += "," + std::to_string(rng.below(3));
      people += "\n";
    }
    Instance const instance = pool(features, people, 4);
    lp::Budget budget{1'000'000};
    if (feasibility(instance, budget) == Feasibility::possible) continue;
    ++clashes;
    Conflict const conflict = find_conflict(instance, budget);
    CHECK(conflict.smallest);
    for (std::size_t left_out = 0; left_out <= conflict.quotas.size(); ++left_out) {
      Instance only = instance;
      for (Quota& quota : only.quotas) quota = {quota.feature, quota.value, 0, 4, {}, {}};
      for (std::size_t i = 0; i < conflict.quotas.size(); ++i) {
        auto const place = static_cast<std::size_t>(conflict.quotas[i]);
        if (i != left_out) only.quotas[place] = instance.quotas[place];
      }
      bool const whole = left_out == conflict.quotas.size();
      CHECK((feasibility(only, budget) == Feasibility::impossible) == whole);
    }
    for (Relaxation const& way : find_relaxations(instance, 2, budget)) {
      Instance wider = instance;
      for (Quota const& changed : way) {
        for (Quota& quota : wider.quotas) {
          if (quota.feature == changed.feature && quota.value == changed.value) quota = changed;
        }
      }
      CHECK(feasibility(wider, budget) == Feasibility::possible);
    }
  }
  CHECK(clashes > 50);
}

}  // namespace
}  // namespace klantendag::lottery
