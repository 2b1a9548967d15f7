// SPDX-License-Identifier: EUPL-1.2
// Known defects of the programs in use (lottery.md 0), each as a test that they would fail.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "core/lottery/pools_for_tests.hpp"
#include "core/lottery/publish.hpp"

namespace klantendag::lottery {
namespace {

Record solved(Instance instance) {
  auto const solution = solve(instance, {});
  REQUIRE(solution.ok());
  return publish(std::move(instance), *solution);
}

std::string example(int times) {
  std::string people = "id,sex,leaning\n";
  int id = 0;
  auto const add = [&](int count, char const* values) {
    for (int i = 0; i < count * times; ++i) people += std::to_string(++id) + "," + values + "\n";
  };
  add(1, "f,c");
  add(99, "f,l");
  add(100, "m,c");
  return people;
}

TEST_CASE("leximin goes on after its first level, unlike sortition-algorithms 0.9.0 to 0.12.7") {
  Record const record = solved(instance_of(twelve_features, twelve_people, 4));
  CHECK(record.certificate.levels.size() == 2);
  CHECK(*std::max_element(record.probabilities.begin(), record.probabilities.end()) == 0.5);
}

TEST_CASE("chances below an absolute tolerance of 0.0005 are still told apart (eps_4)") {
  Record const record = solved(
      instance_of("feature,value,min,max\nsex,f,1,4\nsex,m,1,4\nleaning,l,1,4\nleaning,c,1,4\n",
                  example(10), 4));
  CHECK(record.certificate.attained_exact == "1/500");
  CHECK(record.certificate.gap == "0");
}

TEST_CASE("no fixed chance is lowered by 0.0001 to go on: every level is reached to 1e-9") {
  LargePool const pool = large_pool(200, 12);
  Record const record = solved(*make_instance(pool.quotas, pool.people, pool.size));
  CHECK(record.certificate.bound - record.certificate.attained < 1e-12);
}

TEST_CASE(
    "nobody who fits in a panel has chance 0, unlike the heuristic prices of Decidim's leximin") {
  LargePool const pool = large_pool(200, 12);
  Record const record = solved(*make_instance(pool.quotas, pool.people, pool.size));
  CHECK(record.minimum > 0.01);
}

TEST_CASE("every person twice over halves the chances and nothing else") {
  std::string const features =
      "feature,value,min,max\nsex,f,9,20\nsex,m,9,20\nleaning,l,9,20\nleaning,c,9,20\n";
  for (int const times : {1, 2, 5, 10}) {
    Record const record = solved(instance_of(features, example(times), 20));
    CHECK(record.certificate.attained_exact == "1/" + std::to_string(10 * times));
    CHECK(record.instance.classes.size() == 3);
  }
}

TEST_CASE("the order of the rows does not matter") {
  LargePool pool = large_pool(120, 10, 100);
  auto const first = solved(*make_instance(pool.quotas, pool.people, pool.size));
  Rng rng = Rng::from_seed("order");
  rng.shuffle(std::span(pool.people));
  auto const second = solved(*make_instance(pool.quotas, pool.people, pool.size));
  CHECK(first.root == second.root);
  CHECK(first.certificate.levels == second.certificate.levels);
}

TEST_CASE("no solver aborts the process: 200 pools without room are solved and proven") {
  Rng rng = Rng::from_seed("no room");
  int beyond = 0;
  for (int round = 0; round < 200; ++round) {
    std::string features = "feature,value,min,max\n";
    std::string people = "id";
    std::vector<std::vector<std::uint64_t>> values(30);
    for (int f = 0; f < 5; ++f) {
      std::vector<int> counts(3, 0);
      people += ",f" + std::to_string(f);
      for (std::size_t i = 0; i < 30; ++i) {
        values[i].push_back(rng.below(3));
        if (i < 7) ++counts[values[i].back()];
      }
      for (int v = 0; v < 3; ++v) {
        auto const count = std::to_string(counts[static_cast<std::size_t>(v)]);
        features +=
            "f" + std::to_string(f) + "," + std::to_string(v) + "," + count + "," + count + "\n";
      }
    }
    people += "\n";
    for (std::size_t i = 0; i < 30; ++i) {
      people += std::to_string(i);
      for (auto const value : values[i]) people += "," + std::to_string(value);
      people += "\n";
    }
    auto const solution = solve(instance_of(features, people, 7), {.steps = 3'000'000});
    REQUIRE(solution.ok());
    Record const record = publish(instance_of(features, people, 7), *solution);
    CHECK(record.finished);
    CHECK(record.certificate.bound - record.certificate.attained < 1e-9);
    beyond += solution->stages.front().weights.empty() ? 0 : 1;
  }
  CHECK(beyond > 20);  // the relaxation alone would not have done
}

}  // namespace
}  // namespace klantendag::lottery
