// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/pool.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/lottery/pools_for_tests.hpp"
#include "core/lottery/solution.hpp"

namespace klantendag::lottery {
namespace {

std::string const good = "feature,value,min,max\nsex,v,1,2\nsex,m,1,2\n";

std::string key_of(std::string const& features,
                   std::string const& people = "id,sex\na,v\nb,m\nc,m\n", std::int64_t size = 2) {
  auto quotas = read_quotas({"f.csv", features});
  if (!quotas) return quotas.error().key;
  auto persons = read_people({"p.csv", people}, *quotas, {});
  if (!persons) return persons.error().key;
  auto const instance = make_instance(*quotas, *persons, size);
  if (!instance) return instance.error().key;
  auto const solution = solve(*instance, {});
  return solution.ok() ? "" : solution.error().key;
}

TEST_CASE("all header styles of the field are read, in any case and with blanks") {
  for (std::string const header :
       {"feature,value,min,max", "category,feature,min,max", "category,name,min,max",
        " Category , NAME ,Min,MAX", "FeatureName,ValueName,MinQuota,MaxQuota"}) {
    CAPTURE(header);
    CHECK(key_of(header + "\nsex, V ,1,2\nSex,m,1,2\n") == "");
  }
  CHECK(key_of("feature;value;min;max\nsex;v;1;2\nsex;m;1;2\n") == "");
  CHECK(key_of("\xef\xbb\xbf" + good) == "");
}

TEST_CASE("each kind of bad input has its own sentence") {
  CHECK(key_of("") == "lottery.file_empty");
  CHECK(key_of("a,b\n") == "lottery.feature_header");
  CHECK(key_of("feature,value,min,max\n") == "lottery.no_quotas");
  CHECK(key_of(good + "sex,x,3,1\n") == "lottery.min_above_max");
  CHECK(key_of(good + "sex,x,1e3,2000\n") == "lottery.not_a_count");
  CHECK(key_of(good + "sex,x,-1,2\n") == "lottery.not_a_count");
  CHECK(key_of(good + "sex,x,99999999999999999999,2\n") == "lottery.not_a_count");
  CHECK(key_of(good + "sex,V,0,1\n") == "lottery.quota_twice");
  CHECK(key_of(good + ",x,0,1\n") == "lottery.quota_without_name");
  CHECK(key_of(good + "sex,x,0\n") == "lottery.row_length");
  CHECK(key_of("feature,value,min,max,min_flex\nsex,v,1,2,0\n") == "lottery.one_flex_column");
  CHECK(key_of("feature,value,min,max,min_flex,max_flex\nsex,v,1,2,2,3\n") ==
        "lottery.min_flex_above_min");
  CHECK(key_of("feature,value,min,max,min_flex,max_flex\nsex,v,1,2,1,1\n") ==
        "lottery.max_flex_below_max");
  CHECK(key_of(good, "id,sex\na,x\nb,m\n") == "lottery.unknown_value");
  CHECK(key_of(good, "id,sex\na,\nb,m\n") == "lottery.value_missing");
  CHECK(key_of(good, "id,sex\na,v\na,m\n") == "lottery.id_twice");
  CHECK(key_of(good, "id,sex\n,v\nb,m\n") == "lottery.id_missing");
  CHECK(key_of(good, "id,gender\na,v\n") == "lottery.feature_without_column");
  CHECK(key_of(good, "id,sex\n") == "lottery.no_people");
  CHECK(key_of(good, "id,sex,sex\na,v,v\nb,m,m\n") == "lottery.column_twice");
  CHECK(key_of(good, "id,sex\na,v\nb,m\n", 3) == "lottery.size_too_large");
  CHECK(key_of(good, "id,sex\na,v\nb,m\n", 0) == "lottery.size_too_small");
  CHECK(key_of(good, "id,sex\na,v\nb,v\nc,v\n") == "lottery.infeasible");
}

TEST_CASE("every problem is told at once, with file and line") {
  auto const quotas = read_quotas({"f.csv", good});
  auto const people = read_people({"p.csv", "id,sex\na,x\nb,\nc,v\nc,m\n"}, *quotas, {});

  REQUIRE(!people.ok());
  REQUIRE(people.error().parts.size() == 3);
  CHECK(people.error().parts[0].origin == "p.csv:2");
  CHECK(people.error().parts[1].origin == "p.csv:3");
  CHECK(people.error().parts[2].origin == "p.csv:5");
}

TEST_CASE("one person, all alike, and ten thousand columns are no trouble") {
  CHECK(key_of("feature,value,min,max\nsex,v,0,1\n", "id,sex\na,v\n", 1) == "");
  std::string alike = "id,sex\n";
  for (int i = 0; i < 500; ++i) alike += std::to_string(i) + ",v\n";
  CHECK(key_of("feature,value,min,max\nsex,v,0,9\n", alike, 7) == "");
  std::string wide = "id,sex";
  std::string row = "a,v";
  for (int i = 0; i < 10'000; ++i) {
    wide += ",c" + std::to_string(i);
    row += ",x";
  }
  CHECK(key_of("feature,value,min,max\nsex,v,0,1\n", wide + "\n" + row + "\n", 1) == "");
}

TEST_CASE("a budget of steps that ends says so or gives the best so far, and never hangs") {
  LargePool const pool = large_pool(300, 20);
  auto const instance = make_instance(pool.quotas, pool.people, pool.size);
  for (std::int64_t const steps : {0, 1, 10, 100, 1000}) {
    auto const solution = solve(*instance, {.steps = steps});
    if (!solution) CHECK(solution.error().key == "lottery.out_of_steps");
  }
}

}  // namespace
}  // namespace klantendag::lottery
