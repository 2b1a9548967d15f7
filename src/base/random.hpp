// SPDX-License-Identifier: EUPL-1.2
// Rng: chance as a value. The same seed gives the same draws on every compiler and machine, which the
// standard library's distributions and std::shuffle do not promise. Not for secrets: see platform/crypto.
// Generator: xoshiro256** 1.0 (Blackman and Vigna, 2018), seeded with SHA-256 of a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace klantendag {

class Rng {
 public:
  [[nodiscard]] static Rng from_seed(std::string_view seed);
  [[nodiscard]] static Rng from_number(std::uint64_t seed);

  [[nodiscard]] std::uint64_t next();

  // A number from 0 to bound - 1, each equally likely (Lemire 2019, with rejection). bound >= 1.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound);

  // A number in [0, 1) with 53 random bits.
  [[nodiscard]] double unit();

  // Every order equally likely (Fisher and Yates).
  template <class T>
  void shuffle(std::span<T> items) {
    for (std::size_t left = items.size(); left > 1; --left) {
      std::swap(items[left - 1], items[static_cast<std::size_t>(below(left))]);
    }
  }

  // One of the items, each equally likely. Not empty.
  template <class T>
  [[nodiscard]] T& pick(std::span<T> items) {
    return items[static_cast<std::size_t>(below(items.size()))];
  }

 private:
  std::array<std::uint64_t, 4> state_{};
};

}  // namespace klantendag
