// SPDX-License-Identifier: EUPL-1.2
// Pools for tests and benchmarks: from a few lines of CSV, the twelve people of the document, and large
// invented ones of any size (six features, skewed, quotas of another population).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/check.hpp"
#include "base/random.hpp"
#include "core/lottery/pool.hpp"

namespace klantendag::lottery {

inline Instance instance_of(std::string const& features, std::string const& people,
                            std::int64_t size, std::vector<std::string> const& household = {}) {
  auto quotas = read_quotas({"features.csv", features});
  CHECK_PROMISE(quotas.ok());
  auto persons =
      read_people({"people.csv", people}, *quotas, {.id_column = {}, .household = household});
  CHECK_PROMISE(persons.ok());
  auto instance = make_instance(*quotas, *persons, size);
  CHECK_PROMISE(instance.ok());
  return *instance;
}

inline char const* const twelve_features =
    "feature,value,min,max\n"
    "geslacht,vrouw,2,2\ngeslacht,man,2,2\n"
    "digitaal vaardig,ja,3,3\ndigitaal vaardig,nee,1,1\n";
inline char const* const twelve_people =
    "id,geslacht,digitaal vaardig,adres\n"
    "Anna,vrouw,ja,1\nBea,vrouw,ja,2\nCarla,vrouw,ja,3\nDina,vrouw,ja,4\nEls,vrouw,ja,5\nFemke,"
    "vrouw,ja,6\n"
    "Gerda,vrouw,nee,7\nHanna,vrouw,nee,8\n"
    "Ivo,man,ja,9\nJan,man,ja,10\nKees,man,ja,11\n"
    "Leo,man,nee,11\n";

// One of `values` values, the first the most likely; `lean` shifts towards the last.
inline std::int64_t skewed(Rng& rng, std::int64_t values, std::int64_t lean) {
  auto const bound = static_cast<std::uint64_t>(values);
  auto const a = static_cast<std::int64_t>(rng.below(bound));
  auto const b = static_cast<std::int64_t>(rng.below(bound));
  std::int64_t const low = std::min(a, b);
  return static_cast<std::int64_t>(rng.below(4)) < lean ? values - 1 - low : low;
}

struct LargePool {
  std::vector<Quota> quotas{};
  std::vector<Person> people{};
  std::int64_t size = 0;
};

// `shared` per mille of the people live with the one before them.
inline LargePool large_pool(std::int64_t count, std::int64_t size, std::int64_t shared = 0) {
  static constexpr std::int64_t values[] = {12, 5, 4, 2, 4, 6};
  Rng rng = Rng::from_seed("large pool " + std::to_string(count) + " " + std::to_string(size));
  LargePool pool{.size = size};
  std::vector<std::vector<std::int64_t>> population(6);
  for (std::size_t f = 0; f < 6; ++f) population[f].assign(static_cast<std::size_t>(values[f]), 0);
  constexpr std::int64_t citizens = 20000;
  for (std::int64_t i = 0; i < citizens; ++i) {
    for (std::size_t f = 0; f < 6; ++f)
      ++population[f][static_cast<std::size_t>(skewed(rng, values[f], 2))];
  }
  std::vector<std::int32_t> first;
  for (std::size_t f = 0; f < 6; ++f) {
    first.push_back(static_cast<std::int32_t>(pool.quotas.size()));
    for (std::size_t v = 0; v < population[f].size(); ++v) {
      std::int64_t const exact = population[f][v] * size;  // times citizens
      pool.quotas.push_back({.feature = "f" + std::to_string(f),
                             .value = std::to_string(v),
                             .min = std::max<std::int64_t>(0, (exact - citizens / 2) / citizens),
                             .max = (exact + citizens / 2 + citizens - 1) / citizens});
    }
  }
  for (std::int64_t i = 0; i < count; ++i) {
    Person person{.id = std::to_string(10'000'000 + i)};
    std::int64_t const lean = static_cast<std::int64_t>(rng.below(3));
    for (std::size_t f = 0; f < 6; ++f) {
      person.values.push_back(first[f] + static_cast<std::int32_t>(skewed(rng, values[f], lean)));
    }
    bool const together =
        shared > 0 && i > 0 && static_cast<std::int64_t>(rng.below(1000)) < shared;
    if (shared > 0) person.home = together ? pool.people.back().home : std::to_string(i);
    pool.people.push_back(std::move(person));
  }
  return pool;
}

}  // namespace klantendag::lottery
